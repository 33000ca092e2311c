// Reads the bundled programmes, the schema and the expected facts for the data tests, and has the
// functions that these tests share.

import { readFileSync } from 'node:fs';

const readJson = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

export const index = readJson('../../assets/programmes/index.json');
export const schema = readJson('../../assets/schema/programme.schema.json');
export const minimal = readJson('../../assets/schema/minimal.json');
export const expected = readJson('expected_facts.json');
export const programmes = Object.fromEntries(
  index.programmes.map((entry) => [entry.id, readJson(`../../assets/programmes/${entry.file}`)]),
);

// The text with single spaces.
export const collapse = (text) => text.replace(/\s+/g, ' ').trim();
// The French text of a text that may be in both languages.
export const french = (text) => (typeof text === 'string' ? text : text.fr);

// Returns letters and digits only, to compare names whose typography differs.
export const plain = (text) =>
  collapse(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

// Calls visit(value, path) on every value of a JSON document.
export function walk(value, visit, path = '') {
  visit(value, path);
  if (value === null || typeof value !== 'object') return;
  for (const [key, child] of Object.entries(value)) walk(child, visit, `${path}/${key}`);
}

// Returns all claims and quotations of a programme that quote a source.
export function quotesOf(programme) {
  const quotes = [];
  walk(programme, (value, path) => {
    if (value?.source && value?.quote) quotes.push({ ...value, path });
  });
  return quotes;
}

// Returns everything with a value and claims: amounts, figures, targets and actual values.
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

// True if one of the claims has the fact's source and quotation.
export const says = (claims, fact) =>
  (claims ?? []).some(
    (claim) => claim.source === fact.source && collapse(claim.quote ?? '') === fact.quote,
  );
