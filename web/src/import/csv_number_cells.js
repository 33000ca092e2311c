// Cells of places and statuses that hold a number: the columns are named like places, "Région", or like
// a status, "État", but hold the shares of these funders.
import { namesFunder } from './csv_amount_headings.js';
import { readAmount } from './numbers.js';
import { clean, fold } from './text.js';

/** @import { Header, Report, TableRow } from './types.js' */

const fields = ['place', 'status'];
const departmentCode = /^\d{2,3}$/;

/**
 * True for a cell without a name: without letters, or an amount.
 *
 * @param {string} cell
 */
const isNameless = (cell) => !/\p{L}/u.test(cell) || readAmount(fold(cell), ',') !== undefined;

/**
 * True if the cell of the field names nothing. A department may have its number as a name.
 *
 * @param {TableRow} row
 * @param {Header} header
 * @param {string} field
 */
export function holdsNumber(row, { implied }, field) {
  const cell = row.raw(field).trim();
  const isCode = implied.get('placeKind') === 'department' && departmentCode.test(cell);
  return cell !== '' && isNameless(cell) && !(field === 'place' && isCode);
}

/**
 * Returns a function that reports, once for each column, that it holds numbers.
 *
 * @param {Report} report
 */
export function createNumberCells(report) {
  /** @type {Set<string>} */
  const told = new Set();

  return (/** @type {TableRow} */ row, /** @type {Header} */ header) => {
    for (const field of fields) {
      const heading = header.names.get(field) ?? '';
      const isNumber = /\d/.test(row.raw(field)) && holdsNumber(row, header, field);
      if (!isNumber || told.has(heading)) continue;
      told.add(heading);
      report.count('import_column_numbers', clean(heading));
      if (namesFunder(heading)) report.count('import_advice_funders');
    }
  };
}
