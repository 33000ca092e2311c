// The bytes of a CSV file as rows of cells: encoding and separator are found out, quotes are those of RFC 4180.
import Papa from 'papaparse';
import { readHeader } from './csv_columns.js';

/** @import { Report } from './types.js' */

const separators = [';', ',', '\t'];

/**
 * { text, note: key of a sentence about the encoding, if any }
 * @param {Uint8Array} bytes
 * @returns {{ text: string, note?: string }}
 */
export function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }; // a byte order mark is left out
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), note: 'import_windows_1252' };
  }
}

/**
 * @param {string} text
 * @param {string} delimiter
 * @param {number} [preview]
 */
const parse = (text, delimiter, preview = 0) =>
  Papa.parse(text, { delimiter, newline: '\n', preview });

/**
 * The separator under which the most columns of the first row are known ones; then the most columns.
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
 * Cells by row; rows whose quotes are wrong are told and kept as they were read.
 * @param {string} text
 * @param {Report} report
 * @returns {string[][]}
 */
export function readTable(text, report) {
  const [, named, lines = ''] =
    text.replace(/\r\n?/g, '\n').match(/^(?:sep=([;,\t])\n)?([^]*)$/) ?? []; // "sep=;" is a spreadsheet's own
  const { data, errors } = parse(lines, named ?? findSeparator(lines));
  const wrong = errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row);
  for (const row of new Set(wrong)) report.row('import_row_quotes', row + 1);
  return data;
}
