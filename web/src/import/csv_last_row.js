// Tells that the last row of a table has the sum of all others: it may be a total that no word names.
import { createSums, minorOf } from './money_sums.js';

/** @import { Amount, Report } from './types.js' */

const leastRows = 2; // fewest other rows

/** @param {Report} report */
export function createLastRow(report) {
  const sums = createSums();
  /** @type {{ number: number, amount: Amount } | undefined} */
  let last;

  /**
   * @param {number} number
   * @param {Amount} amount
   */
  function add(number, amount) {
    sums.add(amount.value, amount.currency);
    last = { number, amount };
  }

  /** @param {(number: number) => boolean} isTold */
  function finish(isTold) {
    if (!last || isTold(last.number)) return;
    const { value, currency = 'EUR' } = last.amount;
    const minor = minorOf(value, currency);
    const isSum = minor > 0n && sums.of(currency) === 2n * minor;
    if (isSum && sums.countOf(currency) > leastRows)
      report.count('import_row_last_sum', last.number);
  }

  return { add, finish };
}
