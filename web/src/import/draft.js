// A programme being put together: rows with ids of their own, never more than the format and the page can take.
import { createIds } from './text.js';

/** @import { Claim, Fields, List, Money, Report, Row } from './types.js' */

export const maxRows = 20_000;
const maxBytes = 60_000_000;

/**
 * The id of a row whose name has no letter to make one of.
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

/** @param {Report} report */
export function createDraft(report) {
  /**
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
   * The row added; undefined when the list is full.
   * @template {Fields} Given
   * @param {List} list
   * @param {string} name
   * @param {Given} fields
   * @returns {(Row & Given) | undefined}
   */
  function add(list, name, fields) {
    if (rows[list].length >= maxRows) {
      report.count('import_too_many', maxRows);
      return undefined;
    }
    const row = { id: ids[list](name), ...fields };
    rows[list].push(row);
    return row;
  }

  /**
   * The row of this key, made by `fields()` at its first mention.
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
   * An amount of one claim. `money`: { value: number or null, note }; `claim`: its other fields.
   * @param {string} name
   * @param {Omit<Fields, 'claims' | 'value'> & { money: Money, claim: Claim }} amount
   */
  function addAmount(name, { money, claim, ...fields }) {
    const { value, note } = money;
    return add('amounts', name, {
      value,
      ...fields,
      claims: [{ ...claim, value, ...(note && { note }) }],
    });
  }

  /**
   * The programme as JSON text; undefined when it is larger than the page reads.
   * @param {object} heading
   */
  function finish(heading) {
    const filled = Object.fromEntries(Object.entries(rows).filter(([, list]) => list.length > 0));
    const text = JSON.stringify({ format: '1.0', ...heading, ...filled }, null, 1);
    return new TextEncoder().encode(text).length <= maxBytes ? text : undefined;
  }

  return { add, addAmount, finish, once, rows };
}
