// Finds rows whose amount is the sum of the rows below them: headings of sections, or of indented rows. A
// table of such rows counts its amounts twice.
import { minorOf } from './money_sums.js';
import { say } from './words.js';

/** @import { Amount, TableRow } from './types.js' */

/**
 * A row and those below it. `left`: what is left of its amount without them, in smallest units.
 *
 * @typedef {{ number: number, left: bigint, count: number }} Section
 */

const leastRows = 2; // fewest rows of a sum that is evidence
const maxRows = 10; // most row numbers in the sentence
const indented = /^\s*[-–—•·]|^\s/;

/**
 * Finds the sections into which all rows fall, one after the other: each begins with the sum of its others.
 * Amounts that are all alike are no evidence: one section at least has two other rows.
 */
function createPartition() {
  /** @type {number[]} */
  const heads = [];
  let isWhole = true;
  let hasSum = false;
  let left = 0n; // of the first row of the section
  let count = 0; // of its other rows

  /**
   * @param {number} number
   * @param {bigint} minor
   */
  function add(number, minor) {
    if (!isWhole) return;
    if (left === 0n && minor > 0n) {
      heads.push(number);
      [left, count] = [minor, 0];
      return;
    }
    left -= minor;
    count += 1;
    isWhole = left >= 0n;
    hasSum ||= left === 0n && count >= leastRows;
  }

  const found = () => (isWhole && hasSum && left === 0n ? heads : []);
  return { add, found };
}

/** Finds rows that are the sum of the indented rows right below them. */
function createIndents() {
  /** @type {number[]} */
  const heads = [];
  /** @type {Section | undefined} */
  let section;

  function close() {
    if (section && section.left === 0n && section.count >= leastRows) heads.push(section.number);
    section = undefined;
  }

  /**
   * @param {number} number
   * @param {bigint} minor
   * @param {boolean} isIndented
   */
  function add(number, minor, isIndented) {
    if (!isIndented) {
      close();
      section = { number, left: minor, count: 0 };
    } else if (section) {
      section.left -= minor;
      section.count += 1;
    }
  }

  function found() {
    close();
    return heads;
  }
  return { add, found };
}

/**
 * `add` takes the rows of actions with an amount; `sentences` returns what to say of them. Amounts of
 * several currencies, kinds or scopes are not compared.
 */
export function createSections() {
  const [partition, indents] = [createPartition(), createIndents()];
  /** @type {string | undefined} */
  let sort;
  let isComparable = true;

  /**
   * @param {TableRow} row
   * @param {Amount} amount
   */
  function add(row, { value, currency = 'EUR' }) {
    const own = JSON.stringify([currency, row.raw('amountKind'), row.raw('scope')]);
    sort ??= own;
    isComparable &&= sort === own;
    const minor = minorOf(value, currency);
    partition.add(row.number, minor);
    indents.add(row.number, minor, indented.test(row.raw('action')));
  }

  /**
   * @param {Language} language
   * @returns {string[]}
   */
  function sentences(language) {
    const [whole, below] = [partition.found(), indents.found()];
    const heads = whole.length > 0 ? whole : below;
    if (!isComparable || heads.length === 0) return [];
    const listed = heads.slice(0, maxRows).join(', ') + (heads.length > maxRows ? '…' : '');
    const rows = say(language, 'import_rows', heads.length, listed);
    return [say(language, 'import_sections', heads.length, rows)];
  }

  /** A total of the table that is the sum of all rows shows that they do not contain one another. */
  function disprove() {
    isComparable = false;
  }

  return { add, disprove, sentences };
}
