// The order of a report: what may be wrong about money comes first, what is usual last and in few
// sentences.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert_says, imported, imported_rows } from './support.mjs';

/**
 * Asserts that sentences with these words follow each other in this order.
 *
 * @param {string[]} report
 * @param {string[]} parts
 */
function assert_order(report, parts) {
  const places = parts.map((part) => report.findIndex((sentence) => sentence.includes(part)));
  assert.ok(!places.includes(-1), `${parts[places.indexOf(-1)]} is not in\n${report.join('\n')}`);
  assert.deepEqual(
    places,
    [...places].sort((one, other) => one - other),
    report.join('\n'),
  );
}

test('money that may be wrong comes before losses, and losses before what is usual', async () => {
  const { report } = await imported_rows([
    'Titre du tableau',
    'action;montant;date;colonne inconnue',
    ...['A;1;;', 'B;2;jamais;', 'A;3;;', 'Total général;7;;', 'C;beaucoup;;', 'Total Nord;9;;'],
    ...[';4;;', 'Total;18;;'],
  ]);
  assert_order(report, [
    'Amounts: ',
    'differs from the sum',
    'begins like a total stays an action',
    'could not be read',
    'without a title',
    'Taken over',
    'is not known',
    'unreadable date',
    'has the title of an earlier row',
    'without a kind',
    'Titre du tableau',
  ]);
});

test('a currency or a number that may be another one comes before losses', async () => {
  const { report } = await imported_rows([
    'action;montant (€);devise;date',
    ...['A;1.234;EUR;jamais', 'B;2;GBP;', 'B;2,50;EUR;'],
  ]);
  assert_order(report, ['two ways', 'the currency of its row', 'Taken over', 'unreadable date']);
});

test('amounts of a package that were not read come before fields that were not used', async () => {
  const project = { id: 'a', title: 'A', unknown: 1, budget: { amount: { amount: 'beaucoup' } } };
  const { report } = await imported('p.json', JSON.stringify({ projects: [project] }));
  assert_order(report, ['could not be read', 'Taken over', 'Field “projects/unknown”']);
});

test('totals that are right share one sentence, as do unknown columns and lines above', async () => {
  const { report } = await imported_rows([
    'Un titre',
    'Une date',
    'action;montant;x;y;action',
    ...['A;1', 'Total;1', 'B;2', 'C;3', 'Sous-total;5', 'Total;6'],
  ]);
  assert_says(
    report,
    '3\u00a0totals of the table (row 5, €1.00, row 8, €5.00, row 9, €6.00) equal the sums of their rows. They are not counted.',
    'The columns “x”, “y” are not known: they were not used.',
    'The column “action” has the same role as a column that was used: it was not used.',
    'Above the header, the lines “Un titre”, “Une date” were not used.',
  );
});

test('a sentence names ten columns at most', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `x${index}`);
  const { report } = await imported_rows([`action;${names.join(';')}`, 'A']);
  const named = names.slice(0, 10).map((name) => `“${name}”`);
  assert_says(report, `The columns ${named.join(', ')}… are not known: they were not used.`);
});
