// The cells of a table by column, as texts, codes, dates and lists.
import { codes, plain } from './csv_columns.js';
import { readDate } from './dates.js';
import { clean, maxWords, shorten } from './text.js';

// The mark that divides the decimals in this file: as an unmistakable amount shows, or as the header's language has it.
export function decimalMark(rows, { fields, language }) {
  const position = fields.get('amount');
  for (const cells of rows) {
    const [, mark] = (cells[position] ?? '').match(/\d([.,])(?:\d{1,2}|\d{4,})(?!\d|[.,]\d)/) ?? [];
    if (mark) return mark;
  }
  return language === 'fr' ? ',' : '.';
}

// The cells of a row by field; what cannot be read is told with the number of the row.
export function createRow(cells, number, { header, report }) {
  const raw = (field) => cells[header.fields.get(field)] ?? '';
  const warn = (key) => report.row(key, number);

  function words(field) {
    const text = clean(raw(field));
    const short = text && shorten(text, maxWords);
    if (short !== text) warn('import_row_text_cut');
    return short;
  }

  // What `read` makes of the cell; undefined for an empty cell, and with a warning for one it cannot read.
  function value(field, read, key) {
    const text = words(field);
    const result = text === undefined ? undefined : read(text);
    if (text !== undefined && result === undefined) warn(key);
    return result;
  }

  const code = (field, key) => value(field, (text) => codes[field].get(plain(text)), key);
  const date = (field) => value(field, readDate, 'import_row_date');
  const list = (field) => [...new Set((words(field) ?? '').split('|').map(clean).filter(Boolean))];
  return { code, date, list, value, warn, words };
}
