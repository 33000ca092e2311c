// Finds rows that state a statistic of the table: "Moyenne", "Montant maximum", "Average grant".
import { codes, phrasesOf } from './csv_codes.js';
import { plain } from './text.js';

/** @import { FoundRow } from './types.js' */

const maxLength = 60; // longest title that is examined, in characters
// Words of tables in other languages than those of the app, which stand alone.
const lone = new Set(
  'mittelwert durchschnitt mittel media mediana promedio gemiddeld gemiddelde'.split(' '),
);
const each = / (?:par|per|pro|por) \p{L}+$/u; // "Moyenne par action"
const besideStatistic = new Set(['table_statistic', 'beside_amount', 'beside_word']);

/** @param {string} cell */
const hasText = (cell) => cell.trim() !== '';

/**
 * True for words that name a statistic, and nothing else but amounts: "Moyenne des subventions".
 *
 * @param {string} words as texts are compared
 */
function namesStatistic(words) {
  if (lone.has(words) || codes.statistic.get(words) !== undefined) return true;
  const found = phrasesOf(words, codes.statistic, codes.action).map(({ code = '' }) => code);
  return found.includes('table_statistic') && found.every((code) => besideStatistic.has(code));
}

/**
 * True for a row that states a statistic.
 *
 * @param {FoundRow} found
 */
export function isStatistic({ context: { row }, title }) {
  const text = title ?? row.cells.find(hasText) ?? '';
  return text.length <= maxLength && namesStatistic(plain(text).replace(each, ''));
}
