// Imports a CSV table with the columns of csv_columns.js as a programme. A row describes one
// action; further rows with the same identifier and title add to it.
import { findDecimalMark } from './csv_cells.js';
import { createAsides } from './csv_asides.js';
import { reportColumns } from './csv_column_report.js';
import { createRowImport } from './csv_row.js';
import { decode, openTable, rowsOf } from './csv_table.js';
import { createUnitLines } from './csv_unit_lines.js';
import { createDraft } from './draft.js';
import { tableMoney } from './money_report.js';
import { clean, shorten, slugOf } from './text.js';
import { inAll } from './words.js';

/** @import { Draft, Header, Outcome, Report, Row, Steps, TableContext } from './types.js' */
/** @import { Table } from './csv_table.js' */

const rowsOfStep = 500; // rows between two steps of the import

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
 * Adds all rows. Returns what was read in the column of amounts, and how many rows were joined.
 *
 * @param {Table} table
 * @param {Omit<TableContext, 'decimal' | 'separator'>} context
 * @param {(cells: string[], number: number) => void} see takes notes
 * @returns {Steps<ReturnType<ReturnType<typeof createRowImport>['read']>>}
 */
function* addRows(table, context, see) {
  const search = findDecimalMark(table, context.header);
  let found = search.next();
  for (let row = 1; !found.done; ++row, found = search.next()) if (row % rowsOfStep === 0) yield 0;
  const { addRow, read } = createRowImport({
    ...context,
    decimal: found.value,
    separator: table.separator,
  });
  const asideOf = createAsides(table.first, context.header);
  let { header } = context; // of the heading line above the row
  for (const { cells, end, isWrong, number } of rowsOf(table)) {
    if (isWrong) context.report.row('import_row_quotes', number);
    const aside = asideOf(cells);
    if (aside.header) {
      header = aside.header;
      reportColumns(header, context.report);
    }
    if (aside.key) {
      context.report.row(aside.key, number);
      if (aside.key === 'import_row_note') see(cells, number);
    } else addRow(cells, number, header);
    if (number % rowsOfStep === 0) yield end / table.text.length;
  }
  return read();
}

/**
 * Puts the scopes in which most amounts have a value first, and of equal ones that with most amounts:
 * charts begin with the first scope, and so with the currency of which most is known.
 *
 * @param {Draft["rows"]} rows
 */
function sortScopes({ amounts, scopes }) {
  const counts = new Map(scopes.map(({ id }) => [id, [0, 0]]));
  for (const { scope = '', value } of amounts) {
    const [known, all] = counts.get(scope) ?? [0, 0];
    counts.set(scope, [known + Number(typeof value === 'number'), all + 1]);
  }
  /** @param {Row} scope */
  const countsOf = ({ id }) => counts.get(id) ?? [0, 0];
  scopes.sort((one, other) => {
    const [[known, all], [otherKnown, otherAll]] = [countsOf(one), countsOf(other)];
    return otherKnown - known || otherAll - all;
  });
}

/**
 * Imports the file. Returns { draft, programme, money }, or { error, detail } with the key of a
 * message.
 *
 * @param {Uint8Array} bytes
 * @param {{ name: string, report: Report }} file
 * @returns {Steps<Outcome>}
 */
export function* importCsv(bytes, { name, report }) {
  const { text, note } = decode(bytes);
  if (text.includes('\0')) return { error: 'import_not_text' };
  const table = openTable(text);
  const { first, header } = table;
  if (!header)
    return {
      error: 'import_no_action_column',
      detail: shorten(first.map((cell) => cell.trim()).join(', '), 200),
    };
  if (note) report.count(note);
  const units = createUnitLines(header);
  for (const { cells, number } of table.above) {
    report.count('import_line_above', cells.map(clean).filter(Boolean).join(' '));
    units.see(cells, number);
  }
  reportColumns(header, report);
  const draft = createDraft(report);
  const context = { draft, file: addFile(draft, name), header, report };
  const read = yield* addRows(table, context, units.see);
  if (draft.rows.actions.length === 0)
    return read.totals.length === 0
      ? { error: 'import_no_rows' }
      : { error: 'import_only_totals', detail: read.totals.join(', ') };
  sortScopes(draft.rows);
  const title = titleOf(name);
  return {
    draft,
    money: tableMoney(draft.rows, report.language, {
      ...read,
      first: [...units.sentences(report.language), ...read.first],
    }),
    programme: draft.finish({
      id: slugOf(title, 'import'),
      title: title || inAll('import_csv_title'),
    }),
  };
}
