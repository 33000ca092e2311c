// Messages of the importers: in the visitor's language for a report, in both languages for texts of
// a programme.
import en from '../../../assets/i18n/en.json' with { type: 'json' };
import fr from '../../../assets/i18n/fr.json' with { type: 'json' };
import { shorten } from './text.js';

/** @import { Argument, Text } from './types.js' */

/** @type {Record<string, Record<string, string | { one: string, other: string }>>} */
const messages = { fr, en };
/** @param {string} locale */
const numberFormat = (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
/** @type {Record<string, Intl.NumberFormat>} */
const numbers = { fr: numberFormat('fr-FR'), en: numberFormat('en-GB') };
/**
 * True if a count takes the singular.
 *
 * @type {Record<string, (count: unknown) => boolean>}
 */
const takesOne = { fr: (count) => Number(count) < 2, en: (count) => count === 1 };

/**
 * The argument as text: numbers in the language's format.
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
    typeof message === 'string' ? message : message[takesOne[language](args[0]) ? 'one' : 'other'];
  return shorten(form.replace(/\{(\d)\}/g, (_, index) => shown(args[index], language)));
}

/**
 * Returns the message in both languages, as a text of a programme.
 *
 * @param {string} key
 * @param {...Argument} args
 */
export const both = (key, ...args) => ({
  fr: say('fr', key, ...args),
  en: say('en', key, ...args),
});

/**
 * Returns the French text of a name that may be in both languages; ids are made of it.
 *
 * @param {Text} text
 */
export const inFrench = (text) => (typeof text === 'string' ? text : text.fr);
