// Actions whose title begins like a total. The report says whether their amount is a sum of other rows.
import { minorOf } from './money_sums.js';

/** @import { Column, Place } from './csv_sums.js' */
/** @import { Amount, TableRow } from './types.js' */

/**
 * `names`: the groups that the words of the row may mean.
 *
 * @typedef {{ row: TableRow, money: Amount, isSumAbove: boolean, names: string[] }} KeptRow
 */

const leastRows = 2; // fewest rows of a sum below the row

/** @param {Column} sums */
export function createKeptRows({ endPart, isOfGroup, isSumBelow, placeOf }) {
  /** @type {(KeptRow & { place: Place })[]} */
  const kept = []; // each with the place below it

  /**
   * Adds a row. Rows below it are compared at the end.
   *
   * @param {KeptRow} row
   */
  function keep(row) {
    const { value, currency = 'EUR' } = row.money;
    const { sum, count: above } = placeOf(currency);
    endPart(row.money);
    const place = { sum: sum + minorOf(value, currency), count: above + 1 };
    kept.push({ ...row, place });
  }

  function finish() {
    for (const { row, money, isSumAbove, names, place } of kept) {
      const isOther = isSumAbove || isOfGroup(money, names);
      const isTwice = isOther || isSumBelow(money, place, leastRows);
      row.warn(isTwice ? 'import_row_total_twice' : 'import_row_total_kept');
    }
  }

  /** @param {number} number */
  const has = (number) => kept.some(({ row }) => row.number === number);

  return { finish, has, keep };
}
