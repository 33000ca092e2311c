// Numbers, dates, texts and ids as people write them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDate, span } from '../../../web/src/import/dates.js';
import { readAmount, readDegrees } from '../../../web/src/import/numbers.js';
import {
  clean,
  cleanQuote,
  createIds,
  fold,
  shorten,
  webAddress,
} from '../../../web/src/import/text.js';

const amount = (text, decimal = ',') => readAmount(fold(text), decimal);

test('amounts are read as they are written in French and in English', () => {
  const written = {
    '1234': 1234,
    '1 234,5': 1234.5,
    '1 234 567 €': 1234567,
    '1\u202f234\u202f567,89\u00a0€': 1234567.89,
    '22,7 M€': 22700000,
    '22.7M€': 22700000,
    '1,3 Md€': 1300000000,
    '358 k€': 358000,
    '0,358 million d’euros': 358000,
    "5 millions d'euros": 5000000,
    '2 milliards': 2000000000,
    '1.234.567,89': 1234567.89,
    '1,234,567.89': 1234567.89,
    '€22.7m': 22700000,
    'EUR 1,250,000': 1250000,
    '€1.3bn': 1300000000,
    "1'250'000": 1250000,
    '12.5': 12.5,
    '12,50': 12.5,
    '0': 0,
    '450 MILLIONS €': 450000000,
    '1 m d’euros': 1000000,
    '1 Md d’euros': 1000000000,
    '1 Md€': 1000000000,
    '2 mds €': 2000000000,
    '3 KEUR': 3000,
    '1 000 € HT': 1000,
  };
  for (const [text, value] of Object.entries(written))
    assert.equal(amount(text)?.value, value, text);
});

test('a text that is not an amount of money is not read as one', () => {
  for (const text of [
    '-5',
    '1e308',
    '12 %',
    '1.2.3,4,5',
    '1,23,456',
    '10-20',
    '=1+1',
    'deux',
    '1 2 3 euros et 4',
    '10 20',
    '1 00 000',
    '(2 000)',
    '2 k M€',
    '12 € GBP',
    '5 patates',
    'Infinity',
    '0x10',
    '1'.repeat(100),
  ]) {
    assert.equal(amount(text), undefined, text);
  }
});

test("three digits after a single mark are read by the file's mark, and marked as ambiguous", () => {
  const read = (text, decimal) => {
    const { value, ambiguous } = amount(text, decimal);
    return { value, ambiguous };
  };
  assert.deepEqual(read('1,234', ','), { value: 1.234, ambiguous: true });
  assert.deepEqual(read('1,234', '.'), { value: 1234, ambiguous: true });
  assert.deepEqual(read('1.234', ','), { value: 1234, ambiguous: true });
  assert.deepEqual(
    read('0,358', '.'),
    { value: 0.358, ambiguous: false },
    'no thousand begins with zero',
  );
});

test('a currency is known by its code, its sign or its name; a shared sign stands for several', () => {
  for (const [text, code] of [
    ['12 €', 'EUR'],
    ['£3m', 'GBP'],
    ['500 CHF', 'CHF'],
    ['10 USD', 'USD'],
    ['US$ 10', 'USD'],
    ['$10 USD', 'USD'],
    ['3 millions de dollars américains', 'USD'],
    ['3 M livres sterling', 'GBP'],
  ])
    assert.deepEqual(amount(text).currencies, [code], text);
  for (const text of ['12 $', '3 millions de dollars', '5 F CFA', '100 ¥', '20 couronnes'])
    assert.ok(amount(text).currencies.length > 1, text);
  assert.equal(amount('12').currencies, undefined);
});

test('degrees have one mark, comma or point, and stay on Earth', () => {
  assert.equal(readDegrees('45,764', 90), 45.764);
  assert.equal(readDegrees('−4.83', 180), -4.83);
  for (const text of ['91', "4°50'", '', '4,5,6', '1e1'])
    assert.equal(readDegrees(text, 90), undefined, text);
});

test('dates are read year first or day first, and have to exist', () => {
  const written = {
    '2024': '2024',
    '2024-03': '2024-03',
    '2024-3-4': '2024-03-04',
    '13/05/2024': '2024-05-13',
    '5/2024': '2024-05',
    '1.2.2024': '2024-02-01',
    '2016-01-01T00:00:00Z': '2016-01-01',
    '2016-01-01T23:30:00.000+02:00': '2016-01-01',
    '29/02/2024': '2024-02-29',
  };
  for (const [text, date] of Object.entries(written)) assert.equal(readDate(text), date, text);
  for (const text of [
    '29/02/2023',
    '2024-13',
    '05/13/2024',
    '1799',
    '2200',
    'hier',
    '45352',
    '',
    '2024-01-01x',
  ])
    assert.equal(readDate(text), undefined, text);
});

test('a span needs a start and does not end before it', () => {
  assert.equal(span('2024', '2025-02'), '2024/2025-02');
  assert.equal(span('2024-06', '2024'), '2024-06/2024');
  assert.equal(span('2024', undefined), '2024');
  assert.equal(span(undefined, '2024'), undefined);
  assert.equal(span('2025', '2024-12-31'), undefined);
});

test('texts lose what cannot be seen, ids are unique and never end in a hyphen', () => {
  assert.equal(clean(' a\u0000b\tc\r\nd\ud800 '), 'a b c\nd\ufffd');
  assert.equal(clean(' \u00a0\n'), undefined);
  for (const blank of [
    '\u200b',
    '\u202e\u2066 \u2069',
    '\ufeff\u2060',
    '\u3164',
    '\u2800\u00ad',
    '\ufe0f',
  ])
    assert.equal(clean(blank), undefined, 'a text that would look blank');
  assert.equal(
    clean('👩\u200d🔧 a\u200bb'),
    '👩\u200d🔧 a\u200bb',
    'characters that join others stay',
  );
  assert.equal(clean('Ve\u0301nissieux'), 'V\u00e9nissieux', 'letters and accents are composed');
  assert.equal(cleanQuote('Ve\u0301nissieux'), 'Ve\u0301nissieux', 'a quotation stays as it came');
  assert.equal(Array.from(shorten('😀'.repeat(5000))).length, 4000);
  const id = createIds('row');
  assert.deepEqual(
    ['École d’été', 'ecole-d-ete', "École d'été 2", '日本', '日本', `${'a'.repeat(59)} b`].map(id),
    ['ecole-d-ete', 'ecole-d-ete-2', 'ecole-d-ete-2-2', 'row', 'row-2', 'a'.repeat(59)],
  );
});

test('only web addresses are addresses', () => {
  assert.equal(webAddress(' https://a.fr/é '), 'https://a.fr/é');
  for (const text of [
    'javascript:alert(1)',
    'ftp://a',
    'https://',
    'https://a b',
    `https://${'a'.repeat(600)}`,
  ])
    assert.equal(webAddress(text), undefined, text);
});
