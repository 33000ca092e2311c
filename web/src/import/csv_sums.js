// Sums of the column of amounts, and whether an amount is the sum of rows above or below it. It does not
// know words.
import { createSums, minorOf } from './money_sums.js';

/** @import { Sums } from './types.js' */

/**
 * Amount: one that has a value. Place: of a row, by the sum and the number of amounts above it.
 *
 * @typedef {{ value: number, currency?: string }} Amount
 *
 * @typedef {{ sum: bigint, count: number }} Place
 */

/** Creates the sums of a column, which know whether an amount is the sum of rows above or below it. */
export function createColumn() {
  const column = createSums();
  /** @type {Map<string, Sums>} */
  const groups = new Map(); // sums by axis
  /** @type {Map<string, number>} */
  const starts = new Map(); // number of amounts above each total, by currency and sum of them
  /** @type {Map<string, number>} */
  const ends = new Map(); // the same above each row whose title begins like a total

  /** @param {string} currency */
  const countOf = (currency) => column.countOf(currency);
  /** @param {string} currency @param {bigint} sum */
  const keyOf = (currency, sum) => `${currency} ${sum}`;

  /**
   * @param {Amount} amount
   * @param {string} axis
   */
  function add({ value, currency }, axis) {
    column.add(value, currency);
    if (axis === '') return;
    const group = groups.get(axis) ?? createSums();
    groups.set(axis, group);
    group.add(value, currency);
  }

  /**
   * True if the amount is the sum of at least `least` amounts: of all so far, or of one of the groups.
   *
   * @param {Amount} amount
   * @param {string[]} names
   * @param {number} least
   */
  const isWhole = ({ value, currency = 'EUR' }, names, least) =>
    [column, ...names.map((name) => groups.get(name))].some(
      (sums) => sums?.of(currency) === minorOf(value, currency) && sums.countOf(currency) >= least,
    );

  /**
   * True if the amount is the sum of at least `least` amounts above it: of all, of those since an
   * earlier total, or of one of the groups.
   *
   * @param {Amount} amount
   * @param {string[]} names
   * @param {number} least
   */
  function isSum(amount, names, least) {
    const { value, currency = 'EUR' } = amount;
    const [count, left] = [countOf(currency), column.of(currency) - minorOf(value, currency)];
    const start = starts.get(keyOf(currency, left)) ?? count;
    return count - start >= least || isWhole(amount, names, least);
  }

  /**
   * Remembers where a total stands: the rows below it may have a total of their own.
   *
   * @param {Amount} amount
   */
  function startPart({ currency = 'EUR' }) {
    starts.set(keyOf(currency, column.of(currency)), countOf(currency));
    endPart({ currency });
  }

  /**
   * Remembers where the rows of a total above them may end.
   *
   * @param {{ currency?: string }} amount
   */
  function endPart({ currency = 'EUR' }) {
    ends.set(keyOf(currency, column.of(currency)), countOf(currency));
  }

  /** @param {string} currency @returns {Place} */
  const placeOf = (currency = 'EUR') => ({ sum: column.of(currency), count: countOf(currency) });

  /**
   * True if the amount is the sum of at least `least` rows below a place, down to a later total or
   * to the end.
   *
   * @param {Amount} amount
   * @param {Place} place
   * @param {number} least
   */
  function isSumBelow({ value, currency = 'EUR' }, place, least) {
    const sum = place.sum + minorOf(value, currency);
    const end = sum === column.of(currency) ? countOf(currency) : ends.get(keyOf(currency, sum));
    return end !== undefined && end - place.count >= least;
  }

  /** @param {string} name */
  const isGroup = (name) => groups.has(name);

  return { add, column, endPart, isGroup, isSum, isSumBelow, isWhole, placeOf, startPart };
}
