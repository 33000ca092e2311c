// French typography in every message: the spaces before and inside punctuation, which keep a mark on
// the line of its word.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

const narrow = '\u202f';
const wide = '\u00a0';

// Returns all texts of a value of a file, each with its key.
const textsIn = (value, key = '') =>
  typeof value === 'string'
    ? [[key, value]]
    : Object.entries(value).flatMap(([name, part]) => textsIn(part, `${key}/${name}`));

const files = ['fr.json', 'pages/fr.json'].map((name) => `assets/i18n/${name}`);
const messages = files.flatMap((name) =>
  textsIn(JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')), name),
);

// Leaves out what is written as in a file or an address, not as in French.
const withoutCode = (text) =>
  text
    .replace(/https?:\/\/\S*/g, '')
    .replace(/"[^"]*"(: ("[^"]*"|true))?/g, '')
    .replace(/\b[a-z]+:[a-z-]+/g, '')
    .replace(/<[^>]*>|&\w+;/g, '');

const wrong = (isWrong) =>
  messages.filter(([, text]) => isWrong(withoutCode(text))).map(([key, text]) => `${key}: ${text}`);

test('a narrow space that does not break stands before ; ! ?', () => {
  assert.deepEqual(
    wrong((text) => new RegExp(`[^${narrow}\\s;!?(][;!?]|[ ${wide}][;!?]`).test(text)),
    [],
  );
});

test('a space that does not break stands before a colon, but within times and ratios', () => {
  assert.deepEqual(
    wrong((text) => new RegExp(`[^${wide}\\d]:|[^${wide}]:(?=\\s|$)`).test(text)),
    [],
  );
});

test('narrow spaces that do not break stand inside « and »', () => {
  assert.deepEqual(
    wrong((text) => new RegExp(`«(?!${narrow})|(?<!${narrow})»`).test(text)),
    [],
  );
});

test('an apostrophe is that of print', () => {
  assert.deepEqual(
    wrong((text) => /\p{L}'\p{L}/u.test(text)),
    [],
  );
});

test('a figure stays on the line of its unit or sign', () => {
  assert.deepEqual(
    wrong((text) => /[\d}] [%€]/.test(text)),
    [],
  );
});
