// Sums of the column of amounts, and rows that are totals: they are compared with the rows above and
// reported, not imported. A title of total words only is a total. Of other titles that begin like one,
// words and amounts decide together: a row whose amount is no sum, or that names a firm, is an action.
import { totalWords } from './csv_total_words.js';
import { createSums, minorOf } from './money_sums.js';
import { plain } from './text.js';
import { say } from './words.js';

/** @import { Money, Report, Sums, TableRow } from './types.js' */
/** @import { TotalWords } from './csv_total_words.js' */

/** @typedef {{ value: number, currency?: string }} Amount an amount that has a value */

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

/** Creates the sums of a column, which know whether an amount is the sum of rows above it. */
function createColumn() {
  const column = createSums();
  /** @type {Map<string, Sums>} */
  const groups = new Map(); // sums by axis
  /** @type {Map<string, number>} */
  const starts = new Map(); // number of amounts above each total, by currency and sum of them

  /** @param {string} currency */
  const countOf = (currency) => column.countOf(currency);
  /** @param {string} currency @param {bigint} sum */
  const keyOf = (currency, sum) => `${currency} ${sum}`;

  /**
   * @param {Amount} amount
   * @param {string} axis
   */
  function add({ value, currency }, axis) {
    column.add(value, currency);
    if (axis === '') return;
    const group = groups.get(axis) ?? createSums();
    groups.set(axis, group);
    group.add(value, currency);
  }

  /**
   * True if the amount is the sum of at least `least` amounts: of all so far, or of one of the groups.
   *
   * @param {Amount} amount
   * @param {string[]} names
   * @param {number} least
   */
  const isWhole = ({ value, currency = 'EUR' }, names, least) =>
    [column, ...names.map((name) => groups.get(name))].some(
      (sums) => sums?.of(currency) === minorOf(value, currency) && sums.countOf(currency) >= least,
    );

  /**
   * True if the amount is the sum of at least `least` amounts above it: of all, of those since an
   * earlier total, or of one of the groups.
   *
   * @param {Amount} amount
   * @param {string[]} names
   * @param {number} least
   */
  function isSum(amount, names, least) {
    const { value, currency = 'EUR' } = amount;
    const [count, left] = [countOf(currency), column.of(currency) - minorOf(value, currency)];
    const start = starts.get(keyOf(currency, left)) ?? count;
    return count - start >= least || isWhole(amount, names, least);
  }

  /**
   * Remembers where a total stands: the rows below it may have a total of their own.
   *
   * @param {Amount} amount
   */
  function startPart({ currency = 'EUR' }) {
    starts.set(keyOf(currency, column.of(currency)), countOf(currency));
  }

  /** @param {string} name */
  const isGroup = (name) => groups.has(name);

  return { add, column, isGroup, isSum, isWhole, startPart };
}

/**
 * `column`: sums of all amounts that can be read, without totals; `wordsOf` decides about a row: it
 * returns the words that make it a total, or undefined. The row is then given to `report` with them, or
 * to `count`, which adds its amount; `finish` reports the totals that are
 * no sum of rows above them: they may stand above their rows.
 *
 * @param {Report} report
 */
export function createTotals(report) {
  const { add, column, isGroup, isSum, isWhole, startPart } = createColumn();
  /** @type {{ number: number, money: Amount, names: string[] }[]} */
  const open = []; // totals that are no sum of rows above them, with the names of their groups

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
   * Returns how the row is worded as a total; undefined if it is none.
   *
   * @param {TableRow} row
   * @param {string | undefined} title
   * @param {Money | undefined} money
   */
  function wordsOf(row, title, money) {
    const worded = (title ? [title] : row.cells)
      .map(totalWords)
      .filter((words) => words !== undefined);
    const isOf = (/** @type {TotalWords} */ words) =>
      decide(row, words, { hasTitle: title !== undefined, money });
    const found = worded.find(isOf);
    if (!found && title && hasValue(money)) worded.forEach((words) => warnKept(row, words, money));
    return found;
  }

  /**
   * Reports an action whose title begins like a total.
   *
   * @param {TableRow} row
   * @param {TotalWords} words
   * @param {Amount} money
   */
  const warnKept = (row, words, money) =>
    row.warn(equalsRows(row, words, money) ? 'import_row_total_twice' : 'import_row_total_kept');

  /**
   * @param {TableRow} row
   * @param {Money | undefined} money
   */
  function count(row, money) {
    if (hasValue(money)) add(money, plain(row.raw('axis')));
  }

  /**
   * @param {number} number
   * @param {Amount} money
   * @param {boolean} isEqual
   */
  function tell(number, { value, currency }, isEqual) {
    const total = createSums();
    total.add(value, currency);
    const [{ text }] = total.list(report.language);
    report.count(
      isEqual ? 'import_total_equal' : 'import_total_differs',
      say(report.language, 'import_total', number, text),
    );
  }

  /**
   * @param {TableRow} row
   * @param {TotalWords} words
   * @param {Money | undefined} money
   */
  function reportTotal(row, words, money) {
    if (!hasValue(money)) return row.warn('import_total_without_amount');
    const names = groupsOf(row, words);
    if (isSum(money, names, 1)) tell(row.number, money, true);
    else open.push({ number: row.number, money, names });
    return startPart(money);
  }

  function finish() {
    for (const { number, money, names } of open) tell(number, money, isWhole(money, names, 1));
  }

  return { column, count, finish, report: reportTotal, wordsOf };
}
