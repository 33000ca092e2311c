// Finds rows that state a count or a rate of the table, not an amount: "Nombre de projets", "Population",
// "Taux de réalisation".
import { plain } from './text.js';

/** @import { FoundRow, TableRow } from './types.js' */

const maxLength = 80; // longest title that is examined, in characters
const counts = [
  /^(?:nbre|nb)(?: total)?(?: [^ ]+){0,2} [^ ]+[sx]$/,
  /^(?:nombre|nbre|nb|effectif)(?: total)? (?:de|d|des)(?: [^ ]+){0,2} [^ ]+[sx](?: [^ ]+){0,4}$/,
  /^(?:total )?(?:number|no|count) of(?: [^ ]+){1,5}$/,
  /^(?:project|action|grant|row)? ?count$/,
  /^anzahl(?: der)?(?: [^ ]+){1,3}$/,
  /^(?:population|effectifs?|inhabitants|habitants)(?: (?:totale?|municipale|legale|total|\d{4}))*$/,
  /^(?:taux|pourcentage)(?: moyen| global)? (?:de|d|des|du)(?: [^ ]+){1,5}$/,
  /^(?:rate|percentage) of(?: [^ ]+){1,5}$/,
  /^(?:completion|execution|success|absorption|participation|coverage) rate$/,
  /^(?:part|share|taux|rate|pourcentage|percentage)(?: [^ ]+){0,6} ?%$/,
];
const bare = /^[+-]?\d[\d\s.,'’]*%?$/; // a number without a currency or a unit of amounts

/** @param {string} cell */
const isBare = (cell) => bare.test(cell.trim());

/**
 * True if the row has a number that is no amount: in the column of amounts or, if that is empty, in
 * another one.
 *
 * @param {TableRow} row
 */
function hasNumber(row) {
  const cell = row.raw('amount').trim();
  if (row.raw('currency').trim() !== '' || row.raw('unit').trim() !== '') return false;
  return cell === '' ? row.cells.some(isBare) : isBare(cell);
}

/**
 * True for a row that states a count or a rate.
 *
 * @param {FoundRow} found
 */
export function isCount({ context: { row }, title }) {
  const words = title && title.length <= maxLength ? plain(title) : '';
  return counts.some((pattern) => pattern.test(words)) && hasNumber(row);
}
