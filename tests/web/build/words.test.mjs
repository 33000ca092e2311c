// The app's messages in the built site: one file for each language, and none in the wasm.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { root } from '../support.mjs';

const dist = `${root}dist/`;
const { files } = JSON.parse(
  readFileSync(`${dist}index.html`, 'utf8').match(/id="config">(.*?)<\/script>/)[1],
);
const wasm = readFileSync(`${dist}${files['trame.wasm'].url}`);

for (const language of ['fr', 'en']) {
  const all = Object.entries(
    JSON.parse(readFileSync(`${root}assets/i18n/${language}.json`, 'utf8')),
  );
  const messages = all
    .filter(([key]) => !/^(import|kiosk|page)_/.test(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);
  const bytes = readFileSync(`${dist}${files[`words:${language}`].url}`);

  test(`the file of words has every message of the app in order, and its size is reported (${language})`, () => {
    assert.deepEqual(bytes.toString().split('\0'), [
      ...messages.map((value) => (value.one ? `${value.one}\u0001${value.other}` : value)),
      '',
    ]);
    assert.equal(files[`words:${language}`].size, bytes.length);
  });

  test(`no sentence of the app is in the wasm (${language})`, () => {
    const sentences = messages.filter((value) => typeof value === 'string' && value.length > 30);
    assert.ok(sentences.length > 50);
    assert.deepEqual(
      sentences.filter((sentence) => wasm.includes(sentence)),
      [],
    );
  });
}

test('the script for own files has each word that it says', () => {
  const folder = `${root}web/src/files/`;
  const sources = readdirSync(folder).map((name) => readFileSync(folder + name, 'utf8'));
  const keys = [...sources.join('\n').matchAll(/\bimport_[a-z_]+\b(?!\.js)/g)].map(([key]) => key);
  const script = readFileSync(`${dist}${files['files.js'].url}`, 'utf8');
  assert.ok(keys.length > 5);
  for (const key of keys) assert.match(script, new RegExp(`\\b${key}:["'\`]`));
});
