// Shared by the tests of totals of a table: rows of titles and amounts, and the sentences about totals.
import * as support from './support.mjs';

export const whole = 'This is exactly the sum of the readable amounts of the column.';
/** @param {string[]} rows */
export const told = (rows) => support.imported_rows(['titre;montant', ...rows]);
/** @param {any} programme */
export const titles = ({ actions }) =>
  actions.map((/** @type {{ title: string }} */ { title }) => title);

/**
 * Returns the sentence about a total.
 *
 * @param {number} row
 * @param {string} sum
 * @param {boolean} [isEqual]
 */
export const total = (row, sum, isEqual = true) => {
  const how = isEqual
    ? 'equals the sum of its rows. It'
    : 'differs from the sum of its rows. Check it; it';
  return `A total of the table (row ${row}, ${sum}) ${how} is not counted.`;
};
/**
 * Returns the report with a sentence for each of the totals that one sentence names.
 *
 * @param {string[]} report
 */
const one_by_one = (report) =>
  report.flatMap((sentence) => {
    const [, list] = sentence.match(/^\d+.totals of the table \((.*)\) equal/) ?? [];
    const parts = list?.split(/, (?=row)/).map((part) => part.split(/^row (\d+), /));
    return parts?.map(([, row, sum]) => total(Number(row), sum)) ?? [sentence];
  });
/**
 * @param {string[]} report
 * @param {...string} sentences
 */
export const assert_says = (report, ...sentences) =>
  support.assert_says(one_by_one(report), ...sentences);
/** @param {number} row */
export const kept = (row) =>
  `1\u00a0row whose title begins like a total stays an action: its amount equals none of the sums that were tried. Check that it is not a total (row ${row}).`;
/** @param {number} row */
export const twice = (row) =>
  `1\u00a0row whose title begins like a total stays an action, but its amount is the sum of other rows: check that it is not counted twice (row ${row}).`;
/** @param {string[]} report */
export const some_differ = (report) => report.some((sentence) => sentence.includes('differs from'));
