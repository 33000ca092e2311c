// The importers and the loader know the same currencies; the loader warns of a code of no currency
// and opens the file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCurrency } from '../../../web/src/import/currencies.js';
import { text_of, validate } from '../schema_judges.mjs';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));

/**
 * Returns a file with one amount in each currency.
 *
 * @param {string[]} currencies
 */
function file_of(currencies) {
  const file = JSON.parse(text_of('assets/schema/minimal.json'));
  const [{ part_of: _, ...amount }] = file.amounts;
  const others = currencies.map((currency) => ({
    ...amount,
    id: `in-${currency.toLowerCase()}`,
    currency,
  }));
  return JSON.stringify({ ...file, format: '1.1', amounts: [...file.amounts, ...others] });
}

test('no currency that a table may have is unknown to the loader', () => {
  const known = codes.filter((code) => readCurrency(code.toLowerCase())?.includes(code));
  assert.ok(known.length > 150, `${known.length} currencies`);
  assert.deepEqual(validate(file_of(known), 'en'), { status: 0, lines: [] });
});

test('a code of no currency is a warning with its place and its letters, and the file is valid', () => {
  const at = JSON.parse(file_of([])).amounts.length;
  assert.deepEqual(validate(file_of(['EUX']), 'en'), {
    status: 0,
    lines: [
      `FILE: /amounts/${at}/currency: warning: No current currency has the code “EUX” (ISO 4217): check its three letters.`,
    ],
  });
});
