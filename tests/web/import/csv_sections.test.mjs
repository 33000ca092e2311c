// Rows that are the sum of the rows below them: the report begins with them, for they are counted too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imported_rows } from './support.mjs';
import { told } from './totals.mjs';

const end = 'the table probably counts its amounts twice.';
const one = (/** @type {number} */ row) =>
  `The amount of row ${row} is the sum of the rows below it: ${end} It is counted.`;
const some = (/** @type {string} */ rows) =>
  `The amounts of rows ${rows} are each the sum of the rows below them: ${end} They are counted.`;

test('sections that begin with their own sum begin the report', async () => {
  const axes = [
    'Axe 1 – Eau;30',
    'Digue;10',
    'Canal;20',
    'Axe 2 – Air;12',
    'Capteurs;5',
    'Arbres;7',
  ];
  const { programme, report } = await told(axes);
  assert.equal(programme.actions.length, 6);
  assert.equal(report[0], some('2, 5'));
  assert.equal(report[1], 'Amounts: 6\u00a0read, €84.00 in all.');
  const { report: single } = await told([...axes.slice(0, 3), 'Total;30']);
  assert.equal(single[0], one(2));
  const { report: numbered } = await imported_rows([
    'n°;titre;montant',
    ...['1;Eau;300', '1.1;Digue;100', '1.2;Canal;200', '2;Air;5', '2.1;Arbres;5'],
  ]);
  assert.equal(numbered[0], some('2, 5'));
});

test('a row is the sum of the indented rows below it, whatever the others are', async () => {
  for (const mark of ['- ', ' - ', '– ', '   ', '• ']) {
    const parts = [`${mark}phase 1;40`, `${mark}phase 2;60`];
    const { report } = await told(['Quai;7', 'Halle;100', ...parts, 'Bac;9']);
    assert.equal(report[0], one(3), mark);
  }
  const { report } = await told(['Quai;7', 'Halle;100', '- phase 1;40', '- phase 2;61', 'Bac;9']);
  assert.match(report[0], /^Amounts/);
});

test('equal amounts, other sums and amounts of several kinds are no sections', async () => {
  for (const rows of [
    ['A;5', 'B;5', 'C;5', 'D;5'],
    ['A;30', 'B;10', 'C;20', 'D;12'],
    ['A;30', 'B;10', 'C;21'],
    ['A;0', 'B;0', 'C;0'],
    ['A;30', 'B;10', 'C;20', 'Total;60'],
  ])
    assert.match((await told(rows)).report[0], /^Amounts/, rows.join());
  const { report } = await imported_rows([
    'titre;nature du montant;montant',
    ...['A;budget;30', 'A;aide;10', 'A;fonds propres;20'],
  ]);
  assert.match(report[0], /^Amounts/);
});
