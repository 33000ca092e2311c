// Totals of the rows that name one funder, leader or other organization of the table.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imported_rows } from './support.mjs';
import { assert_says, kept, some_differ, titles, total, twice, whole } from './totals.mjs';

const funded = ['projet;financeur;montant', 'A;Etat;100', 'A2;Région Sud;50', 'B;Etat;30'];

test('a total that names a funder is compared with the rows of this funder', async () => {
  const named = [
    ['Total Etat;', 'Total Région Sud;'],
    ['Total de l’État;', 'Sous-total de la Région Sud;'],
    ['Total financeur État;', 'Total financement Région Sud;'],
    ['Total;Etat', 'Total;Région Sud'],
    [';Total Etat', ';Total Région Sud'],
  ];
  for (const [state, region] of named) {
    const totals = [`${state};130`, `${region};50`, 'Total;;180'];
    const { programme, report } = await imported_rows([...funded, ...totals]);
    assert.deepEqual(titles(programme), ['A', 'A2', 'B'], state);
    assert.equal(report[0], `Amounts: 3\u00a0read, €180.00 in all. ${whole}`);
    assert_says(report, total(5, '€130.00'), total(6, '€50.00'), total(7, '€180.00'));
  }
});

test('a total that names an organization is compared with its rows in each column', async () => {
  for (const column of ['porteur', 'bénéficiaire', 'partenaire', 'opérateur']) {
    const rows = [
      'F1;A;100',
      'F2;B;50',
      'F1|F2;C;30',
      'Total F1;;130',
      'Total F2;;80',
      'Total;;180',
    ];
    const { programme, report } = await imported_rows([`${column};projet;montant`, ...rows]);
    assert.deepEqual(titles(programme), ['A', 'B', 'C'], column);
    assert_says(report, total(5, '€130.00'), total(6, '€80.00'), total(7, '€180.00'));
  }
});

test('totals of organizations within each axis are those of the rows since the last one', async () => {
  const { programme, report } = await imported_rows([
    'axe;projet;financeur;montant',
    ...['1;A;Etat;100', '1;B;Région;50', '1;Total Etat;;100', '1;Total Région;;50'],
    ...['2;C;Etat;30', '2;D;Région;7', '2;Total Etat;;30', '2;Total Région;;7', ';Total;;187'],
  ]);
  assert.deepEqual(titles(programme), ['A', 'B', 'C', 'D']);
  assert_says(report, ...[4, 5, 8, 9].map((row, at) => total(row, `€${[100, 50, 30, 7][at]}.00`)));
  assert_says(report, total(10, '€187.00'));
  assert.ok(!some_differ(report), report.join('\n'));
});

test('a row that names an organization after a total word stays an action unless it is its sum', async () => {
  const { programme, report } = await imported_rows([...funded, 'Total Etat;;131']);
  assert.equal(programme.actions.length, 4);
  assert_says(report, kept(5));
  const firm = await imported_rows([
    'projet;porteur;montant',
    'A;Énergies;5',
    'Total Énergies;X;5',
  ]);
  assert.deepEqual(titles(firm.programme), ['A', 'Total Énergies']);
});

test('an action that names an organization above its rows and is their sum is reported', async () => {
  const [header, ...rows] = funded;
  const { report } = await imported_rows([header, 'Total Etat;;130', ...rows]);
  assert_says(report, twice(2));
});
