// The steps of an import grow with the file, whatever it contains: counted, not timed. V8 counts how
// often each block of our code runs; searches in arrays and work on texts, which are not our code, count
// as many steps as the array or the text is long.
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
const { composed } = await import('../../../web/src/files/composed.js');

const smallest = 250;
const mostGrowth = 2.3; // of a step count when the file doubles; 4 if it grew with the square

/** @param {{ count: number }[][]} ranges */
const countOf = (ranges) => ranges.flat().reduce((sum, { count }) => sum + count, 0);

/** Returns the steps of our code since the last call. */
async function ownSteps() {
  const { result } = await session.post('Profiler.takePreciseCoverage'); // and sets counts to 0
  const ours = result.filter(({ url }) => /\/web\/src\/(import|files)\//.test(url));
  return countOf(ours.flatMap(({ functions }) => functions.map(({ ranges }) => ranges)));
}

/** @type {[object: any, names: string[]][]} */
const counted = [
  [Array.prototype, ['includes', 'indexOf', 'find', 'findIndex', 'some', 'every']],
  [
    String.prototype,
    ['replace', 'replaceAll', 'split', 'match', 'normalize', 'toLowerCase', 'trim'],
  ],
];

/**
 * Puts a function in the place of a method, which adds what a call costs.
 *
 * @param {any} object
 * @param {string} name
 * @param {(length: number, result: unknown, values: any[]) => void} add
 */
function watch(object, name, add) {
  const original = object[name];
  object[name] = function watched(/** @type {any[]} */ ...values) {
    const result = original.apply(this, values);
    add(this.length, result, values);
    return result;
  };
  return () => (object[name] = original);
}

// Counts, while `run` runs, the elements of arrays and the characters of texts that are searched.
async function countSearches(run) {
  let count = 0;
  const restore = counted.flatMap(([object, names]) =>
    names.map((name) => watch(object, name, (length) => (count += length))),
  );
  restore.push(
    watch(String.prototype, 'indexOf', (length, found, [, from = 0]) => {
      count += Math.max(0, (found === -1 ? length : Number(found)) - from);
    }),
    watch(String.prototype, 'slice', (_, result) => (count += String(result).length)),
    watch(RegExp.prototype, 'test', (_, __, [text]) => (count += String(text).length)),
  );
  try {
    await run();
  } finally {
    for (const back of restore.reverse()) back();
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
  return searched + (await ownSteps());
}

/**
 * Asserts that the steps grow with the number of items. `steps` returns those of a content.
 *
 * @param {string} name
 * @param {(items: number) => string} content
 * @param {typeof stepsOf} [steps]
 */
async function assertLinear(name, content, steps = stepsOf) {
  await steps(name, content(smallest)); // what runs only once has run
  const [one, two, four] = [
    await steps(name, content(smallest)),
    await steps(name, content(2 * smallest)),
    await steps(name, content(4 * smallest)),
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
  'many parties in each of a few actions': table(
    ['action', 'id', 'partenaires', 'financeurs'],
    (i) => [`A${i % 5}`, i % 5, `P${i}|Q${i}|P`, `F${i}|P${i}`],
  ),
  'titles that begin like totals': table(['action', 'axe', 'montant'], (i) => [
    `Total A${i}`,
    i,
    i,
  ]),
  'currencies of rows and of the heading': table(['action', 'montant (k€)', 'devise'], (i) => [
    `A${i}`,
    i,
    ['GBP', 'EUR', 'x'][i % 3],
  ]),
  'totals after each row': table(['action', 'montant'], (i) => [i % 2 ? 'Total' : 'A', i]),
  'rows without a title': table(['action', 'montant'], (i) => [i ? '' : 'A', i]),
  'quotes in each cell': table(['action', 'note'], (i) => [`"A ""${i}"""`, `"a;${i}\n"`]),
  'wrong quotes in each cell': table(['action', 'note'], () => ['"A" b "', '"c"d"']),
  'quotes that do not end': table(['action', 'note'], () => ['"A', '"b']),
  'doubled quotes in one cell': (items) => `action;note\nA;"${'""'.repeat(items)}"`,
  'wrong quotes in one cell': (items) => `action;note\nA;"${'a" "b'.repeat(items)}"`,
  'backslashes and quotes': table(['action', 'note'], (i) => [
    String.raw`A\"${i}`,
    String.raw`"\""\n"`,
  ]),
  'accents of their own': table(['action', 'note'], (i) => [
    `e\u0301${i}`,
    'a\u0300\u0301'.repeat(9),
  ]),
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
  'escapes and quotes': (items) => ({
    description: String.raw`\"\\é"\n`.repeat(items),
    documents: list(items, (index) => ({ title: `"\\${index}\u0001"`, description: '"\\"\n' })),
  }),
  'accents of their own': (items) => ({
    locations: list(items, (index) => ({ description: `e\u0301${index}` })),
  }),
  'one list in another': (items) => ({ deep: list(items, (index) => [[{ a: [index] }]]) }),
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

const rows = table(['action', 'porteur', 'montant'], (i) => [`A${i}`, `P${i}|Q`, i]);

test('while rows are read, the steps between two pauses do not grow with the table', async () => {
  /** @param {number} items */
  async function longest(items) {
    const parts = [0];
    await ownSteps();
    await importFile({ name: 't.csv', bytes: bytes_of(rows(items)), language: 'fr' }, async () => {
      parts.push(await ownSteps());
    });
    assert.ok(parts.length > items / 1000, `${parts.length} pauses`);
    return Math.max(...parts);
  }
  await longest(2000); // what runs only once has run
  const [one, four] = [await longest(2000), await longest(8000)];
  assert.ok(four < 1.1 * one, `${one}, ${four} steps`);
});

/** @type {Record<string, (items: number) => string>} */
const texts = {
  'accents of their own': (items) => JSON.stringify({ a: 'e\u0301'.repeat(items) }),
  'many texts': (items) => JSON.stringify({ a: list(items, (index) => `e\u0301${index}`) }),
  'escaped accents': (items) => String.raw`{"a": "${String.raw`e\u0301`.repeat(items)}"}`,
  'escaped quotes': (items) => String.raw`{"a": "e\u0301${String.raw`\"`.repeat(items)}"}`,
  'backslashes': (items) => String.raw`{"a": "e\u0301${'\\'.repeat(2 * items)}"}`,
  'escapes in many texts': (items) =>
    `{"a": [${list(items, () => String.raw`"\u0065\u0301\n"`).join()}]}`,
  'quotes that do not end': (items) => `{"a": "e\u0301${'\\"'.repeat(items)}`,
  'only quotes': (items) => `{"e\u0301${'"'.repeat(items)}`,
  'wrong escapes': (items) => `{"a": [${list(items, () => '"e\u0301\\x"').join()}]}`,
  'marks in the wrong order': (items) => `{"a": "${'a\u0323\u0307'.repeat(items)}"}`,
  'marks of direction': (items) => `{"a": "${'\u202ea\u202c'.repeat(items)}"}`,
};

for (const [what, content] of Object.entries(texts))
  test(`the steps of composing letters grow with the file: ${what}`, () =>
    assertLinear('p.json', content, async (_, text) => {
      const bytes = new TextEncoder().encode(text);
      const searched = await countSearches(async () => composed(bytes));
      return searched + (await ownSteps());
    }));
