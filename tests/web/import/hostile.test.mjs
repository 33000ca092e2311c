// Whatever a file contains, its import ends in a programme that schema and loader accept, or in a
// sentence.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importFile } from '../../../web/src/import/index.js';
import { text_of } from '../schema_judges.mjs';
import { mutations_of } from '../schema_mutations.mjs';
import { assert_loads, assert_matches_schema, bytes_of, sample_package } from './support.mjs';

// Imports every sample ({ what, name, content }). Returns the distinct programmes.
async function programmes_of(samples) {
  const programmes = new Set();
  for (const { what, name, content } of samples) {
    const { programme, report, error } = await importFile({
      name,
      bytes: bytes_of(content),
      language: 'fr',
    });
    assert.ok((programme === null) !== (error === null), `${what}: ${error}`);
    assert.doesNotMatch(
      [...report, error].join('\n'),
      /\{\d\}|undefined|\[object|n’a pas pu être importé/,
      what,
    );
    if (programme !== null && !programmes.has(programme)) assert_matches_schema(programme, what);
    if (programme !== null) programmes.add(programme);
  }
  return [...programmes];
}

const json = (value, what = '') => ({ what, name: 'p.json', content: JSON.stringify(value) });

// Returns every third mutation; the others change the same places to other values.
const some_mutations_of = (whole) =>
  mutations_of(whole)
    .filter((_, index) => index % 3 === 0)
    .map(({ what, file }) => json(file, what));

test('small mutations of a package are imported or refused in words', async () => {
  const samples = some_mutations_of(sample_package());
  assert.ok(samples.length > 3000, `only ${samples.length} mutations`);
  const programmes = await programmes_of(samples);
  assert.ok(programmes.length > 300, `only ${programmes.length} different programmes`);
  assert_loads(programmes);
});

test('small mutations of a single project are imported or refused in words', async () => {
  const [project] = sample_package().projects;
  const { budget, documents, forecasts, ...small } = project;
  assert_loads(await programmes_of(some_mutations_of(small)));
});

// Yields pseudo-random numbers in [0, 1), the same on every run.
function* noise(seed) {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

test('tables with bytes changed, lost and repeated are imported or refused in words', async () => {
  const original = Buffer.from(text_of('assets/schema/template.csv'));
  const random = noise(20251122);
  const below = (limit) => Math.floor(Number(random.next().value) * limit);
  const pieces = [
    '"',
    ';',
    '\n',
    '\r',
    ',',
    '\t',
    '\0',
    'é',
    '\xff',
    '|',
    '€',
    '=',
    '1e308',
    '__proto__',
    '\ud83d\ude00',
  ].map((piece) => Buffer.from(piece));
  const samples = Array.from({ length: 1500 }, (_, index) => {
    let bytes = original;
    for (let changes = 1 + below(8); changes > 0; --changes) {
      const [at, length] = [below(bytes.length), below(40)];
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        pieces[below(pieces.length)],
        bytes.subarray(at + (below(2) ? length : 0)),
      ]);
    }
    return { what: `change ${index}`, name: 't.csv', content: new Uint8Array(bytes) };
  });
  assert_loads(await programmes_of(samples));
});

test("names of a language's own objects are names like others", async () => {
  const text = JSON.stringify({
    projects: [
      {
        id: '__proto__',
        title: 'constructor',
        status: 'toString',
        sector: ['__proto__'],
        parties: [{ id: '__proto__', name: '__proto__', roles: ['__proto__', 'valueOf'] }],
      },
    ],
  });
  const polluted = text.replace(
    '"title"',
    '"__proto__":{"description":"polluted","roles":["funder"]},"title"',
  );
  const programmes = await programmes_of([
    { what: 'prototype', name: 'p.json', content: polluted },
    {
      what: 'cells',
      name: 't.csv',
      content:
        'action;axe;statut;nature du montant;montant;__proto__\n__proto__;constructor;toString;__proto__;5;x',
    },
  ]);
  assert.equal(programmes.length, 2);
  assert.ok(!programmes.join().includes('polluted'));
  assert.equal({}.description, undefined);
  assert_loads(programmes);
});

test('numbers out of all bounds and nesting without end are no harm', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const project =
    '"id":"a","title":"A","budget":{"amount":{"amount":1e308,"currency":"EUR"}},"locations":[{"description":"L","geometry":{"type":"Point","coordinates":[1e308,-1e308]}}]';
  assert_loads(
    await programmes_of([
      { what: 'deep field', name: 'p.json', content: `{"projects":[{${project},"deep":${deep}}]}` },
      { what: 'deep list', name: 'p.json', content: `{"projects":${deep}}` },
      {
        what: 'infinite',
        name: 'p.json',
        content: `{"projects":[{${project.replaceAll('1e308', '1e999')}}]}`,
      },
    ]),
  );
});

test('bytes that are nothing in particular are refused in words', async () => {
  const samples = [
    new Uint8Array(),
    Uint8Array.of(0),
    Uint8Array.of(0xff, 0xfe),
    Uint8Array.of(0xef, 0xbb, 0xbf),
    Uint8Array.of(0xff, 0xff, 0xff),
    bytes_of('{"projects":'),
    bytes_of('['),
  ];
  const named = samples.flatMap((content) =>
    ['x.csv', 'x.json', '', 'x'].map((name) => ({ what: `${name} ${content}`, name, content })),
  );
  assert.deepEqual(await programmes_of(named), []);
});

test('a name that is no name of a file does not matter', async () => {
  const samples = [
    '',
    '.csv',
    '\u0000\u0007.csv',
    `${'a'.repeat(5000)}.csv`,
    '../../x.csv',
    '日本.csv',
  ].map((name) => ({ what: name, name, content: 'action\nA' }));
  assert_loads(await programmes_of(samples));
});
