// Collects during an import what was not used, and returns it as sentences: one for each message
// and detail, with the number of times and the rows.
import { missingLetters } from './letters.js';
import { byWeight, isAboutMoney, joinedDetails } from './report_order.js';
import { say } from './words.js';
import { shorten } from './text.js';

/** @import { Argument, Note } from './types.js' */

const maxSentences = 50;
const maxExamples = 10; // most row numbers in one sentence
const maxLetters = 30; // most letters in one sentence
const maxDetails = 500; // most details of one message; further details are counted together as "…"

/**
 * Creates an empty report.
 *
 * @param {Language} language
 */
export function createReport(language) {
  /** @type {Note[]} */
  const notes = []; // in the order in which they were first reported
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
    const made = { key, detail, count: 0, rows: [], last: 0, letters: new Set() };
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
   * @param {Note} at
   * @param {number} number
   */
  function addRow(at, number) {
    if (at.rows.length <= maxExamples && at.last !== number) at.rows.push(number);
    at.last = number;
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
    addRow(at, number);
  }

  /**
   * Reports the letters of a text that the fonts do not have. `key`: message about the place of the
   * text; `detail`: its column or field; `number`: its row, of which the same cell may be given again.
   *
   * @param {string} text
   * @param {string} key
   * @param {{ detail?: string, number?: number }} [place]
   */
  function letters(text, key, { detail, number } = {}) {
    const found = missingLetters(text);
    if (found.length === 0) return;
    const at = entry(key, detail && shorten(detail, 80));
    if (number === undefined || number !== at.last) at.count += 1;
    if (number !== undefined) addRow(at, number);
    for (const letter of found) if (at.letters.size <= maxLetters) at.letters.add(letter);
  }

  /**
   * Returns the first items of a list, with "…" if there are more.
   *
   * @param {Iterable<string | number>} items
   * @param {number} most
   * @param {string} between
   */
  function listed(items, most, between) {
    const all = [...items];
    return all.slice(0, most).join(between) + (all.length > most ? '…' : '');
  }

  /** @param {Note} note */
  function sentence({ key, detail, count: times, rows, letters: named }) {
    const numbers = listed(rows, maxExamples, ', ');
    return say(
      language,
      key,
      times,
      ...(rows.length > 0 ? [say(language, 'import_rows', rows.length, numbers)] : []),
      ...(detail === undefined ? [] : [detail]),
      listed(named, maxLetters, ' '),
    );
  }

  /**
   * Returns the sentences, the weightiest first, `summary` below those about money.
   *
   * @param {string[]} [summary]
   */
  function sentences(summary = []) {
    const sorted = byWeight(joinedDetails(notes, language));
    const kept = sorted.slice(0, maxSentences);
    const money = kept.filter(isAboutMoney);
    const others = kept.slice(money.length).map(sentence);
    const left = sorted.length - kept.length;
    const more = left > 0 ? [say(language, 'import_more', left)] : [];
    return [...money.map(sentence), ...summary, ...others, ...more];
  }

  return { count, language, letters, row, sentences };
}
