// Sums of the column of amounts, and rows that are totals: they are compared with the rows above and
// reported, not imported. A title of total words only is a total. Of other titles that begin like one,
// words and amounts decide together: a row whose amount is no sum, or that names a firm, is an action.
import { createColumn } from './csv_sums.js';
import { totalWords } from './csv_total_words.js';
import { createSums, minorOf } from './money_sums.js';
import { plain } from './text.js';
import { say } from './words.js';

/** @import { Amount, Place } from './csv_sums.js' */
/** @import { FoundRow, Money, Report, TableRow } from './types.js' */
/** @import { TotalWords } from './csv_total_words.js' */

/**
 * OpenTotal: a total that is no sum of rows above it, with the names of its groups; `money`: its amount
 * without taxes. KeptRow: an action whose
 * title begins like a total; its place is below it.
 *
 * @typedef {{ number: number, told: Amount, money: Amount, names: string[], place: Place }} OpenTotal
 *
 * @typedef {{ row: TableRow, money: Amount, isSumAbove: boolean, place: Place }} KeptRow
 */

// Fields that only an action has. A total may have an axis, a place, a date or a kind of money; and a
// number: a table may number all its rows.
const identities = ['id', 'reference', 'leader', 'beneficiary', 'partner', 'operator'];
const leastRows = 2; // fewest rows of a sum that decides about a title that merely begins like a total

/**
 * @param {Money | undefined} money
 * @returns {money is Amount}
 */
const hasValue = (money) => typeof money?.value === 'number';

/**
 * True if the row names something of its own, which the words of the total do not.
 *
 * @param {TableRow} row
 * @param {TotalWords} words
 */
const hasIdentity = (row, { rest }) =>
  identities.some((field) => row.raw(field).trim() !== '' && plain(row.raw(field)) !== rest);

/**
 * `column`: sums of all amounts that can be read, without totals; `wordsOf` decides about a row: it
 * returns the words that make it a total, or undefined. The row is then given to `report` with them, or
 * to `count`, which adds its amount; `finish` reports the totals that are
 * no sum of rows above them: they may stand above their rows.
 *
 * @param {Report} report
 */
export function createTotals(report) {
  const { add, column, endPart, isGroup, isSum, isSumBelow, isWhole, placeOf, startPart } =
    createColumn();
  /** @type {OpenTotal[]} */
  const open = [];
  /** @type {KeptRow[]} */
  const kept = [];

  /**
   * @param {TableRow} row
   * @param {TotalWords} words
   */
  const groupsOf = (row, { rest }) => [plain(row.raw('axis')), rest].filter((name) => name !== '');

  /**
   * @param {TableRow} row
   * @param {TotalWords} words
   * @param {Money | undefined} money
   */
  function equalsRows(row, words, money) {
    const least = words.isSure || isGroup(words.rest) ? 1 : leastRows;
    return hasValue(money) && isSum(money, groupsOf(row, words), least);
  }

  /**
   * True if the row is a total: it has no other words than those of totals, or its amount is a sum and
   * it names nothing of its own. A sum of one row is evidence only of the group that the words name.
   *
   * @param {TableRow} row
   * @param {TotalWords} words
   * @param {{ hasTitle: boolean, money: Money | undefined }} found
   */
  const decide = (row, words, { hasTitle, money }) =>
    words.isSure || (equalsRows(row, words, money) && !(hasTitle && hasIdentity(row, words)));

  /**
   * @param {TableRow} row
   * @param {string} [title]
   */
  const worded = (row, title) =>
    (title ? [title] : row.cells).map(totalWords).filter((words) => words !== undefined);

  /** @param {FoundRow} found */
  const isSure = ({ context, title }) => worded(context.row, title).some((words) => words.isSure);

  /**
   * Returns how the row is worded as a total; undefined if it is none.
   *
   * @param {TableRow} row
   * @param {string | undefined} title
   * @param {Money | undefined} money
   */
  function wordsOf(row, title, money) {
    const all = worded(row, title);
    const isOf = (/** @type {TotalWords} */ words) =>
      decide(row, words, { hasTitle: title !== undefined, money });
    const found = all.find(isOf);
    if (!found && title && hasValue(money)) all.forEach((words) => keep(row, words, money));
    return found;
  }

  /**
   * Remembers an action whose title begins like a total. Rows below it are compared at the end.
   *
   * @param {TableRow} row
   * @param {TotalWords} words
   * @param {Amount} money
   */
  function keep(row, words, money) {
    const { value, currency = 'EUR' } = money;
    const { sum, count: above } = placeOf(currency);
    endPart(money);
    const place = { sum: sum + minorOf(value, currency), count: above + 1 };
    kept.push({ row, money, isSumAbove: equalsRows(row, words, money), place });
  }

  /**
   * @param {TableRow} row
   * @param {Money | undefined} money
   */
  function count(row, money) {
    if (hasValue(money)) add(money, plain(row.raw('axis')));
  }

  /**
   * Reports the place and the amount of a row that is not counted.
   *
   * @param {string} key
   * @param {number} number
   * @param {Amount} amount
   */
  function tell(key, number, { value, currency }) {
    const total = createSums();
    total.add(value, currency);
    const [{ text }] = total.list(report.language);
    report.count(key, say(report.language, 'import_total', number, text));
  }

  /** @param {FoundRow} row @param {Amount} amount */
  const tellTax = ({ context }, amount) => tell('import_total_tax', context.row.number, amount);

  /** @param {boolean} isEqual */
  const keyOf = (isEqual) => (isEqual ? 'import_total_equal' : 'import_total_differs');

  /**
   * Reports a total. Returns its amount if it has a value. `untaxed`: what its rows add up to, if rows of
   * taxes stand between.
   *
   * @param {TableRow} row
   * @param {TotalWords} words
   * @param {{ money?: Money, untaxed?: Amount }} found
   */
  function reportTotal(row, words, { money: told, untaxed }) {
    if (!hasValue(told)) {
      row.warn('import_total_without_amount');
      return undefined;
    }
    const { number } = row;
    const [money, names] = [untaxed ?? told, groupsOf(row, words)];
    if (isSum(money, names, 1)) tell(keyOf(true), number, told);
    else open.push({ number, told, money, names, place: placeOf(money.currency) });
    startPart(money);
    return told;
  }

  /**
   * Reports the totals that are no sum of rows above them. They stand above their rows if the first one
   * that is not the sum of all does.
   */
  function finish() {
    const first = open.find(({ money, names }) => !isWhole(money, names, 1));
    const isAbove = first?.place.count === 0;
    for (const { number, told, money, names, place } of open) {
      const isEqual = isWhole(money, names, 1) || (isAbove && isSumBelow(money, place, 1));
      tell(keyOf(isEqual), number, told);
    }
    for (const { row, money, isSumAbove, place } of kept) {
      const isTwice = isSumAbove || isSumBelow(money, place, leastRows);
      row.warn(isTwice ? 'import_row_total_twice' : 'import_row_total_kept');
    }
  }

  return { column, count, finish, isSure, report: reportTotal, tellTax, wordsOf };
}
