// What a heading says of the amounts of its column besides their name: a year, a funder, a tax.
import { codes } from './csv_codes.js';
import { plain } from './text.js';

const year = /^(?:19|20)\d\d$/;
const untaxed = /\b(?:ht|hors (?:toutes )?taxes?|hors tva|excl|excluding|netto)\b/;
const taxed = /\b(?:ttc|t t c|toutes taxes|incl|including|brutto)\b/;

/** @param {string} heading */
const wordsOf = (heading) => plain(heading).split(' ');

/**
 * @param {string} text
 * @param {string} code
 */
const isOfAny = (text, code) => wordsOf(text).some((word) => codes.heading.get(word) === code);

/**
 * True for a heading that names a year among its words.
 *
 * @param {string} heading
 */
export const namesYear = (heading) => wordsOf(heading).some((word) => year.test(word));

/**
 * True for a heading that names a funder among its words: "Subvention Région".
 *
 * @param {string} heading
 */
export const namesFunder = (heading) => isOfAny(heading, 'funder');

/**
 * True for a heading that may stand above amounts although no word says so: "2024", "Part FEDER".
 *
 * @param {string} heading
 */
export const mayHoldAmounts = (heading) =>
  year.test(plain(heading)) ||
  (codes.heading.get(wordsOf(heading)[0]) === 'share' &&
    namesFunder(heading) &&
    !heading.includes('%'));

/**
 * True for words that say that an amount is a whole cost or budget, to which several may give: "Coût total".
 *
 * @param {string} text
 */
export const namesWhole = (text) => isOfAny(text, 'whole');

/**
 * Returns a heading without the words that say that its amounts were only asked for, "Montant demandé";
 * undefined if it has none.
 *
 * @param {string} heading
 */
export function withoutAsking(heading) {
  const words = wordsOf(heading);
  const others = words.filter((word) => codes.heading.get(word) !== 'asked');
  return others.length < words.length ? others.join(' ') : undefined;
}

/**
 * Returns how the heading's amounts are meant: without taxes, with them, or undefined if it does not say.
 *
 * @param {string} heading
 */
export function taxOf(heading) {
  const words = plain(heading);
  if (untaxed.test(words) === taxed.test(words)) return undefined;
  return taxed.test(words) ? 'taxed' : 'untaxed';
}
