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
