// Shared by the tests of importers: samples, an import of text or bytes, and the validation of its
// result by schema and loader.
import assert from 'node:assert/strict';
import { importFile } from '../../../web/src/import/index.js';
import {
  loader_says,
  matches_schema,
  schema_complaints,
  text_of,
  validate,
} from '../schema_judges.mjs';

export const sample_package = () => JSON.parse(text_of('tests/web/import/package_sample.json'));
/** @param {string | Uint8Array} content */
export const bytes_of = (content) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/**
 * Imports a file. Returns { programme: parsed or null, report, error }.
 * @param {string} name
 * @param {string | Uint8Array} content
 * @param {Language} [language]
 */
export async function imported(name, content, language = 'en') {
  const result = await importFile({ name, bytes: bytes_of(content), language });
  if (result.programme !== null) assert_matches_schema(result.programme, name);
  return { ...result, programme: JSON.parse(result.programme ?? 'null') };
}

/**
 * @param {object} value
 * @param {Language} [language]
 */
export const imported_package = (value, language) =>
  imported('package.json', JSON.stringify(value), language);
/**
 * @param {string[]} lines
 * @param {Language} [language]
 */
export const imported_rows = (lines, language) => imported('table.csv', lines.join('\n'), language);

/**
 * Imports one amount. Returns [value, currency], or [null, absence, words] and
 * the note about words beside them, if there is one.
 *
 * @param {string} heading
 * @param {string} cell
 * @param {string} [currency] cell of a column of currencies
 */
export async function imported_amount(heading, cell, currency) {
  const { programme } = await imported_rows(
    currency === undefined
      ? [`action;${heading}`, `A;${cell}`]
      : [`action;${heading};devise`, `A;${cell};${currency}`],
  );
  assert_loads([JSON.stringify(programme)]);
  const [{ value, currency: code, claims }] = programme.amounts;
  const [{ absence, published_as, note }] = claims;
  return value === null ? [null, absence, published_as, ...(note ? [note.en] : [])] : [value, code];
}

/**
 * Returns the note of an amount that was not read, about words beside it.
 *
 * @param {...string} words
 */
export const beside = (...words) =>
  `Other words of the file about this amount: ${words.map((word) => `“${word}”`).join(', ')}.`;

/**
 * @param {string} text
 * @param {string} what
 */
export function assert_matches_schema(text, what) {
  assert.ok(
    matches_schema(JSON.parse(text)),
    `${what}: ${schema_complaints()}\n${text.slice(0, 2000)}`,
  );
}

/**
 * Asserts that the loader accepts the programmes, which are JSON texts.
 * @param {string[]} programmes
 */
export function assert_loads(programmes) {
  const said = loader_says(programmes);
  said.forEach((lines, index) => assert.deepEqual(lines, [], programmes[index].slice(0, 2000)));
}

/**
 * Returns the loader's sums: lines such as "scope budget amounts 2 published 2 euros 12.5".
 *
 * @param {object} programme
 */
export const sums_of = (programme) =>
  validate(JSON.stringify(programme), 'en', ['--stats'])
    .lines.map((line) => line.replace('FILE: ', ''))
    .filter((line) => line.startsWith('scope '));

/**
 * @param {any} programme
 * @param {string} list
 * @param {string} id
 */
export const row_of = (programme, list, id) => {
  const found = (programme[list] ?? []).find((/** @type {{ id: string }} */ row) => row.id === id);
  assert.ok(
    found,
    `${list}: ${id} is not among ${(programme[list] ?? []).map((/** @type {{ id: string }} */ row) => row.id)}`,
  );
  return found;
};

/**
 * @param {string[]} report
 * @param {...string} sentences
 */
export function assert_says(report, ...sentences) {
  for (const sentence of sentences)
    assert.ok(report.includes(sentence), `"${sentence}" is not in\n${report.join('\n')}`);
}
