// Opens the text of a table: detects encoding and separator, and finds the header, which may have
// title lines above it. It does not interpret the cells of other rows.
import { readHeader } from './csv_columns.js';
import { splitRows } from './csv_split.js';

/** @import { Header } from './types.js' */

/**
 * A table. `header`: its header row, or undefined; `first`: the cells of that row, or of the row
 * that is most like one; `above`: the rows above the header that are not empty, with numbers; `start`: offset of
 * the row below the header; `number`: number of the header row, from 1.
 *
 * @typedef {object} Table
 * @property {string} text
 * @property {string} separator
 * @property {Header | undefined} header
 * @property {string[]} first
 * @property {{ cells: string[], number: number }[]} above
 * @property {number} start
 * @property {number} number
 */

const separators = [';', ',', '\t'];
const maxAbove = 20; // rows in which the header is searched
const maxSearched = 100_000; // characters in which the header is searched

/** @param {string[]} cells */
export const isEmpty = (cells) => cells.every((cell) => cell.trim() === '');

/**
 * Decodes UTF-8, UTF-16 with a byte order mark, and anything else as Windows-1252. Returns the
 * text; and `note`, the key of a message, if the visitor should check the accents.
 *
 * @param {Uint8Array} bytes
 * @returns {{ text: string, note?: string }}
 */
export function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), note: 'import_windows_1252' };
  }
}

/**
 * Returns the first rows of the text, with the header that each of them would be, and one row more.
 *
 * @param {string} text
 * @param {string} separator
 */
function candidates(text, separator) {
  const found = [];
  for (const { cells, end } of splitRows(text.slice(0, maxSearched), separator)) {
    found.push({ cells, end, header: readHeader(cells), number: found.length + 1 });
    if (found.length > maxAbove) break;
  }
  return found;
}

/** @param {Header} header */
const hasAction = ({ fields }) => fields.has('action');

/** @param {{ header: Header }} row */
const knownOf = ({ header }) => (hasAction(header) ? header.fields.size : 0);

/**
 * Returns the row that is the header: of those with a column of actions, the one with the most known
 * columns, two at least. One known column is enough in the first row, if no later row has more: it may
 * as well be a title. A last row is data if the first one may be its header.
 *
 * @template {{ header: Header, number: number }} Candidate
 * @param {Candidate[]} filled
 * @param {Candidate} first
 */
const headerOf = (filled, first) =>
  filled
    .slice(1, hasAction(first.header) ? -1 : undefined)
    .filter(({ number }) => number <= maxAbove)
    .reduce((best, row) => (knownOf(row) > Math.max(knownOf(best), 1) ? row : best), first);

/**
 * Returns the table as it is with this separator.
 *
 * @param {string} text
 * @param {string} separator
 * @returns {Table & { score: number }}
 */
function tableWith(text, separator) {
  const rows = candidates(text, separator);
  const filled = rows.filter(({ cells }) => !isEmpty(cells));
  const [first = { cells: [], end: 0, header: readHeader([]), number: 1 }] = filled;
  const best = headerOf(filled, first);
  return {
    text,
    separator,
    header: hasAction(best.header) ? best.header : undefined,
    first: best.cells,
    above: filled.filter(({ number }) => number < best.number),
    start: best.end,
    number: best.number,
    score: 1000 * best.header.fields.size + Math.min(best.cells.length, 999),
  };
}

/**
 * Returns the table, with the separator that gives the most known columns or, if several do, the
 * most columns.
 *
 * @param {string} given
 * @returns {Table}
 */
export function openTable(given) {
  const lines = given.includes('\r') ? given.replace(/\r\n?/g, '\n') : given;
  // Spreadsheets may write a first line "sep=;" that names the separator.
  const [line = '', named] = lines.match(/^sep=([;,\t])\n/) ?? [];
  const text = lines.slice(line.length);
  const tables = (named ? [named] : separators).map((separator) => tableWith(text, separator));
  return tables.reduce((best, next) => (next.score > best.score ? next : best));
}

/**
 * Yields the rows below the header that are not empty, with their numbers as a spreadsheet shows
 * them.
 *
 * @param {Table} table
 */
export function* rowsOf({ text, separator, start, number: above }) {
  let number = above;
  for (const row of splitRows(text, separator, start)) {
    number += 1;
    if (!isEmpty(row.cells)) yield { ...row, number };
  }
}
