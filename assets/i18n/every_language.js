// The files of every language of languages.json, for scripts that need more than one language. A bundler wants every
// import in writing; tests/data/languages.test.mjs compares them with the list.
import enConventions from './conventions/en.json' with { type: 'json' };
import frConventions from './conventions/fr.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** @typedef {string | { one: string, other: string }} Message */

/**
 * Messages by language and key.
 *
 * @type {Record<string, Record<string, Message>>}
 */
export const messages = { fr, en };

/**
 * How a language writes numbers, money and dates, and what else differs between languages. {0}, {1} … in a pattern stand
 * for its parts; app/text/language.h says what they are.
 *
 * @typedef {object} Conventions
 * @property {string} name
 * @property {string} locale
 * @property {boolean} zero_is_singular
 * @property {string} decimal
 * @property {string} group
 * @property {string} money
 * @property {string[]} money_units
 * @property {string} percent
 * @property {string[]} months
 * @property {string} first_day
 * @property {string} date
 * @property {string} month_of_year
 * @property {string[]} keyboard rows of keys on the screen of a kiosk
 * @property {Record<string, string[]>} columns names of the columns of a table, by field
 * @property {Record<string, Record<string, string[]>>} cell_words words in cells of a table, by field and code
 */

/** @type {Record<string, Conventions>} */
export const conventions = { fr: frConventions, en: enConventions };
