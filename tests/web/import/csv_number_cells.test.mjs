// Columns that are named like places or a status but hold numbers: the shares of funders.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imported_rows } from './support.mjs';

const advice = /^A column for each funder is not read/;

test('a number is neither a place nor a status, and is reported with advice', async () => {
  const { programme, report } = await imported_rows([
    'Projet;Montant total;Région;État;Commune',
    ...['Halle;1000;300;200;500', 'Quai;600;100 €;1 k€;400'],
  ]);
  assert.deepEqual(programme.places ?? [], []);
  assert.ok(programme.actions.every((/** @type {any} */ action) => !action.status));
  assert.ok(
    report.includes(
      'The columns “Commune”, “État” hold numbers where names are expected: they were neither read nor counted as amounts.',
    ),
    report.join('\n'),
  );
  assert.equal(report.filter((sentence) => advice.test(sentence)).length, 1);
  assert.ok(!report.some((sentence) => sentence.includes('unknown status')));
});

test('a place with letters, a number of a department and a known status stay', async () => {
  const { programme, report } = await imported_rows([
    'projet;montant;lieu;statut',
    ...['A;1;Paris 12;signée', 'B;2;-;'],
  ]);
  assert.deepEqual(
    programme.places.map((/** @type {any} */ { name }) => name),
    ['Paris 12'],
  );
  assert.equal(programme.actions[0].status, 'signed');
  const { programme: coded } = await imported_rows(['projet;montant;département', 'A;1;33']);
  assert.equal(coded.places[0].name, '33');
  assert.ok(!report.some((sentence) => sentence.includes('hold numbers')));
});
