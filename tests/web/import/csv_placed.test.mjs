// Rows with more cells than the header has columns: what has no certain place is not stated.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert_loads, assert_says, imported_rows } from './support.mjs';

const told = (/** @type {string} */ row) =>
  `1\u00a0row has more cells than the header has columns, as an amount with separators has: its amount was not read, its words are kept (row ${row}).`;
const left = (/** @type {string} */ row) =>
  `1\u00a0row has text in cells that no heading names: it was not used (row ${row}).`;

/** @param {any} programme */
const amounts_of = ({ amounts = [] }) =>
  amounts.map((/** @type {any} */ { value, claims: [{ absence, published_as }] }) => [
    value,
    absence,
    published_as,
  ]);

test('an amount split over more cells than the header has columns is not read, and kept in its words', async () => {
  for (const [header, row, words] of [
    ['Projet,Montant,Porteur', 'A,1,234,567,Firme', '1,234,567,Firme'],
    ['Projet;Montant', 'A;1;000;50', '1;000;50'],
    ['Projet;Montant;Lieu', 'A;1;500;Lyon', '1;500;Lyon'],
    ['Projet,Montant', 'A,12,50', '12,50'],
    ['Projet;Montant;;', 'A;1;000;', '1;000'],
    ['Projet;Montant;Lieu;;', 'A;5;000;Lyon;', '5;000;Lyon'],
    ['Projet,Montant', 'A,beaucoup,x', 'beaucoup,x'],
    ['Projet;Montant 2024', 'A;1;000', '1;000'],
  ]) {
    const { programme, report } = await imported_rows([header, row]);
    assert.deepEqual(amounts_of(programme), [[null, 'not_read', words]], row);
    assert.equal(report[0], 'Amounts: 1\u00a0not read.');
    assert_says(report, told('2'));
    const [{ parties, places }] = programme.actions;
    assert.deepEqual([parties, places], [[], []], 'cells behind the amount have no certain place');
    assert_loads([JSON.stringify(programme)]);
  }
});

test('rows that have too many cells are reported first, and neither decide the decimal mark nor count', async () => {
  const { programme, report } = await imported_rows([
    'action,amount,currency',
    ...['A,"1,500",EUR', 'B,12.5,000,USD', 'Total,1,500,000,EUR'],
  ]);
  assert.deepEqual(amounts_of(programme), [
    [1500, undefined, undefined],
    [null, 'not_read', '12.5,000,USD'],
  ]);
  assert.equal(report[0], 'Amounts: 1\u00a0read, €1,500.00, 1\u00a0not read.');
  assert.ok(report[1].startsWith('2\u00a0rows have more cells'), report[1]);
});

test('a row whose title stands behind cells without a place is left out', async () => {
  const { programme, report } = await imported_rows(['montant;action', '1;000;A', '2;B']);
  assert.deepEqual(
    programme.actions.map((/** @type {{ title: string }} */ { title }) => title),
    ['B'],
  );
  assert_says(report, told('2'));
});

test('empty cells beyond the header are nothing, and text there is reported', async () => {
  const rows = ['Projet;Montant;Lieu;', 'A;50;Lyon;;; ', 'B;5;Metz;à voir'];
  const { programme, report } = await imported_rows(rows);
  assert.deepEqual(
    amounts_of(programme).map(([value]) => value),
    [50, 5],
  );
  assert_says(report, left('3'));
  const none = await imported_rows(['Projet;Porteur', 'A;B;C']);
  assert_says(none.report, left('2'));
  const empty = await imported_rows(['Projet;Montant', 'A;;;Lyon']);
  assert.equal(empty.report[0], 'Amounts: none.');
  assert_says(empty.report, left('2'));
});
