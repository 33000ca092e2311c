// Sentences about rows of amounts that are not counted, totals and others: each names the row and its
// amount.
import { createSums } from './money_sums.js';
import { shorten } from './text.js';
import { say } from './words.js';

/** @import { Amount, Money, Report } from './types.js' */

/** @typedef {ReturnType<typeof createTotalReport>} TotalReport */

const maxTexts = 5; // most totals of which the words are kept
const maxRows = 10; // most row numbers in one sentence
const maxQuoted = 40; // longest quoted words, in characters

/**
 * @param {Money | undefined} money
 * @returns {money is Amount}
 */
export const hasValue = (money) => typeof money?.value === 'number';

/** @param {number[]} rows */
const listed = (rows) => rows.slice(0, maxRows).join(', ') + (rows.length > maxRows ? '…' : '');

/**
 * `tell` reports a row, `tellTotal` one that is a total, `tellWords` one whose number is no amount; `texts`: words about the first totals.
 *
 * @param {Report} report
 */
export function createTotalReport(report) {
  const { language } = report;
  /** @type {string[]} */
  const texts = [];

  /**
   * Returns the number of a row, with its amount if it can be read.
   *
   * @param {number} number
   * @param {Money | undefined} money
   */
  function wordsOf(number, money) {
    if (!hasValue(money)) return say(language, 'import_rows', 1, String(number));
    const sums = createSums();
    sums.add(money.value, money.currency);
    return say(language, 'import_total', number, sums.list(language)[0].text);
  }

  /**
   * @param {string} key
   * @param {number} number
   * @param {Money} [money]
   */
  const tell = (key, number, money) => report.count(key, wordsOf(number, money));

  /**
   * Reports a row whose number is no amount, in the words of its cell.
   *
   * @param {string} key
   * @param {number} number
   * @param {string} [words]
   */
  function tellWords(key, number, words) {
    const row = say(language, 'import_rows', 1, String(number));
    const quoted = words && say(language, 'import_quoted', shorten(words, maxQuoted));
    report.count(key, quoted ? `${row}, ${quoted}` : row);
  }

  /**
   * `rows`: those with negative amounts that are in the total.
   *
   * @param {string} key
   * @param {number} number
   * @param {Amount} amount
   * @param {number[]} [rows]
   */
  function tellTotal(key, number, amount, rows) {
    const told = wordsOf(number, amount);
    if (texts.length < maxTexts) texts.push(told);
    const list = rows && say(language, 'import_rows', rows.length, listed(rows));
    report.count(key, list ? say(language, 'import_total_with', told, list) : told);
  }

  return { tell, tellTotal, tellWords, texts };
}
