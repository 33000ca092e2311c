// Fields that only an action has. A total may have an axis, a place, a date or a kind of money; and a
// number: a table may number all its rows.
import { plain } from './text.js';

/** @import { TableRow } from './types.js' */

const identities = ['id', 'reference', 'leader', 'beneficiary', 'partner', 'operator'];

/**
 * True if the row names an identifier or an organization, other than those of the list.
 *
 * @param {TableRow} row
 * @param {string[]} [others] names as they are compared
 */
export const namesOwn = (row, others = []) =>
  identities
    .map((field) => plain(row.raw(field)))
    .some((name) => name !== '' && !others.includes(name));
