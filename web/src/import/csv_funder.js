// Finds out who gives the amount of a row: whom its columns name, or its only funder.
import { namesFunder, namesWhole } from './csv_amount_headings.js';

/** @import { RowContext } from './types.js' */

/**
 * True if the amount of the row may come from its funder: no column says where amounts come from, no
 * other holds the share of a funder, and no words say that the amount is a whole cost.
 *
 * @param {RowContext} context
 */
function mayBeFunded({ header: { fields, names, unread }, row }) {
  if (row.raw('amount').trim() === '') return false;
  const said = [names.get('amount') ?? '', row.raw('amountKind'), row.raw('amountLabel')];
  const hasOrigin = ['amountFrom', 'granter'].some((field) => fields.has(field));
  return !hasOrigin && !said.some(namesWhole) && ![...unread.values()].some(namesFunder);
}

/**
 * Returns the name of the organization that gives the amount of the row; undefined if nothing says it.
 *
 * @param {RowContext} context
 */
export function originOf(context) {
  const { row } = context;
  const named = row.words('amountFrom') ?? row.words('granter');
  if (named) return named;
  if (row.raw('funder').trim() === '') return undefined;
  const funders = row.list('funder');
  if (funders.length > 1) row.warn('import_row_funders');
  if (funders.length !== 1 || !mayBeFunded(context)) return undefined;
  row.warn('import_row_funder');
  return funders[0];
}
