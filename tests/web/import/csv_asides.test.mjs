// Rows that are not about an action: repeated headings, and notes below the table.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imported_rows } from './support.mjs';

/** @param {any} programme */
const titles = ({ actions }) => actions.map((/** @type {{ title: string }} */ { title }) => title);

test('headings that are repeated within a table are no action', async () => {
  const { programme, report } = await imported_rows([
    'Titre ; Montant',
    'A;100',
    'Titre;Montant',
    'B;200',
    'Total;300',
  ]);
  assert.deepEqual(titles(programme), ['A', 'B']);
  assert.ok(
    report.includes('1\u00A0row that repeats the headings was left out (row 3).'),
    report.join('\n'),
  );
  assert.match(report[0], /^Amounts: 2\u00A0read, €300\.00 in all\. This is exactly the sum/);
});

test('notes below a table are no actions', async () => {
  const notes = ['* provisional figures;', 'Source : Région, 2024;', 'Note de lecture : en euros;'];
  const { programme, report } = await imported_rows([
    'titre;montant',
    'A;100',
    'Total;100',
    ...notes,
  ]);
  assert.deepEqual(titles(programme), ['A']);
  assert.ok(
    report.includes('3\u00A0rows with notes were left out (rows 4, 5, 6).'),
    report.join('\n'),
  );
});

test('bullets, titles with a colon and notes with an amount stay actions', async () => {
  const bullets = await imported_rows(['titre;montant', '* A;', '* B;']);
  assert.deepEqual(titles(bullets.programme), ['* A', '* B']);
  const rows = ['A;100', 'Eau : réseau;', 'Source : captage;20', '* C;30'];
  const { programme } = await imported_rows(['titre;montant', ...rows]);
  assert.deepEqual(titles(programme), ['A', 'Eau : réseau', 'Source : captage', '* C']);
});

/** @param {any} programme */
const values = ({ amounts }) => amounts.map((/** @type {{ value: number }} */ { value }) => value);
/** @param {string[]} report @param {RegExp} pattern */
const assert_matches = (report, pattern) =>
  assert.ok(
    report.some((sentence) => pattern.test(sentence)),
    report.join('\n'),
  );

test('headings that are repeated in capitals are no action', async () => {
  const { programme, report } = await imported_rows([
    ...['Titre;Montant (k€)', 'A;100', 'TITRE;MONTANT (K€);', 'B;200'],
  ]);
  assert.deepEqual(titles(programme), ['A', 'B']);
  assert.ok(report.includes('1\u00A0row that repeats the headings was left out (row 3).'));
});

test('rows below headings with another unit or order are read by them, and it is reported', async () => {
  const tables = [
    ['Titre;Montant (k€)', 'A;100', 'Titre;Montant (M€)', 'B;2', 'Titre;Montant (k€)', 'C;3'],
    ['Titre;Montant', 'A;100000', 'Montant (M€);Titre', '2;B', 'Titre;Montant', 'C;3000'],
  ];
  for (const rows of tables) {
    const { programme, report } = await imported_rows(rows);
    assert.deepEqual(titles(programme), ['A', 'B', 'C']);
    assert.deepEqual(values(programme), [100_000, 2_000_000, 3000]);
    assert_matches([report[1]], /^2.rows repeat the headings in another order.*\(rows 3, 5\)\.$/);
  }
});

test('a row of an action is no heading, whatever its words', async () => {
  const rows = ['Projet;Commune;6', 'Action;Ville de Lyon;', 'Projet;;nc'];
  const { programme } = await imported_rows(['titre;porteur;montant', 'A;B;1', ...rows]);
  assert.deepEqual(titles(programme), ['A', 'Projet', 'Action', 'Projet']);
});

test('statistics of a table are no actions', async () => {
  const words = [
    ...['Moyenne', 'MAXIMUM :', 'Minimum', 'Médiane', 'Average', 'Mean', 'Median', 'Mittelwert'],
    ...['Durchschnitt', 'Moyenne par action', 'Montant moyen', 'Subvention moyenne', 'Écart-type'],
    ...['Moyenne des subventions', 'Average grant', 'Standard deviation', 'Range', 'Budget médian'],
  ];
  for (const word of words) {
    const { programme, report } = await imported_rows(['titre;montant', 'A;1', 'B;3', `${word};2`]);
    assert.deepEqual(titles(programme), ['A', 'B'], word);
    assert_matches(report, /^1.row with a statistic .* was left out \(row 4, €2\.00\)\.$/);
  }
  const rows = [
    'Moyenne Garonne;2',
    'Maximum d’autonomie;3',
    'Moyenne montagne;4',
    'Range rover;5',
  ];
  const { programme } = await imported_rows(['titre;montant', ...rows, 'Programme Media;6']);
  assert.equal(programme.actions.length, 5);
});

test('a note that begins with its mark is no action', async () => {
  const notes = ['(1) estimation;', '(2);dont part privée', '¹ hors études', 'Note : x'];
  const { programme, report } = await imported_rows(['titre;montant', 'A;1', ...notes]);
  assert.deepEqual(titles(programme), ['A']);
  assert_matches(report, /^4.rows with notes were left out \(rows 3, 4, 5, 6\)\.$/);
  const { programme: kept } = await imported_rows(['titre;montant', 'A;1', '(2) Route;5', '*;9']);
  assert.equal(kept.actions.length, 3);
});
