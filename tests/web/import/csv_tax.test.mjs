// Rows of taxes: never an action and never counted; totals that include them are compared without them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert_says, imported_rows } from './support.mjs';

/** @param {string[]} rows */
const told = (rows) => imported_rows(['titre;montant', ...rows]);
/** @param {any} programme */
const titles = ({ actions }) => actions.map((/** @type {{ title: string }} */ { title }) => title);
const rows = ['A;100', 'B;200', 'Total HT;300'];
const equal = /^A total of the table \(row 4, €300\.00\) equals the sum of its rows\./;
const taxed = (/** @type {string} */ total) =>
  new RegExp(`^A total of the table \\(${total}\\) equals the sum of its rows and their taxes\\.`);
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
    assert_says(report, 'A row of a tax (row 5, €60.00) is no action: it is not counted.');
    assert_matches(report, equal);
    assert_matches(report, taxed('row 6, €360\\.00'));
    assert.ok(!report.some((sentence) => sentence.includes('begins like')), report.join('\n'));
  }
});

test('two taxes add up to the total with them', async () => {
  const { programme, report } = await told([
    ...[...rows, 'TVA 5,5 %;5,50', 'TVA 20 %;40', 'Total TTC;345,50'],
  ]);
  assert.deepEqual(titles(programme), ['A', 'B']);
  assert_matches(report, /^2.rows of taxes \(row 5, €5\.50, row 6, €40\.00\) are no actions/);
  assert_matches(report, equal);
  assert_matches(report, taxed('row 7, €345\\.50'));
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

test('a tax is no action, whatever surrounds it', async () => {
  const { programme, report } = await told(['A;100', 'B;200', 'TVA 20 %;60', 'Total TTC;360']);
  assert.deepEqual(titles(programme), ['A', 'B']);
  assert_matches(report, taxed('row 5, €360\\.00'));
  const { programme: wrong, report: differs } = await told([...rows, 'TVA;61', 'Total TTC;360']);
  assert.deepEqual(titles(wrong), ['A', 'B']);
  assert_matches(differs, /row 6, €360\.00\) differs/);
  const { programme: blank, report: without } = await told(['A;1', 'MwSt;', 'IVA 21 %;?']);
  assert.deepEqual(titles(blank), ['A']);
  assert_matches(without, /^2.rows of taxes without a readable amount .*\(rows 3, 4\)\.$/);
});

test('each part of a table may have its tax', async () => {
  const { programme, report } = await told([
    ...['A;100', 'TVA sur A;20', 'Total A;120', 'B;200', 'TVA axe 2;40', 'Total TTC;240'],
    'Total général TTC;360',
  ]);
  assert.deepEqual(titles(programme), ['A', 'B']);
  assert_matches(report, /^2.rows of taxes \(row 3, €20\.00, row 6, €40\.00\) are no actions/);
  assert_matches(
    report,
    /^3.totals .*row 4, .*row 7, .*row 8, .*sums of their rows and their taxes/,
  );
});

test('a total of taxes is not added to them', async () => {
  const { report } = await told([
    ...[...rows, 'TVA 5,5 %;5', 'TVA 20 %;40', 'Total TVA;45', 'Total TTC;345'],
  ]);
  assert_matches(report, taxed('row 8, €345\\.00'));
});

test('a title that only begins with a tax is an action like any other', async () => {
  for (const title of ['Taxe carbone', 'Taxe sur les carburants', 'TVA sociale', 'Tax relief']) {
    const { programme, report } = await told([...rows, `${title};60`, 'Total TTC;360']);
    assert.deepEqual(titles(programme), ['A', 'B', title]);
    assert.ok(!report.some((sentence) => /of a tax/.test(sentence)), report.join('\n'));
  }
});

test('a title of tax words alone is a total, without the taxes or with them', async () => {
  for (const [without, tax, with_it] of [
    ['HT', 'TVA 20 %', 'TTC'],
    ['Montant HT', 'TVA', 'Montant TTC'],
    ['Net', 'VAT 20%', 'Gross'],
    ['Net total', 'VAT', 'Amount incl. VAT'],
    ['H.T. (€)', 'TVA', 'Toutes taxes comprises'],
    ['Total HT', 'TVA', 'TTC'],
    ['Netto', 'MwSt', 'Brutto'],
  ]) {
    const { programme, report } = await told([
      ...['A;100', 'B;200', `${without};300`, `${tax};60`, `${with_it};360`],
    ]);
    assert.deepEqual(titles(programme), ['A', 'B'], without);
    assert.match(report[0], /^Amounts: 2.read, €300\.00 in all\. This is exactly/);
    assert_matches(report, equal);
    assert_matches(report, taxed('row 6, €360\\.00'));
  }
  const kept = ['Net-zéro', 'Budget participatif', 'Filets nets', 'Brut de coffrage', 'Including'];
  const { programme } = await told(kept.map((title, at) => `${title};${at + 1}`));
  assert.deepEqual(titles(programme), kept);
});
