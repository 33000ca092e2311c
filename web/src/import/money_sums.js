// Adds amounts exactly, by currency, and shows sums to the cent.
import { conventions } from '../../../assets/i18n/every_language.js';

const decimals = 4; // decimals of a value that count; amounts have two, seldom more
const unit = 10 ** decimals;

/**
 * Returns the value as an integer of ten-thousandths.
 *
 * @param {number} value
 */
function integerOf(value) {
  const whole = Math.trunc(value);
  return BigInt(whole) * BigInt(unit) + BigInt(Math.round((value - whole) * unit));
}

/**
 * Returns the integer divided by a power of ten, rounded half up.
 *
 * @param {bigint} integer
 * @param {number} digits number of zeros of the divisor
 */
function rounded(integer, digits) {
  const divisor = 10n ** BigInt(digits);
  return (integer + divisor / 2n) / divisor;
}

/**
 * Shows a sum with all decimals of its currency.
 *
 * @param {bigint} sum in ten-thousandths
 * @param {string} currency
 * @param {Language} language
 */
function shown(sum, currency, language) {
  const form = new Intl.NumberFormat(conventions[language].locale, {
    style: 'currency',
    currency,
    currencyDisplay: currency === 'EUR' ? 'symbol' : 'code',
  });
  const digits = Math.min(form.resolvedOptions().maximumFractionDigits ?? 0, decimals);
  const cents = rounded(sum, decimals - digits);
  const size = 10n ** BigInt(digits);
  const fraction = String(cents % size).padStart(digits, '0');
  return form
    .formatToParts(cents / size)
    .map(({ type, value }) => (type === 'fraction' ? fraction : value))
    .join('');
}

/** Creates sums of amounts by currency. */
export function createSums() {
  /** @type {Map<string, { count: number, sum: bigint }>} */
  const sums = new Map();

  /**
   * @param {number} value
   * @param {string} [currency]
   */
  function add(value, currency = 'EUR') {
    const known = sums.get(currency) ?? { count: 0, sum: 0n };
    sums.set(currency, { count: known.count + 1, sum: known.sum + integerOf(value) });
  }

  /** @param {string} currency */
  const of = (currency) => sums.get(currency)?.sum ?? 0n;

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

  return { add, beyond, list, of };
}
