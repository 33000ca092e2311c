// Totals whose own title names the unit of their amount.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imported_rows } from './support.mjs';
import { assert_says, some_differ, titles, told, total } from './totals.mjs';

const rows = ['Nord;1 000 000', 'Sud;500 000'];

test('a total is read in the unit that its title names', async () => {
  const named = [
    ...['Total (M€);1,5', 'Total en M€;1,5', 'TOTAL HT (k€) :;1500', 'Montant total (M €);1,5'],
    ...['Total des travaux (M€);1,5', 'Ensemble en M€;1,5', 'Total (millions d’euros);1,5'],
    'Total (€);1 500 000',
  ];
  for (const row of named) {
    const { programme, report } = await told([...rows, row]);
    assert.deepEqual(titles(programme), ['Nord', 'Sud'], row);
    assert_says(report, total(4, '€1,500,000.00'));
  }
  const thousands = ['titre;montant (k€)', 'Nord;1000', 'Sud;500', 'Total en M€;1,5'];
  const { report } = await imported_rows(thousands);
  assert_says(report, total(4, '€1,500,000.00'));
});

test('a total that differs is reported in the unit of its title', async () => {
  const { report } = await told([...rows, 'Total (M€);1,6']);
  assert_says(report, total(4, '€1,600,000.00', false));
  const above = await told(['Total (M€);1,5', ...rows]);
  assert_says(above.report, total(2, '€1,500,000.00'));
});

test('the only total of a table is read in the unit that its title names', async () => {
  const { programme } = await told(['Nord;', 'Sud;', 'Total (M€);1,5']);
  assert.deepEqual(
    programme.amounts.map((/** @type {{ value: number }} */ { value }) => value).filter(Boolean),
    [1_500_000],
  );
});

test('a letter that names a part of the table is no unit', async () => {
  const parts = ['Nord;1', 'Total B;1', 'Sud;2', 'Sous-total M (€);2', 'Total K;4'];
  const { report } = await told(parts);
  assert_says(report, total(3, '€1.00'), total(5, '€2.00'), total(6, '€4.00', false));
  const { report: cells } = await told(['Nord;1000000', 'Sud;2000000', 'Total (M€);3 000 000 €']);
  assert.ok(!some_differ(cells), cells.join('\n'));
});
