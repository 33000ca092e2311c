// How each part of an OC4IDS package is imported.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognise } from '../../../web/src/import/index.js';
import {
  assert_loads,
  assert_says,
  beside,
  bytes_of,
  imported,
  imported_package,
  row_of,
  sample_package,
} from './support.mjs';

const file = 'oc4ids-syndicat-mixte-de-la-vallee';
const many = await imported_package(sample_package());
const one = await imported_package({
  ...sample_package(),
  projects: sample_package().projects.slice(0, 1),
});

test('the loader takes both ways of importing a package', () => {
  assert_loads([many.programme, one.programme].map((programme) => JSON.stringify(programme)));
});

test('the file is the source of what it says, with its publisher, date and address', () => {
  const { programme } = many;
  assert.deepEqual(programme.sources[0], {
    id: file,
    title: {
      fr: 'Données de projets OC4IDS publiées par Syndicat mixte de la Vallée',
      en: 'OC4IDS project data published by Syndicat mixte de la Vallée',
    },
    kind: 'dataset',
    publisher: 'Syndicat mixte de la Vallée',
    date: '2025-04-02',
    url: 'https://donnees.example.org/oc4ids/2025.json',
    note: {
      fr: 'Fichier importé\u00a0: package.json (OC4IDS 0.9)',
      en: 'Imported file: package.json (OC4IDS 0.9)',
    },
  });
  assert.equal(programme.licence, 'https://www.etalab.gouv.fr/licence-ouverte-open-licence');
  assert.equal(programme.updated, '2025-04-02');
  for (const amount of programme.amounts)
    assert.deepEqual(
      amount.claims.map((claim) => claim.source),
      [file],
    );
});

test('several projects are the actions of one programme', () => {
  assert.deepEqual(many.programme.title, {
    fr: 'Projets publiés par Syndicat mixte de la Vallée',
    en: 'Projects published by Syndicat mixte de la Vallée',
  });
  assert.deepEqual(
    many.programme.actions.map((action) => action.id),
    ['oc4ids-vallee-pont', 'oc4ids-vallee-quai'],
  );
  const bridge = row_of(many.programme, 'actions', 'oc4ids-vallee-pont');
  assert.equal(bridge.title, 'Pont de la Vallée');
  assert.equal(bridge.status, 'completed');
  assert.equal(bridge.period, '2023-01-15/2027-06-30');
  assert.equal(bridge.axis, 'transport-rail');
  assert.deepEqual(bridge.places, ['culee-rive-gauche', 'trace']);
  assert.deepEqual(
    bridge.parties.map(({ organization, roles }) => [organization, roles]),
    [
      ['syndicat-mixte-de-la-vallee', ['leader', 'partner']],
      ['region-des-sources', ['funder']],
      ['ponts-et-rails-sa', ['operator']],
      ['banque-des-rives', ['funder']],
    ],
  );
});

test('an action has one axis: its first sector, as precisely as it is given; other sectors are reported', async () => {
  const { programme, report } = await imported_package({
    projects: [
      {
        id: 'a',
        title: 'A',
        sector: ['transport', 'transport.road', 'transport.rail', 'own.code'],
      },
    ],
  });
  assert.deepEqual(
    programme.axes.map(({ id, title }) => [id, title.en]),
    [['transport-road', 'Road transport']],
  );
  for (const code of ['transport.rail', 'own.code'])
    assert_says(
      report,
      `The sector “${code}” is not the first of a project: left out 1\u00a0time.`,
    );
});

test('the same id in two projects is not the same organization', () => {
  const quay = row_of(many.programme, 'actions', 'oc4ids-vallee-quai');
  assert.deepEqual(
    quay.parties.map((party) => party.organization),
    ['ville-de-rive'],
  );
});

test('a status without an equivalent is kept in words', () => {
  const quay = row_of(many.programme, 'actions', 'oc4ids-vallee-quai');
  assert.equal(quay.status, undefined);
  assert.equal(quay.note.en, 'Published status: cancelled');
  assert_says(many.report, 'The status “cancelled” has no equivalent: put in a note 1\u00a0time.');
});

test('a single project is a programme whose actions are its contracts', () => {
  const { programme } = one;
  assert.equal(programme.id, 'oc4ids-vallee-pont');
  assert.equal(programme.title, 'Pont de la Vallée');
  assert.match(
    programme.summary.en,
    /^Un pont pour les trains et les vélos\.\nPublished purpose: Relier les deux rives\.\nPublished status: completion\nPublished sectors: Transport, Rail transport, Economy$/,
  );
  assert.deepEqual(
    programme.actions.map(({ id, status, axis }) => [id, status, axis]),
    [
      ['ocds-vallee-1', 'signed', 'construction'],
      ['ocds-vallee-2', undefined, 'design-supervision'],
    ],
  );
  assert.equal(programme.actions[0].period, '2023-02-01/2026-02-01');
  assert.deepEqual(
    programme.actions[0].parties.map(({ organization, roles }) => [organization, roles]),
    [
      ['syndicat-mixte-de-la-vallee', ['leader']],
      ['ponts-et-rails-sa', ['operator']],
    ],
  );
  assert.equal(programme.actions[1].title.en, 'Contract without a published title (ocds-vallee-2)');
  assert.equal(
    programme.actions[1].note.en,
    'Published status: closed',
    'closed without a contract is not completed',
  );
});

test('a single project without contracts is its own action', async () => {
  const [project] = sample_package().projects.slice(1);
  const { programme } = await imported_package(project);
  assert.equal(programme.title, 'Quai bas');
  assert.deepEqual(
    programme.actions.map((action) => action.id),
    ['oc4ids-vallee-quai'],
  );
});

test('euros are taken to the cent, with the date of their approval', () => {
  const budget = row_of(many.programme, 'amounts', 'budget-oc4ids-vallee-pont');
  assert.equal(budget.value, 12500000.5);
  assert.deepEqual(budget.claims, [{ source: file, date: '2022-12-01', value: 12500000.5 }]);
  assert.equal(budget.to, 'oc4ids-vallee-pont');
});

test('each amount has its own currency, nothing is converted, and each currency has its scope', () => {
  const quay = row_of(many.programme, 'amounts', 'budget-oc4ids-vallee-quai');
  assert.deepEqual([quay.value, quay.currency, quay.scope], [40_000_000, 'GBP', 'budgets-gbp']);
  assert.deepEqual(row_of(many.programme, 'scopes', 'budgets-gbp').title, {
    fr: 'Budgets des projets (GBP)',
    en: 'Project budgets (GBP)',
  });
  assert.equal(row_of(many.programme, 'amounts', 'budget-oc4ids-vallee-pont').currency, undefined);
  const currencies = new Map();
  for (const { scope, currency = 'EUR' } of many.programme.amounts)
    currencies.set(scope, (currencies.get(scope) ?? new Set()).add(currency));
  for (const [scope, { size }] of currencies) assert.equal(size, 1, scope);
});

test('an amount without a usable value or currency keeps its words and is reported', async () => {
  const amounts = [
    [{ amount: 5, currency: 'coquillages' }, '5', beside('coquillages')],
    [{ amount: 5 }, '5', undefined],
    [{ amount: -5, currency: 'EUR' }, '-5', beside('EUR')],
    [{ amount: 2e12, currency: 'EUR' }, '2000000000000', beside('EUR')],
    [{ amount: '5 000', currency: 'EUR' }, '5 000', beside('EUR')],
  ];
  const projects = amounts.map(([amount], index) => ({
    id: `p${index}`,
    title: 'P',
    budget: { amount },
  }));
  const { programme, report } = await imported_package({ projects });
  assert.deepEqual(
    programme.amounts.map(({ value, claims: [claim] }) => [
      value,
      claim.absence,
      claim.published_as,
      claim.note?.en,
    ]),
    amounts.map(([, words, note]) => [null, 'not_read', words, note]),
  );
  assert.equal(report[0], 'Amounts: 5\u00a0not read.');
  assert_says(report, '5\u00a0amounts could not be read: their words are kept, without a value.');
  assert_loads([JSON.stringify(programme)]);
  const empty = await imported_package({ projects: [{ id: 'a', budget: { amount: {} } }] });
  assert.equal(empty.programme.amounts, undefined);
});

test('the report begins with the sum of each scope; parts are not added to their whole', async () => {
  const euros = (amount) => ({ amount, currency: 'EUR' });
  const project = {
    id: 'a',
    title: 'A',
    budget: { amount: euros(10.5), budgetBreakdown: [{ id: 'x', amount: euros(4) }] },
    completion: { finalValue: { amount: 7, currency: 'GBP' } },
  };
  const { report } = await imported_package({ projects: [project, { ...project, id: 'b' }] });
  assert.match(
    report[0],
    /^Amounts: 2\u00a0read in “Project budgets”, €21\.00, 2\u00a0read in “Final costs of the projects \(GBP\)”, GBP.14\.00\.$/,
  );
});

test('one breakdown of a budget is part of it; another would count it twice and is apart', () => {
  const parts = many.programme.amounts.filter(
    (amount) => amount.part_of === 'budget-oc4ids-vallee-pont',
  );
  assert.deepEqual(
    parts.map(({ value, scope, from }) => [value, scope, from]),
    [[5000000, 'budgets', 'region-des-sources']],
  );
  const [franc] = many.programme.amounts.filter((amount) => amount.currency === 'CHF');
  assert.deepEqual(
    [franc.value, franc.scope, franc.part_of],
    [1000000, 'budgets-chf', undefined],
    'a part in another currency is apart',
  );
  assert.deepEqual(
    many.programme.amounts
      .filter((amount) => amount.scope === 'breakdown-2')
      .map((amount) => amount.value),
    [4000000],
  );
});

test('money of different nature is never in one scope', () => {
  const scopes = Object.fromEntries(
    many.programme.amounts
      .filter((amount) => !/^budget|breakdown/.test(amount.scope))
      .map(({ id, scope, value, kind }) => [id, [scope, kind, value]]),
  );
  assert.deepEqual(scopes, {
    'financement-oc4ids-vallee-pont': ['finance', 'cofinancing', 2000000],
    'financement-oc4ids-vallee-pont-2': ['finance', 'grant', 300000],
    'final-oc4ids-vallee-pont': ['final-projects', 'budget', 13000000],
    'estimates-ocds-vallee-1': ['estimates', 'budget', 7000000],
    'contracts-ocds-vallee-1': ['contracts', 'budget', 7250000],
  });
});

test('a place has the position of a point, longitude first; a line has none', () => {
  const bank = row_of(many.programme, 'places', 'culee-rive-gauche');
  assert.deepEqual([bank.lon, bank.lat], [4.8357, 45.764]);
  assert.equal(row_of(many.programme, 'places', 'trace').lon, undefined);
  assert_says(
    many.report,
    '1\u00a0place was taken without a position: its geometry is not a point on Earth.',
  );
});

test('documents are further sources of their action', () => {
  const bridge = row_of(many.programme, 'actions', 'oc4ids-vallee-pont');
  assert.deepEqual(
    bridge.claims.map((claim) => claim.source),
    [file, 'etude-de-faisabilite', 'document-sans-titre-contractsigned', 'contrat-du-tablier'],
  );
  const study = row_of(many.programme, 'sources', 'etude-de-faisabilite');
  assert.deepEqual(
    [study.kind, study.date, study.url],
    ['report', '2021-05-04', 'https://donnees.example.org/etude.pdf'],
  );
  assert.equal(
    row_of(many.programme, 'sources', 'document-sans-titre-contractsigned').url,
    undefined,
    'ftp is no web address',
  );
});

test('a milestone has the date it was met, or else is due', () => {
  const told = many.programme.events.map(({ id, date, claims }) => [
    id,
    date,
    claims[0].note?.en ?? claims[0].note,
  ]);
  assert.deepEqual(told, [
    ['fin', '2025-02-28', undefined],
    ['premiere-pierre', '2023-04-05', 'Milestone met, on the published date.'],
    ['mise-en-service', '2027-06-30', 'Planned date; no date of completion is published.'],
    ['modification', '2024-09-01', 'Demande des riverains'],
  ]);
  assert_says(
    many.report,
    '1\u00a0milestone or modification without a readable date was left out.',
  );
});

test('a forecast is a target and the newest observation the actual value', () => {
  const progress = row_of(many.programme, 'indicators', 'avancement');
  assert.deepEqual(
    [progress.target.value, progress.target.date, progress.actual.value, progress.unit],
    [100, '2027-06-30', 45.5, 'percent'],
  );
  const length = row_of(many.programme, 'indicators', 'longueur');
  assert.deepEqual(
    [length.label.en, length.unit, length.target.value],
    ['Longueur (km)', undefined, 1.2],
  );
  assert_says(
    many.report,
    '1\u00a0older or partial observation was left out: only the newest is taken.',
  );
});

test('no person and no contact is taken', () => {
  const everything = JSON.stringify([many.programme, one.programme]);
  assert.doesNotMatch(everything, /Camille|\+33|@/);
  assert_says(
    many.report,
    '3\u00a0values about people or contacts were left out: the format has no personal data.',
  );
});

test('those who only answered a tender take no part, and it is said', () => {
  assert.doesNotMatch(JSON.stringify(many.programme), /Viaducs/);
  assert_says(many.report, 'The role “tenderer” has no equivalent: left out 2\u00a0times.');
});

test('every field that was not used is named with how often it is there', () => {
  assert_says(
    many.report,
    'Taken over: 2\u00a0actions, 5\u00a0organizations, 2\u00a0places, 10\u00a0amounts, 2\u00a0objectives, 4\u00a0milestones, 4\u00a0sources.',
    'Field “projects/period/durationInDays”: 1\u00a0value not used.',
    'Field “projects/contractingProcesses/releases”: 4\u00a0values not used.',
    'Field “projects/documents/author”: 1\u00a0value not used.',
  );
  assert.ok(!many.report.some((sentence) => sentence.includes('projects/title')));
});

test("the report is in the visitor's language and ends after fifty remarks", async () => {
  const project = {
    id: 'a',
    title: 'A',
    ...Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`champ${index}`, index])),
  };
  const { report } = await imported_package({ projects: [project] }, 'fr');
  assert.equal(report[0], 'Montants\u00a0: aucun.');
  assert.equal(report[1], 'Repris\u00a0: 1\u00a0action, 1\u00a0source.');
  assert.equal(report[2], 'Champ «\u202fprojects/champ0\u202f»\u00a0: 1\u00a0valeur non reprise.');
  assert.equal(report.length, 53);
  assert.equal(report.at(-1), '… et 30\u00a0autres remarques.');
});

test('a budget as versions before 0.9.4 broke it down is read too', async () => {
  const budget = {
    amount: { amount: 10, currency: 'EUR' },
    budgetBreakdown: [{ id: 'x', description: 'X', amount: { amount: 4, currency: 'EUR' } }],
  };
  const { programme } = await imported_package({ projects: [{ id: 'a', title: 'A', budget }] });
  assert.deepEqual(
    programme.amounts.map(({ value, part_of }) => [value, part_of]),
    [
      [10, undefined],
      [4, 'budget-a'],
    ],
  );
});

test('OC4IDS is recognised by its fields, our own format is not taken for it', () => {
  const kind = (value, name = 'x.json') =>
    recognise({ name, bytes: bytes_of(JSON.stringify(value)) });
  assert.equal(kind(sample_package()), 'oc4ids');
  assert.equal(kind(sample_package().projects[0]), 'oc4ids');
  assert.equal(kind(one.programme), null);
  assert.equal(kind({ anything: 1 }), null);
});

test('what is not a package is refused in a sentence', async () => {
  const error = async (text) => (await imported('x.json', text)).error;
  assert.equal(
    await error('{"projects": ['),
    'This file is not readable JSON: it is cut off, damaged, or not in UTF-8.',
  );
  assert.equal(await error('{"projects": []}'), 'This file contains no project.');
  assert.equal(await error('{"projects": [1, null, "x"]}'), 'This file contains no project.');
  assert.equal(
    await error('{}'),
    'This file is neither an OC4IDS package nor a CSV table with a column “action”.',
  );
  assert.equal(await error(''), 'This file is empty.');
});
