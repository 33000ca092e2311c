// A programme being put together: rows with ids of their own, never more than the format and the page can take.
import { createIds } from './text.js';

export const maxRows = 20_000;
const maxBytes = 60_000_000;

// The id of a row whose name has no letter to make one of.
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

export function createDraft(report) {
  const each = (make) =>
    Object.fromEntries(Object.entries(lists).map(([list, word]) => [list, make(word)]));
  const rows = each(() => []);
  const ids = each((word) => createIds(word));
  const known = each(() => new Map());

  // The row added; undefined when the list is full.
  function add(list, name, fields) {
    if (rows[list].length >= maxRows) {
      report.count('import_too_many', maxRows);
      return undefined;
    }
    const row = { id: ids[list](name), ...fields };
    rows[list].push(row);
    return row;
  }

  // The row of this key, made by `fields()` at its first mention.
  function once(list, key, name, fields) {
    if (!known[list].has(key)) known[list].set(key, add(list, name, fields()));
    return known[list].get(key);
  }

  // An amount of one claim. `money`: { value: number or null, note }; `claim`: its other fields.
  function addAmount(name, { money, claim, ...fields }) {
    const { value, note } = money;
    return add('amounts', name, {
      value,
      ...fields,
      claims: [{ ...claim, value, ...(note && { note }) }],
    });
  }

  // The programme as JSON text; undefined when it is larger than the page reads.
  function finish(heading) {
    const filled = Object.fromEntries(Object.entries(rows).filter(([, list]) => list.length > 0));
    const text = JSON.stringify({ format: '1.0', ...heading, ...filled }, null, 1);
    return new TextEncoder().encode(text).length <= maxBytes ? text : undefined;
  }

  return { add, addAmount, finish, once, rows };
}
