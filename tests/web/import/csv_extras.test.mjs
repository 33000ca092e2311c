// Amounts that are not counted but are in the file's own totals, and totals that no word names.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert_says, imported_amount, imported_rows } from './support.mjs';

/** @param {string[]} rows */
const told = (rows) => imported_rows(['titre;montant', ...rows]);

test('a total fits with the negative amounts that are not read, and their rows are named', async () => {
  for (const [one, other] of [
    ['-5', '(10)'],
    ['−5 €', '(10) €'],
    ['- 5,00', '( 10,00 )'],
  ]) {
    const { report } = await told(['A;100', `B;${one}`, `C;${other}`, 'Total;85']);
    assert_says(
      report,
      'A total of the table (row 5, €85.00, negative amounts: rows 3, 4) equals the sum of its rows if negative amounts are taken along, which are kept without a value. It is not counted.',
      '2\u00a0amounts could not be read: their words are kept, without a value (rows 3, 4).',
    );
  }
  const { report } = await told(['Total;95', 'A;100', 'B;-5']);
  assert.match(
    report[1],
    /^A total of the table \(row 2, €95\.00, negative amounts: row 4\) equals/,
  );
});

test('a total that does not fit with the negative amounts differs', async () => {
  const { report } = await told(['A;100', 'B;-5', 'Total;94']);
  assert.match(report[1], /^A total of the table \(row 4, €94\.00\) differs/);
});

test('a total with taxes and negative amounts fits with both', async () => {
  const { report } = await told(['A;100', 'B;-50', 'TVA 20 %;10', 'Total TTC;60']);
  assert.match(
    report[1],
    /^A total of the table \(row 5, €60\.00, negative amounts: row 3\) equals/,
  );
});

test('a last row that is the sum of all others stays an action, and is reported', async () => {
  const sentence = 'Row 5 equals the sum of all others: is it a total? It is counted.';
  const { programme, report } = await told(['A;1', 'B;2', 'C;3', 'Lyon;6']);
  assert.equal(programme.actions.length, 4);
  assert.equal(report[1], sentence);
  const { report: two } = await told(['A;1', 'B;2', 'Lyon;3']);
  assert.match(two[1], /^Row 4 equals the sum of all others/);
  for (const rows of [
    ['A;1', 'Lyon;1'],
    ['A;0', 'B;0', 'C;0', 'Lyon;0'],
    ['A;1', 'B;2', 'C;3', 'Lyon;6,01'],
    ['A;1', 'B;2', 'C;3', 'Lyon;6', 'Est;1'],
  ])
    assert.ok(!(await told(rows)).report.some((text) => text.includes('is it a total')), rows[3]);
});

test('an amount that would be shown as zero is not read', async () => {
  assert.deepEqual(await imported_amount('montant', '0,004 €'), [null, 'not_read', '0,004 €']);
  assert.deepEqual(await imported_amount('montant', '0,00'), [0, undefined]);
  assert.deepEqual(await imported_amount('montant (k€)', '0,004'), [4, undefined]);
  const { report } = await told(['A;0,004 €']);
  assert.match(report[1], /^1.amount could not be read: .*\(row 2\)\.$/);
});
