// Reads the cells of a row by column name, as texts, codes, dates and lists.
import { conventions } from '../../../assets/i18n/every_language.js';
import { codes } from './csv_codes.js';
import { hasMore } from './csv_placed.js';
import { rowsOf } from './csv_table.js';
import { readDate } from './dates.js';
import { clean, cleanQuote, maxWords, plain, shorten } from './text.js';

/** @import { Header, Report } from './types.js' */
/** @import { Table } from './csv_table.js' */

// Fields whose cells are shown as they are.
const shown = new Set(
  (
    'action axis description leader beneficiary partner funder granter operator place placeCode ' +
    'amountLabel amountFrom scope reference source sourcePublisher quote note'
  ).split(' '),
);
const maxAmount = 60; // longest text of an amount, in characters

/**
 * Finds the decimal mark of the file, "," or ".": the mark in the first amount in which it cannot
 * be a thousands separator (not followed by exactly three digits), or else the usual mark of the
 * header's language. Yields after each row that was examined.
 *
 * @param {Table} table
 * @param {Header} header
 * @returns {Generator<void, string>}
 */
export function* findDecimalMark(table, header) {
  const { fields, language } = header;
  const position = fields.get('amount') ?? -1;
  if (position === -1) return conventions[language].decimal;
  for (const { cells } of rowsOf(table)) {
    const cell = hasMore(cells, header) ? '' : (cells[position] ?? '');
    const [, mark] =
      (cell.length <= maxAmount && cell.match(/\d([.,])(?:\d{1,2}|\d{4,})(?!\d|[.,]\d)/)) || [];
    if (mark) return mark;
    yield;
  }
  return conventions[language].decimal;
}

/**
 * Returns functions that read the row's cells by field (a key of `columns`). A cell that cannot be
 * read is reported with the row's `number`.
 *
 * @param {string[]} cells
 * @param {number} number
 * @param {{ header: Header, report: Report }} table
 */
export function createRow(cells, number, { header, report }) {
  /**
   * Returns the cell as it is; "" if there is none.
   *
   * @param {string} field
   */
  const raw = (field) => cells[header.fields.get(field) ?? -1] ?? '';
  /** @param {string} key */
  const warn = (key) => report.row(key, number);

  /**
   * Reports the letters of a text that stands for the cell and that the fonts do not have.
   *
   * @param {string} field
   * @param {string} text
   */
  const tellLetters = (field, text) =>
    report.letters(text, 'import_letters_column', { detail: header.names.get(field), number });

  /**
   * Returns the cell's text, shortened if it is too long; undefined for an empty cell. A cell that
   * only looks empty is reported.
   *
   * @param {string} field
   * @param {(text: string) => string | undefined} [cleaned]
   */
  function words(field, cleaned = clean) {
    const cell = raw(field);
    const text = cleaned(cell);
    if (text === undefined && cell.trim() !== '') warn('import_row_blank');
    const short = text && shorten(text, maxWords);
    if (short !== text) warn('import_row_text_cut');
    if (short && shown.has(field)) tellLetters(field, short);
    return short;
  }

  /** @param {string} field */
  const quote = (field) => words(field, cleanQuote);

  /**
   * Returns the result of `read` for the cell's text; undefined for an empty cell. If `read`
   * returns undefined, adds a warning, the message `key`, and returns undefined.
   *
   * @template T
   * @param {string} field
   * @param {(text: string) => T | undefined} read
   * @param {string} key
   * @returns {T | undefined}
   */
  function value(field, read, key) {
    const text = words(field);
    const result = text === undefined ? undefined : read(text);
    if (text !== undefined && result === undefined) warn(key);
    return result;
  }

  /**
   * Returns the code that the programme format uses for the cell's text or, for an
   * empty cell, the code that a heading names. For a text that has no code, adds the warning `key` and
   * returns undefined.
   *
   * @param {string} field
   * @param {string} key
   */
  const code = (field, key) =>
    raw(field).trim() === ''
      ? header.implied.get(field)
      : value(field, (text) => codes[field].get(plain(text)), key);
  /** @param {string} field */
  const date = (field) => value(field, readDate, 'import_row_date');
  /**
   * Returns the texts of a cell, which are separated by "|", without duplicates.
   *
   * @param {string} field
   */
  function list(field) {
    const texts = words(field)?.split('|').map(clean) ?? [];
    return [...new Set(texts.filter((text) => text !== undefined))];
  }
  return { cells, code, date, list, number, quote, raw, tellLetters, value, warn, words };
}
