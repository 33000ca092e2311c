// The messages of the importers, and the module that contains them.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { bundle, importerWords } from '../../../web/build/bundle.mjs';
import { natures, sectors } from '../../../web/src/import/oc4ids_codes.js';
import { importFile } from '../../../web/src/import/index.js';
import { root, text_of } from '../schema_judges.mjs';
import { bytes_of, sample_package } from './support.mjs';

const messages = Object.fromEntries(
  ['fr', 'en'].map((language) => [language, JSON.parse(text_of(`assets/i18n/${language}.json`))]),
);
const ours = (language) =>
  Object.entries(messages[language]).filter(([key]) => key.startsWith('import_'));
const forms = (value) => (typeof value === 'string' ? [value] : Object.values(value));

test('every word the modules ask for is there, and no other', () => {
  const source = [
    ...readdirSync(join(root, 'web/src/import')).map((name) => `web/src/import/${name}`),
    'web/src/files/pasted.js',
    'web/src/files/rescue.js',
    'web/src/files/import_bar.js',
    'web/src/files/conversion.js',
  ]
    .map(text_of)
    .join('\n');
  const asked = [...source.matchAll(/\bimport_[a-z0-9_]+\b(?!\.js)/g)].map(([key]) => key);
  const built = asked.filter((key) => messages.fr[key] === undefined);
  const known = new Set([...asked, ...sectors.values(), ...natures.values()]);
  for (const key of [...sectors.values(), ...natures.values()]) assert.ok(messages.fr[key], key);
  for (const key of built)
    assert.ok(
      ours('fr').some(([name]) => name.startsWith(key)),
      key,
    );
  for (const [key] of ours('fr'))
    assert.ok(
      known.has(key) || built.some((start) => key.startsWith(start)) || /_(count|id)$/.test(key),
      `${key} is never said`,
    );
});

test('French puts its spaces before double punctuation and inside its quotation marks', () => {
  for (const [key, value] of ours('fr')) {
    for (const words of forms(value))
      assert.doesNotMatch(words, /[^\u202f][;!?]|[^\u00a0]:(?!\/\/)|«[^\u202f]|[^\u202f]»|'/, key);
  }
});

test('English has curly quotation marks and no space before punctuation', () => {
  for (const [key, value] of ours('en')) {
    for (const words of forms(value)) assert.doesNotMatch(words, /\s[;:!?]|["'«»]/, key);
  }
});

// Places of numbers in messages; in a message with a singular and a plural, {0} is a number.
const counts = new Map([
  ['import_money_currencies', '0'],
  ['import_too_many', '01'],
  ['import_total', '0'],
]);

test('a number and the word after it stay on one line; names keep plain spaces', () => {
  for (const [key, value] of [...ours('fr'), ...ours('en')]) {
    const places = counts.get(key) ?? (typeof value === 'string' ? '' : '0');
    for (const words of forms(value))
      for (const [whole, place, space] of words.matchAll(/\{(\d)\}([ \u00a0])(?=\p{L})/gu))
        assert.equal(space, places.includes(place) ? '\u00a0' : ' ', `${key}: ${whole}`);
  }
});

test('the bundled module does what its sources do, with its own words alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trame-import-'));
  after(() => rmSync(folder, { recursive: true }));
  const text = await bundle({ entry: join(root, 'web/src/import/index.js'), words: importerWords });
  assert.ok(!text.includes('page_') && !text.includes('chart_'));
  writeFileSync(join(folder, 'import.mjs'), text);
  const bundled = await import(pathToFileURL(join(folder, 'import.mjs')).href);
  /** @type {Parameters<typeof importFile>[0]} */
  const file = {
    name: 'p.json',
    bytes: bytes_of(JSON.stringify(sample_package())),
    language: 'fr',
  };
  assert.deepEqual(await bundled.importFile(file), await importFile(file));
});
