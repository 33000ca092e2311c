// Adding one file to assets/programmes/ is enough to publish a programme.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { prerender } from '../../../web/build/prerender.mjs';
import { readIndex } from '../../../web/build/programme_index.mjs';
import { root } from '../support.mjs';

const minimal = JSON.parse(readFileSync(`${root}assets/schema/minimal.json`, 'utf8'));

// Makes a copy of the folder of programmes, with one more file.
function withFile(t, name, programme) {
  const folder = mkdtempSync(join(tmpdir(), 'trame-programmes-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(`${root}assets/programmes`, folder, { recursive: true });
  writeFileSync(join(folder, name), JSON.stringify(programme));
  return folder;
}

test('the index is that of the folder, in its order', () => {
  const { programmes } = readIndex(`${root}assets/programmes`);
  assert.deepEqual(
    programmes,
    JSON.parse(readFileSync(`${root}assets/programmes/index.json`, 'utf8')).programmes,
  );
});

test('a file that the index does not name comes after those it names, with its own words', (t) => {
  const folder = withFile(t, 'canal-propre.json', minimal);
  const last = readIndex(folder).programmes.at(-1);
  assert.equal(last.id, 'canal-propre');
  assert.equal(last.file, 'canal-propre.json');
  assert.deepEqual(last.title, minimal.title);
});

test('it gets its pages, and the others lead to it', (t) => {
  const folder = withFile(t, 'canal-propre.json', minimal);
  const { pages, readable } = prerender({ programmes: folder, i18n: `${root}assets/i18n` });
  const own = pages.filter(({ id }) => id === 'canal-propre');
  assert.deepEqual(
    own.map(({ file }) => file),
    ['canal-propre.html', 'canal-propre.en.html'],
  );
  assert.ok(own[0].readable.includes(minimal.title.fr));
  assert.ok(
    !/<h2>[^<]*<\/h2>\s*<ul[^>]*>\s*<\/ul>/.test(own[0].readable),
    'no heading stands over nothing',
  );
  assert.ok(readable.includes('href="canal-propre.html"'));
});

test('a file that is not called as its programme stops the build with its name', (t) => {
  const folder = withFile(t, 'other.json', minimal);
  assert.throws(() => readIndex(folder), /other\.json.*"id".*"other"/);
});
