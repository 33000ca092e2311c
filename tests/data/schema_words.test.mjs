// What the schema and its guide say of a value that is null: every reason there may be.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { schema } from './programme_files.mjs';

const guide = readFileSync(new URL('../../assets/schema/README.md', import.meta.url), 'utf8');
const reasons = schema.$defs.claim.properties.absence.enum;
const spaced = (code) => code.replaceAll('_', ' ');

test('each value that may be null is described as no value and never zero, for each reason', () => {
  const nullable = Object.entries(schema.$defs).filter(([, { properties }]) =>
    [properties?.value?.type].flat().includes('null'),
  );
  assert.deepEqual(nullable.map(([name]) => name).sort(), ['amount', 'claim', 'figure', 'measure']);
  for (const [name, { properties }] of nullable) {
    const { description } = properties.value;
    assert.match(description, /null[^;]*no value, never zero/, name);
    for (const reason of reasons) assert.ok(spaced(description).includes(spaced(reason)), reason);
  }
});

test('the guide has a row for each reason, with its code and in words', () => {
  const rows = guide.split('\n').filter((line) => line.includes('| `null` |'));
  assert.equal(rows.length, reasons.length);
  for (const reason of reasons) {
    const named = rows.filter(
      (row) => row.includes(`"${reason}"`) && row.includes(`**${spaced(reason)}**`),
    );
    assert.equal(named.length, 1, reason);
  }
});
