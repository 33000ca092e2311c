// The JSON Schema and the loader state the same rules. A schema validator and trame-validate check
// the same files (each rule broken once, then thousands of small mutations of a file that uses
// every field) and must agree on every one.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { composed, composeTexts } from '../../web/src/files/composed.js';
import {
  is_later,
  loader_says,
  matches_but_unknown_fields,
  matches_schema,
  root,
  schema_complaints,
  text_of,
  validate,
} from './schema_judges.mjs';
import { chain_of, mutations_of } from './schema_mutations.mjs';

// Asserts that schema and loader give the same verdict on each sample ({ what, bytes }), and the
// expected verdict if one is given.
function assert_agreement(samples, expected) {
  const said = loader_says(samples.map((sample) => sample.bytes));
  samples.forEach(({ what, bytes }, index) => {
    const by_schema = is_valid(bytes);
    const by_loader = said[index].length === 0;
    const why = by_loader ? schema_complaints() : said[index].join('\n');
    assert.equal(
      by_loader,
      by_schema,
      `${what}: the loader says ${by_loader}, the schema ${by_schema}\n${why}`,
    );
    if (expected !== undefined) assert.equal(by_schema, expected, `${what}\n${why}`);
  });
}

// The schema describes a file whose letters are composed, as the page and the loader do first.
function is_valid(bytes) {
  try {
    const read = composed(new Uint8Array(Buffer.from(bytes)));
    return matches_schema(
      JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(read)),
    );
  } catch {
    return false;
  }
}

function broken(sample, complete) {
  if (sample.text !== undefined) return sample.text;
  if (sample.hex !== undefined) return Buffer.from(sample.hex, 'hex');
  assert.equal(complete.split(sample.replace).length, 2, `"${sample.rule}" replaces one place`);
  return complete.replace(sample.replace, () => sample.by);
}

const complete = text_of('tests/data/valid/complete.json');
const minimal = text_of('assets/schema/minimal.json');

test('both accept the bundled programmes and the samples', () => {
  const { programmes } = JSON.parse(text_of('assets/programmes/index.json'));
  const files = programmes.map(({ file }) => `assets/programmes/${file}`);
  const valid = readdirSync(join(root, 'tests/data/valid')).map(
    (file) => `tests/data/valid/${file}`,
  );
  const samples = [...files, ...valid, 'assets/schema/minimal.json'].map((what) => ({
    what,
    bytes: text_of(what),
  }));
  assert_agreement(samples, true);
});

test('both refuse every broken sample', () => {
  const samples = JSON.parse(text_of('tests/data/broken.json'));
  assert_agreement(
    samples.map((sample) => ({ what: sample.rule, bytes: broken(sample, complete) })),
    false,
  );
});

test('both allow 16 levels of amounts and of places, and no more', () => {
  const samples = (levels) =>
    /** @type {const} */ (['amounts', 'places']).map((list) => ({
      what: `${levels} ${list}`,
      bytes: JSON.stringify(chain_of(list, levels)),
    }));
  assert_agreement(samples(16), true);
  assert_agreement(samples(17), false);
});

test('both give the same verdict on every small mutation of a complete file', () => {
  const samples = mutations_of(JSON.parse(complete)).map(({ what, file }) => ({
    what,
    bytes: JSON.stringify(file),
  }));
  assert.ok(samples.length > 3000, `only ${samples.length} mutations`);
  assert_agreement(samples);
});

const versions = ['1.0', '1.1', '1.2', '1.10', '1.999', '2.0', '0.9', '11.1', '', '1', '1.', '.1'];
const odd_versions = [
  '01.1',
  '1.01',
  '1.1.0',
  ' 1.1',
  '1.1 ',
  '1,1',
  'v1.1',
  '1.1\n',
  1,
  1.1,
  null,
];

test('both give the same verdict on every version but a later 1.y, which the loader alone reads', () => {
  const samples = [...versions, ...odd_versions].map((format) => {
    const file = { ...JSON.parse(minimal), format };
    return { what: `format ${JSON.stringify(format)}`, file, bytes: JSON.stringify(file) };
  });
  assert_agreement(samples.filter(({ file }) => !is_later(file)));
  const later = samples.filter(({ file }) => is_later(file));
  assert.deepEqual(
    later.map(({ file }) => file.format),
    ['1.2', '1.10', '1.999'],
  );
  for (const { what, bytes } of later) {
    assert.deepEqual(loader_says([bytes]), [[]], what);
    assert.equal(is_valid(bytes), false, what);
  }
});

test('a file of a later 1.y keeps every rule of the schema but the one on unknown fields', () => {
  const file = { ...JSON.parse(complete), format: '1.2' };
  const samples = mutations_of(file).filter((sample) => is_later(sample.file));
  assert.ok(samples.length > 3000, `only ${samples.length} mutations`);
  const said = loader_says(samples.map((sample) => JSON.stringify(sample.file)));
  samples.forEach((sample, index) => {
    const by_loader = said[index].length === 0;
    const by_schema = matches_but_unknown_fields(
      JSON.parse(composeTexts(JSON.stringify(sample.file))),
    );
    assert.equal(by_loader, by_schema, `${sample.what}\n${said[index].join('\n')}`);
  });
});

test('a file with warnings only is valid for trame-validate, which prints them as warnings', () => {
  const file = { ...JSON.parse(minimal), format: '1.2', colour: 'blue' };
  assert.deepEqual(validate(JSON.stringify(file), 'en'), {
    status: 0,
    lines: [
      'FILE: /format: warning: This file is of format 1.2, which is newer than this version of Trame: what this version does not know is left out.',
      'FILE: /colour: warning: The field “colour” is not known to this version: it is left out.',
    ],
  });
  assert.equal(validate(JSON.stringify(file), 'fr').lines.length, 2);
  assert.deepEqual(validate(JSON.stringify({ ...file, format: '2.0' }), 'fr'), {
    status: 1,
    lines: [
      'FILE: /format: Ce fichier est au format 2.0\u202f; cette version de Trame ne lit que les formats «\u202f1.x\u202f»\u00a0: 1.0, 1.1 et les suivants.',
    ],
  });
});

test('trame-validate composes letters and accents, as the page does, before it judges them', () => {
  const file = JSON.parse(minimal);
  file.gaps = ['Re\u0301habilitation a\u0300 Ve\u0301nissieux', 'Αθήνα'];
  assert.deepEqual(validate(JSON.stringify(file), 'en'), {
    status: 0,
    lines: [
      'FILE: /gaps/1: warning: The font does not have these letters, drawn as “?”: Αθήνα (in “Αθήνα”).',
    ],
  });
});
