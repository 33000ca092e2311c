// Words of tables that stand for codes. They are in assets/i18n/conventions, by language.
import { conventions } from '../../../assets/i18n/every_language.js';
import languages from '../../../assets/i18n/languages.json' with { type: 'json' };
import { plain } from './text.js';

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
 * Codes of the programme format and of this importer, by field and by word that a cell or a heading may
 * hold.
 *
 * @type {Record<string, Map<string, string>>}
 */
export const codes = Object.fromEntries(
  Object.keys(conventions[languages[0]].cell_words).map((field) => [field, wordsOf(field)]),
);

const mostWords = 3; // most words of a phrase that has a code

/**
 * Splits a text, as texts are compared, into phrases of the lists, the longest ones first, and other
 * words. Returns each with its code.
 *
 * @param {string} text
 * @param {Map<string, string>[]} lists of which the first that has a phrase counts
 * @returns {{ name: string, code?: string }[]}
 */
export function phrasesOf(text, ...lists) {
  const words = text.split(' ');
  const found = [];
  while (words.length > 0) {
    let [name, count, code] = ['', Math.min(mostWords, words.length) + 1, undefined];
    while (code === undefined && count > 1) {
      count -= 1;
      name = words.slice(0, count).join(' ');
      code = lists.map((list) => list.get(name)).find(Boolean);
    }
    found.push({ name, code });
    words.splice(0, count);
  }
  return found;
}
