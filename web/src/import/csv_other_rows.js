// Reports rows of amounts that are neither actions nor totals: taxes, counts and rates, parts of the row
// above, statistics, sums carried from a page to the next. A row that names a firm, an identifier or a
// reference of its own is an action, whatever its words.
import { isCarry } from './csv_carries.js';
import { isCount } from './csv_counts.js';
import { namesOwn } from './csv_identity.js';
import { createParts } from './csv_parts.js';
import { isStatistic } from './csv_statistics.js';
import { isTax } from './csv_tax.js';
import { hasValue } from './csv_total_report.js';

/** @import { FoundRow } from './types.js' */

/** @param {FoundRow} found */
const isOwn = ({ context: { row }, title }) => title !== undefined && namesOwn(row);

/**
 * Returns a function that reports such a row, and is true for it.
 *
 * @param {ReturnType<typeof import('./csv_totals.js').createTotals>} totals
 */
export function createOtherRows({ addTax, isSumAbove, startPart, tell, tellWords }) {
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

  /** @param {FoundRow} found */
  const reportStatistic = ({ context: { row }, amount }) =>
    tell('import_row_statistic', row.number, amount?.money);

  /** @param {FoundRow} found */
  const reportCount = ({ context: { row } }) =>
    tellWords('import_row_count', row.number, row.words('amount'));

  /**
   * Returns what reports the row by its words; undefined if it is an action or a total.
   *
   * @param {FoundRow} found
   */
  function reportOf(found) {
    if (isTax(found)) return reportTax;
    if (parts.isPart(found)) return reportPart;
    if (isStatistic(found)) return reportStatistic;
    if (isCount(found)) return reportCount;
    return isCarry(found, isSumAbove) ? reportCarry : undefined;
  }

  return (/** @type {FoundRow} */ found) => {
    const report = reportOf(found);
    const isPart = report === reportPart;
    const isKept = report ? !isPart && isOwn(found) : parts.isKept(found);
    if (!isPart) parts.follow(found);
    if (isKept) found.context.row.warn('import_row_other_kept');
    else report?.(found);
    return report !== undefined && !isKept;
  };
}
