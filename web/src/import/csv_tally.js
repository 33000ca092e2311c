// Sum of the amounts of rows, with the places of totals among them: whether an amount is the sum of all
// of them, or of those since an earlier total.
import { createSums, minorOf } from './money_sums.js';

/** @import { Amount } from './types.js' */

/**
 * Returns the name of a place: the sum of the amounts above it.
 *
 * @param {string} currency
 * @param {bigint} sum
 */
export const placeKey = (currency, sum) => `${currency} ${sum}`;

/** Creates an empty sum. */
export function createTally() {
  const sums = createSums();
  /** @type {Map<string, number>} */
  const starts = new Map(); // number of amounts above each total, by place

  /**
   * True if the amount is the sum of all amounts so far, `least` at least.
   *
   * @param {Amount} amount
   * @param {number} least
   */
  const isWhole = ({ value, currency = 'EUR' }, least) =>
    sums.of(currency) === minorOf(value, currency) && sums.countOf(currency) >= least;

  /**
   * True if the amount is the sum of all so far or of those since an earlier total, `least` at least.
   *
   * @param {Amount} amount
   * @param {number} least
   */
  function isSum(amount, least) {
    const { value, currency = 'EUR' } = amount;
    const count = sums.countOf(currency);
    const left = sums.of(currency) - minorOf(value, currency);
    const start = starts.get(placeKey(currency, left)) ?? count;
    return count - start >= least || isWhole(amount, least);
  }

  /**
   * Remembers where a total stands: the rows below it may have a total of their own.
   *
   * @param {Amount} amount
   */
  function startPart({ currency = 'EUR' }) {
    starts.set(placeKey(currency, sums.of(currency)), sums.countOf(currency));
  }

  return { isSum, isWhole, startPart, sums };
}
