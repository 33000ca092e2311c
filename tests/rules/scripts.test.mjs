// Tests of the settings of tsc and Prettier: both refuse what the steps `rules` and `format` must
// refuse.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const tool = (name, ...args) =>
  spawnSync(join(here, 'node_modules/.bin', name), args, { encoding: 'utf8' });

// Makes a temporary folder with this script; it is deleted after the test.
function folderWith(t, script) {
  const folder = mkdtempSync(join(tmpdir(), 'trame-rules-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'script.js'), script);
  return folder;
}

function typeErrors(t, script) {
  const folder = folderWith(t, script);
  const config = { extends: join(here, 'tsconfig.base.json'), include: [folder] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const { status, stdout } = tool('tsc', '-p', folder);
  assert.equal(status === 0, stdout === '', stdout);
  return stdout;
}

test('an export whose parameters have no types is refused', (t) => {
  assert.match(typeErrors(t, 'export const double = (x) => 2 * x;\n'), /script\.js.*TS7006/);
  const typed = '/** @param {number} x */\nexport const double = (x) => 2 * x;\n';
  assert.equal(typeErrors(t, typed), '');
  assert.match(typeErrors(t, `${typed}double('2');\n`), /script\.js.*TS2345/);
});

test('a script that is not formatted is refused', (t) => {
  const config = join(here, '../../.prettierrc');
  const isFormatted = (script) =>
    tool('prettier', '--config', config, '--check', folderWith(t, script)).status === 0;
  assert.ok(isFormatted("export const a = { 'b c': 1, 'd': 2 };\n"));
  assert.ok(!isFormatted('export const a = {b: "c"}\n'));
});
