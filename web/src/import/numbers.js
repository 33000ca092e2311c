// Amounts and numbers as people type them in French and in English: "1 234,5", "1,234.5", "22,7 M€", "€1.3bn".

/** @type {Record<string, number>} */
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
 * @typedef {(
 *   | { value: number, ambiguous: boolean, foreign?: undefined, unpublished?: undefined }
 *   | { foreign: true, unpublished?: undefined }
 *   | { unpublished: true, foreign?: undefined }
 * )} Amount
 */

const maxLength = 60;
const spaces = /[\s\u00A0\u202F\u2009'’]+/g;

/**
 * The digits of `text`, as { whole, decimals, ambiguous }. A single mark before three digits ("1,234") may be either
 * of two things: `decimal`, the mark of the file's language, decides.
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
 * Groups of three, if there are any.
 * @param {string} whole
 */
const isGrouped = (whole) =>
  /^\d+$/.test(whole) || /^\d{1,3}(\.\d{3})+$/.test(whole) || /^\d{1,3}(,\d{3})+$/.test(whole);

/**
 * { value, ambiguous }; undefined when it is no positive number. `decimal`: "," or ".".
 * @param {string} text
 * @param {string} decimal
 */
export function readNumber(text, decimal) {
  const compact = text.trim().replace(spaces, '');
  if (compact.length > maxLength || !/^\d[\d.,]*$/.test(compact)) return undefined;
  const { whole, decimals, ambiguous = false } = splitDigits(compact, decimal);
  if (!isGrouped(whole) || !/^\d*$/.test(decimals)) return undefined;
  const value = Number(`${whole.replace(/[.,]/g, '')}.${decimals || '0'}`);
  return Number.isFinite(value) ? { value, ambiguous } : undefined;
}

const foreign =
  /[$£¥₣₽₹]|\b(usd|gbp|chf|jpy|cad|cny|sek|nok|dkk|pln|fcfa|xof|xaf|dollars?|livres?|pounds?)\b/i;
const unpublished =
  /^(non publiee?|non communiquee?|non precisee?|inconnue?|n\.?\s?c\.?|n\/a|not published|undisclosed|unknown|null)$/;

/**
 * Euros, as { value } with `ambiguous`; { foreign: true } for another currency, { unpublished: true } for an amount that is
 * said not to be known; undefined for anything else. `folded`: the text without accents, in small letters.
 * @param {string} folded
 * @param {string} decimal
 * @returns {Amount | undefined}
 */
export function readAmount(folded, decimal) {
  if (folded.length > maxLength) return undefined;
  if (unpublished.test(folded)) return { unpublished: true };
  if (foreign.test(folded)) return { foreign: true };
  const bare = folded.replace(/€|\beur(os?)?\b|\bd['’ ]?euros?\b/g, ' ').trim();
  const [, digits, word = ''] = bare.match(/^([\d.,\s\u00A0\u202F\u2009'’]+?)\s*([a-z]+)?$/) ?? [];
  if (digits === undefined || (word !== '' && !Object.hasOwn(multipliers, word))) return undefined;
  const number = readNumber(digits, decimal);
  if (!number) return undefined;
  return word === '' ? number : scaled(number, digits, multipliers[word], decimal);
}

/**
 * Exact, where 22.7 * 1e6 would be 22699999.999999996.
 * @param {{ ambiguous: boolean }} number
 * @param {string} digits
 * @param {number} factor
 * @param {string} decimal
 */
function scaled({ ambiguous }, digits, factor, decimal) {
  const { whole, decimals } = splitDigits(digits.trim().replace(spaces, ''), decimal);
  return {
    value: Number(`${whole.replace(/[.,]/g, '')}.${decimals || '0'}e${Math.log10(factor)}`),
    ambiguous,
  };
}

/**
 * Degrees; "4,85" and "4.85" are the same.
 * @param {string} text
 * @param {number} limit
 */
export function readDegrees(text, limit) {
  const compact = text.trim().replace(',', '.').replace(/[−–]/, '-');
  const degrees = /^[+-]?\d{1,3}(\.\d+)?$/.test(compact) ? Number(compact) : NaN;
  return Math.abs(degrees) <= limit ? degrees : undefined;
}
