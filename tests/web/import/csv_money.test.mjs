// How amounts of a table are read: numbers, units, absences and sums.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  assert_loads,
  assert_says,
  beside,
  imported_amount as amount,
  imported_rows,
  sums_of,
} from './support.mjs';

const whole = 'This is exactly the sum of the readable amounts of the column.';

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
    `Amounts: 4\u00a0read, €1,234,568.19 in all, 1\u00a0not published, 1\u00a0not read, 1\u00a0withheld. ${whole}`,
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
  assert.ok(
    report[0].startsWith(`Montants\u00a0: 1\u202f001\u00a0lus, ${sum} en tout.`),
    report[0],
  );
  assert.deepEqual(sums_of(programme), [
    'scope budget amounts 1001 published 1001 euros 1000999999999989.99',
  ]);
});

test('amounts in rows that are left out are reported, for the column adds up', async () => {
  const { report } = await imported_rows(['action;montant', 'A;10', ';5,50', 'B;1']);
  assert.equal(
    report[0],
    'Amounts: 2\u00a0read, €11.00 in all. The column also contains €5.50, in rows that were left out.',
  );
  const { report: none } = await imported_rows(['action', 'A']);
  assert.equal(none[0], 'Amounts: none.');
  const { report: unread } = await imported_rows(['action;montant', 'A;beaucoup']);
  assert.equal(unread[0], 'Amounts: 1\u00a0not read.');
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

test('a billion is read as in the language of the headings, if it is certain', async () => {
  const french = [1_000_000_000_000, undefined];
  const english = [1_000_000_000, undefined];
  for (const words of ['1 billion d’euros', '1 billion €', '€1 billion']) {
    assert.deepEqual(await amount('montant', words), french, words);
    assert.deepEqual(await amount('amount', words), english, words);
  }
  assert.deepEqual(await amount('budget', '1 billion'), [null, 'not_read', '1 billion']);
  assert.deepEqual(await amount('budget', '1 bn'), english);
  assert.deepEqual(await amount('montant (billions d’euros)', '1'), french);
  assert.deepEqual(await amount('amount (€ billion)', '1'), english);
  const unclear = 'budget (billion)';
  assert.deepEqual(await amount(unclear, '1'), [null, 'not_read', '1', beside(unclear)]);
  const { programme } = await imported_rows(['action;montant;unité', 'A;1;billion €']);
  assert.equal(programme.amounts[0].value, french[0]);
});

test('a unit that the heading names twice counts once; two units contradict each other', async () => {
  for (const heading of ['Montant en milliers d’euros (k€)', 'Montant en k€ (milliers d’euros)'])
    assert.deepEqual(await amount(heading, '1,5'), [1500, undefined], heading);
  const both = 'Montant en millions d’euros (k€)';
  assert.deepEqual(await amount(both, '1,5'), [null, 'not_read', '1,5', beside(both)]);
});

test('a column of units says how its amounts are read, or leaves them unread', async () => {
  /** @param {string} heading @param {string} cell @param {string} unit */
  const under = async (heading, cell, unit) => {
    const { programme } = await imported_rows([`action;${heading};unité`, `A;${cell};${unit}`]);
    assert_loads([JSON.stringify(programme)]);
    const [{ value, currency, claims }] = programme.amounts;
    const [{ published_as, note }] = claims;
    return value === null ? [published_as, note.en] : [value, currency];
  };
  for (const unit of ['k€', 'K€ HT', 'milliers d’euros', 'en milliers'])
    assert.deepEqual(await under('montant', '150', unit), [150_000, undefined], unit);
  assert.deepEqual(await under('montant', '8,2', 'M£ sterling'), [8_200_000, 'GBP']);
  assert.deepEqual(await under('montant (k€)', '150', 'k€'), [150_000, undefined]);
  assert.deepEqual(await under('montant (k€)', '150', ''), [150_000, undefined]);
  assert.deepEqual(await under('montant', '2 M€', 'M€'), [2_000_000, undefined]);
  assert.deepEqual(await under('montant', '150', 'zork'), ['150', beside('zork')]);
  assert.deepEqual(await under('montant', '150', 'k€ zork'), ['150', beside('k€ zork')]);
  assert.deepEqual(await under('montant', '2 M€', 'k€'), ['2 M€', beside('k€')]);
  assert.deepEqual(await under('montant', '2 000 €', 'k€'), ['2 000 €', beside('k€')]);
  for (const unit of ['M€', '€'])
    assert.deepEqual(await under('montant (k€)', '150', unit), [
      '150',
      beside(unit, 'montant (k€)'),
    ]);
  assert.deepEqual(await under('montant', '150 €', 'GBP'), ['150 €', beside('GBP')]);
});

test('the words of an amount are those of its cell, whatever stands beside it', async () => {
  const { programme } = await imported_rows(['action;montant;devise', 'A;env. 3 M€;EUR']);
  const [{ absence, published_as, note }] = programme.amounts[0].claims;
  assert.deepEqual([absence, published_as], ['not_read', 'env. 3 M€']);
  assert.equal(note.en, beside('EUR'));
  assert.equal(note.fr, 'Autres mots du fichier sur ce montant\u00a0: «\u202fEUR\u202f».');
});

test('a factor in the cell outranks the heading; a currency alone contradicts it', async () => {
  assert.deepEqual(await amount('montant (k€)', '2 M€'), [2_000_000, undefined]);
  assert.deepEqual(await amount('montant (€)', '2 000 €'), [2000, undefined]);
  assert.deepEqual(await amount('montant (k€)', '2 000 €'), [
    null,
    'not_read',
    '2 000 €',
    beside('montant (k€)'),
  ]);
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
    '4\u00a0montants n’ont pas pu être lus\u00a0: leurs mots sont gardés, sans valeur (lignes 2, 3, 5, 6).',
    '4\u00a0dates illisibles n’ont pas été reprises (lignes 2, 3).',
  );
  assert_loads([JSON.stringify(programme)]);
});

test('amounts below a heading that is not understood are published, not read', async () => {
  for (const heading of ['Montant 2023', 'Montant 2023 (€)', 'Montant (€/an)', 'Budget (kF)']) {
    const { programme, report } = await imported_rows([
      `action;${heading};Montant 2024;Budget id;Grant reference;Coût %`,
      ...['A;100;200;1;2;3', 'B;;300;;;', 'C;non publié;-;4;5;6'],
    ]);
    assert.deepEqual(
      programme.amounts.map(({ value, to, claims: [{ absence, published_as, note }] }) => [
        ...[value, to, absence, published_as, note.en],
      ]),
      [
        [null, 'a', 'not_read', '100', beside(heading)],
        [null, 'b', 'not_read', '300', beside('Montant 2024')],
      ],
    );
    assert.equal(report[0], 'Amounts: 2\u00a0not read.');
    assert_says(
      report,
      `The columns of amounts “${heading}”, “Montant 2024” are not understood: their amounts were not read.`,
    );
    assert_says(
      report,
      'The columns “Budget id”, “Grant reference”, “Coût %” are not known: they were not used.',
    );
    assert_loads([JSON.stringify(programme)]);
  }
});

test('an amount that is understood outranks columns that are not', async () => {
  const { programme } = await imported_rows([
    'action;Montant 2024;montant',
    ...['A;7;5', 'B;7;', 'C;;confidentiel'],
  ]);
  assert.deepEqual(
    programme.amounts.map(({ value, claims: [{ absence }] }) => value ?? absence),
    [5, 'not_read', 'withheld'],
  );
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
  assert.equal(await kind('action;Subvention 2024;Aide 2024', 'A;5;6'), 'grant', 'not read');
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
    '1\u00a0amount could be read in two ways: its point was taken as the decimal mark, its comma as a thousands separator. Check it (row 2).',
  );
});
