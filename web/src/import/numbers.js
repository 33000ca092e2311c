// Reads amounts and numbers as people type them in French and in English: "1 234,5", "1,234.5",
// "22,7 M€", "€1.3bn".

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
 * The result of `readAmount`.
 *
 * @typedef {(
 *   | { value: number, ambiguous: boolean, foreign?: undefined, unpublished?: undefined }
 *   | { foreign: true, unpublished?: undefined, value?: undefined, ambiguous?: undefined }
 *   | { unpublished: true, foreign?: undefined, value?: undefined, ambiguous?: undefined }
 * )} Amount
 */

const maxLength = 60;
const spaces = /[\s\u00A0\u202F\u2009'’]+/g;

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
 * Reads an amount; a text without a currency is in euros. Returns { value, ambiguous }, in euros;
 * { foreign: true } for another currency; { unpublished: true } for a text that says the amount is
 * not known; undefined for a text that is no amount. `folded`: the text without accents, in lower
 * case.
 *
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
 * Multiplies by a power of ten. The digits are parsed again with the exponent, because a
 * multiplication is not exact: 8.2 * 1e6 is 8199999.999999999.
 *
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
