// Groups of rows that a total may name: those of an axis, and those of a funder, a leader or another
// organization.
import { columns } from './csv_columns.js';
import { createTally } from './csv_tally.js';
import { isBeside } from './csv_total_words.js';
import { plain } from './text.js';

/** @import { Amount, TableRow } from './types.js' */

const fields = ['axis', 'leader', 'beneficiary', 'partner', 'funder', 'granter', 'operator'];
const maxNames = 12; // most names that the words of a total are tried as
// Words of the headings above the names, which a total may repeat: "Total financeur État".
const headingWords = new Set(
  fields
    .flatMap((field) => Object.values(columns[field]).flat())
    .flatMap((name) => plain(name).split(' ')),
);

/**
 * Returns the names that a row has in the column, as they are compared.
 *
 * @param {TableRow} row
 * @param {string} field
 */
const namesIn = (row, field) =>
  row
    .raw(field)
    .split('|')
    .map(plain)
    .filter((name) => name !== '');

/**
 * Returns the names that the words of a total may mean: the words, and what is left of them without
 * those that name nothing, as in "de la Région" and "financeur État".
 *
 * @param {string} rest
 */
export function namesOfWords(rest) {
  const names = [];
  for (let words = rest.split(' '); words.length > 0 && names.length < maxNames;) {
    names.push(words.join(' '));
    const [first] = words;
    words = isBeside(first) || headingWords.has(first) ? words.slice(1) : [];
  }
  return names.filter((name) => name !== '');
}

/**
 * Returns all names in the row's columns of groups.
 *
 * @param {TableRow} row
 */
export const namesOfRow = (row) => fields.flatMap((field) => namesIn(row, field));

/** Creates the groups of a table. Rows that have one name in different columns are different groups. */
export function createGroups() {
  /** @type {Map<string, ReturnType<typeof createTally>>} */
  const groups = new Map(); // by column and name

  /** @param {string[]} names */
  const named = (names) =>
    names.flatMap((name) => fields.flatMap((field) => groups.get(`${field} ${name}`) ?? []));

  /**
   * Returns the group, made if it is new.
   *
   * @param {string} key
   */
  function groupOf(key) {
    const group = groups.get(key) ?? createTally();
    groups.set(key, group);
    return group;
  }

  /**
   * Adds an amount to the groups of its row.
   *
   * @param {Amount} amount
   * @param {TableRow} row
   */
  function add({ value, currency }, row) {
    const keys = fields.flatMap((field) => namesIn(row, field).map((name) => `${field} ${name}`));
    for (const key of new Set(keys)) groupOf(key).sums.add(value, currency);
  }

  return { add, named };
}
