// Lines beside the headings that name a unit which the heading of the amounts does not: the amounts are
// read without it, and the report begins with this.
import { unitIn } from './csv_unit_words.js';
import { shorten } from './text.js';
import { say } from './words.js';

/** @import { NamedUnit } from './csv_unit_words.js' */
/** @import { Header } from './types.js' */

const maxWords = 40; // longest quoted unit, in characters

/**
 * `see` examines a line that is no action; `sentences` returns what to say of it.
 *
 * @param {Header} header
 */
export function createUnitLines({ fields, unit: named }) {
  const isNamed = Boolean(named?.factor || named?.currencies);
  const isOpen = fields.has('amount') && !fields.has('unit') && !isNamed;
  /** @type {{ number: number, words: string } | undefined} */
  let first;

  /**
   * True for a unit in which the amounts are not read.
   *
   * @param {NamedUnit | undefined} unit
   */
  const isOther = (unit) =>
    Boolean(unit?.factor) ||
    (unit?.currencies?.includes('EUR') === false && !fields.has('currency'));

  /**
   * @param {string[]} cells
   * @param {number} number of their row
   */
  function see(cells, number) {
    if (!isOpen || first) return;
    const found = cells.map(unitIn).find(isOther);
    if (found) first = { number, words: shorten(found.words, maxWords) };
  }

  /**
   * @param {Language} language
   * @returns {string[]}
   */
  const sentences = (language) =>
    first ? [say(language, 'import_unit_line', String(first.number), first.words)] : [];

  return { see, sentences };
}
