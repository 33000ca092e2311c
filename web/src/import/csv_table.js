// Splits a CSV file into rows of cells. Encoding and separator are detected; quotes are read as in
// RFC 4180. It does not interpret the cells.
import Papa from 'papaparse';
import { readHeader } from './csv_columns.js';

/** @import { Report } from './types.js' */

const separators = [';', ',', '\t'];

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
 * Parses the text, or only its first `preview` rows.
 *
 * @param {string} text
 * @param {string} delimiter
 * @param {number} [preview]
 */
const parse = (text, delimiter, preview = 0) =>
  Papa.parse(text, { delimiter, newline: '\n', preview });

/**
 * Returns the separator that gives the most known columns in the first row or, if several
 * separators do, the most columns.
 *
 * @param {string} text
 */
export function findSeparator(text) {
  const row = text.slice(0, 10_000);
  const scored = separators.map((separator) => {
    const cells = parse(row, separator, 1).data[0] ?? [];
    return { separator, score: 1000 * readHeader(cells).fields.size + Math.min(cells.length, 999) };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

/**
 * Returns the cells, by row. Rows with wrong quotes are reported and kept as the parser read them.
 *
 * @param {string} text
 * @param {Report} report
 * @returns {string[][]}
 */
export function readTable(text, report) {
  // Spreadsheets may write a first line "sep=;" that names the separator.
  const [, named, lines = ''] =
    text.replace(/\r\n?/g, '\n').match(/^(?:sep=([;,\t])\n)?([^]*)$/) ?? [];
  const { data, errors } = parse(lines, named ?? findSeparator(lines));
  const wrong = errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row);
  for (const row of new Set(wrong)) report.row('import_row_quotes', row + 1);
  return data;
}
