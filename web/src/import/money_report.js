// The sentences about money at the beginning of a report: what was read and its sums, counted in the
// finished programme, and what has no value.
import { createSums } from './money_sums.js';
import { say } from './words.js';

/** @import { Draft, Row, Sums } from './types.js' */

const maxScopes = 8; // most scopes in the sentence
const absences = ['unpublished', 'not_read', 'withheld'];

/**
 * @param {Row} amount
 * @returns {string}
 */
const absenceOf = (amount) => amount.claims?.[0].absence ?? 'unpublished';

/**
 * Adds up amounts that have a value.
 *
 * @param {Row[]} amounts
 * @returns {Sums}
 */
function sumsOf(amounts) {
  const sums = createSums();
  for (const { value, currency } of amounts)
    if (typeof value === 'number') sums.add(value, currency);
  return sums;
}

/**
 * Returns how many amounts have no value, by reason.
 *
 * @param {Row[]} amounts
 * @param {Language} language
 */
function absent(amounts, language) {
  const reasons = amounts.filter(({ value }) => value === null).map(absenceOf);
  return absences
    .map((absence) => ({ absence, count: reasons.filter((one) => one === absence).length }))
    .filter(({ count }) => count > 0)
    .map(({ absence, count }) => say(language, `import_money_${absence}`, count));
}

/**
 * Returns the sentence with these parts.
 *
 * @param {string[]} parts
 * @param {Language} language
 */
const sentence = (parts, language) =>
  parts.length > 0
    ? say(language, 'import_money', parts.join(', '))
    : say(language, 'import_money_none');

/**
 * Returns what was read: a sum, or a sum for each currency.
 *
 * @param {Sums} sums
 * @param {Language} language
 */
function read(sums, language) {
  const list = sums.list(language);
  if (list.length < 2)
    return list.map(({ count, text }) => say(language, 'import_money_read', count, text));
  const all = list.reduce((total, { count }) => total + count, 0);
  const each = list.map(({ count, text }) => say(language, 'import_money_in', count, text));
  return [say(language, 'import_money_currencies', all, each.join(', '))];
}

/**
 * Returns a sentence about the amounts that were rounded, if there are any.
 *
 * @param {Sums} sums
 * @param {Language} language
 */
function rounding(sums, language) {
  const count = sums.countRounded();
  return count > 0 ? [say(language, 'import_money_rounded', count)] : [];
}

/**
 * Returns the sentences about the amounts of a table: their sum, whatever their kinds, is compared
 * with the sum of the column. `first`: sentences about all amounts that may be wrong; `column`: sums of all amounts that can be read in the column; `isPlaced`: false if
 * cells of the column may stand elsewhere; `joined`:
 * number of rows that were added to the action of another row.
 *
 * @param {Draft["rows"]} rows
 * @param {Language} language
 * @param {{ first: string[], column: Sums, isPlaced: boolean, joined: number }} table
 */
export function tableMoney({ amounts }, language, { first: above, column, isPlaced, joined }) {
  const sums = sumsOf(amounts);
  const parts = [
    ...read(sums, language),
    ...absent(amounts, language),
    ...(joined > 0 ? [say(language, 'import_money_joined', joined)] : []),
  ];
  const first = sentence(parts, language);
  const left = column.beyond(sums, language);
  const rounded = rounding(sums, language);
  const comparison = [
    ...(left.length > 0 ? [say(language, 'import_money_left', left.join(', '))] : []),
    ...(isPlaced &&
    above.length === 0 &&
    left.length + rounded.length === 0 &&
    sums.list(language).length > 0
      ? [say(language, 'import_money_whole')]
      : []),
  ];
  return [...above, [first, ...comparison].join(' '), ...rounded];
}

/**
 * Returns the sentences about the amounts of a package, with one sum for each scope: amounts of
 * different scopes are never added up. Amounts that are part of another are not added to it.
 *
 * @param {Draft["rows"]} rows
 * @param {Language} language
 */
export function packageMoney({ amounts, scopes }, language) {
  const groups = new Map(
    scopes.map(({ id, title }) => [id, { title, own: /** @type {Row[]} */ ([]) }]),
  );
  for (const amount of amounts)
    if (!amount.part_of) groups.get(amount.scope ?? '')?.own.push(amount);
  const parts = [...groups.values()].flatMap(({ title, own }) =>
    sumsOf(own)
      .list(language)
      .map(({ count, text }) => say(language, 'import_money_scope', count, title, text)),
  );
  if (parts.length > maxScopes) parts.splice(maxScopes, Infinity, '…');
  return [
    sentence([...parts, ...absent(amounts, language)], language),
    ...rounding(sumsOf(amounts), language),
  ];
}
