// What a report says of the columns of amounts: which one was read, which were not, and what to do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert_loads, assert_says, beside, imported_rows } from './support.mjs';

/** @param {string} start */
const read = (start) => `The amounts that were read are those of the column “${start}”.`;
/** @param {string} name */
const other = (name) => `The column ${name} is a column of amounts too: it was not read.`;
const years =
  'A column for each year is not read: make one row for each amount, with the columns “amount” and “date” (see the template).';
const funders =
  'A column for each funder is not read: make one row for each amount, with the columns “amount” and “amount from” (see the template).';

test('of several columns of amounts, the one that was read is named, and the others', async () => {
  for (const [one, two] of [
    ['Montant HT', 'Montant TTC'],
    ['Coût total', 'Subvention'],
    ['Montant EUR', 'Montant USD'],
  ]) {
    const { report } = await imported_rows([`action;${one};${two}`, 'A;5;6']);
    assert.deepEqual(report.slice(1, 3), [read(one), other(`“${two}”`)]);
  }
  const { report } = await imported_rows(['action;montant', 'A;5']);
  assert.ok(!report.some((sentence) => sentence.includes('The amounts that were read')));
});

test('a heading that names a tax is reported', async () => {
  const headings = {
    exclude: ['Montant HT', 'Amount excl. VAT', 'Montant hors taxes'],
    include: ['Montant TTC', 'Amount incl. VAT', 'Montant toutes taxes comprises', 'Amount brutto'],
  };
  for (const [word, names] of Object.entries(headings))
    for (const name of names) {
      const { report } = await imported_rows([`action;${name}`, 'A;5']);
      assert.equal(report[1], `Amounts ${word} taxes, as the heading “${name}” says.`);
    }
});

test('a column for each year is not read, and how to write it is reported', async () => {
  const { programme, report } = await imported_rows(['action;2021;2022', 'A;100;', 'B;x;50 %']);
  assert.deepEqual(
    programme.amounts.map(({ value, claims: [{ published_as }] }) => [value, published_as]),
    [[null, '100']],
  );
  assert.deepEqual(report.slice(1, 3), [
    'The columns of amounts “2021”, “2022” are not understood: their amounts were not read.',
    years,
  ]);
});

test('a column for each funder is not read, and how to write it is reported', async () => {
  const header = 'action;Subvention Région;Subvention État;Part FEDER';
  const { programme, report } = await imported_rows([header, 'A;100;5;6']);
  assert.equal(programme.amounts[0].claims[0].published_as, '100');
  assert_says(
    report,
    'The columns of amounts “Subvention Région”, “Subvention État”, “Part FEDER” are not understood: their amounts were not read.',
    funders,
  );
});

test('the total of rows without amounts is the only amount of the programme, and told first', async () => {
  const { programme, report } = await imported_rows(['action;montant', 'A;', 'B;', 'Total;300']);
  assert.equal(
    report[1],
    'The table gives a total (row 4, €300.00), but none of its rows has a readable amount: this total is taken alone, and is not checked.',
  );
  assert.deepEqual(
    programme.amounts.map(({ value, to, claims }) => [value, to, claims[0].source]),
    [[300, undefined, programme.sources[0].id]],
  );
});

test('several totals of rows without amounts are reported, and none is an amount', async () => {
  const rows = ['action;montant', 'A;', 'Subtotal;100', 'B;', 'Total;300'];
  const { programme, report } = await imported_rows(rows);
  assert.equal(programme.amounts, undefined);
  assert_says(
    report,
    'The table gives 2\u00a0totals (row 3, €100.00, row 5, €300.00), but none of its rows has a readable amount: they are neither checked nor counted.',
  );
});

test('a table of totals only is refused with them', async () => {
  const rows = ['axe;action;montant', 'X;Total axe 1;5', 'Y;Sous-total axe 2;300'];
  const { error } = await imported_rows(rows);
  assert.equal(
    error,
    'This table holds only totals (row 2, €5.00, row 3, €300.00): none of its rows is an action.',
  );
});

/** @param {any} programme */
const said_of = ({ amounts = [] }) =>
  amounts.map((/** @type {any} */ { to, value, claims: [{ published_as, note }] }) => [
    to,
    value,
    published_as,
    note?.en,
  ]);

test('what stands in another column of amounts is published, and not read', async () => {
  for (const [one, two] of [
    ['Montant HT', 'Montant TTC'],
    ['Montant', 'Montant'],
    ['Coût total', 'Subvention'],
    ['Subvention', 'Montant'],
  ]) {
    const rows = [`Projet;${one};${two}`, 'A;;120', 'B;100;', 'C;-;7', 'D;nc;8', 'E;0;9', 'F;nc;-'];
    const [, other_one] = one === 'Subvention' ? [two, one] : [one, two];
    const swapped = rows.map((row) => row.replace(/^(\w);(.*);(.*)$/, '$1;$3;$2'));
    const { programme, report } = await imported_rows(one === 'Subvention' ? swapped : rows);
    assert.deepEqual(said_of(programme), [
      ['a', null, '120', beside(other_one)],
      ['b', 100, undefined, undefined],
      ['c', null, '7', beside(other_one)],
      ['d', null, '8', beside(other_one)],
      ['e', 0, undefined, undefined],
      ['f', null, undefined, 'Amount not published.'],
    ]);
    assert_says(
      report,
      '3\u00a0amounts could not be read: their words are kept, without a value (rows 2, 4, 5).',
    );
  }
});

test('an amount of another column has the currency of its own heading', async () => {
  const { programme } = await imported_rows(['Projet;Montant EUR;Montant USD', 'A;;5', 'B;3;2']);
  assert.deepEqual(
    programme.amounts.map(({ value, currency }) => [value, currency]),
    [
      [null, 'USD'],
      [3, undefined],
    ],
  );
});

test('an amount that was only asked for is no amount, stays in the note and is reported', async () => {
  for (const [asked, granted] of [
    ['Montant demandé', 'Montant accordé'],
    ['Subvention sollicitée', 'Subvention'],
    ['Amount requested', 'Amount'],
    ['Requested amount', 'Amount'],
  ]) {
    const rows = [
      `action;${asked};${granted};note`,
      'A;100;80;x',
      'B;200;;',
      'C;;5;',
      'D;-;;',
      'E;9;nc;',
    ];
    const { programme, report } = await imported_rows(rows);
    assert.deepEqual(
      said_of(programme).map(([to, value]) => [to, value]),
      [
        ['a', 80],
        ['c', 5],
        ['e', null],
      ],
    );
    assert.deepEqual(
      programme.actions.map((/** @type {any} */ { note }) => note?.en ?? note),
      [`x\n${asked}: 100`, `${asked}: 200`, undefined, undefined, `${asked}: 9`],
    );
    assert.equal(
      report[0],
      'Amounts: 2\u00a0read, €85.00 in all, 1\u00a0not published. This is exactly the sum of the readable amounts of the column.',
    );
    assert_says(
      report,
      `The column “${asked}” holds amounts that were asked for, not granted: they stay in the notes and are not counted.`,
      '2\u00a0rows have only an amount that was asked for: it is not counted (rows 3, 6).',
    );
    assert.ok(!report.some((sentence) => sentence.includes('could not be read')));
    assert_loads([JSON.stringify(programme)]);
  }
});
