// The only funder of a row as the origin of its amount.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert_loads, assert_says, imported_rows } from './support.mjs';

const told = (/** @type {string} */ rows) =>
  `The funder of a row is taken as the origin of its amount (${rows}).`;

/** @param {any} programme */
const origins_of = ({ amounts }) => amounts.map((/** @type {any} */ { to, from }) => [to, from]);

test('the only funder of a row is the origin of its amount, which is reported last', async () => {
  for (const heading of ['Montant', 'Subvention', 'Montant accordé']) {
    const rows = [`Projet;Financeur;${heading}`, 'Gamma;Banque X;240', 'Delta;Région Y;84', 'E;Z;'];
    const { programme, report } = await imported_rows(rows);
    assert.deepEqual(origins_of(programme), [
      ['gamma', 'banque-x'],
      ['delta', 'region-y'],
    ]);
    const place = report.indexOf(told('rows 2, 3'));
    assert.ok(place > report.findIndex((sentence) => sentence.startsWith('Taken over')), heading);
    assert_loads([JSON.stringify(programme)]);
  }
});

test('several funders of a row are not the origin of its amount, and the report says so', async () => {
  const rows = ['Projet;Financeurs;Montant', 'A;X|Y;240', 'B;Y;84', 'C;X|Y;'];
  const { programme, report } = await imported_rows(rows);
  assert.deepEqual(origins_of(programme), [
    ['a', undefined],
    ['b', 'y'],
  ]);
  assert_says(
    report,
    told('row 3'),
    '1\u00a0row names several funders: the file does not say who gives which amount (row 2).',
  );
});

test('a funder is not the origin of a total cost, nor where another column may say it', async () => {
  for (const [heading, more] of [
    ...[
      'Coût total',
      'Coût du projet',
      'Budget total',
      'Budget',
      'Montant total',
      'Total cost',
    ].map((name) => [name, 'note']),
    ['Montant', 'Origine du montant'],
    ['Montant', 'Attribuant'],
    ['Montant', 'Part FEDER'],
    ['Coût total', 'Subvention Région'],
  ]) {
    const rows = [`Projet;Financeur;${heading};${more}`, 'A;X;240;'];
    const { programme, report } = await imported_rows(rows);
    assert.deepEqual(origins_of(programme), [['a', undefined]], `${heading}, ${more}`);
    assert.ok(!report.includes(told('row 2')));
  }
  const words = ['Projet;Financeur;Montant;Subvention', 'A;X;;5', 'B;X;1;'];
  const { programme } = await imported_rows(words);
  assert.deepEqual(origins_of(programme), [
    ['a', undefined],
    ['b', 'x'],
  ]);
  const kind = ['Projet;Financeur;Montant;Nature du montant', 'A;X;5;Coût total', 'B;X;1;aide'];
  assert.deepEqual(origins_of((await imported_rows(kind)).programme), [
    ['a', undefined],
    ['b', 'x'],
  ]);
});
