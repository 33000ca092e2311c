// The columns of a CSV file that can be imported, with their accepted names, and the words that
// stand for codes in their cells. Both are in assets/i18n/conventions. The template and
// assets/schema/README.md use the first name of a column in each language.
import { conventions } from '../../../assets/i18n/every_language.js';
import languages from '../../../assets/i18n/languages.json' with { type: 'json' };
import { fold } from './text.js';
import { byLanguage } from './words.js';

/**
 * Names of each column, by field and language.
 *
 * @type {Record<string, Record<Language, string[]>>}
 */
export const columns = Object.fromEntries(
  Object.keys(conventions[languages[0]].columns).map((field) => [
    field,
    byLanguage((language) => conventions[language].columns[field]),
  ]),
);

/**
 * Returns the form in which names and words are compared: without accents, in lower case, one space
 * for any other characters than letters, digits and "%".
 *
 * @param {string} text
 */
export const plain = (text) =>
  fold(text)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/**
 * Maps each name of a column to its field and to the languages that use the name.
 *
 * @type {Map<string, { field: string, languages: Language[] }>}
 */
const fieldOfName = new Map();
for (const [field, names] of Object.entries(columns)) {
  for (const language of languages) {
    for (const name of names[language]) {
      const known = fieldOfName.get(plain(name));
      fieldOfName.set(plain(name), { field, languages: [...(known?.languages ?? []), language] });
    }
  }
}

/**
 * Reads the header row. `fields`: column number by field, from 0; `unknown` and `repeated`: names
 * of columns that are not used; `language`: the language of most of the names.
 *
 * @param {string[]} cells
 */
export function readHeader(cells) {
  /** @type {Map<string, number>} */
  const fields = new Map();
  /** @type {string[][]} */
  const [unknown, repeated] = [[], []];
  const votes = byLanguage(() => 0);
  cells.forEach((cell, position) => {
    const name = plain(cell);
    const column = fieldOfName.get(name);
    if (name === '') return;
    if (!column) unknown.push(cell.trim());
    else if (fields.has(column.field)) repeated.push(cell.trim());
    else {
      fields.set(column.field, position);
      for (const language of column.languages) votes[language] += 1;
    }
  });
  const language = languages.reduce((best, other) => (votes[other] > votes[best] ? other : best));
  return { fields, unknown, repeated, language };
}

/**
 * Returns a map from each word, and from each code itself, to the code.
 *
 * @param {string} field
 * @returns {Map<string, string>}
 */
const wordsOf = (field) =>
  new Map(
    languages
      .flatMap((language) => Object.entries(conventions[language].cell_words[field] ?? {}))
      .flatMap(([code, words]) => [code, ...words].map((word) => [plain(word), code])),
  );

/**
 * Codes of the programme format, by field and by word that a cell may hold.
 *
 * @type {Record<string, Map<string, string>>}
 */
export const codes = Object.fromEntries(
  Object.keys(conventions[languages[0]].cell_words).map((field) => [field, wordsOf(field)]),
);
