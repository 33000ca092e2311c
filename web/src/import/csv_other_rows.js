// Reports rows of amounts that are neither actions nor totals: taxes, counts and rates, parts of the row
// above, sums carried from a page to the next.
import { isCarry } from './csv_carries.js';
import { isCount } from './csv_counts.js';
import { createParts } from './csv_parts.js';
import { isTax } from './csv_tax.js';

/** @import { FoundRow } from './types.js' */

/** @param {FoundRow} found */
const reportCount = ({ context: { row } }) => row.warn('import_row_count');

/**
 * Returns a function that reports such a row, and is true for it.
 *
 * @param {ReturnType<typeof import('./csv_totals.js').createTotals>} totals
 */
export function createOtherRows(totals) {
  const parts = createParts();

  /**
   * Returns what reports the row; undefined if it is an action or a total.
   *
   * @param {FoundRow} found
   */
  function reportOf(found) {
    if (isTax(found)) return totals.reportTax;
    if (parts.isPart(found)) return totals.reportPart;
    if (isCount(found)) return reportCount;
    return isCarry(found, totals.isSumAbove) ? totals.reportCarry : undefined;
  }

  /** @param {FoundRow} found */
  return (found) => {
    const report = reportOf(found);
    report?.(found);
    if (report !== totals.reportPart) parts.follow(found);
    return report !== undefined;
  };
}
