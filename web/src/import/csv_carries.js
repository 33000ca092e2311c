// Finds rows that carry the sum of a page to the next one: "À reporter", "Brought forward", "Übertrag".
import { plain } from './text.js';

/** @import { Amount, FoundRow, Money } from './types.js' */

const maxLength = 60; // longest text that is examined, in characters
const page =
  '(?: (?:de|la|from|to|the|von|auf|page|seite|pagina|precedente|suivante|previous|next|\\d+))';
const names =
  'a reporter|(?:carried|brought) (?:forward|over|down)|[bc] f|ubertrag|vortrag|a riportare|riporto|suma y sigue';
const carry = new RegExp(
  `^(?:(?:(?:sous )?total|montant|amount|total amount|balance) )?(?:(?:${names})${page}*|reports?${page}* page${page}*)$`,
);
// Words that may be a title elsewhere.
const mayBeCarry = /^reports?(?: a nouveau)?$/;

/**
 * True for a row that carries a sum. "Report" alone is one if its amount is a sum of rows above it.
 *
 * @param {FoundRow} found
 * @param {(money: Money | undefined) => boolean} isSumAbove
 */
export function isCarry({ context, title, amount }, isSumAbove) {
  const texts = (title ? [title] : context.row.cells)
    .filter(({ length }) => length <= maxLength)
    .map(plain);
  if (texts.some((text) => carry.test(text))) return true;
  return texts.some((text) => mayBeCarry.test(text)) && isSumAbove(amount?.money);
}
