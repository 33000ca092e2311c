// The cells of a table by column, as texts, codes, dates and lists.
import { codes, plain } from './csv_columns.js';
import { readDate } from './dates.js';
import { clean, maxWords, shorten } from './text.js';

/** @import { Header, Report } from './types.js' */

/**
 * The mark that divides the decimals in this file: as an unmistakable amount shows, or as the header's language has it.
 * @param {string[][]} rows
 * @param {Header} header
 */
export function decimalMark(rows, { fields, language }) {
  const position = fields.get('amount') ?? -1;
  for (const cells of rows) {
    const [, mark] = (cells[position] ?? '').match(/\d([.,])(?:\d{1,2}|\d{4,})(?!\d|[.,]\d)/) ?? [];
    if (mark) return mark;
  }
  return language === 'fr' ? ',' : '.';
}

/**
 * The cells of a row by field; what cannot be read is told with the number of the row.
 * @param {string[]} cells
 * @param {number} number
 * @param {{ header: Header, report: Report }} table
 */
export function createRow(cells, number, { header, report }) {
  /** @param {string} field */
  const raw = (field) => cells[header.fields.get(field) ?? -1] ?? '';
  /** @param {string} key */
  const warn = (key) => report.row(key, number);

  /** @param {string} field */
  function words(field) {
    const text = clean(raw(field));
    const short = text && shorten(text, maxWords);
    if (short !== text) warn('import_row_text_cut');
    return short;
  }

  /**
   * What `read` makes of the cell; undefined for an empty cell, and with a warning for one it cannot read.
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
   * @param {string} field
   * @param {string} key
   */
  const code = (field, key) => value(field, (text) => codes[field].get(plain(text)), key);
  /** @param {string} field */
  const date = (field) => value(field, readDate, 'import_row_date');
  /** @param {string} field */
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
