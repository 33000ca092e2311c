// Reads the unit in the heading of a column of amounts, "Montant (k€)", "Montant HT (milliers d’euros)",
// "Amount in GBP", and in the cell of a column of units, and joins them.
import { commonCurrencies, hintOf } from './currencies.js';
import { inLanguage, readUnit } from './numbers.js';
import { fold, plain } from './text.js';

/** @import { Unit } from './types.js' */

const maxHeading = 200; // characters of a heading that are read
// Words between a name and a unit, and words about taxes, which do not change the unit.
const fillers = new Set('en in d de des of'.split(' '));
const taxWords = new Set(
  'ht ttc hors toutes taxe taxes tva vat excl incl comprises excluding including tax netto brutto'.split(
    ' ',
  ),
);

/**
 * Splits a heading into its name (`rest`, as column names are compared) and its unit. `unit` is
 * undefined if the heading names none; a unit that is named twice counts once. `isUnclear`: two factors
 * contradict each other, and no amount can be read.
 *
 * @param {string} heading
 * @returns {{ rest: string, unit?: Unit }}
 */
export function splitHeading(heading) {
  const words = fold(heading.slice(0, maxHeading))
    .replace(/[^\p{L}\p{N}\p{Sc}]+/gu, ' ')
    .trim()
    .split(' ');
  /** @type {Unit[]} */
  const units = [];
  let hasTax = false;
  for (; words.length > 1; words.pop()) {
    const word = words[words.length - 1];
    const currencies = hintOf(word);
    const unit = currencies ? { currencies } : readUnit(word);
    if (unit) units.push(unit);
    else if (taxWords.has(word)) hasTax = true;
    else if (!fillers.has(word)) break;
  }
  const rest = plain(words.join(' '));
  if (units.length === 0 && !hasTax) return { rest };
  const [factor, ...others] = new Set(units.flatMap((unit) => unit.factor ?? []));
  const currencies = commonCurrencies(units.map((unit) => unit.currencies));
  return { rest, unit: { factor, currencies, isUnclear: others.length > 0 } };
}

/**
 * Returns the unit that a cell of a column of units names; an unclear one if it names none.
 *
 * @param {string} text
 * @param {Language} [language] that of the table, if it is certain
 * @returns {Unit}
 */
export function unitOfCell(text, language) {
  const { rest, unit } = splitHeading(`amount ${text}`);
  return unit && rest === 'amount'
    ? (inLanguage(unit, text, language) ?? unit)
    : { isUnclear: true };
}

/**
 * Returns the factor that the unit of the row and that of the heading agree on. Unclear if they
 * contradict each other, as "k€" beside "M€" or "€" alone.
 *
 * @param {Unit} own
 * @param {Unit} heading
 * @returns {Unit}
 */
export function joined(own, heading) {
  const isFull = own.factor !== undefined || own.currencies !== undefined;
  const isOther = isFull && heading.factor !== undefined && own.factor !== heading.factor;
  const isUnclear = Boolean(own.isUnclear || heading.isUnclear || isOther);
  return { factor: own.factor ?? heading.factor, isUnclear };
}
