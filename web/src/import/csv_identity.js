// Fields that only an action has. A total may have an axis, a place, a date or a kind of money; and a
// number: a table may number all its rows.
import { plain } from './text.js';

/** @import { TableRow } from './types.js' */

const parties = ['leader', 'beneficiary', 'partner', 'operator'];
const identities = ['id', 'reference', ...parties];
const partyCount = /^\d+ \p{L}+$/u; // "7 communes" in a column of parties names none

/**
 * @param {TableRow} row
 * @param {string[]} fields
 */
const namesIn = (row, fields) =>
  fields.map((field) => plain(row.raw(field))).filter((name) => name !== '');

/**
 * Returns the names of parties in the row, as they are compared.
 *
 * @param {TableRow} row
 */
export const partiesOf = (row) => namesIn(row, parties).filter((name) => !partyCount.test(name));

/**
 * Returns what the row names in the columns of identifiers and organizations, as it is compared.
 *
 * @param {TableRow} row
 */
export const ownNamesOf = (row) => namesIn(row, identities);

/**
 * True if the row names an identifier or an organization, other than those of the list.
 *
 * @param {TableRow} row
 * @param {string[]} [others] names as they are compared
 */
export const namesOwn = (row, others = []) =>
  ownNamesOf(row).some((name) => !others.includes(name));
