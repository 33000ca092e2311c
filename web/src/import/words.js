// What the importers say: in the visitor's language in a report, in both languages in a programme.
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
/** @type {Record<string, (count: unknown) => boolean>} */
const takesOne = { fr: (count) => Number(count) < 2, en: (count) => count === 1 };

/**
 * @param {Argument} argument
 * @param {Language} language
 */
function shown(argument, language) {
  if (typeof argument === 'number') return numbers[language].format(argument);
  return typeof argument === 'object' ? argument[language] : (argument ?? '');
}

/**
 * `args` take the places {0}, {1}…; the first, a count, decides between singular and plural.
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
 * A text of a programme.
 * @param {string} key
 * @param {...Argument} args
 */
export const both = (key, ...args) => ({
  fr: say('fr', key, ...args),
  en: say('en', key, ...args),
});

/**
 * What the id of a row is made of when its name is in both languages.
 * @param {Text} text
 */
export const inFrench = (text) => (typeof text === 'string' ? text : text.fr);
