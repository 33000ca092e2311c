// Reports which column gave the amounts of a table, and the columns that were not used.
import { mayHoldAmounts, namesFunder, namesYear, taxOf } from './csv_amount_headings.js';
import { clean } from './text.js';

/** @import { Header, Report } from './types.js' */

/**
 * Reports the column of amounts: if there are others, and if it names a tax.
 *
 * @param {Header} header
 * @param {Report} report
 */
function reportAmounts({ asked, names, others, unread }, report) {
  for (const column of asked.values()) report.count('import_amount_asked', clean(column));
  const read = names.get('amount');
  if (read === undefined) return;
  if (others.size + unread.size > 0) report.count('import_amount_column', clean(read));
  for (const column of others.values()) report.count('import_amount_others', clean(column));
  const tax = taxOf(read);
  if (tax) report.count(`import_amount_${tax}`, clean(read));
}

/**
 * Advises how to write amounts that have a column for each year or each funder.
 *
 * @param {string[]} unread
 * @param {Report} report
 */
function advise(unread, report) {
  const years = unread.filter(namesYear);
  if (years.length > 1 || years.some(mayHoldAmounts)) report.count('import_advice_years');
  if (unread.some(namesFunder)) report.count('import_advice_funders');
}

/**
 * Reports columns that are not understood, not known or repeat another.
 *
 * @param {Header} header
 * @param {Report} report
 */
export function reportColumns(header, report) {
  const { unread, unknown, repeated } = header;
  reportAmounts(header, report);
  for (const column of unread.values()) report.count('import_column_amounts', clean(column));
  advise([...unread.values()], report);
  for (const column of unknown) report.count('import_column_unknown', clean(column));
  for (const column of repeated) report.count('import_column_repeated', clean(column));
}
