// Totals that are no sum of rows above them. At the end of the table they are compared with all rows:
// they may stand above their own.

/** @import { Extras, Reading } from './csv_extras.js' */
/** @import { Column, Place } from './csv_sums.js' */
/** @import { TotalReport } from './csv_total_report.js' */
/** @import { Amount, TableRow } from './types.js' */

/**
 * `names`: the groups of the total.
 *
 * @typedef {{ row: TableRow, told: Amount, names: string[] }} OpenTotal
 *
 * @typedef {OpenTotal & { readings: Reading[], place: Place }} PlacedTotal
 */

/**
 * @param {Column} sums
 * @param {Extras} extras
 * @param {TotalReport["tellTotal"]} tellTotal
 */
export function createOpenTotals({ column, isSumBelow, isWhole, placeOf }, extras, tellTotal) {
  /** @type {PlacedTotal[]} */
  const open = [];

  /** @param {OpenTotal} total */
  function add(total) {
    const { told } = total;
    open.push({ ...total, readings: extras.readingsOf(told), place: placeOf(told.currency) });
  }

  /**
   * Returns the total of a table in which no row has an amount; undefined if there are several totals,
   * which may include one another.
   */
  const alone = () => (open.length === 1 && column.isEmpty() ? open[0] : undefined);

  /**
   * @param {PlacedTotal} total
   * @param {Amount} amount
   */
  const isAll = ({ names }, amount) => isWhole(amount, names, 1);

  /**
   * Returns the key of the message about a total that is no sum.
   *
   * @param {PlacedTotal} total
   */
  function unequalKey({ row, told }) {
    if (row === alone()?.row) return 'import_total_alone';
    const isOfNone = column.countOf(told.currency ?? 'EUR') === 0;
    return isOfNone ? 'import_total_of_none' : 'import_total_differs';
  }

  /** Reports the totals. They stand above their rows if the first one that is not the sum of all does. */
  function finish() {
    const all = open.map((total) => ({
      ...total,
      readings: [...total.readings, ...extras.readingsOf(total.told)],
    }));
    const first = all.find((total) => !total.readings.some(({ amount }) => isAll(total, amount)));
    const isAbove = first?.place.count === 0;
    for (const total of all) {
      const { row, told, place, readings } = total;
      const found = readings.find(
        ({ amount }) => isAll(total, amount) || (isAbove && isSumBelow(amount, place, 1)),
      );
      tellTotal(found?.key ?? unequalKey(total), row.number, told, found?.rows);
    }
  }

  return { add, alone, finish };
}
