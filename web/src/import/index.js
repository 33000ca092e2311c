// Imports a visitor's file in another format as a programme: an OC4IDS package (JSON) or a table
// (CSV). Loaded when a visitor opens such a file. Nothing is sent anywhere.
import { importCsv } from './csv.js';
import { decode, openTable } from './csv_table.js';
import { importOc4ids } from './oc4ids.js';
import { createReport } from './report.js';
import { clean, shorten } from './text.js';
import { say } from './words.js';

/** @import { Draft, Json, List, Outcome, Report, Steps } from './types.js' */

/**
 * `programme`: JSON text of the programme format, or null; `report`: sentences about what was and
 * was not used; `error`: a sentence if there is no programme.
 *
 * @typedef {{ programme: string | null, report: string[], error: string | null }} Imported
 */

const maxBytes = 64 << 20; // largest size of a file (64 MiB)
const sample_bytes = 1 << 20; // bytes examined at the beginning of a file to recognise its format
const maxLines = 20; // lines in which cells are searched, as in app/model/sniff_file.cpp
const maxHeader = 10_000; // characters in which the header of a table without a usual name is searched

/** @param {string} name */
const isTable = (name) => /\.(csv|tsv|tab|txt)$/i.test(name);

/**
 * Returns 'oc4ids' for an OC4IDS file; null for a programme and for any other JSON.
 *
 * @param {string} text
 */
function jsonKind(text) {
  const isOurs = /"format"\s*:\s*"\d/.test(text) && !/"projects"\s*:\s*\[/.test(text);
  if (isOurs) return null;
  return /"(projects|contractingProcesses|publicAuthority|budgetBreakdowns?)"\s*:/.test(text)
    ? 'oc4ids'
    : null;
}

/**
 * Returns the format of the file: 'oc4ids', 'csv', or null for any other.
 *
 * @param {{ name: string, bytes: Uint8Array }} file
 */
export function recognise({ name, bytes }) {
  const { text } = decode(bytes.subarray(0, sample_bytes));
  if (/^\s*[{[]/.test(text)) return jsonKind(text);
  if (isTable(name)) return 'csv';
  const lines = text.split(/[\r\n]+/, maxLines).filter(Boolean);
  const hasCells = /\S\s*[\r\n]/.test(text) && lines.some((line) => /[;,\t]/.test(line));
  return hasCells || openTable(text.slice(0, maxHeader)).header ? 'csv' : null;
}

/**
 * @param {Uint8Array} bytes
 * @returns {{ root?: Json, error?: string }}
 */
function parseJson(bytes) {
  try {
    return { root: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { error: 'import_bad_json' };
  }
}

/**
 * @param {string | null} kind
 * @param {Uint8Array} bytes
 * @param {{ name: string, report: Report }} context
 * @returns {Steps<Outcome>}
 */
function* importOf(kind, bytes, context) {
  if (bytes.length > maxBytes) return { error: 'import_too_large' };
  if (bytes.length === 0) return { error: 'import_empty' };
  if (kind !== 'csv' && kind !== 'oc4ids') return { error: 'import_unknown_kind' };
  context.report.letters(context.name, 'import_letters_name');
  if (kind === 'csv') return yield* importCsv(bytes, context);
  const { root, error } = parseJson(bytes);
  return error ? { error } : yield* importOc4ids(root, context);
}

/**
 * Lists whose rows the summary counts.
 *
 * @type {List[]}
 */
const counted = [
  'actions',
  'organizations',
  'places',
  'amounts',
  'indicators',
  'events',
  'sources',
];

/**
 * Returns the sentence of a report that says how many rows of each list were imported.
 *
 * @param {Draft["rows"]} rows
 * @param {Language} language
 */
function summary(rows, language) {
  const parts = counted
    .filter((list) => rows[list].length > 0)
    .map((list) => say(language, `import_count_${list}`, rows[list].length));
  return say(language, 'import_taken', parts.join(', '));
}

/**
 * @param {Outcome} outcome
 * @param {Report} report
 * @param {Language} language
 * @returns {Imported}
 */
function result({ draft, programme, money = [], error, detail }, report, language) {
  if (error)
    return { programme: null, report: report.sentences(), error: say(language, error, detail) };
  if (!draft || !programme)
    return { programme: null, report: [], error: say(language, 'import_too_large') };
  const sentences = [...money, ...report.sentences([summary(draft.rows, language)])];
  return { programme, report: sentences, error: null };
}

/**
 * Runs the steps. Returns the result of the last one.
 *
 * @template Result
 * @param {Steps<Result>} steps
 * @param {(done: number) => Promise<void> | void} pause
 * @returns {Promise<Result>}
 */
async function run(steps, pause) {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const waiting = pause(step.value);
    if (waiting) await waiting;
  }
}

/**
 * Imports the file. Never rejects: whatever the file contains, the result holds a programme or an
 * error message. `pause` is called between the steps of the import, with how much of the file was
 * read, from 0 to 1; the import goes on when it returns or when its promise is fulfilled.
 *
 * @param {{ name: string, bytes: Uint8Array, language: Language }} file
 * @param {(done: number) => Promise<void> | void} [pause]
 * @returns {Promise<Imported>}
 */
export async function importFile({ name, bytes, language }, pause = () => {}) {
  const report = createReport(language);
  const shown = shorten(clean(String(name)) ?? '', 120);
  try {
    const steps = importOf(recognise({ name: shown, bytes }), bytes, { name: shown, report });
    return result(await run(steps, pause), report, language);
  } catch {
    return { programme: null, report: [], error: say(language, 'import_failed') };
  }
}
