// Finds rows that are not about an action: the headings again, as at the top of each page of a printed
// table, numbers of columns, units, and notes below the table.
import { codes } from './csv_codes.js';
import { namesAction, readHeader } from './csv_columns.js';
import { splitHeading } from './csv_unit.js';
import { unitAlone } from './csv_unit_words.js';
import { fold, plain } from './text.js';

/** @import { Header } from './types.js' */

const maxHeading = 200; // longest cell of a heading line, in characters
const leastColumns = 3; // fewest columns of which a row may hold the numbers
const mark = /^(?:\(\d{1,2}\)|[*†‡]+|[¹²³⁴-⁹]+)/; // of a note that a cell refers to

/** @param {string[]} cells */
const filledOf = (cells) => cells.map((cell) => cell.trim()).filter(Boolean);

/**
 * True for a text that begins as a note does: "* provisional figures", "(1) estimate", "Source: the
 * Region".
 *
 * @param {string} text
 */
function isWordedAsNote(text) {
  const colon = text.indexOf(':');
  return mark.test(text) || (colon > 0 && codes.note.has(plain(text.slice(0, colon))));
}

/**
 * True for cells that hold a note alone, or its mark and the note beside it.
 *
 * @param {string[]} filled
 */
const isNote = (filled) =>
  (filled.length === 1 && isWordedAsNote(filled[0])) ||
  (filled.length === 2 && filled[0].replace(mark, '') === '' && !/^\W*\d/.test(filled[1]));

/**
 * True for the numbers of the columns below the headings: "1;2;3;4", "(1);(2);(3)".
 *
 * @param {string[]} filled
 * @param {Header} header
 */
const isColumnNumbers = (filled, { width }) =>
  filled.length === width &&
  width >= leastColumns &&
  filled.every((cell, index) => cell.replace(/^\((\d+)\)$/, '$1') === String(index + 1));

/**
 * True for cells that hold nothing but a unit. One word alone in the column of actions may be a title.
 *
 * @param {string[]} filled
 * @param {string} title
 */
const isUnit = (filled, title) =>
  (title === '' || title.startsWith('(') || /\s/.test(title)) && filled.every(unitAlone);

/** @param {Header} header */
const namesOf = ({ names }) => [...names.values()].map((name) => splitHeading(name).rest);

/**
 * True if most of a row's cells name columns, and two of them are names of the first header; one is
 * enough if amounts have a unit. Words that only resemble headings may be data.
 *
 * @param {Header} header of the row
 * @param {number} count of cells
 * @param {Header} first
 */
function isHeader(header, count, first) {
  const known = namesOf(first);
  const shared = namesOf(header).filter((name) => known.includes(name)).length;
  const isLike = shared + Number(header.unit !== undefined) > 1;
  return header.fields.has('action') && isLike && 2 * header.fields.size > count;
}

/**
 * Returns the header that a row of headings is; undefined for any other row. `headings`: cells of the
 * first header, which may be any text.
 *
 * @param {string[]} cells
 * @param {string[]} headings
 * @param {Header} first
 */
function headingOf(cells, headings, first) {
  const filled = filledOf(cells);
  const isData = (/** @type {string} */ cell) =>
    cell.length > maxHeading || (/^[^\p{L}]*\d/u.test(cell) && !headings.includes(cell));
  if (filled.length < 2 || !filled.some(namesAction) || filled.some(isData)) return undefined;
  const header = readHeader(cells);
  return isHeader(header, filled.length, first) ? header : undefined;
}

/**
 * Returns what two headers must share for rows to be read alike: the places of the columns, and the
 * words of those of amounts, which may name a unit or a tax.
 *
 * @param {Header} header
 */
const meaningOf = ({ fields, names, unread }) =>
  JSON.stringify([
    [...fields].sort(([one], [other]) => (one < other ? -1 : 1)),
    ['amount', ...unread.keys()].map((field) => fold(names.get(field) ?? '').replaceAll(' ', '')),
  ]);

/**
 * Returns a function that says whether a row is about no action: `key` of the message about it, and
 * `header` if rows below it are read by it. A note stands alone in its row, below a row that has more
 * than one cell: a list of titles may have bullets.
 *
 * @param {string[]} first the cells of the header row
 * @param {Header} header
 */
export function createAsides(first, header) {
  const headings = filledOf(first);
  /** @param {string[]} filled */
  const isSame = (filled) => filled.length > 1 && filled.join('\n') === headings.join('\n');
  let current = header;
  let isTable = false;
  let isFirst = true;

  /**
   * Returns the key of the message about a row that says how columns are to be read, or about a note.
   *
   * @param {string[]} filled
   * @param {string} title
   */
  function keyOf(filled, title) {
    if (isFirst && isColumnNumbers(filled, header)) return 'import_row_column_numbers';
    if (isTable && isNote(filled)) return 'import_row_note';
    return header.fields.has('amount') && isUnit(filled, title) ? 'import_row_note' : undefined;
  }

  /**
   * @param {string[]} cells
   * @returns {{ key?: string, header?: Header }}
   */
  return (cells) => {
    const filled = filledOf(cells);
    if (filled.length > 1) isTable = true;
    const key = keyOf(filled, cells[current.fields.get('action') ?? 0]?.trim() ?? '');
    isFirst = false;
    if (key) return { key };
    const found = headingOf(cells, headings, header);
    if (found && meaningOf(found) !== meaningOf(current)) {
      current = found;
      return { key: 'import_row_header_other', header: found };
    }
    if (found || isSame(filled)) return { key: 'import_row_header' };
    return {};
  };
}
