// The installing scripts under bad conditions: damaged downloads, wrong checksums, old lists of
// packages, other compilers, no network. Nothing is downloaded; functions of the test replace apt.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const scripts = join(root, 'web/toolchain/');
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
  const names = ['common', 'packages', 'locks', 'private_apt', 'emscripten', 'sources'];
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

// A source that a fake apt "publishes": the file `published`, unpacked by tar. `locked`: version and
// sum of the lock.
const fakeApt = (locked = '1.0 0000') => `
locked_line() { local line=(${locked}); echo "pkg ${'${line[0]} source ${line[1]}'}"; }
prepare_private_apt() { :; }
private_apt() { cp "$HOME/published" pkg_1.0.orig.tar.gz; }
`;
const fetchIt = 'fetch_source pkg 1. suite pkg; echo "$source_dir"';

// Returns the sum of the published file.
function publish(text) {
  mkdirSync(join(home, 'pkg-1.0'), { recursive: true });
  writeFileSync(join(home, 'pkg-1.0/file.txt'), text);
  spawnSync('tar', ['-czf', join(home, 'published'), '-C', home, 'pkg-1.0']);
  return sumOf(readFileSync(join(home, 'published')));
}
const sumOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

function emcc(version) {
  writeFileSync(
    join(home, 'bin/emcc'),
    `#!/bin/sh\necho "emcc (Emscripten gcc/clang-like replacement) ${version} (abc)"\n`,
  );
  chmodSync(join(home, 'bin/emcc'), 0o755);
}

test('an emcc on PATH of the supported range is used', () => {
  for (const version of ['3.1.69', '3.1.70', '3.1.74']) {
    emcc(version);
    assert.equal(
      bash('find_emscripten; echo "$emscripten_bin"').stdout.trim(),
      join(home, 'bin'),
      version,
    );
  }
});

test('an emcc outside of the range is said and not used', () => {
  for (const version of ['3.1.6', '3.1.68', '4.0.0', '6.0.5']) {
    emcc(version);
    const { stdout, stderr } = bash('build_prefix() { echo private; }; find_emscripten');
    assert.equal(stdout.trim(), 'private', version);
    assert.match(
      stderr,
      new RegExp(`emcc on PATH is ${version}, not >= 3\\.1\\.69 and < 4\\.0\\.0: not used`),
    );
  }
});

test('a build folder takes another compiler when the installed one changes', () => {
  const project = join(home, 'project');
  mkdirSync(project);
  writeFileSync(
    join(project, 'CMakeLists.txt'),
    'cmake_minimum_required(VERSION 3.25)\nproject(p)\nfile(WRITE used "${CMAKE_C_COMPILER} ${CMAKE_CXX_COMPILER} ${CMAKE_AR}")\n',
  );
  for (const name of ['first', 'second']) {
    const tools = ['gcc', 'g++', 'ar', 'ranlib'].map((tool) => {
      const path = join(home, 'bin', `${name}-${tool}`);
      symlinkSync(`/usr/bin/${tool}`, path);
      return path;
    });
    const lines = ['EMCC', 'EMXX', 'EMAR', 'EMRANLIB'].map(
      (variable, index) => `set(${variable} "${tools[index]}")\n`,
    );
    writeFileSync(join(home, 'cache/env.cmake'), lines.join(''));
    const { status, stderr } = bash(
      `cmake -G Ninja -S '${project}' -B '${project}/build' --toolchain '${scripts}wasm.cmake'`,
    );
    assert.equal(status, 0, stderr);
    assert.equal(readFileSync(join(project, 'used'), 'utf8'), tools.slice(0, 3).join(' '));
  }
});

test('the documents and CMake name the range that the script accepts', () => {
  const [from, before] = bash('echo "$emscripten_from $emscripten_before"')
    .stdout.trim()
    .split(' ');
  for (const file of ['README.md', 'docs/decisions/toolchain.md', 'web/toolchain/wasm.cmake'])
    assert.ok(
      readFileSync(join(root, file), 'utf8').includes(`≥ ${from} and < ${before}`),
      `${file} does not name it`,
    );
  const locked = bash('locked_version emscripten').stdout;
  assert.ok(locked.startsWith(`${from}+`), 'the range begins with the locked version');
});

test('the lock has a sum for every package on every supported machine, and no other line', () => {
  const lines = readFileSync(join(scripts, 'debian.lock'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(' '));
  const packages = bash('echo "${emscripten_packages[@]}"').stdout.trim().split(' ');
  const isFor = (machine) => (line) => [machine, 'all', 'source'].includes(line[2]);
  for (const machine of ['amd64', 'arm64']) {
    const found = lines.filter(isFor(machine));
    assert.deepEqual(
      found.map(([name]) => name).sort(),
      [...packages, 'imgui', 'nlohmann-json3-dev', 'doctest-dev'].sort(),
    );
    for (const [name, version, , sum] of found)
      assert.match(`${name} ${version} ${sum}`, /^[a-z0-9+.-]+ \d\S* [0-9a-f]{64}$/);
  }
  assert.deepEqual(
    lines.filter(([, , kind]) => kind === 'lists').map(([name]) => name),
    ['forky', 'trixie'],
  );
});

test('a source is unpacked once and found again without asking apt, with its line beside it', () => {
  const sum = publish('hello');
  const fetched = bash(`${fakeApt(`1.0 ${sum}`)}${fetchIt}`);
  assert.equal(fetched.status, 0, fetched.stderr);
  const read = (name) => readFileSync(join(fetched.stdout.trim(), name), 'utf8');
  assert.equal(read('file.txt'), 'hello');
  assert.equal(read('trame.lock'), `pkg 1.0 source ${sum}\n`);
  const again = bash(`${fakeApt(`1.0 ${sum}`)} private_apt() { exit 9; }; ${fetchIt}`);
  assert.equal(again.stdout, fetched.stdout);
});

test('a locked version with another sum stops the build, is not unpacked and leaves no stamp', () => {
  publish('tampered');
  const { status, stderr } = bash(
    `${fakeApt()} unpack_source() { touch "$HOME/unpacked"; }; ${fetchIt}`,
  );
  assert.equal(status, 1);
  assert.match(stderr, /pkg 1\.0 has sha256 [0-9a-f]{64}, not the locked one/);
  assert.ok(!existsSync(join(home, 'unpacked')));
  assert.ok(!existsSync(join(home, 'cache/stamps/pkg-1.0')));
});

test('a wrong sum of an earlier attempt is not the reason of a later one', () => {
  publish('tampered');
  const { stderr } = bash(
    `${fakeApt()} private_apt() { [ ! -e "$HOME/tried" ] || return 1; touch "$HOME/tried"; cp "$HOME/published" pkg_1.0.orig.tar.gz; }
${fetchIt}`,
  );
  assert.match(stderr, /pkg could not be fetched/);
});

test('another version of the series is accepted aloud, one of another series is not', () => {
  const sum = publish('newer');
  const newer = bash(`${fakeApt('0.9 0000')}${fetchIt}`);
  assert.equal(newer.status, 0, newer.stderr);
  assert.match(newer.stderr, /pkg 1\.0 is not the locked 0\.9: accepted/);
  assert.equal(
    readFileSync(join(newer.stdout.trim(), 'trame.lock'), 'utf8'),
    `pkg 1.0 source ${sum}\n`,
  );
  const other = bash(`${fakeApt('0.8 0000')} fetch_source pkg 2. suite pkg`);
  assert.equal(other.status, 1);
  assert.match(other.stderr, /Debian now has pkg 1\.0/);
});

test('a version older than the locked one is refused', () => {
  publish('old');
  const { status, stderr } = bash(`${fakeApt('1.1 0000')}${fetchIt}`);
  assert.equal(status, 1);
  assert.match(stderr, /mirror has pkg 1\.0, older than the locked 1\.1/);
});

test('who asks for the locked versions alone gets no other', () => {
  publish('newer');
  const { status, stderr } = bash(`export TRAME_LOCKED=1; ${fakeApt('0.9 0000')}${fetchIt}`);
  assert.equal(status, 1);
  assert.match(stderr, /pkg 1\.0 is not the locked 0\.9/);
});

test('a truncated download is fetched again', () => {
  const sum = publish('x'.repeat(100_000));
  const { status, stderr } = bash(`${fakeApt(`1.0 ${sum}`)}
    private_apt() {
      cp '${home}/published' pkg_1.0.orig.tar.gz
      [ -e '${home}/second' ] || { touch '${home}/second'; truncate -s 50 pkg_1.0.orig.tar.gz; }
    }
    ${fetchIt}`);
  assert.equal(status, 0, stderr);
  assert.match(stderr, /attempt 1 .* did not succeed, trying again/);
});

// Runs the download of the compiler with one package, whose text is `sent`. The lock has the sum of
// "good".
const compiler = (sent) =>
  bash(`
    emscripten_packages=(clang)
    locked_line() { echo "clang 1:19-3 amd64 ${sumOf('good')}"; }
    prepare_private_apt() { :; }
    need_packages() { :; }
    private_apt() { { ${sent}; } >clang_1%3a19-3_amd64.deb; }
    unpack() { touch "$HOME/unpacked"; }
    patch_programs() { :; }
    write_commands() { mkdir -p "$1/bin"; }
    try_prefix() { :; }
    find_emscripten
    cat "$emscripten_bin/../trame.lock"`);

test('a package of the compiler with another sum than the locked one is never unpacked', () => {
  const { status, stderr } = compiler('printf bad');
  assert.equal(status, 1);
  assert.match(stderr, /clang_1%3a19-3_amd64\.deb is damaged, removed/);
  assert.match(
    stderr.trim().split('\n').at(-1),
    /clang 1:19-3 has sha256 [0-9a-f]{64}, not the locked one\. Do not build with it/,
  );
  assert.ok(!existsSync(join(home, 'unpacked')));
});

test('a damaged package of the compiler is fetched again, and its line is kept', () => {
  const { status, stdout, stderr } = compiler(
    `[ -e '${home}/second' ] && printf good || { touch '${home}/second'; printf go; }`,
  );
  assert.equal(status, 0, stderr);
  assert.equal(stdout, `clang 1:19-3 amd64 ${sumOf('good')}\n`);
  assert.ok(existsSync(join(home, 'unpacked')));
});

const day_ms = 24 * 3600 * 1000;
const daysAgo = (days) => new Date(Date.now() - days * day_ms).toUTCString();

/**
 * Checks lists that were made so many days ago; the lock has lists that are 300 days old.
 *
 * @param {number} made
 * @param {number} [valid] end of validity, in days before today
 */
function checkLists(made, valid) {
  const lines = ['Suite: stable', `Date: ${daysAgo(made)}`];
  if (valid !== undefined) lines.push(`Valid-Until: ${daysAgo(valid)}`);
  writeFileSync(join(home, 'InRelease'), `${lines.join('\n')}\n`);
  const locked = new Date(Date.now() - 300 * day_ms).toISOString().replace(/\.\d+/, '');
  return bash(`locked_line() { echo "trixie ${locked} lists -"; }
    check_lists trixie "$HOME/InRelease"`);
}

test('package lists older than those of the lock are refused', () => {
  const { status, stderr } = checkLists(301);
  assert.equal(status, 1);
  assert.match(stderr, /lists of Debian trixie are from .*, older than those of the lock/);
});

test('package lists that are out of date are reported, others are not', () => {
  const isTold = (made, valid) => {
    const { status, stderr } = checkLists(made, valid);
    assert.equal(status, 0, stderr);
    return /late or sends old lists/.test(stderr);
  };
  assert.equal(isTold(0, -7), false);
  assert.equal(isTold(100), false, 'stable suites have no end of validity');
  assert.equal(isTold(200), true);
  assert.equal(isTold(20, 13), true);
});

test('without network one line says what to do', () => {
  const { status, stderr } = bash(`${fakeApt()} private_apt() { return 100; }; ${fetchIt}`);
  assert.equal(status, 1);
  assert.match(
    stderr.trim().split('\n').at(-1),
    /^trame: pkg could not be fetched\. See .*log\.txt; check the network and the disk space, then run again$/,
  );
});
