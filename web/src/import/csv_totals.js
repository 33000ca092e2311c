// Sums of the column of amounts, and rows that are totals: they are compared with the rows above and
// reported, not imported. A title of total words only is a total. Of other titles that begin like one,
// words and amounts decide together: a row whose amount is no sum, or that names a firm, is an action.
import { createExtras } from './csv_extras.js';
import { namesOfRow, namesOfWords } from './csv_groups.js';
import { namesOwn } from './csv_identity.js';
import { createLastRow } from './csv_last_row.js';
import { createColumn } from './csv_sums.js';
import { createTotalReport, hasValue } from './csv_total_report.js';
import { totalWords } from './csv_total_words.js';
import { minorOf } from './money_sums.js';

/** @import { Reading } from './csv_extras.js' */
/** @import { Amount, Place } from './csv_sums.js' */
/** @import { FoundRow, Money, Report, TableRow } from './types.js' */
/** @import { TotalWords } from './csv_total_words.js' */

/**
 * OpenTotal: a total that is no sum of rows above it, with the names of its groups. KeptRow: an action
 * whose title begins like a total, with the names of the groups that its words may mean; its place is
 * below it.
 *
 * @typedef {{ row: TableRow, told: Amount, readings: Reading[], names: string[], place: Place }} OpenTotal
 *
 * @typedef {{ row: TableRow, money: Amount, isSumAbove: boolean, names: string[], place: Place }} KeptRow
 */

const leastRows = 2; // fewest rows of a sum that decides about a title that merely begins like a total

/**
 * True if the row names something of its own, which the words of the total do not.
 *
 * @param {TableRow} row
 * @param {TotalWords} words
 */
const hasIdentity = (row, { rest }) => namesOwn(row, namesOfWords(rest));

/**
 * `column`: sums of all amounts that can be read, without totals; `wordsOf` decides about a row: it
 * returns the words that make it a total, or undefined. The row is then given to `report` with them, or
 * to `count`, which adds its amount; `finish` reports the totals that are
 * no sum of rows above them: they may stand above their rows. `reportTax`, `reportPart` and `reportCarry` take rows that are
 * neither totals nor actions.
 *
 * @param {Report} report
 */
export function createTotals(report) {
  const {
    add,
    column,
    endPart,
    isGroup,
    isOfGroup,
    isSum,
    isSumBelow,
    isWhole,
    placeOf,
    startPart,
  } = createColumn();
  const extras = createExtras();
  const last = createLastRow(report);
  const { tell, tellTotal, texts } = createTotalReport(report);
  /** @type {OpenTotal[]} */
  const open = [];
  /** @type {KeptRow[]} */
  const kept = [];

  /**
   * @param {TableRow} row
   * @param {TotalWords} words
   */
  const groupsOf = (row, { rest }) => [...namesOfRow(row), ...namesOfWords(rest)];

  /**
   * @param {TableRow} row
   * @param {TotalWords} words
   * @param {Money | undefined} money
   */
  function equalsRows(row, words, money) {
    const least = words.isSure || isGroup(namesOfWords(words.rest)) ? 1 : leastRows;
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
    const [isSumAbove, names] = [equalsRows(row, words, money), namesOfWords(words.rest)];
    kept.push({ row, money, isSumAbove, names, place });
  }

  /** @param {FoundRow} found */
  function count({ context: { row }, title, amount }) {
    const { money, negative } = amount ?? {};
    if (hasValue(money)) add(money, row);
    if (title && hasValue(money)) last.add(row.number, money);
    if (title && negative) extras.addNegative(row.number, negative);
  }

  /** @param {FoundRow} found */
  function reportTax({ context: { row }, amount }) {
    const { money } = amount ?? {};
    if (!hasValue(money)) return row.warn('import_row_tax');
    extras.addTax(money);
    return tell('import_total_tax', row.number, money);
  }

  /** @param {FoundRow} found */
  const reportPart = ({ context: { row }, amount }) =>
    tell('import_total_part', row.number, amount?.money);

  /** @param {FoundRow} found */
  function reportCarry({ context: { row }, amount }) {
    const { money } = amount ?? {};
    if (hasValue(money)) startPart(money, []);
    tell('import_total_carried', row.number, money);
  }

  /** @param {Money | undefined} money */
  const isSumAbove = (money) => hasValue(money) && isSum(money, [], 1);

  /**
   * Reports a total.
   *
   * @param {TableRow} row
   * @param {TotalWords} words
   * @param {Money} [told]
   */
  function reportTotal(row, words, told) {
    if (!hasValue(told)) return row.warn('import_total_without_amount');
    const { number } = row;
    const [readings, names] = [extras.readingsOf(told), groupsOf(row, words)];
    const found = readings.find(({ amount }) => isSum(amount, names, 1));
    if (found) tellTotal(found.key, number, told, found.rows);
    else open.push({ row, told, readings, names, place: placeOf(told.currency) });
    startPart(told, names);
    return extras.endPart();
  }

  /**
   * Reports the totals that are no sum of rows above them. They stand above their rows if the first one
   * that is not the sum of all does.
   */
  function finishTotals() {
    const all = open.map((total) => ({
      ...total,
      readings: [...total.readings, ...extras.readingsOf(total.told)],
    }));
    /** @param {OpenTotal} total @param {Amount} amount */
    const isAll = ({ names }, amount) => isWhole(amount, names, 1);
    const first = all.find((total) => !total.readings.some(({ amount }) => isAll(total, amount)));
    const isAbove = first?.place.count === 0;
    for (const total of all) {
      const { row, told, place, readings } = total;
      const found = readings.find(
        ({ amount }) => isAll(total, amount) || (isAbove && isSumBelow(amount, place, 1)),
      );
      const isOfNone = column.countOf(told.currency ?? 'EUR') === 0;
      const unequal = isOfNone ? 'import_total_of_none' : 'import_total_differs';
      const other = total.row === alone()?.row ? 'import_total_alone' : unequal;
      tellTotal(found?.key ?? other, row.number, told, found?.rows);
    }
  }

  /**
   * Returns the total of a table in which no row has an amount; undefined if there are several totals,
   * which may include one another.
   */
  const alone = () => (open.length === 1 && column.list('fr').length === 0 ? open[0] : undefined);

  /** Reports what only the end of the table decides. */
  function finish() {
    finishTotals();
    for (const { row, money, isSumAbove, names, place } of kept) {
      const isOther = isSumAbove || isOfGroup(money, names);
      const isTwice = isOther || isSumBelow(money, place, leastRows);
      row.warn(isTwice ? 'import_row_total_twice' : 'import_row_total_kept');
    }
    last.finish((number) => kept.some(({ row }) => row.number === number));
  }

  return {
    alone,
    column,
    count,
    finish,
    isSumAbove,
    report: reportTotal,
    reportCarry,
    reportPart,
    reportTax,
    texts,
    wordsOf,
  };
}
