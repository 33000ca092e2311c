// The steps of an import grow with the file, whatever it contains: counted, not timed. V8 counts how
// often each block of the importers' code runs; searches in arrays, which are not our code, count as
// many steps as the array is long.
import assert from 'node:assert/strict';
import { Session } from 'node:inspector/promises';
import { test } from 'node:test';
import { bytes_of } from './support.mjs';

// V8 counts all blocks of modules that are loaded after this.
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { importFile } = await import('../../../web/src/import/index.js');

const smallest = 250;
const mostGrowth = 2.3; // of a step count when the file doubles; 4 if it grew with the square

/** @param {{ count: number }[][]} ranges */
const countOf = (ranges) => ranges.flat().reduce((sum, { count }) => sum + count, 0);

// Counts the elements of arrays that are searched while `run` runs.
async function countSearches(run) {
  let count = 0;
  const names = ['includes', 'indexOf', 'find', 'findIndex', 'some', 'every'];
  const originals = names.map((name) => Array.prototype[name]);
  names.forEach((name, index) => {
    Array.prototype[name] = function search(...values) {
      count += this.length;
      return originals[index].apply(this, values);
    };
  });
  try {
    await run();
  } finally {
    names.forEach((name, index) => (Array.prototype[name] = originals[index]));
  }
  return count;
}

/**
 * Returns the number of steps of an import.
 *
 * @param {string} name
 * @param {string} content
 */
async function stepsOf(name, content) {
  const bytes = bytes_of(content);
  const searched = await countSearches(async () => {
    const { programme, error } = await importFile({ name, bytes, language: 'fr' });
    assert.ok(programme !== null, String(error));
  });
  const { result } = await session.post('Profiler.takePreciseCoverage'); // and sets counts to 0
  const ours = result.filter(({ url }) => url.includes('/web/src/import/'));
  return searched + countOf(ours.flatMap(({ functions }) => functions.map(({ ranges }) => ranges)));
}

/**
 * Asserts that the steps grow with the number of items.
 *
 * @param {string} name
 * @param {(items: number) => string} content
 */
async function assertLinear(name, content) {
  await stepsOf(name, content(smallest)); // what runs only once has run
  const [one, two, four] = [
    await stepsOf(name, content(smallest)),
    await stepsOf(name, content(2 * smallest)),
    await stepsOf(name, content(4 * smallest)),
  ];
  const told = `${one}, ${two}, ${four} steps`;
  assert.ok(two / one < mostGrowth && four / two < mostGrowth, told);
  assert.ok(one > smallest, `${told}: steps are counted`);
}

/**
 * @param {string[]} header
 * @param {(index: number) => (string | number)[]} row
 */
const table = (header, row) => (/** @type {number} */ items) =>
  [header, ...Array.from({ length: items }, (_, index) => row(index))]
    .map((cells) => cells.join(';'))
    .join('\n');

const tables = {
  'one action with many parties': table(['action', 'id', 'partenaires'], (i) => ['A', 1, `P${i}`]),
  'one action with many places': table(['action', 'id', 'lieu'], (i) => ['A', 1, `L${i}`]),
  'one action with many sources': table(['action', 'id', 'source'], (i) => ['A', 1, `S${i}`]),
  'one action with many amounts': table(['action', 'id', 'montant'], (i) => ['A', 1, i]),
  'one place in many actions': table(['action', 'lieu', 'porteur'], (i) => [`A${i}`, 'L', 'P']),
  'actions of one title': table(['action', 'montant'], (i) => ['A', i]),
  'titles that are the numbered ids of others': table(['action'], (i) => [i % 2 ? 'a' : `a-${i}`]),
  'many axes and scopes': table(['action', 'axe', 'périmètre', 'montant'], (i) => [i, i, i, i]),
  'many currencies and words': table(['action', 'montant', 'devise'], (i) => ['A', i, `x${i % 3}`]),
  'totals after each row': table(['action', 'montant'], (i) => [i % 2 ? 'Total' : 'A', i]),
  'rows without a title': table(['action', 'montant'], (i) => [i ? '' : 'A', i]),
  'quotes in each cell': table(['action', 'note'], (i) => [`"A ""${i}"""`, `"a;${i}\n"`]),
  'wrong quotes in each cell': table(['action', 'note'], () => ['"A" b "', '"c"d"']),
  'quotes that do not end': table(['action', 'note'], () => ['"A', '"b']),
  'only quotes': (items) => `action\n${'"'.repeat(items)}`,
  'one long cell': (items) => `action;note\nA;${'é '.repeat(10 * items)}`,
  'one long cell of parties': (items) => `action;porteur\nA;${'é|'.repeat(10 * items)}`,
  'many columns': (items) => {
    const cells = Array.from({ length: items }, (_, index) => `c${index}`).join(';');
    return `action;${cells}\nA;${cells}\nB;${cells}`;
  },
  'empty lines': (items) => `action\n${'\n'.repeat(items)}A`,
  'empty lines above the header': (items) => `\n\naction\nA\n${'\n'.repeat(items)}`,
};

for (const [what, content] of Object.entries(tables))
  test(`the steps of importing a table grow with its size: ${what}`, () =>
    assertLinear('t.csv', content));

const list = (items, make) => Array.from({ length: items }, (_, index) => make(index));
const party = (index) => ({ id: `${index}`, name: `P${index}`, roles: ['funder', 'buyer'] });
const money = { amount: 5, currency: 'GBP' };

/** @type {Record<string, (items: number) => object>} */
const projects = {
  'parties': (items) => ({ parties: list(items, party) }),
  'contracts with the same suppliers': (items) => ({
    parties: list(10, party),
    contractingProcesses: list(items, (index) => ({
      id: `c${index}`,
      summary: { title: 'C', suppliers: list(10, party), contractValue: money },
    })),
  }),
  'documents at one address': (items) => ({
    documents: list(items, () => ({ title: 'D', url: 'https://example.org/d' })),
  }),
  'documents without an address': (items) => ({ documents: list(items, () => ({ title: 'D' })) }),
  'ways of breaking down a budget': (items) => ({
    budget: {
      amount: money,
      budgetBreakdowns: list(items, (index) => ({
        description: `B${index}`,
        budgetBreakdown: [{ amount: money }],
      })),
    },
  }),
  'observations of one metric': (items) => ({
    metrics: [
      { id: 'm', title: 'M', observations: list(items, (index) => ({ measure: `${index}` })) },
    ],
  }),
  'metrics': (items) => ({
    metrics: list(items, (index) => ({ id: `m${index}`, observations: [{ measure: '1' }] })),
  }),
  'sectors': (items) => ({ sector: list(items, (index) => `s${index}`) }),
  'places': (items) => ({ locations: list(items, (index) => ({ description: `L${index % 5}` })) }),
  'unknown fields': (items) => Object.fromEntries(list(items, (index) => [`f${index}`, index])),
  'milestones': (items) => ({
    milestones: list(items, (index) => ({ title: `M${index}`, dueDate: '2024-01-01' })),
  }),
};

for (const [what, project] of Object.entries(projects))
  test(`the steps of importing projects grow with their size: ${what}`, async () => {
    await assertLinear('p.json', (items) =>
      JSON.stringify({ projects: [{ id: 'a', title: 'A', ...project(items) }] }),
    );
    await assertLinear('p.json', (items) =>
      JSON.stringify({
        projects: list(items / 10, (index) => ({ id: `a${index}`, title: 'A', ...project(10) })),
      }),
    );
  });
