// In which currency an amount of a table is, and which currency comes first.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHeader } from '../../../web/src/import/csv_columns.js';
import {
  assert_loads,
  assert_says,
  imported_amount as amount,
  imported_rows,
  beside,
} from './support.mjs';

test('usual headings of columns of currencies are known', async () => {
  const headings = [
    ...['Devise', 'Monnaie', 'Currency', 'Code devise', 'ISO currency', 'Devise (ISO)', 'Cur.'],
    ...['Code de la devise', 'Currency code', 'Code ISO 4217', 'Devise du montant', 'CCY'],
  ];
  for (const heading of headings) {
    assert.deepEqual([...readHeader([heading]).fields.keys()], ['currency'], heading);
    const { programme } = await imported_rows([`action;montant;${heading}`, 'A;12;GBP']);
    const [{ value, currency }] = programme.amounts;
    assert.deepEqual([value, currency], [12, 'GBP'], heading);
  }
});

test('the currency of a row holds against that of the heading, and is reported', async () => {
  assert.deepEqual(await amount('montant (€)', '12', 'GBP'), [12, 'GBP']);
  assert.deepEqual(await amount('montant (GBP)', '12', 'EUR'), [12, undefined]);
  assert.deepEqual(await amount('montant (k€)', '12', 'CHF'), [12_000, 'CHF']);
  assert.deepEqual(await amount('montant ($)', '12', 'EUR'), [12, undefined]);
  assert.deepEqual(await amount('Montant en livres (€)', '12', 'GBP'), [12, 'GBP']);
  const rows = ['A;1;GBP', 'B;2;EUR', 'C;3;', 'D;4;USD', 'E;5 $;CAD'];
  const { programme, report } = await imported_rows(['action;montant (€);devise', ...rows]);
  assert.deepEqual(
    programme.amounts.map(({ value, currency }) => [value, currency]),
    [
      [1, 'GBP'],
      [2, undefined],
      [3, undefined],
      [4, 'USD'],
      [5, 'CAD'],
    ],
  );
  assert_says(
    report,
    '3\u00a0amounts are in the currency of their row, which is not that of the amounts’ heading. Check them (rows 2, 5, 6).',
  );
  const { report: same } = await imported_rows(['action;montant (£);devise', 'A;1;GBP']);
  assert.ok(!same.join().includes('the currency of'), same.join('\n'));
});

test('an amount without a value has the currency of its row or of the heading', async () => {
  const cells = ['A;non publié;GBP', 'B;confidentiel;GBP', 'C;10 à 20;GBP', 'D;1;GBP'];
  const { programme } = await imported_rows(['action;montant;devise', ...cells]);
  assert.deepEqual(new Set(programme.amounts.map(({ currency }) => currency)), new Set(['GBP']));
  assert.equal(programme.scopes.length, 1);
  const headed = await imported_rows(['action;montant (USD)', 'A;non publié', 'B;2']);
  assert.deepEqual(
    headed.programme.amounts.map(({ value, currency }) => [value, currency]),
    [
      [null, 'USD'],
      [2, 'USD'],
    ],
  );
  const unclear = await imported_rows(['action;montant ($)', 'A;non publié']);
  assert.equal(unclear.programme.amounts[0].currency, undefined);
  assert_loads([programme, headed.programme, unclear.programme].map((one) => JSON.stringify(one)));
});

test('a currency is taken from the cell, the column or the heading', async () => {
  assert.deepEqual(await amount('amount', '£3m'), [3_000_000, 'GBP']);
  assert.deepEqual(await amount('amount', '500 CHF'), [500, 'CHF']);
  assert.deepEqual(await amount('amount', 'USD 12,5'), [12.5, 'USD']);
  assert.deepEqual(await amount('amount', 'US$ 1,3bn'), [1_300_000_000, 'USD']);
  assert.deepEqual(await amount('amount', '2 millions de livres sterling'), [2_000_000, 'GBP']);
  assert.deepEqual(await amount('amount', '12', 'gbp'), [12, 'GBP']);
  assert.deepEqual(await amount('amount', '12 €', 'EUR'), [12, undefined]);
  assert.deepEqual(
    await amount('amount', '12', ''),
    [12, undefined],
    'euros where nothing says more',
  );
  assert.deepEqual(await amount('Amount (GBP)', '12'), [12, 'GBP']);
  assert.deepEqual(await amount('Montant (k$ US)', '12'), [12_000, 'USD']);
  assert.deepEqual(await amount('Montant (millions de francs suisses)', '1'), [1_000_000, 'CHF']);
});

test('a sign that several currencies share needs another that says which', async () => {
  assert.deepEqual(await amount('montant', '12 $'), [null, 'not_read', '12 $']);
  assert.deepEqual(await amount('montant', '12 $', 'CAD'), [12, 'CAD']);
  assert.deepEqual(await amount('montant ($)', '12', 'USD'), [12, 'USD']);
  assert.deepEqual(await amount('montant ($)', '12'), [
    null,
    'not_read',
    '12',
    beside('montant ($)'),
  ]);
  assert.deepEqual(await amount('montant', '5 000 FCFA'), [null, 'not_read', '5 000 FCFA']);
});

test('a sign that contradicts the row’s currency, and words that are none, leave the amount unread', async () => {
  assert.deepEqual(await amount('montant', '12 €', 'GBP'), [
    null,
    'not_read',
    '12 €',
    beside('GBP'),
  ]);
  assert.deepEqual(await amount('montant', '12', 'coquillages'), [
    null,
    'not_read',
    '12',
    beside('coquillages'),
  ]);
});

test('amounts of several currencies have scopes and sums of their own', async () => {
  const { programme, report } = await imported_rows([
    'title,amount,currency,scope',
    ...[
      'Roof,1000000,GBP,',
      'Bridge,2500000,USD,',
      'Quay,5,EUR,',
      'Pier,6,GBP,',
      'Lock,7,GBP,All',
      'Weir,8,,All',
    ],
  ]);
  assert.deepEqual(
    programme.amounts.map(({ value, currency, scope }) => [value, currency, scope]),
    [
      [1_000_000, 'GBP', 'budget-gbp'],
      [2_500_000, 'USD', 'budget-usd'],
      [5, undefined, 'budget'],
      [6, 'GBP', 'budget-gbp'],
      [7, 'GBP', 'all-gbp'],
      [8, undefined, 'all'],
    ],
  );
  assert.deepEqual(
    programme.scopes.map(({ title }) => title.en ?? title),
    [
      'Budgets of the actions (GBP)',
      'Budgets of the actions (USD)',
      'Budgets of the actions',
      'All (GBP)',
      'All',
    ],
  );
  assert.match(
    report[0],
    /^Amounts: 6\u00a0read, in several currencies \(GBP.1,000,013\.00 from 3\u00a0amounts, USD.2,500,000\.00 from 1\u00a0amount, €13\.00 from 2\u00a0amounts\)\. /,
  );
  assert_loads([JSON.stringify(programme)]);
});

test('sums in several currencies are one group of the sentence, in French too', async () => {
  const rows = ['A;1500,5;EUR', 'B;2;GBP', 'C;3;GBP', 'D;non publié;'];
  const { report } = await imported_rows(['action;montant;devise', ...rows], 'fr');
  assert.equal(
    report[0].replace(/[\u00a0\u202f]/g, ' '),
    'Montants : 3 lus, en plusieurs monnaies (1 500,50 € pour 1 montant, 5,00 GBP pour 2 montants), 1 non publié. ' +
      'C’est exactement la somme des montants lisibles de la colonne.',
  );
});

test('the currency that is used most comes first', async () => {
  const rows = ['A;1;EUR', 'B;2;GBP', 'C;3;GBP', 'D;4;EUR', 'E;5;GBP'];
  const { programme } = await imported_rows(['action;montant;devise', ...rows]);
  assert.deepEqual(
    programme.scopes.map(({ id }) => id),
    ['budget-gbp', 'budget'],
  );
});

test('the currency of which most amounts have a value comes first', async () => {
  const rows = ['A;non publié;EUR', 'B;confidentiel;EUR', 'C;3;GBP', 'D;non publié;EUR'];
  const { programme } = await imported_rows(['action;montant;devise', ...rows]);
  assert.deepEqual(
    programme.scopes.map(({ id }) => id),
    ['budget-gbp', 'budget'],
  );
  const { programme: equal } = await imported_rows([
    'action;montant;devise',
    ...['A;1;EUR', 'B;2;GBP', 'C;non publié;GBP'],
  ]);
  assert.deepEqual(
    equal.scopes.map(({ id }) => id),
    ['budget-gbp', 'budget'],
  );
});

test('a currency without decimals is summed without them', async () => {
  const { report } = await imported_rows(['action;montant;devise', 'A;1500;JPY', 'B;2;JPY']);
  assert.match(report[0], /^Amounts: 2\u00a0read, JPY.1,502 in all\./);
});
