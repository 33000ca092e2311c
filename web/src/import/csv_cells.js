// Reads the cells of a row by column name, as texts, codes, dates and lists.
import { conventions } from '../../../assets/i18n/every_language.js';
import { codes, plain } from './csv_columns.js';
import { readDate } from './dates.js';
import { clean, maxWords, shorten } from './text.js';

/** @import { Header, Report } from './types.js' */

/**
 * Returns the decimal mark of the file, "," or ".": the mark in the first amount in which it cannot
 * be a thousands separator (not followed by exactly three digits), or else the usual mark of the
 * header's language.
 *
 * @param {string[][]} rows
 * @param {Header} header
 */
export function decimalMark(rows, { fields, language }) {
  const position = fields.get('amount') ?? -1;
  for (const cells of rows) {
    const [, mark] = (cells[position] ?? '').match(/\d([.,])(?:\d{1,2}|\d{4,})(?!\d|[.,]\d)/) ?? [];
    if (mark) return mark;
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
  /** @param {string} field */
  const raw = (field) => cells[header.fields.get(field) ?? -1] ?? '';
  /** @param {string} key */
  const warn = (key) => report.row(key, number);

  /**
   * Returns the cell's text, shortened if it is too long; undefined for an empty cell.
   *
   * @param {string} field
   */
  function words(field) {
    const text = clean(raw(field));
    const short = text && shorten(text, maxWords);
    if (short !== text) warn('import_row_text_cut');
    return short;
  }

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
   * Returns the code that the programme format uses for the cell's text. For a text that has none,
   * adds the warning `key` and returns undefined.
   *
   * @param {string} field
   * @param {string} key
   */
  const code = (field, key) => value(field, (text) => codes[field].get(plain(text)), key);
  /** @param {string} field */
  const date = (field) => value(field, readDate, 'import_row_date');
  /**
   * Returns the texts of a cell, which are separated by "|", without duplicates.
   *
   * @param {string} field
   */
  const list = (field) => [
    ...new Set(
      (words(field) ?? '')
        .split('|')
        .map(clean)
        .filter((text) => text !== undefined),
    ),
  ];
  return { code, date, list, value, warn, words };
}
