// Reads the amount of a total in the unit that its own title names: "Total (M€)" below amounts in euros.
import { readMoney } from './csv_money.js';
import { splitHeading } from './csv_unit.js';
import { inLanguage } from './numbers.js';
import { fold } from './text.js';

/** @import { FoundRow } from './types.js' */

const maxTitle = 200; // longest title that is examined, in characters
// A letter that names a part of the table rather than a unit: "Sous-total B", "Total M (€)".
const letter = /(?<![\p{L}\p{N}])[bkm](?![\p{L}\p{N}]| ?(?:\p{Sc}|eur))/u;

/**
 * Returns what the amount of the row may be: as the heading of the column says, and as the title does.
 *
 * @param {FoundRow} found
 * @param {string} title
 */
export function moneysOf({ context, amount }, title) {
  const { header } = context;
  const { unit } = title.length > maxTitle || letter.test(fold(title)) ? {} : splitHeading(title);
  if (!unit?.factor && !unit?.currencies) return [amount?.money];
  const named = { ...header, unit: inLanguage(unit, title, header.certain), heading: title };
  return [amount?.money, readMoney({ ...context, header: named })?.money];
}
