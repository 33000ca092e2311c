// The languages are listed once, in assets/i18n/languages.json; each has all of its files; and no
// other line of the program names a language.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';

import { conventions, messages } from '../../assets/i18n/every_language.js';
import languages from '../../assets/i18n/languages.json' with { type: 'json' };
import { browserLanguage, pageLanguage } from '../../web/src/site/language.js';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const codesIn = (folder) =>
  readdirSync(new URL(folder, root))
    .filter((name) => /^[a-z]{2,3}\.json$/.test(name))
    .map((name) => name.replace('.json', ''))
    .sort();

test('each language of the list has its files, and there are no others', () => {
  for (const folder of ['assets/i18n/', 'assets/i18n/pages/', 'assets/i18n/conventions/'])
    assert.deepEqual(codesIn(folder), [...languages].sort(), folder);
});

test('scripts that need every language import each language of the list', () => {
  assert.deepEqual(Object.keys(messages), languages);
  assert.deepEqual(Object.keys(conventions), languages);
});

test('the pages say the same things in each language', () => {
  const [main, ...others] = languages.map((code) =>
    JSON.parse(read(`assets/i18n/pages/${code}.json`)),
  );
  for (const other of others) assert.deepEqual(Object.keys(other), Object.keys(main));
});

test('each language has a name for every column of a table and keys for the screen of a kiosk', () => {
  const [main, ...others] = languages.map((code) => conventions[code]);
  for (const other of others) {
    assert.deepEqual(Object.keys(other.columns), Object.keys(main.columns));
    assert.deepEqual(Object.keys(other.cell_words), Object.keys(main.cell_words));
  }
  for (const { columns, keyboard, locale } of [main, ...others]) {
    assert.ok(Object.values(columns).every((names) => names.length > 0));
    assert.ok(keyboard.length >= 4);
    assert.doesNotThrow(() => new Intl.NumberFormat(locale));
  }
});

test('a text of a programme may be in the languages of the list, as the schema has it', () => {
  const { text } = JSON.parse(read('assets/schema/programme.schema.json')).$defs;
  const [, inLanguages] = text.oneOf;
  assert.deepEqual(Object.keys(inLanguages.properties), languages);
});

test('the address decides the language of a page, then the browser, then the list', () => {
  const at = (search, hash) => pageLanguage({ search, hash });
  const [main, other] = languages;
  assert.equal(at('', `#/p/budget?lang=${other}`), other);
  assert.equal(at(`?lang=${main}`, `#/p?lang=${other}`), main);
  assert.equal(at('', `#/p?lang=xx&lang=${other}`), other);
  assert.equal(browserLanguage(['xx-XX', `${other.toUpperCase()}-GB`, main]), other);
  assert.equal(browserLanguage(['xx', 'zz-ZZ']), main);
});

// Lines that may name a language, because they are about the programme format or about a text in
// one language.
const exceptions = [
  /required_languages\[\] = \{"fr", "en"\}/, // app/model/read_value.cpp
  /^\s*(\/\/|\*|\/\*)/, // comments
];
const named = /\bLanguage::[a-z]+\b(?!\()|['"](fr|en)['"]|\b(french|english)\b/;

function* sourcesIn(folder) {
  for (const entry of readdirSync(new URL(folder, root), {
    recursive: true,
    withFileTypes: true,
  })) {
    const path = `${entry.parentPath}/${entry.name}`;
    if (
      entry.isFile() &&
      /\.(cpp|h|py|m?js|ts|css|html)$/.test(path) &&
      !path.includes('node_modules')
    )
      yield path;
  }
}

test('no other line of the app, the page or the build names a language', () => {
  const found = ['app/', 'web/src/', 'web/build/'].flatMap((folder) =>
    [...sourcesIn(folder)].flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => named.test(line) && !exceptions.some((known) => known.test(line)))
        .map((line) => `${path}: ${line.trim()}`),
    ),
  );
  assert.deepEqual(found, []);
});
