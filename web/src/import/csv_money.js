// Reads the amount of a row, in the currency that its cell, its column of currencies and the heading
// agree on, and adds it to the programme.
import { codes } from './csv_columns.js';
import { commonCurrencies, readCurrency } from './currencies.js';
import { readAmount } from './numbers.js';
import { fold, plain, shorten } from './text.js';
import { inAll } from './words.js';

/** @import { Claim, Money, Row, RowContext } from './types.js' */

const maxValue = 1e12;
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
 * Returns the amount in the cell; undefined if it cannot be read. A number beside which a currency
 * but no factor is written contradicts a heading that has a factor: "1 000 €" under "k€".
 *
 * @param {RowContext} context
 * @param {string} text
 * @param {string} [cell] text of the row's cell of currencies
 */
function valueOf({ decimal, header: { unit = {} } }, text, cell) {
  const { factor = 1, currencies } = unit;
  const read = readAmount(fold(text), decimal, factor);
  if (!read || read.value > maxValue) return undefined;
  if (factor !== 1 && !read.factor && read.currencies) return undefined;
  const named = cell === undefined ? undefined : (readCurrency(fold(cell)) ?? []);
  const currency = agreed([read.currencies, named, currencies]);
  return currency && { value: read.value, currency, ambiguous: read.ambiguous };
}

/**
 * Reads the row's amount; undefined if the row has none. `warning`: key of a message about it. An
 * amount that cannot be read keeps the words of its cell, its currency and its heading.
 *
 * @param {RowContext} context
 * @returns {{ money: Money, warning?: string } | undefined}
 */
export function readMoney(context) {
  const { decimal, header, row } = context;
  const text = row.words('amount');
  if (text === undefined) return undefined;
  const absence = /\d/.test(text) ? undefined : codes.amount.get(plain(text));
  if (absence === 'withheld') return { money: { value: null, absence } };
  if (absence) return { money: { value: null, note: inAll('import_unpublished') } };
  const currency = row.words('currency');
  const read = valueOf(context, text, currency);
  if (!read) {
    const words = [text, currency, header.heading && `(${header.heading})`]
      .filter(Boolean)
      .join(' ');
    const published_as = shorten(words.replace(/\s+/g, ' '), maxPublished);
    return {
      money: { value: null, absence: 'not_read', published_as },
      warning: 'import_row_amount',
    };
  }
  const key = decimal === ',' ? 'import_row_ambiguous_comma' : 'import_row_ambiguous_point';
  return {
    money: { value: read.value, ...(read.currency !== 'EUR' && { currency: read.currency }) },
    warning: read.ambiguous ? key : undefined,
  };
}

/**
 * Adds the row's amount. If the row names no scope, all amounts of one kind share a scope: amounts
 * of different kinds may overlap (a grant may be part of a budget) and must not be added up.
 *
 * @param {RowContext} context
 * @param {Row} action
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
  draft.addAmount(`${action.id} ${kind}`, {
    label: row.words('amountLabel') ?? inAll(`import_label_kind_${kind}`, action.title),
    money,
    kind,
    scope,
    to: action.id,
    from,
    claim: { ...claim, qualifier: row.code('qualifier', 'import_row_qualifier') },
  });
}
