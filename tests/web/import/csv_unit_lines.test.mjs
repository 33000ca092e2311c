// Lines beside the headings of a table that name the unit of its amounts, and other rows that say how its
// columns are to be read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imported_rows } from './support.mjs';
import { titles } from './totals.mjs';

const rows = ['Ligne B;Métropole;12,5', 'Tram;Métropole;8', 'Total;;20,5'];
const header = 'titre;porteur;montant';
/** @param {number} row @param {string} unit */
const sentence = (row, unit) =>
  `Row ${row} mentions “${unit}”: amounts are read in euros, without this unit, except those with a unit in their own row. Check them, or write the unit in the heading of the column.`;

/** @param {string[]} table @param {number} row @param {string} unit */
async function assert_mentions(table, row, unit) {
  const { programme, report } = await imported_rows(table);
  assert.deepEqual(titles(programme), ['Ligne B', 'Tram'], table.join('\n'));
  assert.equal(report[0], sentence(row, unit));
  assert.equal(report[1], 'Amounts: 2\u00a0read, €20.50 in all.');
}

test('a unit in a line above the headings begins the report', async () => {
  for (const [line, unit] of [
    ['Montants en millions d’euros', 'millions d’euros'],
    ['Plan de relance (en milliers d’euros)', 'milliers d’euros'],
    ['Plan de relance 2024, en M€', 'M€'],
    [';;£’000', '£’000'],
    [';;(k€)', 'k€'],
    ['All figures in £ million', '£ million'],
  ])
    await assert_mentions([line, header, ...rows], 1, unit);
});

test('a unit alone in a row is no action, and begins the report', async () => {
  for (const [line, unit] of [
    [';;(en M€)', 'M€'],
    [';;en k€', 'k€'],
    ['(en M€);;', 'M€'],
    ['Montants exprimés en M€;;', 'M€'],
    ['* en milliers d’euros;;', 'milliers d’euros'],
    ['(1) montants en k€;;', 'k€'],
    ['Unité : millions d’euros', 'millions d’euros'],
  ])
    await assert_mentions([header, ...rows, line], 5, unit);
  await assert_mentions([header, ';;(en M€)', ...rows], 2, 'M€');
});

test('a unit that the amounts have anyway is not mentioned', async () => {
  for (const table of [
    ['Montants en euros', header, ...rows],
    ['Montants en M€', 'titre;porteur;montant (M€)', ...rows],
    [header, ';;(en €)', ...rows],
    ['Plan de 100 M€', header, ...rows],
    ['Ligne B', header, ...rows],
    ['Montants en M€', 'titre;porteur;montant;unité', ...rows],
  ]) {
    const { programme, report } = await imported_rows(table);
    assert.deepEqual(titles(programme), ['Ligne B', 'Tram']);
    assert.ok(!report.some((text) => text.includes('mentions')), table.join('\n'));
  }
});

test('a title is no unit, whatever its words', async () => {
  const kept = ['Euro', 'Millions', 'Lot B', 'Maison de l’euro', '100 M€', 'Budget participatif'];
  const { programme } = await imported_rows([
    'titre;montant',
    'A;1',
    ...kept.map((name) => `${name};`),
  ]);
  assert.deepEqual(titles(programme), ['A', ...kept]);
  const { programme: paid } = await imported_rows(['titre;montant', 'Montants en euros;5']);
  assert.equal(paid.actions.length, 1);
});

test('numbers of columns below the headings are no action', async () => {
  for (const numbers of ['1;2;3', '(1);(2);(3)']) {
    const { programme, report } = await imported_rows([header, numbers, ...rows]);
    assert.deepEqual(titles(programme), ['Ligne B', 'Tram']);
    assert.ok(report.includes('1\u00a0row of column numbers was left out (row 2).'));
  }
  const { programme } = await imported_rows([header, ...rows, '1;2;3']);
  assert.deepEqual(titles(programme), ['Ligne B', 'Tram', '1']);
});
