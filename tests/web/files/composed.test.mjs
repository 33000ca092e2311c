// Texts of a JSON file are composed (NFC), escaped or not; nothing else of the file changes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composed, composeTexts } from '../../../web/src/files/composed.js';

/** @param {string} text */
const bytesOf = (text) => new TextEncoder().encode(text);
/** @param {Uint8Array} bytes */
const textOf = (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

test('each text is composed, and so are names and quotations', () => {
  const json = '{"re\u0301gion": ["Ve\u0301nissieux", {"quote": "a\u0300 Lyon"}]}';
  assert.equal(composeTexts(json), '{"région": ["Vénissieux", {"quote": "à Lyon"}]}');
});

test('escaped accents are composed, and escapes are never taken for letters', () => {
  assert.equal(composeTexts(String.raw`{"a": "e\u0301"}`), '{"a": "é"}');
  assert.equal(composeTexts('{"a": "\\n\u0303\\u000a\u0301"}'), '{"a": "\\n\u0303\\u000a\u0301"}');
  assert.deepEqual(JSON.parse(composeTexts('{"a": "e\u0301\\n\u0303\\"\\\\e\u0301"}')), {
    a: 'é\n\u0303"\\é',
  });
});

test('characters that turn the direction of text are left out, escaped or not; all others are kept', () => {
  assert.equal(
    composeTexts(
      '{"\u202ea": "Usine \u202e1000\u202c \u2066b\u2069\u200e\u200f\u061c", "c": "\\u202Dd"}',
    ),
    '{"a": "Usine 1000 b", "c": "d"}',
  );
  const kept = '{"a": "مشروع \u200b\u200d\u2065\u206a\u2030"}';
  assert.equal(composeTexts(kept), kept);
});

test('what needs no change is the same, byte for byte', () => {
  const files = [
    '{ "a" : 1e400, "a": 0.10, "b": "\\u00e9\\/" }',
    '[ "e\u0301" ]',
    'a;b\ne\u0301;c\n',
    '',
    '\ufeff{"a": "é"}',
  ].map(bytesOf);
  for (const bytes of [...files, Uint8Array.of(0x7b, 0xff, 0x65, 0xcc, 0x81)])
    assert.equal(composed(bytes), bytes);
});

test('a file with errors keeps its lines and everything but its letters', () => {
  const broken = '{\n "a": "e\u0301",\n "b": "e\u0301\\x",\n c: 1,\n "d": "e\u0301\n';
  assert.equal(
    textOf(composed(bytesOf(broken))),
    '{\n "a": "é",\n "b": "e\u0301\\x",\n c: 1,\n "d": "e\u0301\n',
  );
});

test('a long file is composed in one pass', () => {
  const text = 'e\u0301'.repeat(500_000);
  assert.equal(JSON.parse(composeTexts(JSON.stringify({ text }))).text, 'é'.repeat(500_000));
  const list = JSON.stringify({ a: Array.from({ length: 100_000 }, () => 'e\u0301') });
  assert.equal(composeTexts(list), list.normalize());
});
