// What the tests of the importers share: samples, an import of text or bytes, and the two judges of its result.
import assert from 'node:assert/strict';
import { importFile } from '../../../web/src/import/index.js';
import { loader_says, matches_schema, schema_complaints, text_of } from '../schema_judges.mjs';

export const sample_package = () => JSON.parse(text_of('tests/web/import/package_sample.json'));
export const bytes_of = (content) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

// { programme: parsed or null, report, error }
export async function imported(name, content, language = 'en') {
  const result = await importFile({ name, bytes: bytes_of(content), language });
  if (result.programme !== null) assert_matches_schema(result.programme, name);
  return { ...result, programme: JSON.parse(result.programme) };
}

export const imported_package = (value, language) =>
  imported('package.json', JSON.stringify(value), language);
export const imported_rows = (lines, language) => imported('table.csv', lines.join('\n'), language);

export function assert_matches_schema(text, what) {
  assert.ok(
    matches_schema(JSON.parse(text)),
    `${what}: ${schema_complaints()}\n${text.slice(0, 2000)}`,
  );
}

// `programmes`: JSON texts.
export function assert_loads(programmes) {
  const said = loader_says(programmes);
  said.forEach((lines, index) => assert.deepEqual(lines, [], programmes[index].slice(0, 2000)));
}

export const row_of = (programme, list, id) => {
  const found = (programme[list] ?? []).find((row) => row.id === id);
  assert.ok(found, `${list}: ${id} is not among ${(programme[list] ?? []).map((row) => row.id)}`);
  return found;
};

export function assert_says(report, ...sentences) {
  for (const sentence of sentences)
    assert.ok(report.includes(sentence), `"${sentence}" is not in\n${report.join('\n')}`);
}
