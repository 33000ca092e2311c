// Rows that are neither actions nor totals: parts of the row above, sums carried from a page to the next,
// counts and rates.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imported_rows } from './support.mjs';
import { assert_says, titles, told, total, whole } from './totals.mjs';

/** @param {string} row */
const part = (row) =>
  `A row “of which…” (${row}) is a part of the row above it: it is not counted.`;
/** @param {string} row */
const carried = (row) =>
  `A row carried from a page to the next (${row}) is no action: it is not counted.`;
/** @param {number} row @param {string} cell */
const counted = (row, cell) =>
  `1\u00a0row states a count or a rate, not an amount: it was left out (row ${row}, “${cell}”).`;

test('rows that begin as parts of the row above are reported and not counted', async () => {
  for (const word of ['dont', 'Dont :', '- dont', 'of which', 'davon', 'including', 'y compris']) {
    const rows = ['Nord;1000', `${word} État;600`, `${word} Région;400`, 'Sud;500', 'Total;1500'];
    const { programme, report } = await told(rows);
    assert.deepEqual(titles(programme), ['Nord', 'Sud'], word);
    assert.equal(report[0], `Amounts: 2\u00a0read, €1,500.00 in all. ${whole}`);
    assert_says(
      report,
      '2\u00a0rows “of which…” (row 3, €600.00, row 4, €400.00) are parts of the row above them: they are not counted.',
      total(6, '€1,500.00'),
    );
  }
  const { report } = await told(['Nord;1000', 'dont État;']);
  assert_says(report, part('row 3'));
});

test('all parts are counted in their sentence, also where it cannot name each', async () => {
  const rows = Array.from({ length: 600 }, (_, at) => `dont ${at};1`);
  const { report } = await told(['Nord;1000', ...rows]);
  assert.ok(report.some((sentence) => sentence.startsWith('600\u00a0rows “of which…”')));
});

test('parts of a row without an amount are actions: nothing is counted twice', async () => {
  const { programme } = await told(['dont A;1', 'Nord;', 'dont État;600', 'dont Région;400']);
  assert.equal(programme.actions.length, 4);
});

test('a title that begins with “including” is an action if its amount cannot be a part', async () => {
  const { programme } = await imported_rows([
    'action;leader;amount',
    ...['North;;1000', 'Including State;;600', 'Including women in work;;500'],
    ...['South;;9', 'Including youth;Town;5'],
  ]);
  const kept = ['North', 'Including women in work', 'South', 'Including youth'];
  assert.deepEqual(titles(programme), kept);
});

test('sums carried from a page to the next are reported and not counted', async () => {
  const words = [
    ...['À reporter', 'Report', 'REPORTS', 'Report page 1', 'Report de la page précédente'],
    ...['Carried forward', 'Brought forward', 'Amount carried over', 'b/f', 'Übertrag'],
    ...['Übertrag von Seite 1', 'Total à reporter', 'Report à nouveau'],
  ];
  for (const word of words) {
    const rows = ['Nord;100', 'Sud;50', `${word};150`, 'Est;30', 'Total page;30', 'Total;180'];
    const { programme, report } = await told(rows);
    assert.deepEqual(titles(programme), ['Nord', 'Sud', 'Est'], word);
    assert.equal(report[0], `Amounts: 3\u00a0read, €180.00 in all. ${whole}`);
    assert_says(report, carried('row 4, €150.00'), total(6, '€30.00'), total(7, '€180.00'));
  }
  const first = await told(['À reporter;150', 'Nord;1']);
  assert.deepEqual(titles(first.programme), ['Nord']);
});

test('a title that may be a report stays an action if nothing shows that it is carried', async () => {
  const english = await imported_rows(['project;amount', 'A;100', 'B;50', 'Report;30']);
  assert.deepEqual(titles(english.programme), ['A', 'B', 'Report']);
  const rows = ['A;;100', 'B;;50', 'Report;Cabinet X;150', 'Report de crédits;;150'];
  const { programme } = await imported_rows(['projet;porteur;montant', ...rows]);
  assert.equal(programme.actions.length, 4);
  const balance = await told(['A;100', 'Report à nouveau;30']);
  assert.equal(balance.programme.actions.length, 2);
});

test('counts and rates of the table are no actions', async () => {
  const words = [
    ...[
      'Nombre de projets',
      'Nombre d’aides',
      'Nb de dossiers déposés',
      'Number of projects',
      'Count',
    ],
    ...['Population', 'Population totale 2021', 'Taux de réalisation', 'Part de l’État (%)'],
    ...[
      'Nb projets',
      'Nb de projets',
      'Percentage of women',
      'Completion rate',
      'Anzahl der Projekte',
    ],
  ];
  for (const word of words)
    for (const cell of ['85', '12 000', '0,85', '85 %']) {
      const { programme, report } = await told(['Nord;1', 'Sud;2', 'Total;3', `${word};${cell}`]);
      assert.deepEqual(titles(programme), ['Nord', 'Sud'], word);
      assert.equal(report[0], `Amounts: 2\u00a0read, €3.00 in all. ${whole}`);
      assert_says(report, counted(5, cell));
    }
});

test('a row that begins like a count stays an action if it has a currency or a firm of its own', async () => {
  const rows = [
    ...['Nombre de logements;;5000 €', 'Taux de retour;Ville;85', 'Nombre d’or;;5', 'Population;;'],
    ...['Comptes de campagne;;7', 'Nombre de projets;;2 k€'],
  ];
  const { programme } = await imported_rows(['titre;porteur;montant', ...rows]);
  assert.equal(programme.actions.length, rows.length);
});

/** @param {...number} rows */
const stay = (...rows) =>
  `${rows.length}\u00a0rows that begin like a tax, a part, a carried sum, a count or a statistic stay actions: each names an organization or a reference, or exceeds what is left of the row above. Check them (rows ${rows.join(', ')}).`;

test('a row that names a firm or a reference of its own is an action, whatever its title', async () => {
  const words = ['Dont acte', 'Maximum', 'Taxes', 'TVA', 'À reporter', 'Nombre de pas', 'TVA 20 %'];
  const rows = words.flatMap((word, at) => [`Bal;V${at};;1000`, `${word};Th${at};;20`]);
  const { programme, report } = await imported_rows([
    'projet;bénéficiaire;référence;montant',
    ...rows,
  ]);
  assert.equal(programme.actions.length, 2 * words.length);
  assert_says(report, stay(...words.map((_, at) => 2 * at + 3)));
  const decisions = await imported_rows([
    'objet;referenceDecision;nomBeneficiaire;montant',
    ...['Bal;D1;A;9', 'Maximum;D2;B;9', 'Total;D3;C;4', 'Taxes;D4;;4', 'Moyenne;;E;4'],
  ]);
  assert.equal(decisions.programme.actions.length, 5);
});

test('a part names what the row above or its own title names', async () => {
  const { programme, report } = await imported_rows([
    'projet;porteur;montant',
    ...['Nord;Ville;1000', 'dont études;Ville;300', 'dont Région;Région;400'],
    ...['dont travaux;;400', 'dont suivi;;300', 'Sud;;1'],
  ]);
  assert.deepEqual(titles(programme), ['Nord', 'dont travaux', 'Sud']);
  assert.ok(report.some((sentence) => /what is left of the row above.*\(row 5\)/.test(sentence)));
});
