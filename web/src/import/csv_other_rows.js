// Reports rows of amounts that are neither actions nor totals: taxes, counts and rates, parts of the row
// above, sums carried from a page to the next.
import { isCarry } from './csv_carries.js';
import { isCount } from './csv_counts.js';
import { createParts } from './csv_parts.js';
import { isTax } from './csv_tax.js';
import { hasValue } from './csv_total_report.js';

/** @import { FoundRow } from './types.js' */

/** @param {FoundRow} found */
const reportCount = ({ context: { row } }) => row.warn('import_row_count');

/**
 * Returns a function that reports such a row, and is true for it.
 *
 * @param {ReturnType<typeof import('./csv_totals.js').createTotals>} totals
 */
export function createOtherRows({ addTax, isSumAbove, startPart, tell }) {
  const parts = createParts();

  /** @param {FoundRow} found */
  function reportTax({ context: { row }, amount }) {
    const { money } = amount ?? {};
    if (!hasValue(money)) return row.warn('import_row_tax');
    addTax(money);
    return tell('import_total_tax', row.number, money);
  }

  /** @param {FoundRow} found */
  const reportPart = ({ context: { row }, amount }) =>
    tell('import_total_part', row.number, amount?.money);

  /** @param {FoundRow} found */
  function reportCarry({ context: { row }, amount }) {
    const { money } = amount ?? {};
    if (hasValue(money)) startPart(money, []);
    tell('import_total_carried', row.number, money);
  }

  /**
   * Returns what reports the row; undefined if it is an action or a total.
   *
   * @param {FoundRow} found
   */
  function reportOf(found) {
    if (isTax(found)) return reportTax;
    if (parts.isPart(found)) return reportPart;
    if (isCount(found)) return reportCount;
    return isCarry(found, isSumAbove) ? reportCarry : undefined;
  }

  /** @param {FoundRow} found */
  return (found) => {
    const report = reportOf(found);
    report?.(found);
    if (report !== reportPart) parts.follow(found);
    return report !== undefined;
  };
}
