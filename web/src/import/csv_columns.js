// The columns of a CSV file that can be imported, with their accepted names, which are in
// assets/i18n/conventions. The template and assets/schema/README.md use the first name of a column in
// each language.
import { conventions } from '../../../assets/i18n/every_language.js';
import languages from '../../../assets/i18n/languages.json' with { type: 'json' };
import { codes } from './csv_codes.js';
import { mayHoldAmounts, namesFunder, withoutAsking } from './csv_amount_headings.js';
import { splitHeading } from './csv_unit.js';
import { inLanguage } from './numbers.js';
import { plain } from './text.js';
import { byLanguage } from './words.js';

/** @import { Unit } from './types.js' */

/**
 * Names of each column, by field and language.
 *
 * @type {Record<string, Record<Language, string[]>>}
 */
export const columns = Object.fromEntries(
  Object.keys(conventions[languages[0]].columns).map((field) => [
    field,
    byLanguage((language) => conventions[language].columns[field]),
  ]),
);

/**
 * A column that a name stands for. `rank`: place of the name in its list, the usual ones first;
 * `languages`: those that use the name.
 *
 * @typedef {{ field: string, rank: number, languages: Language[] }} Column
 */

const maxName = 60; // longest name of a column, in characters
/** @type {Map<string, Column>} */
const columnOfName = new Map();
for (const [field, names] of Object.entries(columns)) {
  for (const language of languages) {
    for (const [rank, name] of names[language].entries()) {
      const known = columnOfName.get(plain(name));
      const all = [...(known?.languages ?? []), language];
      columnOfName.set(plain(name), { field, rank: known?.rank ?? rank, languages: all });
    }
  }
}

/**
 * Returns the column of a heading, and the unit of its amounts; undefined if it is not known.
 *
 * @param {string} cell
 * @returns {Column & { name: string, unit?: Unit } | undefined}
 */
function columnOf(cell) {
  const { rest, unit } = splitHeading(cell);
  const amounts = unit && columnOfName.get(rest);
  if (amounts?.field === 'amount') return { ...amounts, name: rest, unit };
  const name = plain(cell);
  const known = columnOfName.get(name);
  return known && { ...known, name };
}

/**
 * True for a name of the column of actions.
 *
 * @param {string} cell
 */
export const namesAction = (cell) =>
  cell.length <= maxName && columnOfName.get(plain(cell))?.field === 'action';

/**
 * Fields whose code a heading may name when its column has no column of codes beside it: the column
 * "subvention" holds amounts of the kind "grant".
 *
 * @type {Record<string, string>}
 */
const kindFields = { amount: 'amountKind', place: 'placeKind' };

/**
 * Returns the code that the heading names by one of its words.
 *
 * @param {string} name
 * @param {string} field
 */
const impliedCode = (name, field) =>
  codes[field].get(name) ??
  name
    .split(' ')
    .map((word) => codes[field].get(word))
    .find(Boolean);

const maxLeft = 50; // columns of amounts, of each sort, that are searched in each row for words to keep
// Fields whose words in a heading say that the column does not hold amounts: "Grant reference".
const nonAmounts = new Set('id number reference date source currency status note'.split(' '));

/**
 * True if a heading that is not known begins with a word of amounts, "Montant 2024 (€)", or may stand
 * above amounts: "2024".
 *
 * @param {string} heading
 */
function namesAmounts(heading) {
  const [first, ...words] = plain(heading).split(' ');
  const isOther = (/** @type {string} */ word) =>
    word.includes('%') ||
    (!namesFunder(word) && nonAmounts.has(columnOfName.get(word)?.field ?? ''));
  const isAmount = columnOfName.get(first)?.field === 'amount' && !words.some(isOther);
  return isAmount || mayHoldAmounts(heading);
}

/**
 * Returns the sort of a column of amounts that is not used; undefined if the column has no amounts.
 *
 * @param {string} cell
 * @param {Column} [column]
 */
function sortOf(cell, column) {
  if (column) return column.field === 'amount' ? 'others' : undefined;
  if (namesAmounts(withoutAsking(cell) ?? '')) return 'asked';
  return namesAmounts(cell) ? 'unread' : undefined;
}

/**
 * Finds the columns of a header row. Of several with the same field, the one with the most usual
 * name is used.
 *
 * @param {string[]} cells
 */
function findColumns(cells) {
  /** @type {Map<string, ReturnType<typeof columnOf> & { cell: string, position: number }>} */
  const used = new Map();
  /** @type {string[][]} */
  const [unknown, repeated] = [[], []];
  /** @type {Record<'asked' | 'others' | 'unread', Map<number, string>>} */
  const left = { asked: new Map(), others: new Map(), unread: new Map() };
  let firstAmount = Infinity;
  for (const [position, heading] of cells.entries()) {
    const [cell, column] = [heading.trim(), columnOf(heading)];
    const known = column && used.get(column.field);
    const sort = sortOf(cell, column);
    /** @param {number} at @param {string} name */
    const leave = (at, name) => {
      if (sort && left[sort].size < maxLeft) left[sort].set(at, name);
      else if (name !== '') (column ? repeated : unknown).push(name);
    };
    if (sort) firstAmount = Math.min(firstAmount, position);
    if (!column || (known && known.rank <= column.rank)) leave(position, cell);
    else {
      if (known) leave(known.position, known.cell);
      used.set(column.field, { ...column, cell, position });
    }
  }
  return { used, unknown, repeated, firstAmount, left };
}

/**
 * Returns the language with the most votes; `certain`: the same if no other language has as many.
 *
 * @param {Record<Language, number>} votes
 */
function languageOf(votes) {
  const language = languages.reduce((best, other) => (votes[other] > votes[best] ? other : best));
  const isShared = languages.some(
    (other) => other !== language && votes[other] === votes[language],
  );
  return { language, certain: isShared ? undefined : language };
}

/**
 * Returns the headings of columns by field, from left to right.
 *
 * @param {Map<number, string>} positions
 */
const byPlace = (positions) =>
  new Map(
    [...positions]
      .sort(([one], [other]) => one - other)
      .map(([at, cell]) => [`amounts ${at}`, cell]),
  );

/**
 * Adds the kind of amounts that the first of the headings names, unless one is known.
 *
 * @param {Map<string, string>} implied
 * @param {string[]} headings
 */
function addKind(implied, headings) {
  const kinds = headings.map((cell) => impliedCode(plain(cell), 'amountKind'));
  const kind = implied.get('amountKind') ?? kinds.find(Boolean);
  if (kind) implied.set('amountKind', kind);
}

/** @param {string} cell */
const hasText = (cell) => cell.trim() !== '';

/**
 * Reads the header row. `fields`: column number by field, from 0; `names`: heading by field; `implied`: code that a heading
 * names, by field of codes; `unit`: unit that the heading of amounts names, and `heading`: that
 * heading; `unread`: headings of columns of amounts that are not understood, by field, `others`: of those beside
 * the one that is used, and `asked`: of amounts that were only asked for; `unknown` and `repeated`: names of
 * columns that are not used; `language`: the language of most of the names,
 * and `certain`: the same if no other language has as many; `width`: number of columns up to the last that
 * has a heading, `length`: of all; `firstAmount`: place of the first column of amounts, or Infinity.
 *
 * @param {string[]} cells
 */
export function readHeader(cells) {
  const { used, unknown, repeated, firstAmount, left } = findColumns(cells);
  /** @type {Map<string, number>} */
  const fields = new Map();
  /** @type {Map<string, string>[]} */
  const [names, implied] = [new Map(), new Map()];
  const votes = byLanguage(() => 0);
  for (const [field, { cell, name, position, languages: own }] of used) {
    fields.set(field, position);
    names.set(field, cell);
    for (const language of own) votes[language] += 1;
    const kind = kindFields[field] && impliedCode(name, kindFields[field]);
    if (kind) implied.set(kindFields[field], kind);
  }
  const [asked, others, unread] = [left.asked, left.others, left.unread].map(byPlace);
  for (const [at, cell] of [...left.asked, ...left.others, ...left.unread]) {
    fields.set(`amounts ${at}`, at);
    names.set(`amounts ${at}`, cell);
  }
  if (!fields.has('amount')) addKind(implied, [...unread.values()]);
  const { language, certain } = languageOf(votes);
  const { unit: named, cell } = used.get('amount') ?? {};
  const unit = inLanguage(named, cell ?? '', certain);
  const heading = unit && cell;
  const columnsLeft = { asked, unread, unknown, repeated, others };
  const sizes = { width: cells.findLastIndex(hasText) + 1, length: cells.length, firstAmount };
  return { fields, names, implied, ...columnsLeft, ...sizes, language, certain, unit, heading };
}
