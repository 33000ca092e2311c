// Messages of the importers: in the visitor's language for a report, in all languages for texts of a
// programme.
import { conventions, messages } from '../../../assets/i18n/every_language.js';
import languages from '../../../assets/i18n/languages.json' with { type: 'json' };
import { shorten } from './text.js';

/** @import { Argument, Text } from './types.js' */

/**
 * Returns an object with a value for each language.
 *
 * @template T
 * @param {(language: Language) => T} valueOf
 * @returns {Record<Language, T>}
 */
export const byLanguage = (valueOf) =>
  Object.fromEntries(languages.map((language) => [language, valueOf(language)]));

const numbers = byLanguage(
  (language) => new Intl.NumberFormat(conventions[language].locale, { maximumFractionDigits: 6 }),
);

/**
 * True if a count takes the singular.
 *
 * @param {Argument} count
 * @param {Language} language
 */
const takesOne = (count, language) =>
  conventions[language].zero_is_singular ? Number(count) < 2 : count === 1;

/**
 * Returns the argument as text: numbers in the language's format.
 *
 * @param {Argument} argument
 * @param {Language} language
 */
function shown(argument, language) {
  if (typeof argument === 'number') return numbers[language].format(argument);
  return typeof argument === 'object' ? argument[language] : (argument ?? '');
}

/**
 * Returns the message with `args` in the places {0}, {1} … If the message has a singular and a
 * plural, the first argument, a count, decides.
 *
 * @param {Language} language
 * @param {string} key
 * @param {...Argument} args
 */
export function say(language, key, ...args) {
  const message = messages[language][key];
  const form =
    typeof message === 'string' ? message : message[takesOne(args[0], language) ? 'one' : 'other'];
  return shorten(form.replace(/\{(\d)\}/g, (_, index) => shown(args[index], language)));
}

/**
 * Returns the message in all languages, as a text of a programme.
 *
 * @param {string} key
 * @param {...Argument} args
 */
export const inAll = (key, ...args) => byLanguage((language) => say(language, key, ...args));

/**
 * Returns a name in the main language, from which ids are made. The name may be given in all
 * languages.
 *
 * @param {Text} text
 */
export const inMain = (text) => (typeof text === 'string' ? text : text[languages[0]]);
