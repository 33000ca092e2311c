// Adds amounts exactly, by currency, in smallest units as the app does, and shows sums with all their
// decimals.
import { conventions } from '../../../assets/i18n/every_language.js';
import { decimalsOf } from './currencies.js';

/**
 * Shows a sum with all decimals of its currency.
 *
 * @param {bigint} sum in smallest units
 * @param {string} currency
 * @param {Language} language
 */
function shown(sum, currency, language) {
  const digits = decimalsOf(currency);
  const form = new Intl.NumberFormat(conventions[language].locale, {
    style: 'currency',
    currency,
    currencyDisplay: currency === 'EUR' ? 'symbol' : 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const size = 10n ** BigInt(digits);
  const fraction = String(sum % size).padStart(digits, '0');
  return form
    .formatToParts(sum / size)
    .map(({ type, value }) => (type === 'fraction' ? fraction : value))
    .join('');
}

/**
 * Returns the amount in smallest units of its currency, half a unit rounded up.
 *
 * @param {number} value at least 0
 * @param {string} currency
 */
export const minorOf = (value, currency) => BigInt(Math.round(value * 10 ** decimalsOf(currency)));

/** Creates sums of amounts by currency. */
export function createSums() {
  /** @type {Map<string, { count: number, sum: bigint }>} */
  const sums = new Map();
  let rounded = 0;

  /**
   * Adds an amount, rounded to the smallest unit of its currency.
   *
   * @param {number} value at least 0
   * @param {string} [currency]
   */
  function add(value, currency = 'EUR') {
    const minor = minorOf(value, currency);
    if (Number(minor) / 10 ** decimalsOf(currency) !== value) rounded += 1;
    const known = sums.get(currency) ?? { count: 0, sum: 0n };
    sums.set(currency, { count: known.count + 1, sum: known.sum + minor });
  }

  /** @param {string} currency */
  const of = (currency) => sums.get(currency)?.sum ?? 0n;

  /** @param {string} currency */
  const countOf = (currency) => sums.get(currency)?.count ?? 0;

  /** @param {Language} language */
  const list = (language) =>
    [...sums].map(([currency, { count, sum }]) => ({
      currency,
      count,
      text: shown(sum, currency, language),
    }));

  /**
   * Returns what is in these sums and not in the others: shown amounts, by currency.
   *
   * @param {{ of(currency: string): bigint }} others
   * @param {Language} language
   */
  const beyond = (others, language) =>
    [...sums]
      .filter(([currency, { sum }]) => sum !== others.of(currency))
      .map(([currency, { sum }]) => shown(sum - others.of(currency), currency, language));

  const isEmpty = () => sums.size === 0;

  /** Returns how many amounts had more decimals than their currency. */
  const countRounded = () => rounded;

  return { add, beyond, countOf, countRounded, isEmpty, list, of };
}
