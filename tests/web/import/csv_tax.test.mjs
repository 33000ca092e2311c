// Rows of taxes: not counted between two totals that confirm them; an action, and reported, anywhere else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert_says, imported_rows } from './support.mjs';

/** @param {string[]} rows */
const told = (rows) => imported_rows(['titre;montant', ...rows]);
/** @param {any} programme */
const titles = ({ actions }) => actions.map((/** @type {{ title: string }} */ { title }) => title);
const rows = ['A;100', 'B;200', 'Total HT;300'];
const equal = /^2.totals of the table \(row 4, €300\.00, row \d, €\d+\.\d\d\) equal/;
const stays = (/** @type {number} */ row) =>
  new RegExp(
    `^1.row named after a tax stays an action: no total shows .* be counted \\(row ${row}\\)\\.$`,
  );
/** @param {string[]} report @param {RegExp} pattern */
const assert_matches = (report, pattern) =>
  assert.ok(
    report.some((sentence) => pattern.test(sentence)),
    report.join('\n'),
  );

test('a tax between a total without it and one with it is reported and not counted', async () => {
  const words = [
    ...['TVA 20 %', 'TVA', 'T.V.A. (20%)', 'VAT 20%', 'VAT at 20%', 'Taxe', 'Taxes', 'Total TVA'],
    ...['Montant de la TVA', 'Taxe sur la valeur ajoutée', 'Value added tax (20%)'],
  ];
  for (const word of words) {
    const { programme, report } = await told([...rows, `${word};60`, 'Total TTC;360']);
    assert.deepEqual(titles(programme), ['A', 'B'], word);
    assert.match(report[0], /^Amounts: 2.read, €300\.00 in all\. This is exactly/);
    assert_says(
      report,
      'A row of a tax (row 5, €60.00) is added to a total of the table. It is not counted.',
    );
    assert_matches(report, equal);
    assert.ok(!report.some((sentence) => sentence.includes('begins like')), report.join('\n'));
  }
});

test('two taxes add up to the total with them', async () => {
  const { programme, report } = await told([
    ...[...rows, 'TVA 5,5 %;5,50', 'TVA 20 %;40', 'Total TTC;345,50'],
  ]);
  assert.deepEqual(titles(programme), ['A', 'B']);
  assert_matches(report, /^2.rows of taxes \(row 5, €5\.50, row 6, €40\.00\) are added/);
  assert_matches(report, equal);
});

test('a rate of the total above is enough, and a wrong total below it differs', async () => {
  const { programme } = await told([...rows, 'TVA 20 %;60']);
  assert.deepEqual(titles(programme), ['A', 'B']);
  const { programme: wrong, report } = await told([...rows, 'TVA 20 %;60', 'Total TTC;361']);
  assert.deepEqual(titles(wrong), ['A', 'B']);
  assert_matches(report, /row 6, €361\.00\) differs from/);
});

test('a total with taxes differs if the total without them does', async () => {
  const { report } = await told(['A;100', 'B;200', 'Total HT;310', 'TVA;62', 'Total TTC;372']);
  assert_matches(report, /row 4, €310\.00\) differs/);
  assert_matches(report, /row 6, €372\.00\) differs/);
});

test('totals and a tax above their rows are recognised', async () => {
  const { programme, report } = await told([
    ...['Total HT;300', 'TVA 20 %;60', 'Total TTC;360', 'A;100', 'B;200'],
  ]);
  assert.deepEqual(titles(programme), ['A', 'B']);
  assert.ok(!report.some((sentence) => sentence.includes('differs')), report.join('\n'));
});

test('a tax without totals that confirm it stays an action, and is reported', async () => {
  const { programme, report } = await told(['A;100', 'B;200', 'TVA 20 %;60', 'Total TTC;360']);
  assert.deepEqual(titles(programme), ['A', 'B', 'TVA 20 %']);
  assert_matches(report, stays(4));
  const { programme: held, report: other } = await told([...rows, 'TVA;61', 'Total TTC;360']);
  assert.deepEqual(titles(held), ['A', 'B', 'TVA']);
  assert_matches(other, stays(5));
});

test('what stands below a tax that is not confirmed is reported once', async () => {
  const { programme, report } = await told([...rows, 'TVA;61', 'Total rehabilitation;7']);
  assert.deepEqual(titles(programme), ['A', 'B', 'TVA', 'Total rehabilitation']);
  assert_matches(report, /^1.row whose title begins like a total/);
  const { report: taxes } = await told([...rows, 'Total taxes;61', 'C;1']);
  assert_matches(taxes, /row 5, €61\.00\) differs/);
});

test('a title that only begins with a tax is an action like any other', async () => {
  for (const title of ['Taxe carbone', 'Frais de gestion', 'TVA sociale', 'Tax relief']) {
    const { programme, report } = await told([...rows, `${title};60`, 'Total TTC;360']);
    assert.deepEqual(titles(programme), ['A', 'B', title]);
    assert.ok(!report.some((sentence) => /tax (stays|\()/.test(sentence)), report.join('\n'));
  }
});
