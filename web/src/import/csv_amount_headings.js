// What a heading says of the amounts of its column besides their name: a year, a funder, a tax.
import { plain } from './text.js';

const year = /^(?:19|20)\d\d$/;
const funders = new Set(
  'etat region regional departement commune communaute metropole ville epci feder feader fse fedr ue europe ademe dsil detr bpi bpifrance banque prive privee public publique autofinancement state eu erdf private'.split(
    ' ',
  ),
);
const shares = new Set(
  'part participation contribution apport cofinancement financement share funding'.split(' '),
);
const whole = new Set(
  'cout couts budget budgets cost costs total totale totaux projet project'.split(' '),
);
const asking = new Set(
  'demande demandee demandes demandees sollicite sollicitee sollicites sollicitees requested asked'.split(
    ' ',
  ),
);
const untaxed = /\b(?:ht|hors (?:toutes )?taxes?|hors tva|excl|excluding|netto)\b/;
const taxed = /\b(?:ttc|t t c|toutes taxes|incl|including|brutto)\b/;

/** @param {string} heading */
const wordsOf = (heading) => plain(heading).split(' ');

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
export const namesFunder = (heading) => wordsOf(heading).some((word) => funders.has(word));

/**
 * True for a heading that may stand above amounts although no word says so: "2024", "Part FEDER".
 *
 * @param {string} heading
 */
export const mayHoldAmounts = (heading) =>
  year.test(plain(heading)) ||
  (shares.has(wordsOf(heading)[0]) && namesFunder(heading) && !heading.includes('%'));

/**
 * True for words that say that an amount is a whole cost or budget, to which several may give: "Coût total".
 *
 * @param {string} text
 */
export const namesWhole = (text) => wordsOf(text).some((word) => whole.has(word));

/**
 * Returns a heading without the words that say that its amounts were only asked for, "Montant demandé";
 * undefined if it has none.
 *
 * @param {string} heading
 */
export function withoutAsking(heading) {
  const words = wordsOf(heading);
  const others = words.filter((word) => !asking.has(word));
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
