// Imports a CSV table with the columns of csv_columns.js as a programme. A row describes one
// action; further rows with the same action add to it.
import { readHeader } from './csv_columns.js';
import { createRowImport } from './csv_row.js';
import { decode, readTable } from './csv_table.js';
import { createDraft } from './draft.js';
import { clean, shorten, slugOf } from './text.js';
import { inAll } from './words.js';

/** @import { Draft, Header, Outcome, Report, Row } from './types.js' */

/**
 * Returns a title made from a file's name: without extension, underscores as spaces.
 *
 * @param {string} name
 */
const titleOf = (name) =>
  shorten(clean(name.replace(/\.\w{1,5}$/, '').replace(/[_\s]+/g, ' ')) ?? '', 200);

/**
 * Adds the imported file as a source, for the claims of rows that name no source. Returns its id.
 *
 * @param {Draft} draft
 * @param {string} name
 * @returns {string}
 */
function addFile(draft, name) {
  const row = draft.add('sources', `fichier ${titleOf(name)}`, {
    title: inAll('import_csv_file', name),
    kind: 'dataset',
    publisher: inAll('import_no_publisher'),
  });
  return /** @type {Row} */ (row).id; // `row` is undefined only if the list is full
}

/**
 * Reports columns that are not known or appear twice.
 *
 * @param {Header} header
 * @param {Report} report
 */
function reportHeader({ unknown, repeated }, report) {
  for (const column of unknown) report.count('import_column_unknown', clean(column));
  for (const column of repeated) report.count('import_column_repeated', clean(column));
}

/**
 * Calls `addRow` for every row that is not empty, with its line number as a spreadsheet shows it
 * (the header is row 1).
 *
 * @param {string[][]} rows
 * @param {(cells: string[], number: number) => void} addRow
 */
function addRows(rows, addRow) {
  rows.forEach((cells, index) => {
    if (cells.some((cell) => cell.trim() !== '')) addRow(cells, index + 2);
  });
}

/**
 * Imports the file. Returns { draft, programme }, or { error, detail } with the key of a message.
 *
 * @param {Uint8Array} bytes
 * @param {{ name: string, report: Report }} file
 * @returns {Outcome}
 */
export function importCsv(bytes, { name, report }) {
  const { text, note } = decode(bytes);
  if (text.includes('\0')) return { error: 'import_not_text' };
  const [first = [], ...rows] = readTable(text, report);
  const header = readHeader(first);
  if (!header.fields.has('action'))
    return {
      error: 'import_no_action_column',
      detail: shorten(first.map((cell) => cell.trim()).join(', '), 200),
    };
  if (note) report.count(note);
  reportHeader(header, report);
  const draft = createDraft(report);
  const file = addFile(draft, name);
  addRows(rows, createRowImport({ draft, file, header, report, rows }));
  if (draft.rows.actions.length === 0) return { error: 'import_no_rows' };
  const title = titleOf(name);
  return {
    draft,
    programme: draft.finish({
      id: slugOf(title, 'import'),
      title: title || inAll('import_csv_title'),
    }),
  };
}
