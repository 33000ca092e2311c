// Collects during an import what was not used, and returns it as sentences: one for each message
// and detail, with the number of times and the rows.
import { say } from './words.js';
import { shorten } from './text.js';

/** @import { Argument } from './types.js' */

/**
 * A sentence of the report. `key`: key of its message; `detail`: what the sentence names besides
 * the count; `rows`: the first row numbers that it names; `hasMore`: whether there are further rows.
 *
 * @typedef {{ key: string, detail: Argument, count: number, rows: number[], hasMore: boolean }} Note
 */

const maxSentences = 50;
const maxExamples = 10; // most row numbers in one sentence
const maxDetails = 500; // most details of one message; further details are counted together as "…"

/**
 * Creates an empty report.
 *
 * @param {Language} language
 */
export function createReport(language) {
  /** @type {Note[]} */
  const notes = []; // sentences, in the order in which they were first reported
  /** @type {Map<string, Note>} */
  const byName = new Map();

  /**
   * Returns the note of this key and detail, added if it is new.
   *
   * @param {string} key
   * @param {Argument} [detail]
   */
  function entry(key, detail) {
    const name = detail === undefined ? key : `${key} ${detail}`;
    const found = byName.get(name);
    if (found) return found;
    /** @type {Note} */
    const made = { key, detail, count: 0, rows: [], hasMore: false };
    byName.set(name, made);
    notes.push(made);
    return made;
  }

  /**
   * Counts what the message `key` reports; `detail` is what it names (a column, a code).
   *
   * @param {string} key
   * @param {Argument} [detail]
   * @param {number} [by]
   */
  function count(key, detail, by = 1) {
    const short = typeof detail === 'string' ? shorten(detail, 80) : detail;
    const isKnown = byName.size < maxDetails || byName.has(`${key} ${short}`);
    entry(key, isKnown ? short : detail && '…').count += by;
  }

  /**
   * Counts a cell or a row of a table that has the problem the message `key` reports. Rows are
   * reported in their order.
   *
   * @param {string} key
   * @param {number} number
   */
  function row(key, number) {
    const at = entry(key);
    at.count += 1;
    if (at.rows.at(-1) === number) return;
    if (at.rows.length < maxExamples) at.rows.push(number);
    else at.hasMore = true;
  }

  /** @param {Note} note */
  function sentence({ key, detail, count: times, rows, hasMore }) {
    if (rows.length === 0) return say(language, key, times, detail);
    const listed = rows.join(', ') + (hasMore ? '…' : '');
    return say(language, key, times, say(language, 'import_rows', rows.length, listed));
  }

  function sentences() {
    const all = notes.map(sentence);
    if (all.length <= maxSentences) return all;
    return [...all.slice(0, maxSentences), say(language, 'import_more', all.length - maxSentences)];
  }

  return { count, language, row, sentences };
}
