// Sums of the column of amounts, and rows that are totals: they are compared with the rows above and
// reported, not imported. A title of total words only is a total. Of other titles that begin like one,
// words and amounts decide together. A row whose amount is no sum, or that names a firm, is an action.
import { createExtras } from './csv_extras.js';
import { namesOfRow, namesOfWords } from './csv_groups.js';
import { namesOwn, partiesOf } from './csv_identity.js';
import { createKeptRows } from './csv_kept_rows.js';
import { createLastRow } from './csv_last_row.js';
import { createOpenTotals } from './csv_open_totals.js';
import { createColumn } from './csv_sums.js';
import { createSections } from './csv_sections.js';
import { createTotalReport, hasValue } from './csv_total_report.js';
import { moneysOf } from './csv_total_unit.js';
import { totalWords } from './csv_total_words.js';

/** @import { Amount, FoundRow, Money, Report, TableRow } from './types.js' */
/** @import { TotalWords } from './csv_total_words.js' */

/**
 * How a row is worded as a total, and what its amount may be.
 *
 * @typedef {{ words: TotalWords, moneys: (Money | undefined)[] }} WordedRow
 */

const leastOfSections = 3; // fewest rows of a table with sections
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
 * to `count`, which adds its amount; `finish` reports what only the end of the table decides. `addTax`
 * and `startPart` take amounts of rows that are neither; `tell` reports such a row; `sections` returns sentences about rows that are sums.
 *
 * @param {Report} report
 */
export function createTotals(report) {
  const sums = createColumn();
  const { column, isGroup, isOfGroup, isSum, startPart } = sums;
  const extras = createExtras();
  const last = createLastRow(report);
  const sections = createSections();
  const { tell, tellTotal, tellWords, texts } = createTotalReport(report);
  const open = createOpenTotals(sums, extras, tellTotal);
  const kept = createKeptRows(sums);

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
   * True if the row names a party that the words of the total do not, and is no sum of its rows.
   *
   * @param {TableRow} row
   * @param {WordedRow} worded
   */
  function hasParty(row, { words, moneys }) {
    const [names, own] = [namesOfWords(words.rest), partiesOf(row)];
    const isOfOwn = moneys.some((money) => hasValue(money) && isOfGroup(money, own));
    return !isOfOwn && own.some((name) => !names.includes(name));
  }

  /**
   * True if the row is a total: it has no other words than those of totals and names no party of its own,
   * or its amount is a sum and it names nothing of its own. A sum of one row is evidence only of the group
   * that the words name.
   *
   * @param {FoundRow} found
   * @param {WordedRow} worded
   */
  function decide({ context: { row }, title }, worded) {
    const { words, moneys } = worded;
    if (words.isSure) return title === undefined || !hasParty(row, worded);
    const isEqual = moneys.some((money) => equalsRows(row, words, money));
    return isEqual && !(title !== undefined && hasIdentity(row, words));
  }

  /**
   * Returns how the row is worded as a total; undefined if it is none.
   *
   * @param {FoundRow} found
   */
  function wordsOf(found) {
    const { context, title, amount } = found;
    const all = (title ? [title] : context.row.cells).flatMap((text) => {
      const words = totalWords(text);
      return words ? [{ words, moneys: moneysOf(found, text) }] : [];
    });
    const total = all.find((worded) => decide(found, worded));
    const money = amount?.money;
    if (!total && title && hasValue(money))
      for (const { words } of all) keep(context.row, words, money);
    return total;
  }

  /**
   * @param {TableRow} row
   * @param {TotalWords} words
   * @param {Amount} money
   */
  function keep(row, words, money) {
    const isSumAbove = equalsRows(row, words, money);
    kept.keep({ row, money, isSumAbove, names: namesOfWords(words.rest) });
  }

  /** @param {FoundRow} found */
  function count({ context: { row }, title, amount }) {
    const { money, negative } = amount ?? {};
    if (hasValue(money)) sums.add(money, row);
    if (title && hasValue(money)) {
      last.add(row.number, money);
      sections.add(row, money);
    }
    if (title && negative) extras.addNegative(row.number, negative);
  }

  /** @param {Money | undefined} money */
  const isSumAbove = (money) => hasValue(money) && isSum(money, [], 1);

  /**
   * Reports a total. Of the amounts that it may be, the one that is a sum holds, or else the one in the
   * unit that its title names.
   *
   * @param {TableRow} row
   * @param {WordedRow} worded
   */
  function reportTotal(row, { words, moneys }) {
    const all = moneys.filter(hasValue);
    const named = all.at(-1);
    if (!named) return row.warn('import_total_without_amount');
    const names = groupsOf(row, words);
    const found = all
      .flatMap((told) => extras.readingsOf(told).map((reading) => ({ ...reading, told })))
      .find(({ amount }) => isSum(amount, names, 1));
    if (found) tellTotal(found.key, row.number, found.told, found.rows);
    else open.add({ row, told: named, names });
    if (found && sums.isWhole(found.amount, [], leastOfSections)) sections.disprove();
    startPart(found?.told ?? named, names);
    return extras.endPart();
  }

  function finish() {
    open.finish();
    kept.finish();
    last.finish(kept.has);
  }

  return {
    addTax: extras.addTax,
    alone: open.alone,
    column,
    count,
    finish,
    isSumAbove,
    report: reportTotal,
    sections: sections.sentences,
    startPart,
    tell,
    tellWords,
    texts,
    wordsOf,
  };
}
