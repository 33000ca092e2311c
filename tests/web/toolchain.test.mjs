// The installing scripts under bad conditions: damaged downloads, wrong checksums, old compilers,
// no network. Nothing is downloaded; functions of the test replace apt.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const scripts = fileURLToPath(new URL('../../web/toolchain/', import.meta.url));
let home;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'trame-toolchain-'));
  mkdirSync(join(home, 'bin'));
  mkdirSync(join(home, 'cache'));
});
afterEach(() => rmSync(home, { recursive: true }));

// Runs lines of bash after the scripts were sourced; `sleep` returns at once, so that retries are
// quick.
function bash(lines) {
  const names = ['common', 'packages', 'private_apt', 'emscripten', 'sources'];
  const sourced = names.map((name) => `source '${scripts}${name}.sh'`).join('\n');
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `set -euo pipefail\n${sourced}\nsleep() { :; }\n${lines}`],
    {
      encoding: 'utf8',
      env: {
        HOME: home,
        TRAME_CACHE: join(home, 'cache'),
        PATH: `${join(home, 'bin')}:${process.env.PATH}`,
      },
    },
  );
  return { status, stdout, stderr };
}

// A source that a fake apt "publishes": the file `published`, unpacked by tar.
const fakeApt = `
locked_version() { echo 1.0; }
prepare_private_apt() { :; }
private_apt() { cp "$HOME/published" pkg_1.0.orig.tar.gz; }
`;

function publish(text) {
  mkdirSync(join(home, 'pkg-1.0'), { recursive: true });
  writeFileSync(join(home, 'pkg-1.0/file.txt'), text);
  spawnSync('tar', ['-czf', join(home, 'published'), '-C', home, 'pkg-1.0']);
}

function emcc(version) {
  writeFileSync(
    join(home, 'bin/emcc'),
    `#!/bin/sh\necho "emcc (Emscripten gcc/clang-like replacement) ${version} (abc)"\n`,
  );
  chmodSync(join(home, 'bin/emcc'), 0o755);
}

test('a recent emcc on PATH is used', () => {
  for (const version of ['3.1.58', '3.1.69', '4.0.2']) {
    emcc(version);
    assert.equal(
      bash('find_emscripten; echo "$emscripten_bin"').stdout.trim(),
      join(home, 'bin'),
      version,
    );
  }
});

test('an older emcc on PATH is said and not used', () => {
  emcc('3.1.6');
  const { stdout, stderr } = bash('build_prefix() { echo private; }; find_emscripten');
  assert.equal(stdout.trim(), 'private');
  assert.match(stderr, /3\.1\.6, older than 3\.1\.58/);
});

test('a source is unpacked once and found again without asking apt', () => {
  publish('hello');
  const sum = spawnSync('sha256sum', [join(home, 'published')], { encoding: 'utf8' }).stdout.slice(
    0,
    64,
  );
  const fetched = bash(
    `${fakeApt} locked_sha256() { echo ${sum}; }; fetch_source pkg 1. suite pkg; echo "$source_dir"`,
  );
  assert.equal(fetched.status, 0, fetched.stderr);
  assert.equal(readFileSync(join(fetched.stdout.trim(), 'file.txt'), 'utf8'), 'hello');
  const again = bash(
    `${fakeApt} private_apt() { exit 9; }; fetch_source pkg 1. suite pkg; echo "$source_dir"`,
  );
  assert.equal(again.stdout, fetched.stdout);
});

test('a locked version with another sum stops the build and leaves no stamp', () => {
  publish('tampered');
  const { status, stderr } = bash(
    `${fakeApt} locked_sha256() { echo 0000; }; fetch_source pkg 1. suite pkg`,
  );
  assert.equal(status, 1);
  assert.match(stderr, /pkg 1\.0 has sha256 [0-9a-f]{64}, not the locked one/);
  assert.ok(!existsSync(join(home, 'cache/stamps/pkg-1.0')));
});

test('another version of the series is accepted aloud, one of another series is not', () => {
  publish('newer');
  const newer = bash(`${fakeApt} locked_version() { echo 0.9; }; fetch_source pkg 1. suite pkg`);
  assert.equal(newer.status, 0, newer.stderr);
  assert.match(newer.stderr, /pkg 1\.0 is not the locked 0\.9: accepted/);
  const other = bash(`${fakeApt} locked_version() { echo 0.8; }; fetch_source pkg 2. suite pkg`);
  assert.equal(other.status, 1);
  assert.match(other.stderr, /Debian now has pkg 1\.0/);
});

test('a truncated download is fetched again', () => {
  publish('x'.repeat(100_000));
  const sum = spawnSync('sha256sum', [join(home, 'published')], { encoding: 'utf8' }).stdout.slice(
    0,
    64,
  );
  const { status, stderr } = bash(`${fakeApt} locked_sha256() { echo ${sum}; }
    private_apt() {
      cp '${home}/published' pkg_1.0.orig.tar.gz
      [ -e '${home}/second' ] || { touch '${home}/second'; truncate -s 50 pkg_1.0.orig.tar.gz; }
    }
    fetch_source pkg 1. suite pkg`);
  assert.equal(status, 0, stderr);
  assert.match(stderr, /attempt 1 .* did not succeed, trying again/);
});

test('a damaged package of the compiler is removed before the next attempt', () => {
  const debs = join(home, 'cache/apt/cache/archives');
  mkdirSync(debs, { recursive: true });
  writeFileSync(join(debs, 'clang_1_amd64.deb'), 'not a package');
  const { status, stderr } = bash(`private_apt() { :; }; download_and_unpack '${home}'`);
  assert.equal(status, 1);
  assert.match(stderr, /clang_1_amd64\.deb is damaged, removed/);
  assert.ok(!existsSync(join(debs, 'clang_1_amd64.deb')));
});

test('without network one line says what to do', () => {
  const { status, stderr } = bash(
    `${fakeApt} private_apt() { return 100; }; fetch_source pkg 1. suite pkg`,
  );
  assert.equal(status, 1);
  assert.match(
    stderr.trim().split('\n').at(-1),
    /^trame: pkg could not be fetched\. See .*log\.txt; check the network, then run again$/,
  );
});
