// Reads the amount of a row, in the currency that its cell, its column of currencies and the heading
// agree on, and adds it to the programme.
import { mayHoldAmounts } from './csv_amount_headings.js';
import { codes } from './csv_codes.js';
import { commonCurrencies, readCurrency } from './currencies.js';
import { joined, splitHeading, unitOfCell } from './csv_unit.js';
import { noteBeside } from './money_note.js';
import { minorOf } from './money_sums.js';
import { readAmount } from './numbers.js';
import { fold, plain, shorten } from './text.js';
import { inAll } from './words.js';

/** @import { Claim, FoundRow, Money, Row, RowContext, Unit } from './types.js' */

/**
 * `cell`: what the column of currencies says; `own`: what the column of units says, and `unitCell`: its words.
 *
 * @typedef {RowContext & { cell?: string, own: Unit, unitCell?: string }} AmountContext
 */

const maxValue = 1e12;
const negative = /^(?:[-−–‑]\s*(.*)|\((.*)\)(?:\s*€)?)$/;
const maxPublished = 200; // longest words of an amount that are kept, in characters

/**
 * Returns the currency that cell, column and heading agree on: EUR if none names one, undefined if
 * they contradict each other or only share a sign such as "$".
 *
 * @param {(string[] | undefined)[]} given
 */
function agreed(given) {
  const common = commonCurrencies(given) ?? ['EUR'];
  return common.length === 1 ? common[0] : undefined;
}

/**
 * Returns the currency of an amount; undefined if nothing makes it clear. `read`: currencies that the
 * cell of the amount names. What the row's column of currencies says holds against the heading of the
 * amounts, which stands for all rows: `isOwn` is then true.
 *
 * @param {AmountContext} context
 * @param {string[]} [read]
 */
function currencyOf({ header: { unit = {} }, cell, own: { currencies } }, read) {
  const inCell = cell === undefined ? undefined : (readCurrency(fold(cell)) ?? []);
  const named = commonCurrencies([inCell, currencies]);
  const currency = agreed([read, named, unit.currencies]);
  const own = currency || !named ? undefined : agreed([read, named]);
  return { currency: currency ?? own, isOwn: own !== undefined };
}

/**
 * True if what is written beside a number contradicts the factor that holds for it: a currency without
 * a factor under a heading with one, "1 000 €" under "k€"; or another factor than that of the row's
 * column of units.
 *
 * @param {Unit} read
 * @param {number} factor
 * @param {Unit} own
 */
const contradicts = (read, factor, own) =>
  read.factor ? (own.factor ?? read.factor) !== read.factor : factor !== 1 && read.currencies;

/**
 * Returns the amount in the cell; undefined if it cannot be read.
 *
 * @param {AmountContext} context
 * @param {string} text
 */
function valueOf(context, text) {
  const { decimal, header, own } = context;
  const { certain } = header;
  const { factor = 1, isUnclear } = joined(own, header.unit ?? {});
  const read = readAmount(fold(text), decimal, factor, certain);
  if (!read || isUnclear || read.value > maxValue) return undefined;
  if (contradicts(read, factor, own)) return undefined;
  const { currency, isOwn } = currencyOf(context, read.currencies);
  // An amount that would be shown as zero, below half the smallest unit, is no zero.
  if (!currency || (read.value > 0 && minorOf(read.value, currency) === 0n)) return undefined;
  return { value: read.value, currency, isOwn, ambiguous: read.ambiguous };
}

/**
 * Returns an amount below zero, "-5 000" or "(5 000)", without its sign; undefined for any other.
 *
 * @param {AmountContext} context
 * @param {string} text
 */
function negativeOf(context, text) {
  const [, sign, bracket] = text.trim().match(negative) ?? [];
  const read = valueOf(context, sign ?? bracket ?? '');
  return read && { value: read.value, currency: read.currency };
}

/**
 * Returns the currency as the format has it: none for EUR, or if it is not clear.
 *
 * @param {string | undefined} currency
 */
const written = (currency) => (currency && currency !== 'EUR' ? { currency } : {});

/**
 * Returns an amount without a value, in the currency of its row or its heading.
 *
 * @param {AmountContext} context
 * @param {Omit<Money, 'value'>} why
 * @returns {Money}
 */
const without = (context, why) => ({
  value: null,
  ...written(currencyOf(context).currency),
  ...why,
});

/**
 * Returns an amount that cannot be read: it keeps the words of its cell, and in a note those of its unit,
 * currency and heading.
 *
 * @param {AmountContext} context
 * @param {string} text
 */
function unread(context, text) {
  const { cell, row, unitCell } = context;
  const { heading } = context.header;
  const published_as = shorten(text.replace(/\s+/g, ' '), maxPublished);
  const beside = [unitCell, cell, heading].filter((words) => words !== undefined);
  row.tellLetters('amount', [published_as, ...beside].join(' '));
  return without(context, { absence: 'not_read', published_as, note: noteBeside(beside) });
}

/**
 * Adds what the columns of currencies and of units say.
 *
 * @param {RowContext} context
 * @returns {AmountContext}
 */
function withUnits(context) {
  const [cell, unitCell] = ['currency', 'unit'].map((field) => context.row.words(field));
  const own = unitCell === undefined ? {} : unitOfCell(unitCell, context.header.certain);
  return { ...context, cell, unitCell, own };
}

/**
 * Returns the reason why a cell has no amount, if it says one.
 *
 * @param {string} text
 */
const absenceOf = (text) => (/\d/.test(text) ? undefined : codes.amount.get(plain(text)));

/**
 * True for words that say something of an amount, unlike "-" or "not published".
 *
 * @param {string | undefined} text
 * @returns {text is string}
 */
const isSaid = (text) => text !== undefined && plain(text) !== '' && !absenceOf(text);

/**
 * Returns the words of the first other column of amounts, as an amount that cannot be read: it is
 * published. Undefined if the row has none.
 *
 * @param {RowContext} context
 */
function inOtherColumn(context) {
  const { header, row } = context;
  for (const [field, heading] of [...header.others, ...header.unread]) {
    const text = row.words(field);
    if (!isSaid(text)) continue;
    if (mayHoldAmounts(heading) && (!/\d/.test(text) || text.includes('%'))) continue;
    const own = { ...header, heading, unit: splitHeading(heading).unit };
    const money = unread(withUnits({ ...context, header: own }), text);
    return { money, warnings: ['import_row_amount'] };
  }
  return undefined;
}

/**
 * Returns a note for each amount of the row that was only asked for.
 *
 * @param {RowContext} context
 */
export const askedNotes = ({ header, row }) =>
  [...header.asked].flatMap(([field, heading]) => {
    const text = row.words(field);
    if (!isSaid(text)) return [];
    row.tellLetters(field, text);
    return [inAll('import_asked', heading, text)];
  });

/**
 * Reads the row's amount; undefined if the row has none.
 *
 * @param {RowContext} rowContext
 * @returns {FoundRow["amount"]}
 */
export function readMoney(rowContext) {
  const { loose, row } = rowContext;
  if (loose) return { money: unread(withUnits(rowContext), loose), warnings: [] };
  const text = row.words('amount');
  const absence = text && absenceOf(text);
  const other = isSaid(text) || absence === 'withheld' ? undefined : inOtherColumn(rowContext);
  return other || text === undefined ? other : moneyOf(withUnits(rowContext), text);
}

/**
 * Returns the amount of a cell, with its warnings.
 *
 * @param {AmountContext} context
 * @param {string} text
 * @returns {FoundRow["amount"]}
 */
function moneyOf(context, text) {
  const absence = absenceOf(text);
  if (absence === 'withheld') return { money: without(context, { absence }), warnings: [] };
  if (absence)
    return { money: without(context, { note: inAll('import_unpublished') }), warnings: [] };
  const read = valueOf(context, text);
  if (!read)
    return {
      money: unread(context, text),
      negative: negativeOf(context, text),
      warnings: ['import_row_amount'],
    };
  const key = context.decimal === ',' ? 'import_row_ambiguous_comma' : 'import_row_ambiguous_point';
  return {
    money: { value: read.value, ...written(read.currency) },
    warnings: [...(read.ambiguous ? [key] : []), ...(read.isOwn ? ['import_row_currency'] : [])],
  };
}

/**
 * @param {string} kind
 * @param {Row} [action]
 */
const labelOf = (kind, action) =>
  action ? inAll(`import_label_kind_${kind}`, action.title) : inAll('import_label_total');

/**
 * Adds the row's amount, which is of an action or, if there is none, the total of its scope. If the row
 * names no scope, all amounts of one kind share a scope: amounts of different kinds may overlap (a
 * grant may be part of a budget) and must not be added up.
 *
 * @param {Pick<RowContext, "draft" | "row">} context
 * @param {Row | undefined} action
 * @param {{ money: Money, claim: Claim, from?: string }} given `from`: id of an organization
 */
export function addAmount({ draft, row }, action, { money, claim, from }) {
  if (draft.isFull('amounts')) return;
  const named = row.code('amountKind', 'import_row_amount_kind');
  const kind = named ?? 'budget';
  if (!named && !row.words('amountKind')) row.warn('import_row_kind_missing');
  const scopeName = row.words('scope');
  const scope = draft.scope(scopeName ? fold(scopeName) : `kind ${kind}`, scopeName ?? kind, {
    title: () => scopeName ?? inAll(`import_scope_kind_${kind}`),
    currency: money.currency,
  });
  if (!scope) return;
  draft.addAmount(`${action?.id ?? 'total'} ${kind}`, {
    label: row.words('amountLabel') ?? labelOf(kind, action),
    money,
    kind,
    scope,
    to: action?.id,
    from,
    claim: { ...claim, qualifier: row.code('qualifier', 'import_row_qualifier') },
  });
}
