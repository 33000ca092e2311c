// Reads the bundled programmes, the schema and the expected facts for the data tests, and has the
// functions that these tests share.

import { readFileSync } from 'node:fs';

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

/** @type {{ programmes: ProgrammeEntry[] }} */
export const index = readJson('../../assets/programmes/index.json');
export const schema = readJson('../../assets/schema/programme.schema.json');
export const minimal = readJson('../../assets/schema/minimal.json');
export const expected = readJson('expected_facts.json');
/** @type {Record<string, any>} */
export const programmes = Object.fromEntries(
  index.programmes.map((entry) => [entry.id, readJson(`../../assets/programmes/${entry.file}`)]),
);

/**
 * Returns the text with single spaces.
 * @param {string} text
 */
export const collapse = (text) => text.replace(/\s+/g, ' ').trim();
/**
 * Returns the French text of a text that may be in several languages.
 * @param {Translated} text
 */
export const french = (text) => (typeof text === 'string' ? text : text.fr);

/**
 * Returns letters and digits only, to compare names whose typography differs.
 * @param {string} text
 */
export const plain = (text) =>
  collapse(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Calls visit(value, path) on every value of a JSON document.
 * @param {any} value
 * @param {(value: any, path: string) => void} visit
 * @param {string} [path]
 */
export function walk(value, visit, path = '') {
  visit(value, path);
  if (value === null || typeof value !== 'object') return;
  for (const [key, child] of Object.entries(value)) walk(child, visit, `${path}/${key}`);
}

/**
 * Returns all claims and quotations of a programme that quote a source.
 * @param {object} programme
 * @returns {{ source: string, quote: string, quote_lang?: string, path: string }[]}
 */
export function quotesOf(programme) {
  /** @type {ReturnType<typeof quotesOf>} */
  const quotes = [];
  walk(programme, (value, path) => {
    if (value?.source && value?.quote) quotes.push({ ...value, path });
  });
  return quotes;
}

/**
 * Returns everything with a value and claims: amounts, figures, targets and actual values.
 * @param {any} programme
 * @returns {any[]}
 */
export function measured(programme) {
  const items = [...(programme.amounts ?? []), ...(programme.figures ?? [])];
  for (const indicator of programme.indicators ?? []) {
    for (const side of ['target', 'actual']) {
      if (indicator[side])
        items.push({ id: `${indicator.id} ${side}`, unit: indicator.unit, ...indicator[side] });
    }
  }
  return items;
}

/**
 * True if one of the claims has the fact's source and quotation.
 * @param {Claim[] | undefined} claims
 * @param {{ source: string, quote: string }} fact
 */
export const says = (claims, fact) =>
  (claims ?? []).some(
    (claim) => claim.source === fact.source && collapse(claim.quote ?? '') === fact.quote,
  );
