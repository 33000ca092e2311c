// Finds titles that are worded as totals: "TOTAL HT", "Sous-total axe 2", "Total des aides (k€)". Words
// alone do not decide about a title that merely begins like a total, nor about words such as "Ensemble",
// which name a total only if nothing else stands beside them: csv_totals.js compares amounts.
import { codes, phrasesOf } from './csv_codes.js';
import { splitHeading } from './csv_unit.js';
import { readUnit } from './numbers.js';
import { plain } from './text.js';

/**
 * How a text is worded as a total. `isSure`: it has no other words than those of totals; `rest`: its
 * words after the first ones that name a total, without accents, in lower case.
 *
 * @typedef {{ isSure: boolean, rest: string }} TotalWords
 */

const maxLength = 200; // longest text that is examined, in characters
// Words of tables in other languages than those of the app. A sum may be a title: amounts decide.
const named = new Map(
  Object.entries({
    total: 'gesamt gesamtsumme gesamtbetrag totale totaal totales',
    subtotal: 'zwischensumme teilsumme subtotale subtotaal subtotales',
    sum: 'summe suma soma somma',
  }).flatMap(([code, words]) => words.split(' ').map((word) => [word, code])),
);
const besideTotal = new Set(
  'netto brutto generale general geral complessivo ohne mit mwst ust tva iva btw sin con senza esclusa inclusa'.split(
    ' ',
  ),
);
const naming = new Set(['total', 'subtotal', 'sum']);
const taxTotals = new Map(['netto', 'brutto', 'lordo'].map((word) => [word, 'tax_total']));
const besideTax = new Set(['tax_total', 'total', 'beside_amount', 'beside_word']);
const mostNaming = 2; // most words of a name of totals: "montant total"

/**
 * True for a word that may stand beside "total" without naming anything else: a number, a letter, a
 * unit, "HT", "axe".
 *
 * @param {string} word
 */
export const isBeside = (word) =>
  besideTotal.has(word) ||
  /^(\d+|[a-z]|[ivx]+)$/.test(word) ||
  codes.action.get(word) !== undefined ||
  readUnit(word) !== undefined;

/**
 * True for words that say of an amount only how it is taxed: "TTC", "Montant HT", "Net total".
 *
 * @param {string} text as texts are compared
 */
function isTaxTotal(text) {
  const phrases = phrasesOf(text, codes.action, taxTotals);
  const isOther = ({ name = '', code = '' }) =>
    !(code === '' ? readUnit(name) : besideTax.has(code));
  return phrases.some(({ code }) => code === 'tax_total') && !phrases.some(isOther);
}

/**
 * Returns how the text is worded as a total; undefined if it does not begin like one.
 *
 * @param {string} text
 * @returns {TotalWords | undefined}
 */
export function totalWords(text) {
  if (text.length > maxLength) return undefined;
  const whole = plain(text);
  if ([whole, splitHeading(text).rest].some((name) => codes.total.has(name)))
    return { isSure: false, rest: '' };
  if (isTaxTotal(whole)) return { isSure: true, rest: '' };
  const words = whole.split(' ');
  for (let count = Math.min(mostNaming, words.length); count > 0; --count) {
    const name = words.slice(0, count).join(' ');
    const code = codes.action.get(name) ?? named.get(name);
    if (code === undefined || !naming.has(code)) continue;
    const rest = words.slice(count);
    const isSure = code === 'subtotal' || (code === 'total' && rest.every(isBeside));
    return { isSure, rest: rest.join(' ') };
  }
  return undefined;
}
