// Finds rows that are parts of the row above them: "dont État", "of which: the Region". Their amounts are
// in that of the row above.
import { hasValue } from './csv_total_report.js';
import { namesOwn, ownNamesOf } from './csv_identity.js';
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
  /** @type {string[]} */
  let names = []; // of its identifiers and organizations

  /**
   * True if the row is worded as a part of another.
   *
   * @param {FoundRow} found
   */
  const isWorded = (found) => textsOf(found).some((text) => part.test(text));

  /**
   * True if the row names an organization or an identifier that neither its title nor the row above names.
   *
   * @param {FoundRow} found
   */
  const isOwn = ({ context: { row }, title }) =>
    title !== undefined &&
    namesOwn(row, [...names, ...ownNamesOf(row).filter((name) => plain(title).includes(name))]);

  /**
   * Remembers a row that is no part of another. A row that is worded as one is a part of the same row as
   * those below it, unless it names something of its own.
   *
   * @param {FoundRow} found
   */
  function follow(found) {
    if (isWorded(found) && !isOwn(found)) return;
    above = found.amount?.money;
    left = hasValue(above) ? minorOf(above.value, above.currency ?? 'EUR') : 0n;
    names = ownNamesOf(found.context.row);
  }

  /** @param {Money | undefined} money */
  const minorIn = (money) =>
    hasValue(money) && money.currency === above?.currency
      ? minorOf(money.value, money.currency ?? 'EUR')
      : undefined;

  /**
   * True for a row that is a part of the row above: its amount is in what is left of that above, and it
   * names nothing of its own. Where the row above has no readable amount, nothing would be counted twice:
   * its parts are actions.
   *
   * @param {FoundRow} found
   */
  function isPart(found) {
    if (!hasValue(above)) return false;
    const minor = minorIn(found.amount?.money);
    const mayBe = minor !== undefined && textsOf(found).some((text) => mayBePart.test(text));
    const is = (isWorded(found) || mayBe) && (minor ?? 0n) <= left && !isOwn(found);
    if (is) left -= minor ?? 0n;
    return is;
  }

  /**
   * True for a row that is worded as a part of the row above but is none.
   *
   * @param {FoundRow} found
   */
  const isKept = (found) => hasValue(above) && isWorded(found) && !isPart(found);

  return { follow, isKept, isPart };
}
