// Which rows of a table are totals: told with their sums and not counted; and which only begin like one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert_loads, imported_rows, sums_of } from './support.mjs';
import { assert_says, kept, some_differ, titles, told, total, twice, whole } from './totals.mjs';

test('a total is compared with its rows, told, and not counted', async () => {
  const words = [
    ...['TOTAL', 'Total général', 'TOTAL GENERAL', 'Total 2024', 'Somme', 'Total :', 'Grand total'],
    ...['TOTAL HT', 'Total TTC', 'Total (€)', 'Total en k€', 'TOTAL (HT)', 'Total des aides'],
    ...['Sous-total axe 2', 'Sous-total Énergie et climat', 'Total axe II', 'Total amount awarded'],
    ...['Total de l’axe 3', 'Montant total', 'Total excl. VAT', 'Total Énergie et climat'],
    ...['Gesamt', 'Gesamtsumme', 'Summe', 'Zwischensumme', 'Totale', 'Subtotale', 'Total general'],
    ...['Suma', 'Totaal', 'Soma', 'Gesamt (netto)', 'Totale generale'],
  ];
  for (const word of words) {
    const rows = ['Nord;1 000 000 €', 'Sud;2 000 000 €', `${word};3 000 000 €`];
    const { programme, report } = await told(rows);
    assert.deepEqual(titles(programme), ['Nord', 'Sud'], word);
    assert.equal(report[0], `Amounts: 2\u00a0read, €3,000,000.00 in all. ${whole}`);
    assert_says(report, total(4, '€3,000,000.00'));
  }
});

test('a title with no other words than those of totals is one, whatever its amount', async () => {
  for (const word of ['TOTAL HT', 'Total (€)', 'Sous-total axe 2', 'Total général TTC']) {
    const { programme, report } = await told(['Nord;1', 'Sud;2', `${word};5`]);
    assert.deepEqual(titles(programme), ['Nord', 'Sud'], word);
    assert_says(report, total(4, '€5.00', false));
  }
  const { report } = await told(['Nord;1', 'Total (€);', 'Total TTC;beaucoup']);
  assert_says(report, '2\u00a0rows with a total but no readable amount were left out (rows 3, 4).');
});

test('an action whose title begins like a total is one, unless its amount is a sum', async () => {
  const titled = [
    ...['TotalEnergies Nord', 'Total rehabilitation of the school', 'Total Énergies Nord'],
    ...['Totale rénovation', 'Somme', 'Rénovation totale', 'Sum insured'],
  ];
  for (const title of titled) {
    const { programme, report } = await told(['Nord;1', 'Sud;2', `${title};5`]);
    assert.deepEqual(titles(programme), ['Nord', 'Sud', title]);
    assert.equal(report[0], `Amounts: 3\u00a0read, €8.00 in all. ${whole}`);
  }
  const { report } = await told(['Nord;1', 'Sud;2', 'Total rehabilitation of the school;5']);
  assert_says(report, kept(4));
});

test('one row above is no evidence: two actions may cost the same', async () => {
  const { programme } = await told(['Nord;5', 'Total rehabilitation of the school;5']);
  assert.deepEqual(titles(programme), ['Nord', 'Total rehabilitation of the school']);
  const { programme: without } = await told(['Nord;5', 'Total rehabilitation of the school;']);
  assert.equal(without.actions.length, 2);
});

test('a row that names a firm or a number of its own is an action', async () => {
  const { programme } = await imported_rows([
    'n°;titre;porteur;montant',
    ...['1;Nord;A;1', '2;Sud;B;2', '3;Total Énergies;Total;3', '4;Total Nord;Total Énergies;7'],
  ]);
  assert.equal(programme.actions.length, 4);
  const { programme: by_firm, report } = await imported_rows([
    'titre;porteur;montant',
    ...['Nord;Commune C;1', 'Sud;Commune C;2', 'Total Commune C;Commune C;3'],
    ...['Est;Commune D;4', 'Total;;7', 'Total général;7 communes;7'],
  ]);
  assert.deepEqual(titles(by_firm), ['Nord', 'Sud', 'Est']);
  assert_says(report, total(4, '€3.00'), total(6, '€7.00'), total(7, '€7.00'));
});

test('neither a number nor a count of parties makes an action of a title of total words', async () => {
  const numbered = await imported_rows([
    'n°;action;porteur;montant',
    ...['1;A;;100 €', '2;B;;env. 50 €', '2;TOTAL;2 porteurs;150 €', '4;Sous-total;;100'],
  ]);
  assert.deepEqual(titles(numbered.programme), ['A', 'B']);
  assert.equal(numbered.report[0], `Amounts: 1\u00a0read, €100.00, 1\u00a0not read. ${whole}`);
  assert_says(numbered.report, total(4, '€150.00', false), total(5, '€100.00'));
});

test('a title of total words is an action beside a party, unless it is the sum of its rows', async () => {
  const header = 'action;porteur;référence;montant';
  const rows = ['A;Ville;D-1;100', 'B;Ville;D-2;200'];
  const own = await imported_rows([header, ...rows, 'Total;Total SE;D-3;50', 'Total;;;350']);
  assert.deepEqual(titles(own.programme), ['A', 'B', 'Total']);
  assert_says(own.report, kept(4), total(5, '€350.00'));
  const sum = await imported_rows([header, ...rows, 'Total;Ville;;300', 'Total;;D-4;310']);
  assert.deepEqual(titles(sum.programme), ['A', 'B']);
  assert_says(sum.report, total(4, '€300.00'), total(5, '€310.00', false));
});

test('a title that names its axis is a total of it, also where the axis has one row', async () => {
  const rows = (/** @type {string} */ name, /** @type {string} */ air) => [
    'axe;action;montant',
    ...['Eau;A;100', 'Eau;B;200', 'Eau;Total Eau;300', 'Air;C;50', `${name};Total Air;${air}`],
    ';Total général;350',
  ];
  for (const name of ['Air', '']) {
    const { programme, report } = await imported_rows(rows(name, '50'));
    assert.deepEqual(titles(programme), ['A', 'B', 'C']);
    assert_says(report, total(4, '€300.00'), total(6, '€50.00'), total(7, '€350.00'));
  }
  const { programme, report } = await imported_rows(rows('Air', '60'));
  assert.equal(programme.actions.length, 4, 'another amount is no evidence');
  assert_says(report, kept(6));
});

test('words that may be a title name a total if they stand alone and the amount is the sum', async () => {
  const words = [
    ...['Ensemble', 'CUMUL', 'Récapitulatif', 'T O T A L', 'S/Total', 'Overall', 'Montant global'],
    ...['Enveloppe totale', 'Global', 'Global général', 'Totalité', 'Global total'],
  ];
  for (const word of words) {
    const { programme, report } = await told(['Nord;1', 'Sud;2', `${word};3`]);
    assert.deepEqual(titles(programme), ['Nord', 'Sud'], word);
    assert_says(report, total(4, '€3.00'));
    for (const row of [`${word};4`, `${word} scolaire;3`]) {
      const { programme: other } = await told(['Nord;1', 'Sud;2', row]);
      assert.equal(other.actions.length, 3, row);
    }
  }
});

test('a number alone does not make an action of a sum that begins like a total', async () => {
  const header = 'n°;titre;bénéficiaire;montant';
  const above = ['1;Nord;Commune C;1', '2;Sud;Commune D;2'];
  const { programme, report } = await imported_rows([header, ...above, '3;Total des travaux;;3']);
  assert.deepEqual(titles(programme), ['Nord', 'Sud']);
  assert.equal(report[0], `Amounts: 2\u00a0read, €3.00 in all. ${whole}`);
  assert_says(report, total(4, '€3.00'));
  const { programme: other } = await imported_rows([header, ...above, '3;Total des travaux;;4']);
  assert.equal(other.actions.length, 3);
});

test('an action that begins like a total and whose amount is a sum is reported', async () => {
  const { programme, report } = await imported_rows([
    'titre;bénéficiaire;montant',
    ...['Nord;Commune C;1', 'Sud;Commune D;2', 'Total des travaux;Commune E;3'],
  ]);
  assert.equal(programme.actions.length, 3);
  assert_says(report, twice(4));
  assert.ok(!report.includes(kept(4)));
});

test('a total is that of all rows, of those since another total, or of an axis', async () => {
  const { report } = await imported_rows([
    'n°;titre;montant',
    ...['1;Nord;1', '2;Sud;2', 'Sous-total;;3', '3;Est;4', 'Sous-total;;4', 'Total;;8', ';Totaux;'],
  ]);
  assert_says(
    report,
    total(4, '€3.00'),
    total(6, '€4.00'),
    total(7, '€8.00', false),
    '1\u00a0row with a total but no readable amount was left out (row 8).',
  );
  const nested = await told([
    ...['A1;1', 'A2;2', 'Sous-total A;3', 'B1;4', 'B2;5', 'Sous-total B;9', 'Total A et B;12'],
    ...['C1;6', 'Sous-total C;6', 'D1;7', 'Sous-total D;7', 'Total C et D;13', 'Total général;25'],
  ]);
  assert.equal(nested.programme.actions.length, 6);
  assert_says(
    nested.report,
    ...[total(4, '€3.00'), total(7, '€9.00'), total(8, '€12.00'), total(10, '€6.00')],
    ...[total(12, '€7.00'), total(13, '€13.00'), total(14, '€25.00')],
  );
  const mixed = await imported_rows([
    'axe;titre;montant',
    ...[
      'Axe 1;A;1',
      'Axe 2;B;2',
      'Axe 1;C;4',
      'Axe 2;D;8',
      ';Total axe 1;5',
      'Axe 2;Sous-total;10',
    ],
  ]);
  assert.equal(mixed.programme.actions.length, 4);
  assert_says(mixed.report, total(6, '€5.00'), total(7, '€10.00'));
});

test('a total above its rows is compared with all of them', async () => {
  const { programme, report } = await told(['TOTAL;3', 'Nord;1', 'Sud;2']);
  assert.deepEqual(titles(programme), ['Nord', 'Sud']);
  assert_says(report, total(2, '€3.00'));
  const wrong = await told(['TOTAL;4', 'Nord;1', 'Sud;2']);
  assert_says(wrong.report, total(2, '€4.00', false));
});

test('totals above the rows of their axes are compared with those rows', async () => {
  const rows = (/** @type {string} */ second) => [
    'axe;titre;montant',
    ...['Axe 1;Total axe 1;30', 'Axe 1;a;10', 'Axe 1;b;20'],
    ...[`Axe 2;Total axe 2;${second}`, 'Axe 2;c;30', 'Axe 2;d;40'],
  ];
  const { programme, report } = await imported_rows(rows('70'));
  assert.deepEqual(titles(programme), ['a', 'b', 'c', 'd']);
  assert_says(report, total(2, '€30.00'), total(5, '€70.00'));
  assert.ok(!some_differ(report), report.join('\n'));
  const { report: wrong } = await imported_rows(rows('71'));
  assert_says(wrong, total(2, '€30.00'), total(5, '€71.00', false));
});

test('totals above their rows are compared with the rows down to the next total', async () => {
  const rows = (/** @type {number} */ second) => [
    ...['Total A;300', 'A1;100', 'A2;200', `Total B;${second}`, 'B1;50'],
  ];
  const { programme, report } = await told(rows(50));
  assert.deepEqual(titles(programme), ['A1', 'A2', 'B1']);
  assert.equal(report[0], `Amounts: 3\u00a0read, €350.00 in all. ${whole}`);
  assert_says(report, total(2, '€300.00'), total(5, '€50.00'));
  assert.ok(!some_differ(report), report.join('\n'));
  const { report: wrong } = await told(rows(51));
  assert_says(wrong, total(2, '€300.00'), total(5, '€51.00', false));
  for (const all of [
    ['Total général;350', ...rows(50)],
    [...rows(50), 'Total général;350'],
  ])
    assert.ok(!some_differ((await told(all)).report), all[0]);
  const { report: nested } = await told([
    ...['Total A;7', 'Sous-total A1;3', 'a;1', 'b;2', 'Sous-total A2;4', 'c;4', 'Total B;9', 'd;9'],
  ]);
  assert.ok(!some_differ(nested), nested.join('\n'));
});

test('a total above its rows has at least one', async () => {
  const { report } = await told(['Total A;2', 'Total B;2', 'b;2']);
  assert_says(report, total(2, '€2.00'), total(3, '€2.00'));
});

test('an action whose title begins like a total above rows of which it is the sum is reported', async () => {
  const rows = [
    'Total Nord;300',
    'A;100',
    'B;200',
    'Total Sud;50',
    'C;50',
    'Total Est;9',
    'D;4',
    'E;5',
  ];
  const { programme, report } = await told(rows);
  assert.equal(programme.actions.length, 8);
  assert_says(
    report,
    '2\u00a0rows whose titles begin like totals stay actions, but their amounts are sums of other rows: check that they are not counted twice (rows 2, 7).',
    kept(5),
  );
});

test('a wrong total below its rows is not compared with the rows of the next one', async () => {
  const { report } = await told(['a;1', 'b;2', 'Sous-total;9', 'c;4', 'd;5', 'Sous-total;9']);
  assert_says(report, total(4, '€9.00', false), total(7, '€9.00'));
});

test('totals at the end whose words are in the column of axes have their groups', async () => {
  const rows = (/** @type {string} */ first) => [
    'axe;titre;montant',
    ...['Axe 1;a;10', 'Axe 2;b;30', 'Axe 1;c;20', 'Axe 2;d;40'],
    ...[`Sous-total axe 1;;${first}`, 'Sous-total axe 2;;70', 'Total;;100'],
  ];
  const { programme, report } = await imported_rows(rows('30'));
  assert.equal(programme.actions.length, 4);
  assert_says(report, total(6, '€30.00'), total(7, '€70.00'), total(8, '€100.00'));
  assert.ok(!some_differ(report), report.join('\n'));
  const { report: wrong } = await imported_rows(rows('31'));
  assert_says(wrong, total(6, '€31.00', false), total(7, '€70.00'));
});

test('the total of one currency is compared with the amounts in it', async () => {
  const { programme, report } = await imported_rows([
    'titre;montant;devise',
    ...['A;1;EUR', 'B;2;GBP', 'C;4;EUR', 'Total EUR;5;EUR', 'Total GBP;2;GBP'],
  ]);
  assert.equal(programme.actions.length, 3);
  assert_says(report, total(5, '€5.00'), total(6, 'GBP\u00a02.00'));
});

test('the sum of the report is that of the rows that are no totals, to the cent', async () => {
  const { programme, report } = await imported_rows([
    'axe;titre;montant',
    ...['1;Nord;0,10', '1;Sud;0,20', '1;Sous-total axe 1;0,30', '2;Total rehabilitation;0,07'],
    ...['2;Est;1 000 000,01', ';TOTAL HT;1 000 000,38', ';Total TTC;1 200 000,46', ';;0,02'],
  ]);
  assert.equal(
    report[0],
    'Amounts: 4\u00a0read, €1,000,000.38 in all. The column also contains €0.02, in rows that were left out.',
  );
  assert.deepEqual(sums_of(programme), ['scope budget amounts 4 published 4 euros 1000000.38']);
  assert_loads([JSON.stringify(programme)]);
});
