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

const lengths = [3, 2]; // of phrases that have a code, in words

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
  for (let at = 0; at < words.length;) {
    const names = lengths.map((length) => words.slice(at, at + length).join(' '));
    const name = names.find((one) => lists.some((list) => list.has(one))) ?? words[at];
    found.push({ name, code: lists.map((list) => list.get(name)).find(Boolean) });
    at += name.split(' ').length;
  }
  return found;
}
