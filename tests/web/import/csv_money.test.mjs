// How amounts of a table are read: numbers, units, currencies, absences, totals and sums.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert_loads, assert_says, imported_rows, sums_of } from './support.mjs';

const whole = 'This is exactly the sum of the readable amounts of the column.';

/**
 * Imports one amount. Returns [value, currency], or [null, absence, words].
 *
 * @param {string} heading
 * @param {string} cell
 * @param {string} [currency] cell of a column of currencies
 */
async function amount(heading, cell, currency) {
  const { programme } = await imported_rows(
    currency === undefined
      ? [`action;${heading}`, `A;${cell}`]
      : [`action;${heading};devise`, `A;${cell};${currency}`],
  );
  assert_loads([JSON.stringify(programme)]);
  const [{ value, currency: code, claims }] = programme.amounts;
  const [{ absence, published_as }] = claims;
  return value === null ? [null, absence, published_as] : [value, code];
}

test('the report begins with money: how many amounts were read, their sum to the cent, and what has no value', async () => {
  const { report, programme } = await imported_rows([
    'action;montant',
    ...[
      'A;0,10 €',
      'B;0,20 €',
      'C;1 234 567,89 €',
      'D;0',
      'E;non publié',
      'F;confidentiel',
      'G;beaucoup',
      'H;',
    ],
  ]);
  assert.equal(
    report[0],
    `Amounts: 4 read, €1,234,568.19 in all, 1 not published, 1 not read, 1 withheld. ${whole}`,
  );
  assert.deepEqual(
    programme.amounts.map(({ value, claims: [claim] }) => [value, claim.absence]),
    [
      [0.1, undefined],
      [0.2, undefined],
      [1234567.89, undefined],
      [0, undefined],
      [null, undefined],
      [null, 'withheld'],
      [null, 'not_read'],
    ],
    'zero, not published, withheld and not read are four things',
  );
  assert_loads([JSON.stringify(programme)]);
});

test('a sum is exact where numbers of a script are not', async () => {
  const cell = '999 999 999 999,99';
  const { programme, report } = await imported_rows(
    ['action;montant', ...Array.from({ length: 1001 }, (_, index) => `A${index};${cell}`)],
    'fr',
  );
  const sum = '1\u202f000\u202f999\u202f999\u202f999\u202f989,99\u00a0€';
  assert.ok(report[0].startsWith(`Montants\u00a0: 1\u202f001 lus, ${sum} en tout.`), report[0]);
  assert.deepEqual(sums_of(programme), [
    'scope budget amounts 1001 published 1001 euros 1000999999999989.99',
  ]);
});

test('amounts in rows that are left out are reported, for the column adds up', async () => {
  const { report } = await imported_rows(['action;montant', 'A;10', ';5,50', 'B;1']);
  assert.equal(
    report[0],
    'Amounts: 2 read, €11.00 in all. The column also contains €5.50, in rows that were left out.',
  );
  const { report: none } = await imported_rows(['action', 'A']);
  assert.equal(none[0], 'Amounts: none.');
  const { report: unread } = await imported_rows(['action;montant', 'A;beaucoup']);
  assert.equal(unread[0], 'Amounts: 1 not read.');
});

test('the heading of the amounts names their unit', async () => {
  const headings = {
    'montant (k€)': 1500,
    'Montant en k€': 1500,
    'Montant en M€': 1_500_000,
    'Montant (Md€)': 1_500_000_000,
    'Montant HT (milliers d’euros)': 1500,
    'Montant (en millions d’euros)': 1_500_000,
    'Coût total TTC en KEUR': 1500,
    'Montant de la subvention (€ HT)': 1.5,
    'Budget (€m)': 1_500_000,
    'Amount (thousand euros)': 1500,
  };
  for (const [heading, value] of Object.entries(headings))
    assert.deepEqual(await amount(heading, '1,5'), [value, undefined], heading);
  assert.deepEqual(
    await amount('Montant (k€)', '8,2'),
    [8200, undefined],
    'without rounding errors',
  );
});

test('a unit that the heading names twice counts once; two units contradict each other', async () => {
  for (const heading of ['Montant en milliers d’euros (k€)', 'Montant en k€ (milliers d’euros)'])
    assert.deepEqual(await amount(heading, '1,5'), [1500, undefined], heading);
  const both = 'Montant en millions d’euros (k€)';
  assert.deepEqual(await amount(both, '1,5'), [null, 'not_read', `1,5 (${both})`]);
});

test('a factor in the cell outranks the heading; a currency alone contradicts it', async () => {
  assert.deepEqual(await amount('montant (k€)', '2 M€'), [2_000_000, undefined]);
  assert.deepEqual(await amount('montant (€)', '2 000 €'), [2000, undefined]);
  assert.deepEqual(await amount('montant (k€)', '2 000 €'), [
    null,
    'not_read',
    '2 000 € (montant (k€))',
  ]);
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
  assert.deepEqual(await amount('montant ($)', '12'), [null, 'not_read', '12 (montant ($))']);
  assert.deepEqual(await amount('montant', '5 000 FCFA'), [null, 'not_read', '5 000 FCFA']);
});

test('currencies that contradict each other, and words that are none, leave the amount unread', async () => {
  assert.deepEqual(await amount('montant', '12 €', 'GBP'), [null, 'not_read', '12 € GBP']);
  assert.deepEqual(await amount('montant (GBP)', '12', 'EUR'), [
    null,
    'not_read',
    '12 EUR (montant (GBP))',
  ]);
  assert.deepEqual(await amount('montant', '12', 'coquillages'), [
    null,
    'not_read',
    '12 coquillages',
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
    /^Amounts: 6 read, in several currencies \(GBP.1,000,013\.00 from 3 amounts, USD.2,500,000\.00 from 1 amount, €13\.00 from 2 amounts\)\. /,
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

test('a currency without decimals is summed without them', async () => {
  const { report } = await imported_rows(['action;montant;devise', 'A;1500;JPY', 'B;2;JPY']);
  assert.match(report[0], /^Amounts: 2 read, JPY.1,502 in all\./);
});

test('what cannot be read keeps its words, and each row is named once', async () => {
  const { programme, report } = await imported_rows(
    [
      'projet;montant;début;fin',
      'Nord;-1 000 €;03/15/2024;45366',
      'Sud;(2 000);15-mars-24;15/03/24',
      'Est;0;01/02/2024;31/12/2024',
      'Ouest;1 000 000 000 001;2024;2026',
      'Centre;10 20;;',
    ],
    'fr',
  );
  assert.deepEqual(
    programme.amounts.map(({ value, claims: [claim] }) => [value, claim.published_as]),
    [
      [null, '-1 000 €'],
      [null, '(2 000)'],
      [0, undefined],
      [null, '1 000 000 000 001'],
      [null, '10 20'],
    ],
  );
  assert_says(
    report,
    '4 montants n’ont pas pu être lus\u00a0: leurs mots sont gardés, sans valeur (lignes 2, 3, 5, 6).',
    '4 dates illisibles n’ont pas été reprises (lignes 2, 3).',
  );
  assert_loads([JSON.stringify(programme)]);
});

test('words of any length are kept up to two hundred characters', async () => {
  const [, , words] = await amount('montant', 'beaucoup '.repeat(100));
  assert.equal(words.length, 200);
});

test('a heading names the kind of its amounts; a cell outranks it', async () => {
  const kind = async (...rows) => (await imported_rows(rows)).programme.amounts[0].kind;
  assert.equal(await kind('action;montant de la subvention', 'A;5'), 'grant');
  assert.equal(await kind('action;Montant de l’aide (k€)', 'A;5'), 'aid');
  assert.equal(await kind('action;Coût total', 'A;5'), 'budget');
  assert.equal(
    await kind('action;montant de l’aide;nature du montant', 'A;5;fonds propres'),
    'equity',
  );
});

test('an amount that may be read in two ways is read as its file writes numbers, and told', async () => {
  const value = async (header, ...amounts) =>
    (await imported_rows([header, ...amounts.map((cell, index) => `A${index};${cell}`)])).programme
      .amounts[0].value;
  assert.equal(await value('action;montant', '1,234'), 1.234);
  assert.equal(await value('action;amount', '1,234'), 1234);
  assert.equal(
    await value('action;amount', '1,234', '22,5'),
    1.234,
    'another amount shows the decimal comma',
  );
  const { report } = await imported_rows(['action;amount;amount kind', 'A;1,234;grant']);
  assert_says(
    report,
    '1 amount could be read in two ways: its point was taken as the decimal mark, its comma as a thousands separator. Check it (row 2).',
  );
});
