// Finds rows that are parts of the row above them: "dont État", "of which: the Region". Their amounts are
// in that of the row above.
import { hasValue } from './csv_total_report.js';
import { namesOwn } from './csv_identity.js';
import { minorOf } from './money_sums.js';
import { plain } from './text.js';

/** @import { FoundRow, Money } from './types.js' */

const maxLength = 200; // longest text that is examined, in characters
const part = /^(?:dont|y compris|of which|davon|darunter|di cui|waarvan|de los cuales|incl)(?: |$)/;
const mayBePart = /^including /; // may begin a title: amounts decide

/**
 * Returns the texts of a row that may say what it is, as they are compared.
 *
 * @param {FoundRow} found
 */
const textsOf = ({ context: { row }, title }) =>
  (title ? [title] : row.cells).filter(({ length }) => length <= maxLength).map(plain);

/** Creates what knows the row above. */
export function createParts() {
  /** @type {Money | undefined} */
  let above;
  let left = 0n; // of its amount, without its parts so far, in smallest units

  /**
   * Remembers a row that is no part of another. A row that is worded as one is a part of the same row as
   * those below it.
   *
   * @param {FoundRow} found
   */
  function follow(found) {
    if (textsOf(found).some((text) => part.test(text))) return;
    above = found.amount?.money;
    left = hasValue(above) ? minorOf(above.value, above.currency ?? 'EUR') : 0n;
  }

  /** @param {Money | undefined} money */
  const minorIn = (money) =>
    hasValue(money) && money.currency === above?.currency
      ? minorOf(money.value, money.currency ?? 'EUR')
      : undefined;

  /**
   * True if nothing speaks against a part: its amount is in what is left of that above, and it names no
   * organization of its own.
   *
   * @param {FoundRow} found
   */
  function fits({ amount, context }) {
    const minor = minorIn(amount?.money);
    return minor !== undefined && minor <= left && !namesOwn(context.row);
  }

  /**
   * True for a row that is a part of the row above. Where that has no readable amount, nothing would be
   * counted twice: its parts are actions.
   *
   * @param {FoundRow} found
   */
  function isPart(found) {
    if (!hasValue(above)) return false;
    const texts = textsOf(found);
    const mayBe = texts.some((text) => mayBePart.test(text));
    const is = texts.some((text) => part.test(text)) || (mayBe && fits(found));
    if (is) left -= minorIn(found.amount?.money) ?? 0n;
    return is;
  }

  return { follow, isPart };
}
