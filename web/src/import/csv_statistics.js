// Finds rows that state a statistic of the table: "Moyenne", "Montant maximum", "Median".
import { plain } from './text.js';

/** @import { FoundRow } from './types.js' */

const maxLength = 60; // longest title that is examined, in characters
const statistic =
  /^(?:(?:montant|cout|budget|amount|cost) )?(?:moyennes?|moyen|maximum|minimum|mediane?|averages?|mean|mittelwert|durchschnitt|mittel|media|mediana|promedio|gemiddelde?|moyenne generale)(?: (?:par|per|pro|por) \p{L}+)?$/u;

/** @param {string} cell */
const hasText = (cell) => cell.trim() !== '';

/**
 * True for a row that states a statistic.
 *
 * @param {FoundRow} found
 */
export function isStatistic({ context: { row }, title }) {
  const text = title ?? row.cells.find(hasText) ?? '';
  return text.length <= maxLength && statistic.test(plain(text));
}
