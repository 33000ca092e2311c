// Finds rows of a tax: "TVA 20 %", "VAT on studies". Such a row is no action, wherever it stands and
// whatever its amount. A title that goes on with words of its own is one: "TVA sociale", "Taxe carbone".
import { isBeside } from './csv_total_words.js';
import { plain } from './text.js';

/** @import { FoundRow } from './types.js' */

const maxLength = 200; // longest text that is examined, in characters
const tax =
  /^(?:(?:total|montant|amount|betrag|importo|importe|de|la|l|of|dont|davon|di|cui|plus|zzgl|value added) )*(?:(?<name>t ?v ?a|v ?a ?t|mwst|mehrwertsteuer|umsatzsteuer|i ?v ?a|btw)|taxes?|tax)(?<rest>(?: [^ ]+)*)$/;
const beside =
  /^(?: (?:\d+%?|%|a|at|au|taux|rate|de|du|la|of|on|sur|valeur|ajoutee|normal|reduit|standard))*$/;
const about = /^ (?:sur|on|auf|su|sobre|pour|for|fur|over) /; // before what is taxed

/** @param {string} rest */
const isAllBeside = (rest) => rest.trim().split(' ').every(isBeside);

/**
 * True for words that name a tax and nothing else: "TVA (20 %)", "VAT at 20%", "TVA sur l’axe 1". The
 * word "taxe" alone may begin a title: "Taxe sur les carburants".
 *
 * @param {string} text
 */
function namesTax(text) {
  const { name, rest } = (text.length <= maxLength && tax.exec(plain(text))?.groups) || {};
  if (rest === undefined) return false;
  return beside.test(rest) || (name !== undefined && (about.test(rest) || isAllBeside(rest)));
}

/**
 * True for a row that names a tax.
 *
 * @param {FoundRow} found
 */
export const isTax = ({ context, title }) => (title ? [title] : context.row.cells).some(namesTax);
