// The same sources give the same bytes, in any folder, time zone and language. The ordinary check
// repeats the part of the build after the compiler; `--long` repeats all of it, without the
// compiler cache. The step `build` runs this file, with the Node that has made dist/.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sumsFile, sumsOf } from '../../../web/build/sums.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dist = join(root, 'dist');
const whole = Boolean(process.env.TRAME_LONG);
const folder = mkdtempSync(join(tmpdir(), 'trame-copy-'));
after(() => rmSync(folder, { recursive: true }));

const linesOf = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean);

// Copies the sources without what is made from them.
function copySources() {
  cpSync(root, folder, {
    recursive: true,
    filter: (path) =>
      !['.git', 'build', 'dist'].includes(relative(root, path)) &&
      basename(path) !== 'node_modules',
  });
}

// Builds the copy. Without `whole` it uses the compiled files and npm packages of this folder.
function buildCopy() {
  if (!whole)
    for (const name of ['build', 'web/node_modules'])
      symlinkSync(join(root, name), join(folder, name));
  const cache = '${TRAME_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/trame}';
  const command = whole
    ? './build-wasm.sh'
    : `source "${cache}/env.sh" && node web/build/build.mjs`;
  execFileSync('bash', ['-c', `umask 027 && ${command}`], {
    cwd: folder,
    env: { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'C', CCACHE_DISABLE: '1' },
    stdio: 'pipe',
  });
}

test('the sums beside the site are those of its files, in the form of sha256sum', () => {
  assert.equal(readFileSync(join(dist, sumsFile), 'utf8'), sumsOf(dist));
  execFileSync('sha256sum', ['-c', '--quiet', '--strict', sumsFile], { cwd: dist });
});

test('the same sources, built in another folder, give the same bytes', () => {
  copySources();
  buildCopy();
  const wanted = new Set(linesOf(join(dist, sumsFile)));
  const others = linesOf(join(folder, 'dist', sumsFile)).filter((line) => !wanted.delete(line));
  assert.deepEqual([others, [...wanted]], [[], []], 'is dist/ made of these sources?');
});
