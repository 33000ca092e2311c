// How often which view was seen, per day, for the operator: kept on this device and sent nowhere. Without storage it
// counts until the page goes.

/**
 * Days: by date ("2026-05-04"), how often each view was seen and how many "visits" there were.
 *
 * @typedef {Record<string, Record<string, number>>} Days
 * @typedef {Pick<Storage, 'getItem' | 'setItem'>} CountStore
 * @typedef {ReturnType<typeof createCounts>} Counts
 */

const place = 'trame:counts';
const most_days = 400;

/** @param {Date} date */
const local = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((n) => String(n).padStart(2, '0'))
    .join('-');

/**
 * Whatever was stored, an object of days: { "2026-05-04": { visits: 3, budget: 2 … } }.
 * @param {CountStore | null} store
 * @returns {Days}
 */
function read(store) {
  try {
    const days = JSON.parse(store?.getItem(place) ?? '{}');
    return days && typeof days === 'object' && !Array.isArray(days) ? days : {};
  } catch {
    return {};
  }
}

const storage = () => {
  try {
    return localStorage;
  } catch {
    return null; // forbidden
  }
};

/** @param {{ store?: CountStore | null, today?: () => string }} [given] */
export function createCounts({ store = storage(), today = () => local(new Date()) } = {}) {
  let days = read(store);
  let seen = '';

  function write() {
    const kept = Object.keys(days).sort().slice(-most_days);
    days = Object.fromEntries(kept.map((day) => [day, days[day]]));
    try {
      store?.setItem(place, JSON.stringify(days));
    } catch {
      // As said above.
    }
  }

  /** @param {string} what */
  function add(what) {
    const day = (days[today()] ??= {});
    day[what] = (day[what] ?? 0) + 1;
  }

  /**
   * A view is on screen; `begins`: with it a visit.
   * @param {string} view
   * @param {boolean} begins
   */
  function see(view, begins) {
    if (begins) add('visits');
    if (begins || view !== seen) add(view);
    seen = view;
    write();
  }

  function clear() {
    days = {};
    write();
  }

  /**
   * Rows of a table, the oldest day first; its first row names the columns.
   * @returns {(string | number)[][]}
   */
  function table() {
    const names = new Set(Object.values(days).flatMap((day) => Object.keys(day)));
    names.delete('visits');
    const columns = ['visits', ...[...names].sort()];
    return [
      ['day', ...columns],
      ...Object.keys(days)
        .sort()
        .map((day) => [day, ...columns.map((name) => days[day][name] ?? 0)]),
    ];
  }

  return { see, clear, table };
}
