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
