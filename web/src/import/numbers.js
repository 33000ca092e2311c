// Reads amounts and numbers as people type them in French and in English: "1 234,5", "1,234.5",
// "22,7 M€", "€1.3bn".
import { commonCurrencies, readCurrency } from './currencies.js';

/** @import { Unit } from './types.js' */

/**
 * Factors by the word after a number, without accents and in lower case.
 *
 * @type {Record<string, number>}
 */
const multipliers = {
  k: 1e3,
  millier: 1e3,
  milliers: 1e3,
  thousand: 1e3,
  m: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  md: 1e9,
  mds: 1e9,
  mrd: 1e9,
  bn: 1e9,
  b: 1e9,
  milliard: 1e9,
  milliards: 1e9,
  billion: 1e9,
  billions: 1e9,
};

/**
 * Factors of the word "billion" by language, which outrank that of `multipliers`.
 *
 * @type {Record<Language, number>}
 */
const billions = { en: 1e9, fr: 1e12 };

/**
 * Returns the unit with the factor that the word "billion" has in the language, if the text has this
 * word; unclear if the language is not known.
 *
 * @param {Unit | undefined} unit
 * @param {string} text
 * @param {Language} [language]
 */
export function inLanguage(unit, text, language) {
  if (!unit || !/billion/i.test(text)) return unit;
  const factor = language ? billions[language] : undefined;
  return { ...unit, factor, isUnclear: factor === undefined || unit.isUnclear };
}

const maxLength = 60;
const spaces = /[\s\u00A0\u202F\u2009'’]+/g;
const prepositions = /(^|\s)(?:d['’]|(?:de|des|of)\s)/g; // "millions d’euros", "billions of dollars"
const grouped = /^\d{1,3}( \d{3})+([.,]\d*)?$/; // spaces separate groups of three digits only

/**
 * Splits `text` into { whole, decimals }. `ambiguous` is true for a single mark before three digits
 * ("1,234"), which may separate thousands or decimals: `decimal`, the decimal mark of the file,
 * decides.
 *
 * @param {string} text
 * @param {string} decimal
 * @returns {{ whole: string, decimals: string, ambiguous?: boolean }}
 */
function splitDigits(text, decimal) {
  const marks = text.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (!last) return { whole: text, decimals: '' };
  const at = text.lastIndexOf(last);
  const repeated = marks.filter((mark) => mark === last).length > 1;
  const alone = marks.length === 1;
  const ambiguous = alone && /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  if (repeated || (ambiguous && last !== decimal)) return { whole: text, decimals: '', ambiguous };
  return { whole: text.slice(0, at), decimals: text.slice(at + 1), ambiguous };
}

/**
 * True for digits without marks, or with the same mark between all groups of three.
 *
 * @param {string} whole
 */
const isGrouped = (whole) =>
  /^\d+$/.test(whole) || /^\d{1,3}(\.\d{3})+$/.test(whole) || /^\d{1,3}(,\d{3})+$/.test(whole);

/**
 * Reads a number. `decimal`: the file's decimal mark, "," or ".". Returns undefined if the text is
 * not a number or is negative.
 *
 * @param {string} text
 * @param {string} decimal
 */
export function readNumber(text, decimal) {
  const spaced = text.trim().replace(spaces, ' ');
  const compact = spaced.replaceAll(' ', '');
  if (spaced !== compact && !grouped.test(spaced)) return undefined;
  if (compact.length > maxLength || !/^\d[\d.,]*$/.test(compact)) return undefined;
  const { whole, decimals, ambiguous = false } = splitDigits(compact, decimal);
  if (!isGrouped(whole) || !/^\d*$/.test(decimals)) return undefined;
  const value = Number(`${whole.replace(/[.,]/g, '')}.${decimals || '0'}`);
  return Number.isFinite(value) ? { value, ambiguous } : undefined;
}

/**
 * Returns the unit of a factor and a currency, each of which may be empty; undefined if one of them
 * is unknown.
 *
 * @param {string} factor
 * @param {string} currency
 * @returns {Unit | undefined}
 */
function unitOf(factor, currency) {
  const currencies = readCurrency(currency);
  const isKnown = factor === '' || Object.hasOwn(multipliers, factor);
  return isKnown && (currency === '' || currencies)
    ? { factor: multipliers[factor], currencies }
    : undefined;
}

/**
 * Returns what is written before or after a number: a factor, a currency, or both in any order and
 * without spaces ("k€", "meur", "millions d’euros", "€m"). `unit`: without accents, in lower case.
 * Returns undefined if a part of it is neither.
 *
 * @param {string} unit
 * @returns {Unit | undefined}
 */
export function readUnit(unit) {
  if (unit === '') return {};
  if (unit.length > maxLength) return undefined;
  const word = unit.replace(prepositions, '$1').replace(/[\s.'’]+/g, '');
  // The longest factor first: "md€" begins with "m" too.
  for (let at = word.length; at >= 0; --at) {
    const [start, end] = [word.slice(0, at), word.slice(at)];
    const read = unitOf(start, end) ?? unitOf(end, start);
    if (read) return read;
  }
  return undefined;
}

/**
 * Reads an amount as it is written in a cell. `factor` and `currencies`: see Unit; `ambiguous`: see
 * `splitDigits`. Returns undefined for a text that is not an amount. `folded`: the text without
 * accents, in lower case; `usual`: factor of a number beside which no factor is written; `language`: that
 * of the words, if it is certain.
 *
 * @param {string} folded
 * @param {string} decimal
 * @param {number} [usual]
 * @param {Language} [language]
 * @returns {Unit & { ambiguous: boolean, value: number } | undefined}
 */
export function readAmount(folded, decimal, usual = 1, language = undefined) {
  if (folded.length > maxLength) return undefined;
  const [, before, digits, after] =
    folded
      .replace(/\b(ht|ttc|hors taxes?)$/, '')
      .match(/^([^\d.,()+-]*)(\d[\d.,\s\u00A0\u202F\u2009'’]*)(.*)$/) ?? [];
  const number = digits === undefined ? undefined : readNumber(digits, decimal);
  const units = [before, after].map((unit = '') => inLanguage(readUnit(unit), unit, language));
  const [factor, ...factors] = units.flatMap((unit) => unit?.factor ?? []);
  const currencies = commonCurrencies(units.map((unit) => unit?.currencies));
  if (!number || units.some((unit) => !unit || unit.isUnclear) || factors.length > 0)
    return undefined;
  if (currencies?.length === 0) return undefined;
  return { ...number, value: scaled(digits, decimal, factor ?? usual), factor, currencies };
}

/**
 * Returns the number times a power of ten. The digits are parsed with the exponent, because a
 * multiplication is not exact: 8.2 * 1e6 is 8199999.999999999.
 *
 * @param {string} digits
 * @param {string} decimal
 * @param {number} factor
 */
function scaled(digits, decimal, factor) {
  const { whole, decimals } = splitDigits(digits.trim().replace(spaces, ''), decimal);
  return Number(`${whole.replace(/[.,]/g, '')}.${decimals || '0'}e${Math.log10(factor)}`);
}

/**
 * Reads degrees, with a decimal comma or point. Returns undefined if the text is not a number or
 * exceeds ±`limit`.
 *
 * @param {string} text
 * @param {number} limit
 */
export function readDegrees(text, limit) {
  const compact = text.trim().replace(',', '.').replace(/[−–]/, '-');
  const degrees = /^[+-]?\d{1,3}(\.\d+)?$/.test(compact) ? Number(compact) : NaN;
  return Math.abs(degrees) <= limit ? degrees : undefined;
}
