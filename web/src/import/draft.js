// Collects the rows of an imported programme. Gives each row a unique id and limits the number of
// rows and the size of the result, to what the format and the page accept.
import { createIds } from './text.js';
import { inAll } from './words.js';

/** @import { Claim, Fields, List, Money, Report, Row, Text } from './types.js' */

export const maxRows = 20_000;
const maxBytes = 60_000_000; // largest size of the programme's JSON text

/**
 * For each list, the id of a row whose name has no letters or digits.
 *
 * @type {Record<List, string>}
 */
const lists = {
  sources: 'source',
  scopes: 'scope',
  axes: 'axis',
  organizations: 'organization',
  places: 'place',
  actions: 'action',
  amounts: 'amount',
  indicators: 'indicator',
  events: 'event',
};

/**
 * Creates an empty draft.
 *
 * @param {Report} report
 */
export function createDraft(report) {
  /**
   * Makes one value for each list.
   *
   * @template T
   * @param {(word: string) => T} make
   * @returns {Record<List, T>}
   */
  const each = (make) =>
    /** @type {any} */ (
      Object.fromEntries(Object.entries(lists).map(([list, word]) => [list, make(word)]))
    );
  const rows = each(() => /** @type {Row[]} */ ([]));
  const ids = each((word) => createIds(word));
  const known = each(() => /** @type {Map<string, Row | undefined>} */ (new Map()));

  /**
   * Returns whether the list is full, and reports it: the caller leaves a row out.
   *
   * @param {List} list
   */
  function isFull(list) {
    if (rows[list].length < maxRows) return false;
    report.count('import_too_many', maxRows);
    return true;
  }

  /**
   * Adds a row, with an id made of `name`. Returns it, or undefined (and reports it) if the list is
   * full.
   *
   * @template {Fields} Given
   * @param {List} list
   * @param {string} name
   * @param {Given} fields
   * @returns {(Row & Given) | undefined}
   */
  function add(list, name, fields) {
    if (isFull(list)) return undefined;
    const row = { id: ids[list](name), ...fields };
    rows[list].push(row);
    return row;
  }

  /**
   * Returns the row of this key. The first call for a key adds the row, with the fields that
   * `fields()` returns.
   *
   * @param {List} list
   * @param {string} key
   * @param {string} name
   * @param {() => Fields} fields
   */
  function once(list, key, name, fields) {
    if (!known[list].has(key)) known[list].set(key, add(list, name, fields()));
    return known[list].get(key);
  }

  /**
   * Returns the id of the scope, added if it is new. Amounts of one scope have one currency: each
   * further currency has a scope of its own.
   *
   * @param {string} key
   * @param {string} name
   * @param {{ title(): Text, currency?: string }} given
   */
  function scope(key, name, { title, currency }) {
    if (!currency) return once('scopes', key, name, () => ({ title: title() }))?.id;
    return once('scopes', `${key} ${currency}`, `${name} ${currency}`, () => ({
      title: inAll('import_scope_currency', title(), currency),
    }))?.id;
  }

  /**
   * Adds an amount with one claim. `claim`: the fields of the claim that are not about money.
   *
   * @param {string} name
   * @param {Omit<Fields, 'claims' | 'value'> & { money: Money, claim: Claim }} amount
   */
  function addAmount(name, { money: { currency, ...money }, claim, ...fields }) {
    return add('amounts', name, {
      value: money.value,
      ...(currency && { currency }),
      ...fields,
      claims: [{ ...claim, ...money }],
    });
  }

  /**
   * Returns the programme as JSON text; undefined if it exceeds maxBytes.
   *
   * @param {object} heading the programme's own fields (id, title …)
   */
  function finish(heading) {
    const filled = Object.fromEntries(Object.entries(rows).filter(([, list]) => list.length > 0));
    const text = JSON.stringify({ format: '1.1', ...heading, ...filled }, null, 1);
    return new TextEncoder().encode(text).length <= maxBytes ? text : undefined;
  }

  return { add, addAmount, finish, isFull, once, rows, scope };
}
