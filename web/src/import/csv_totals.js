// Sums of the column of amounts, and rows that are totals: they are compared with the rows above and
// reported, not imported.
import { createSums } from './money_sums.js';
import { say } from './words.js';

/** @import { Money, Report, TableRow } from './types.js' */

/**
 * `column`: sums of all amounts that can be read, without totals; `count` adds one; `report` reports
 * a row that is a total.
 *
 * @param {Report} report
 */
export function createTotals(report) {
  const column = createSums();
  let part = createSums(); // sums of the rows since the last total

  /** @param {Money | undefined} money */
  function count(money) {
    if (typeof money?.value !== 'number') return;
    column.add(money.value, money.currency);
    part.add(money.value, money.currency);
  }

  /**
   * @param {TableRow} row
   * @param {Money | undefined} money
   */
  function reportTotal(row, money) {
    if (typeof money?.value !== 'number') return row.warn('import_total_without_amount');
    const { language } = report;
    const total = createSums();
    total.add(money.value, money.currency);
    const isEqual = [column, part].some((sums) => total.beyond(sums, language).length === 0);
    const [{ text }] = total.list(language);
    part = createSums();
    return report.count(
      isEqual ? 'import_total_equal' : 'import_total_differs',
      say(language, 'import_total', row.number, text),
    );
  }

  return { column, count, report: reportTotal };
}
