// Sums of the column of amounts, and whether an amount is the sum of rows above or below it. It does not
// know words.
import { createGroups } from './csv_groups.js';
import { createTally, placeKey } from './csv_tally.js';
import { minorOf } from './money_sums.js';

/** @import { Amount, TableRow } from './types.js' */

/**
 * Place: of a row, by the sum and the number of amounts above it.
 *
 * @typedef {{ sum: bigint, count: number }} Place
 *
 * @typedef {ReturnType<typeof createColumn>} Column
 */

/** Creates the sums of a column, which know whether an amount is the sum of rows above or below it. */
export function createColumn() {
  const whole = createTally();
  const column = whole.sums;
  const groups = createGroups();
  /** @type {Map<string, number>} */
  const ends = new Map(); // number of amounts above each total, and each row that begins like one, by place

  /** @param {string} currency */
  const countOf = (currency) => column.countOf(currency);
  /** @param {string[]} names */
  const talliesOf = (names) => [whole, ...groups.named(names)];

  /**
   * @param {Amount} amount
   * @param {TableRow} row
   */
  function add(amount, row) {
    column.add(amount.value, amount.currency);
    groups.add(amount, row);
  }

  /**
   * True if the amount is the sum of at least `least` amounts: of all so far, or of one of the groups.
   *
   * @param {Amount} amount
   * @param {string[]} names
   * @param {number} least
   */
  const isWhole = (amount, names, least) =>
    talliesOf(names).some((tally) => tally.isWhole(amount, least));

  /**
   * True if the amount is the sum of at least `least` amounts above it: of all, or of one of the groups,
   * or of those of them since an earlier total.
   *
   * @param {Amount} amount
   * @param {string[]} names
   * @param {number} least
   */
  const isSum = (amount, names, least) =>
    talliesOf(names).some((tally) => tally.isSum(amount, least));

  /**
   * Remembers where a total stands: the rows below it may have a total of their own.
   *
   * @param {Amount} amount
   * @param {string[]} names of its groups
   */
  function startPart(amount, names) {
    for (const tally of talliesOf(names)) tally.startPart(amount);
    endPart(amount);
  }

  /**
   * Remembers where the rows of a total above them may end.
   *
   * @param {{ currency?: string }} amount
   */
  function endPart({ currency = 'EUR' }) {
    ends.set(placeKey(currency, column.of(currency)), countOf(currency));
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
    const end = sum === column.of(currency) ? countOf(currency) : ends.get(placeKey(currency, sum));
    return end !== undefined && end - place.count >= least;
  }

  /** @param {string[]} names */
  const isGroup = (names) => groups.named(names).length > 0;

  /**
   * True if the amount is the sum of all rows of one of the groups.
   *
   * @param {Amount} amount
   * @param {string[]} names
   */
  const isOfGroup = (amount, names) =>
    groups.named(names).some((tally) => tally.isWhole(amount, 1));

  return {
    add,
    column,
    endPart,
    isGroup,
    isOfGroup,
    isSum,
    isSumBelow,
    isWhole,
    placeOf,
    startPart,
  };
}
