// Finds rows with text in more cells than the header has columns: an amount with separators in it,
// "1,234,567" without quotes. Its cells from the first column of amounts on have no certain place.
import { clean } from './text.js';

/** @import { Header } from './types.js' */

/** @param {string} cell */
const hasText = (cell) => cell.trim() !== '';

/**
 * True if a cell may be the end of a number that begins in the cell before it: "1", "000".
 *
 * @param {string} cell
 * @param {number} index
 * @param {string[]} cells
 */
const endsNumber = (cell, index, cells) =>
  /^\d{3}(?!\d)/.test(cell) && /\d$/.test(cells[index - 1] ?? '');

/**
 * True if the row has more cells than the header has columns. Columns without a heading at the end of
 * the header may hold remarks, but the row then has no number in two cells.
 *
 * @param {string[]} cells
 * @param {Header} header
 */
export const hasMore = (cells, { firstAmount, width, length }) =>
  cells.slice(length).some(hasText) ||
  cells.slice(width, length).some((cell) => /^\W*\d/.test(cell)) ||
  (cells.slice(width).some(hasText) && cells.slice(firstAmount).some(endsNumber));

/**
 * Returns the cells that have a certain place, and the others of a row that has more cells than the
 * header, in the words of the file: `loose` is undefined if they hold no amount. `key`: message about
 * the row, if there is something to say.
 *
 * @param {string[]} cells
 * @param {Header} header
 * @param {string} separator
 * @returns {{ cells: string[], loose?: string, key?: string }}
 */
export function placedCells(cells, header, separator) {
  const { firstAmount, width } = header;
  const key = cells.slice(width).some(hasText) ? 'import_row_beyond' : undefined;
  if (!hasMore(cells, header) || firstAmount === Infinity) return { cells, key };
  const rest = cells.slice(firstAmount, cells.findLastIndex(hasText) + 1);
  const placed = cells.slice(0, firstAmount);
  const loose = clean(rest.join(separator));
  if (!loose || (!hasText(rest[0]) && !/\d/.test(loose))) return { cells: placed, key };
  return { cells: placed, loose, key: 'import_row_cells' };
}
