// Tables as people and administrations lay them out: lines above the header, their own headers, texts
// of several lines, letters, and quotes that are not as they should be.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitRows } from '../../../web/src/import/csv_split.js';
import { readHeader } from '../../../web/src/import/csv_columns.js';
import { assert_loads, assert_says, imported, imported_rows } from './support.mjs';

test('lines above the header are skipped and told', async () => {
  const { programme, report } = await imported_rows([
    'Liste des projets 2024;;',
    ';;',
    'projet;porteur;montant',
    'Nord;Commune A;1 €',
    'Sud;Commune B;2 €',
    ';Commune C;',
  ]);
  assert.deepEqual(
    programme.actions.map(({ title }) => title),
    ['Nord', 'Sud'],
  );
  assert_says(
    report,
    'Above the header, the line “Liste des projets 2024” was not used.',
    '1\u00a0row without a title was left out (row 6).',
  );
});

test('a title line of known words above the header is no header', async () => {
  const header = ['action', 'porteur', 'montant'];
  const row = ['Nord', 'Commune A', '5'];
  const titled = [
    ...[['Projet;;'], ['Projet;Port de Rive;'], ['Projet;Budget;'], ['Liste;;', ';;', 'Titre;;']],
    [...Array(17).fill('note;;'), 'Projet;;', 'note;;'],
  ];
  for (const above of titled) {
    const { programme, report } = await imported_rows([...above, header.join(';'), row.join(';')]);
    assert.deepEqual([programme.actions.length, programme.amounts[0].value], [1, 5], above[0]);
    assert.match(report.join(), /^Amounts: 1\u00a0read.*Above the header, the line/);
  }
  const tabs = await imported_rows(['Titre', header.join('\t'), row.join('\t')]);
  assert.equal(tabs.programme.amounts[0].value, 5);
  const empty = await imported_rows(['Liste;;', header.join(';')]);
  assert.match(empty.error ?? '', /contains no action/);
  const alone = await imported_rows(['Projet', 'Nord', 'Sud']);
  assert.equal(alone.programme.actions.length, 2);
});

test('a row of data that resembles a header is data', async () => {
  const { programme } = await imported_rows(['action;porteur', 'Projet;Budget', 'Titre;Porteur']);
  assert.deepEqual(
    programme.actions.map(({ title }) => title),
    ['Projet', 'Titre'],
  );
  const more = await imported_rows(['action;couleur;taille', 'Projet;Budget;Commune']);
  assert.equal(more.programme.actions[0].title, 'Projet');
});

test('usual headers of French administrations are known', async () => {
  const { programme } = await imported_rows([
    'Titre du projet;Bénéficiaire;Montant de l’aide;Date de décision;Commune',
    'Nord;Commune A;1 000 €;15/03/2024;Rive',
  ]);
  const [action] = programme.actions;
  assert.deepEqual(
    [action.title, action.parties[0].organization, action.parties[0].roles],
    ['Nord', 'commune-a', ['leader']],
  );
  const [{ value, kind, claims }] = programme.amounts;
  assert.deepEqual([value, kind, claims[0].date], [1000, 'aid', '2024-03-15']);
  assert.equal(programme.places[0].kind, 'commune');
});

test('a beneficiary beside a leader is a partner', async () => {
  const { programme } = await imported_rows(['projet;porteur;bénéficiaire', 'Nord;A;B']);
  assert.deepEqual(
    programme.actions[0].parties.map(({ organization, roles: [role] }) => [organization, role]),
    [
      ['a', 'leader'],
      ['b', 'partner'],
    ],
  );
});

test('a table of the standard for grants (SCDL) gives one action for each grant', async () => {
  const { programme, report } = await imported_rows([
    'nomAttribuant;idAttribuant;dateConvention;referenceDecision;nomBeneficiaire;idBeneficiaire;objet;montant;nature;conditionsVersement',
    'Ville;1;2024-03-15;2024-01;Association;2;Atelier;12500.50;aide en numéraire;unique',
    'Ville;1;2024-05-02;2024-01;Club;3;Atelier;3000;aide en numéraire;unique',
  ]);
  assert.deepEqual(
    programme.actions.map(({ title, note, parties }) => [
      title,
      note.en,
      parties.map(({ organization, roles: [role] }) => `${organization} ${role}`),
    ]),
    [
      ['Atelier', 'Published reference: 2024-01', ['association leader', 'ville funder']],
      ['Atelier', 'Published reference: 2024-01', ['club leader', 'ville funder']],
    ],
  );
  assert.deepEqual(
    programme.amounts.map(({ value, kind, from, claims: [{ date }] }) => [value, kind, from, date]),
    [
      [12500.5, 'grant', 'ville', '2024-03-15'],
      [3000, 'grant', 'ville', '2024-05-02'],
    ],
  );
  assert.match(report[0], /^Amounts: 2\u00a0read, €15,500\.50 in all\./);
  assert_loads([JSON.stringify(programme)]);
});

test('no name stands for two columns', () => {
  const { fields } = readHeader([]);
  assert.equal(fields.size, 0);
  for (const [name, field] of [
    ['Budget', 'amount'],
    ['N°', 'number'],
    ['Commune', 'place'],
    ['Nature', 'amountKind'],
  ])
    assert.deepEqual([...readHeader([name]).fields.keys()], [field]);
});

test('of several columns for one thing, the one with the most usual name is used', async () => {
  const { programme, report } = await imported_rows([
    'Projet;Aide;Montant (k€);Action',
    'P;Prime;2;A',
  ]);
  assert.deepEqual([programme.actions[0].title, programme.amounts[0].value], ['A', 2000]);
  assert_says(
    report,
    'The column “Aide” is a column of amounts too: it was not read.',
    'The column “Projet” has the same role as a column that was used: it was not used.',
  );
});

test('letters and accents are composed, quotations stay as they came', async () => {
  const decomposed = 'Re\u0301habilitation a\u0300 Ve\u0301nissieux';
  const { programme } = await imported_rows([
    'action;porteur;lieu;note;montant;citation',
    `${decomposed};${decomposed};${decomposed};${decomposed};5;${decomposed}`,
  ]);
  const composed = 'R\u00e9habilitation \u00e0 V\u00e9nissieux';
  const [{ title, note }] = programme.actions;
  assert.deepEqual(
    [title, note, programme.organizations[0].name, programme.places[0].name],
    [composed, composed, composed, composed],
  );
  assert.equal(programme.amounts[0].claims[0].quote, decomposed);
});

test('a name that would look blank is none, and told', async () => {
  const { programme, report } = await imported_rows([
    'action;porteur',
    'A;\u200b\u202e\u2066',
    '\u2060\ufeff;B',
  ]);
  assert.equal(programme.actions.length, 1);
  assert.equal(programme.organizations, undefined);
  assert_says(
    report,
    '2\u00a0cells hold invisible characters only: they count as empty (rows 2, 3).',
    '1\u00a0row without a title was left out (row 3).',
  );
});

test('several lines in a cell stay several lines', async () => {
  const { programme } = await imported(
    't.csv',
    'action;description;note\n"A";"Ligne un\r\nLigne deux\nLigne trois";"Note un\nNote deux"\n',
  );
  assert.equal(programme.actions[0].description, 'Ligne un\nLigne deux\nLigne trois');
  assert.equal(programme.actions[0].note, 'Note un\nNote deux');
});

const split = (text, separator = ';') =>
  [...splitRows(text, separator)].map(({ cells, isWrong }) => [
    ...cells,
    ...(isWrong ? ['!'] : []),
  ]);

test('cells are split as in RFC 4180, with or without an end of the last line', () => {
  assert.deepEqual(split(''), []);
  assert.deepEqual(split('a;b\n'), [['a', 'b']]);
  assert.deepEqual(split('a;\n;b'), [
    ['a', ''],
    ['', 'b'],
  ]);
  assert.deepEqual(split('\n\n'), [[''], ['']]);
  assert.deepEqual(split('"a;""b""\nc";"" ;d'), [['a;"b"\nc', '', 'd']]);
  assert.deepEqual(split('a\tb;c', '\t'), [['a', 'b;c']]);
  assert.deepEqual(
    split('a"b;c "d"'),
    [['a"b', 'c "d"']],
    'quotes inside of a cell are characters',
  );
});

test('wrong quotes are kept as characters and do not swallow the rest of the table', () => {
  assert.deepEqual(split('"a"b";c'), [['a"b', 'c', '!']]);
  assert.deepEqual(split('"a;b\nc;"d"'), [['a;b\nc;"d', '!']], 'the next quote that ends a cell');
  assert.deepEqual(split('x;"a;b\nc;d'), [
    ['x', '"a', 'b', '!'],
    ['c', 'd'],
  ]);
});
