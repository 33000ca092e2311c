// Amounts with more decimals than their currency: importers round and add them as the app does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decimalsOf } from '../../../web/src/import/currencies.js';
import { text_of } from '../schema_judges.mjs';
import { imported_package, imported_rows, sums_of } from './support.mjs';

test('amounts with more decimals than their currency are rounded one by one, in the report as in the app, and counted', async () => {
  const rows = ['action;montant', ...Array.from({ length: 1000 }, (_, i) => `A${i};10,0045`)];
  const { programme, report } = await imported_rows(rows);
  assert.equal(report[0], 'Amounts: 1,000\u00a0read, €10,000.00 in all.');
  assert.equal(
    report[1],
    '1,000\u00a0amounts have more decimals than their currency: each is rounded, here and in the charts.',
  );
  assert.deepEqual(sums_of(programme), ['scope budget amounts 1000 published 1000 euros 10000']);
  const { report: french } = await imported_rows(
    ['action;montant', 'A;0,125', ';1', 'B;12,345678 M€'],
    'fr',
  );
  assert.deepEqual(french.slice(0, 2), [
    'Montants\u00a0: 2\u00a0lus, 12\u202f345\u202f678,13\u00a0€ en tout. ' +
      'La colonne contient aussi 1,00\u00a0€, dans des lignes qui n’ont pas été reprises.',
    '1\u00a0montant a plus de décimales que sa monnaie\u00a0: il est arrondi, ici et dans les graphiques.',
  ]);
});

test('the report and the app round the same way', async () => {
  const cells = [
    '1,005',
    '2,675',
    '0,125',
    '0,005',
    '1,0049',
    '4,35',
    '8,2',
    '999 999 999 999,994',
  ];
  for (const cell of cells) {
    const { programme, report } = await imported_rows(['action;montant', `A;${cell}`]);
    const [, shown] = report[0].match(/€([\d,.]+)/) ?? [];
    const [, stored] = sums_of(programme)[0].match(/euros (.*)$/) ?? [];
    assert.equal(Number(shown.replaceAll(',', '').replace(/\.$/, '')), Number(stored), cell);
  }
});

test('sums have the decimals that the app gives the currency', async () => {
  const { programme, report } = await imported_rows([
    'action;montant;devise',
    ...['A;10,5;JPY', 'B;1,2344;KWD', 'C;2,125;IQD', 'D;3,14;CHF'],
  ]);
  assert.match(report[0], /JPY.11 .*KWD.1\.234 .*IQD.2\.125 .*CHF.3\.14 /);
  assert.match(report[1], /^2\u00a0amounts have more decimals/);
  const sums = sums_of(programme).join('\n');
  for (const sum of ['JPY 11', 'KWD 1.234', 'IQD 2.125', 'CHF 3.14'])
    assert.ok(sums.includes(`published 1 ${sum}`), `${sum} is not in\n${sums}`);
});

test('importers and app give each currency the same number of decimals', () => {
  const source = text_of('app/text/currency.cpp');
  /** @param {string} list */
  const codes_in = (list) => {
    const [, text] = source.match(new RegExp(`${list}\\[\\] = \\{([^}]*)\\}`)) ?? [];
    return [...text.matchAll(/[A-Z]{3}/g)].map(String);
  };
  const [none, three] = [codes_in('without_decimals'), codes_in('with_three_decimals')];
  assert.ok(none.includes('JPY') && three.includes('KWD'));
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const first of letters)
    for (const second of letters)
      for (const third of letters) {
        const code = first + second + third;
        const decimals = none.includes(code) ? 0 : three.includes(code) ? 3 : 2;
        assert.equal(decimalsOf(code), decimals, code);
      }
});

test('amounts of a package are rounded as in the app, and counted', async () => {
  const project = (id, amount) => ({
    id,
    title: id,
    budget: { amount: { amount, currency: 'EUR' } },
  });
  const { report } = await imported_package({
    projects: [project('a', 10.0045), project('b', 10.0045), project('c', 0.99)],
  });
  assert.deepEqual(report.slice(0, 2), [
    'Amounts: 3\u00a0read in “Project budgets”, €20.99.',
    '2\u00a0amounts have more decimals than their currency: each is rounded, here and in the charts.',
  ]);
});
