// Finds rows that are not about an action: the headings again, as at the top of each page of a printed
// table, and notes below the table.
import { codes } from './csv_columns.js';
import { plain } from './text.js';

/** @param {string[]} cells */
const filledOf = (cells) => cells.map((cell) => cell.trim()).filter(Boolean);

/**
 * True for a text that begins as a note does: "* provisional figures", "Source: the Region".
 *
 * @param {string} text
 */
function isWordedAsNote(text) {
  const colon = text.indexOf(':');
  return /^[*†]/.test(text) || (colon > 0 && codes.note.has(plain(text.slice(0, colon))));
}

/**
 * Returns a function that returns the key of the message about a row that is not about an action, or
 * undefined. A note stands alone in its row, below a row that has more than one cell: a list of titles
 * may have bullets. `header`: the cells of the header row.
 *
 * @param {string[]} header
 */
export function createAsides(header) {
  const headings = filledOf(header).join('\n');
  let isTable = false;
  return (/** @type {string[]} */ cells) => {
    const filled = filledOf(cells);
    if (filled.length > 1) isTable = true;
    if (filled.length > 1 && filled.join('\n') === headings) return 'import_row_header';
    const isNote = isTable && filled.length === 1 && isWordedAsNote(filled[0]);
    return isNote ? 'import_row_note' : undefined;
  };
}
