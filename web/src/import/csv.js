// A table with documented columns (csv_columns.js) as a programme: one row is one action, or more about it.
import { readHeader } from './csv_columns.js';
import { createRowImport } from './csv_row.js';
import { decode, readTable } from './csv_table.js';
import { createDraft } from './draft.js';
import { clean, shorten, slugOf } from './text.js';
import { both } from './words.js';

/** @import { Draft, Header, Outcome, Report, Row } from './types.js' */

/** @param {string} name */
const titleOf = (name) =>
  shorten(clean(name.replace(/\.\w{1,5}$/, '').replace(/[_\s]+/g, ' ')) ?? '', 200);

/**
 * The file itself, which says whatever names no source.
 * @param {Draft} draft
 * @param {string} name
 * @returns {string}
 */
function addFile(draft, name) {
  const row = draft.add('sources', `fichier ${titleOf(name)}`, {
    title: both('import_csv_file', name),
    kind: 'dataset',
    publisher: both('import_no_publisher'),
  });
  return /** @type {Row} */ (row).id; // the first of its list
}

/**
 * @param {Header} header
 * @param {Report} report
 */
function tellHeader({ unknown, repeated }, report) {
  for (const column of unknown) report.count('import_column_unknown', clean(column));
  for (const column of repeated) report.count('import_column_repeated', clean(column));
}

/**
 * A row without a title cannot be told apart from a mistake; an empty one is nothing.
 * @param {string[][]} rows
 * @param {(cells: string[], number: number) => void} addRow
 */
function addRows(rows, addRow) {
  rows.forEach((cells, index) => {
    if (cells.some((cell) => cell.trim() !== '')) addRow(cells, index + 2);
  });
}

/**
 * { draft, programme } or { error: key of a sentence, detail }
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
  tellHeader(header, report);
  const draft = createDraft(report);
  const file = addFile(draft, name);
  addRows(rows, createRowImport({ draft, file, header, report, rows }));
  if (draft.rows.actions.length === 0) return { error: 'import_no_rows' };
  const title = titleOf(name);
  return {
    draft,
    programme: draft.finish({
      id: slugOf(title, 'import'),
      title: title || both('import_csv_title'),
    }),
  };
}
