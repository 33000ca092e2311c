// How each column of a table is imported.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { columns } from '../../../web/src/import/csv_columns.js';
import { recognise } from '../../../web/src/import/index.js';
import { root, text_of } from '../schema_judges.mjs';
import {
  assert_loads,
  assert_says,
  bytes_of,
  imported,
  imported_rows,
  row_of,
} from './support.mjs';

const template = new Uint8Array(readFileSync(join(root, 'assets/schema/template.csv')));

test('the template is UTF-8 with its mark, has every column in French, and is imported whole', async () => {
  assert.deepEqual([...template.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const { programme, report, error } = await imported('modèle.csv', template, 'fr');
  assert.equal(error, null);
  assert.deepEqual(report, [
    'Montants\u00a0: 1\u00a0lu, 1\u202f200\u202f000,00\u00a0€, 1\u00a0non publié. C’est exactement la somme des montants lisibles de la colonne.',
    'Repris\u00a0: 2\u00a0actions, 4\u00a0organisations, 1\u00a0lieu, 2\u00a0montants, 2\u00a0sources.',
  ]);
  assert.deepEqual(
    new Set(text_of('assets/schema/template.csv').slice(1).split('\r\n')[0].split(';')),
    new Set(Object.values(columns).map(({ fr }) => fr[0])),
  );
  for (const { title } of programme.actions) assert.match(title, /^EXEMPLE/);
  assert_loads([JSON.stringify(programme)]);
});

test('every column is documented under its first names', () => {
  const documented = [
    ...text_of('assets/schema/README.md').matchAll(/^\| `([^`]+)` \| `([^`]+)` \| /gm),
  ].map(([, fr, en]) => /** @type {[string, string]} */ ([fr, en]));
  assert.deepEqual(
    new Map(documented),
    new Map(
      Object.values(columns).map(({ fr, en }) => /** @type {[string, string]} */ ([fr[0], en[0]])),
    ),
  );
});

test("the template's columns become an action, its parties, its place, its amount and its source", async () => {
  const { programme } = await imported('modèle.csv', template, 'fr');
  const source = 'exemple-communique-de-lancement';
  const [station, workshop] = programme.actions;
  assert.deepEqual(station, {
    id: 'exemple-a-remplacer-station-de-filtrage',
    title: 'EXEMPLE À REMPLACER – Station de filtrage',
    axis: 'exemple-eau',
    claims: [{ source, date: '2025-03-04' }],
    parties: [
      { organization: 'exemple-communaute-de-communes', roles: ['leader'], claims: [{ source }] },
      { organization: 'exemple-universite', roles: ['partner'], claims: [{ source }] },
      { organization: 'exemple-association', roles: ['partner'], claims: [{ source }] },
      { organization: 'exemple-region', roles: ['funder'], claims: [{ source }] },
    ],
    places: ['exemple-ville'],
    number: 1,
    description: 'Ligne d’exemple : elle ne décrit aucune action réelle.',
    status: 'started',
    period: '2025-03/2027',
  });
  assert.deepEqual(programme.amounts[0], {
    id: 'exemple-a-remplacer-station-de-filtrage-grant',
    value: 1200000,
    label: {
      fr: 'Subvention – EXEMPLE À REMPLACER – Station de filtrage',
      en: 'Grant – EXEMPLE À REMPLACER – Station de filtrage',
    },
    kind: 'grant',
    scope: 'grant',
    to: station.id,
    from: 'exemple-region',
    claims: [
      {
        source,
        date: '2025-03-04',
        quote: 'près de 1,2 million d’euros',
        qualifier: 'nearly',
        value: 1200000,
      },
    ],
  });
  assert.deepEqual(programme.places, [
    { id: 'exemple-ville', name: 'EXEMPLE – Ville', kind: 'commune', lon: 4.8, lat: 45.5 },
  ]);
  assert.deepEqual(row_of(programme, 'sources', source), {
    id: source,
    title: 'EXEMPLE – Communiqué de lancement',
    kind: 'press_release',
    publisher: 'EXEMPLE – Communauté de communes',
    date: '2025-03-04',
    url: 'https://example.org/communique',
  });
  assert.equal(workshop.note, 'Supprimez ces deux lignes avant d’importer.');
  assert.deepEqual(
    [programme.amounts[1].value, programme.amounts[1].claims[0].note.en],
    [null, 'Amount not published.'],
  );
});

test('header names are English or French, in any case, with or without accents', async () => {
  const { programme } = await imported_rows([
    'ACTION,Debut,Amount,amount KIND,Leader',
    'A,2024,"1,234,567.5",grant,B',
  ]);
  assert.deepEqual(
    [programme.actions[0].period, programme.amounts[0].value, programme.amounts[0].kind],
    ['2024', 1234567.5, 'grant'],
  );
});

for (const [name, separator] of [
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
]) {
  test(`a ${name} between cells is found out`, async () => {
    const { programme } = await imported_rows([
      ['action', 'axe', 'lieu'].join(separator),
      ['A', 'B', 'C'].join(separator),
    ]);
    assert.deepEqual(
      [programme.actions[0].title, programme.axes[0].title, programme.places[0].name],
      ['A', 'B', 'C'],
    );
  });
}

test("a spreadsheet's own line about its separator is no row", async () => {
  const { programme, report } = await imported_rows(['sep=;', 'action;axe', 'A, B;C', ';C']);
  assert.deepEqual([programme.actions[0].title, programme.axes[0].title], ['A, B', 'C']);
  assert_says(report, '1\u00a0row without a title was left out (row 3).');
});

test('quoted cells keep separators, quotes and line breaks; rows are counted as a spreadsheet does', async () => {
  const { programme, report } = await imported(
    't.csv',
    'action;description\r\n"Une ; ""deux""";"ligne 1\r\nligne 2"\r\n;sans titre\r\n',
  );
  assert.equal(programme.actions[0].title, 'Une ; "deux"');
  assert.equal(programme.actions[0].description, 'ligne 1\nligne 2');
  assert_says(report, '1\u00a0row without a title was left out (row 3).');
});

test('Windows-1252 is read and told; UTF-16 with its mark is read', async () => {
  const western = Uint8Array.from('action;axe\nÉcole;Métiers', (letter) => letter.charCodeAt(0));
  const { programme, report } = await imported('t.csv', western);
  assert.equal(programme.actions[0].title, 'École');
  assert_says(report, 'The file is not in UTF-8: it was read as Windows-1252. Check the accents.');
  const wide = await imported(
    't.csv',
    new Uint8Array(Buffer.from('\ufeffaction\taxe\nÉcole\tMétiers', 'utf16le')),
  );
  assert.equal(wide.programme.actions[0].title, 'École');
});

test('rows are one action if title, axis and number or identifier are the same; contradictions are reported', async () => {
  for (const column of ['numéro', 'identifiant']) {
    const { programme, report } = await imported_rows([
      `action;axe;statut;montant;nature du montant;partenaires;lieu;${column}`,
      'A;X;signée;10;subvention;P;L;7',
      'a;x;achevée;20;budget;P|Q;L;7',
      'A;Y;;;;;;7',
    ]);
    assert.deepEqual(
      programme.actions.map(({ id, axis, status, places }) => [id, axis, status, places]),
      [
        ['a', 'x', 'signed', ['l']],
        ['a-2', 'y', undefined, []],
      ],
    );
    assert.deepEqual(
      programme.amounts.map(({ value, scope, to }) => [value, scope, to]),
      [
        [10, 'grant', 'a'],
        [20, 'budget', 'a'],
      ],
    );
    assert.deepEqual(
      programme.actions[0].parties.map((party) => party.organization),
      ['p', 'q'],
    );
    assert.equal(programme.actions[0].claims.length, 1);
    assert_says(
      report,
      'Amounts: 2\u00a0read, €30.00 in all, 1\u00a0row joined to an earlier action. This is exactly the sum of the readable amounts of the column.',
      '1\u00a0row has the title and the identifier or number of an earlier row: it was added to its action (row 3).',
      '1\u00a0value contradicts an earlier row of the same action; the first is kept (row 3).',
    );
  }
});

test('rows of one title that no number or identifier joins are actions of their own', async () => {
  const rows = ['a;A;1;2024-01-10', 'a;B;2;2024-02-10', 'A;C;3;2024-03-10'];
  const { programme, report } = await imported_rows(['action;porteur;montant;date', ...rows]);
  assert.deepEqual(
    programme.actions.map(({ id, parties: [party] }) => [id, party.organization]),
    [
      ['a', 'a'],
      ['a-2', 'b'],
      ['a-3', 'c'],
    ],
  );
  assert.deepEqual(
    programme.amounts.map(({ value, to, claims: [{ date }] }) => [value, to, date]),
    [
      [1, 'a', '2024-01-10'],
      [2, 'a-2', '2024-02-10'],
      [3, 'a-3', '2024-03-10'],
    ],
  );
  assert_says(
    report,
    '2\u00a0rows have the title of an earlier row: they stay actions of their own (rows 3, 4).',
  );
});

test('unknown and repeated columns are named', async () => {
  const { report } = await imported_rows([
    'action;Couleur;axe;axe;;montant 2024',
    'A;rouge;X;Y;;3',
  ]);
  assert_says(
    report,
    'The column “Couleur” is not known: it was not used.',
    'The column of amounts “montant 2024” is not understood: its amounts were not read.',
    'The column “axe” has the same role as a column that was used: it was not used.',
  );
});

test('a word that is no status, kind or date is reported with its row', async () => {
  const { programme, report } = await imported_rows([
    'action;statut;début;fin;nature du montant;montant;adresse de la source;latitude',
    'A;peut-être;hier;2024;or;5;www.x.fr;45',
  ]);
  assert.deepEqual(programme.actions[0].status, undefined);
  assert_says(
    report,
    '1\u00a0unknown status was left out (row 2).',
    '1\u00a0unreadable date was left out (row 2).',
    '1\u00a0end without a start was left out (row 2).',
    '1\u00a0unknown kind of amount: it was taken as a budget (row 2).',
    '1\u00a0source address that does not begin with http:// or https:// was left out (row 2).',
    '1\u00a0latitude or longitude stands alone and was left out (row 2).',
  );
});

test('more rows than a sentence can name are counted', async () => {
  const { report } = await imported_rows([
    'action;axe',
    'A;X',
    ...Array.from({ length: 12 }, () => ';X'),
  ]);
  assert_says(
    report,
    '12\u00a0rows without a title were left out (rows 3, 4, 5, 6, 7, 8, 9, 10, 11, 12…).',
  );
});

test('a formula stays the text it is', async () => {
  const { programme } = await imported_rows([
    'action;porteur',
    '"=HYPERLINK(""http://x"")";@SUM(A1)',
  ]);
  assert.equal(programme.actions[0].title, '=HYPERLINK("http://x")');
  assert.equal(programme.organizations[0].name, '@SUM(A1)');
});

test('the end of a huge table is left out and told', async () => {
  const { programme, report } = await imported_rows([
    'action',
    ...Array.from({ length: 20_100 }, (_, index) => `Action ${index}`),
  ]);
  assert.equal(programme.actions.length, 20_000);
  assert_says(
    report,
    'The page stops at 20,000\u00a0items of a kind: 100\u00a0items were left out.',
  );
});

test('a table is recognised by its name or by its header', () => {
  const kind = (name, text) => recognise({ name, bytes: bytes_of(text) });
  assert.equal(kind('x.csv', 'a;b'), 'csv');
  assert.equal(kind('x.CSV', ''), 'csv');
  assert.equal(kind('export', 'Numéro;Action\n1;A'), 'csv');
  assert.equal(
    kind('export', 'couleur\ttaille\nbleu\t1'),
    'csv',
    'the importer says what is missing',
  );
  assert.equal(kind('export', 'Titre\n\ncouleur;taille\nbleu;1'), 'csv');
  assert.equal(kind('export', 'Projets 2024\rcouleur;taille'), 'csv');
  assert.equal(kind('export', 'Hello, world'), null);
  assert.equal(kind('export', 'Hello\nworld\n'), null);
});

test('a table that holds nothing is refused in a sentence', async () => {
  const error = async (content, name = 'x.csv') => (await imported(name, content)).error;
  assert.equal(await error(''), 'This file is empty.');
  assert.equal(
    await error('action;axe\n'),
    'This table contains no action: it has no row with a title below the header.',
  );
  assert.equal(
    await error('action;axe\n;X\n'),
    'This table contains no action: it has no row with a title below the header.',
  );
  assert.match(
    await error('nom de code;couleur\nA;B'),
    /^None of the first twenty rows has a column “action” .*; columns found: nom de code, couleur\./,
  );
  assert.match(
    await error(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0)),
    /^This file is not text\./,
  );
  assert.match(await error('\n\n\n'), /^None of the first twenty rows/);
});
