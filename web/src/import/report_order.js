// Order of the notes of a report: visitors may read only the first ones. Also joins notes that say the
// same of several things.
import { say } from './words.js';

/** @import { Note } from './types.js' */

// Messages about money that is wrong, uncertain or not counted.
const money = [
  'row_cells',
  'total_alone',
  'total_of_none',
  'total_differs',
  'total_corrected',
  'row_last_sum',
  'row_header_other',
  'amount_column',
  'amount_others',
  'amount_asked',
  'amount_untaxed',
  'amount_taxed',
  'column_amounts',
  'column_numbers',
  'advice_years',
  'advice_funders',
  'row_total_twice',
  'row_total_kept',
  'row_other_kept',
  'row_amount',
  'row_asked',
  'amount_unread',
  'row_ambiguous_comma',
  'row_ambiguous_point',
  'row_currency',
  'row_untitled',
  'too_many',
  'total_without_amount',
  'row_quotes',
  'row_amount_kind',
  'total_part',
  'total_carried',
  'row_count',
  'row_statistic',
  'row_tax',
  'total_tax',
];
// Messages about what was done as usual, and lost nothing.
const routine = [
  'row_joined',
  'row_same_title',
  'row_kind_missing',
  'row_funder',
  'status_unused',
  'place_unnamed',
  'untitled_project_count',
  'untitled_contract_count',
  'line_above',
  'row_header',
  'row_column_numbers',
  'total_equal',
  'total_taxed',
];
// Messages that name all their details in one sentence. True if these are names, which are quoted.
const joining = new Map([
  ['import_total_equal', false],
  ['import_total_taxed', false],
  ['import_total_corrected', false],
  ['import_total_tax', false],
  ['import_total_part', false],
  ['import_total_carried', false],
  ['import_total_of_none', false],
  ['import_row_statistic', false],
  ['import_row_count', false],
  ['import_amount_asked', true],
  ['import_amount_others', true],
  ['import_column_amounts', true],
  ['import_column_numbers', true],
  ['import_line_above', true],
  ['import_column_unknown', true],
  ['import_column_repeated', true],
]);
const maxJoined = 10; // most details in one sentence

/** @param {string} key */
function placeOf(key) {
  const name = key.replace('import_', '');
  const [first, last] = [money.indexOf(name), routine.indexOf(name)];
  if (first !== -1) return first;
  return last === -1 ? money.length : money.length + 1 + last;
}

/** @param {Note} note */
export const isAboutMoney = ({ key }) => placeOf(key) < money.length;

/**
 * Returns the notes in their order: about money that is wrong or uncertain, about losses, and about what
 * is usual.
 *
 * @param {Note[]} notes
 */
export const byWeight = (notes) =>
  [...notes].sort((one, other) => placeOf(one.key) - placeOf(other.key));

/**
 * Returns the note of a message that names all details, counted.
 *
 * @param {Note[]} all those of one message
 * @param {Language} language
 * @returns {Note}
 */
function joinedNote(all, language) {
  const [first] = all;
  const names = all
    .slice(0, maxJoined)
    .map(({ detail }) =>
      joining.get(first.key) ? say(language, 'import_quoted', detail) : detail,
    );
  const detail = names.join(', ') + (all.length > maxJoined ? '…' : '');
  const count = all.reduce((sum, note) => sum + note.count, 0);
  return { ...first, count, detail };
}

/**
 * Returns the notes, with one in place of all those of a message that names several details.
 *
 * @param {Note[]} notes
 * @param {Language} language
 */
export function joinedDetails(notes, language) {
  /** @type {Map<string, Note[]>} */
  const groups = new Map();
  for (const note of notes) {
    const name = joining.has(note.key) ? note.key : String(groups.size);
    const group = groups.get(name);
    if (group) group.push(note);
    else groups.set(name, [note]);
  }
  return [...groups.values()].map((all) =>
    joining.has(all[0].key) ? joinedNote(all, language) : all[0],
  );
}
