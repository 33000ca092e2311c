// Counts for the operator how often each view was shown, per day. The counts are stored on this
// device (localStorage) and never sent. If storage is not available, they are kept in memory until
// the page is closed.

/**
 * Days: by local date ("2026-05-04"), the number of "visits" and how often each view was shown.
 *
 * @typedef {Record<string, Record<string, number>>} Days
 * @typedef {Pick<Storage, 'getItem' | 'setItem'>} CountStore
 * @typedef {ReturnType<typeof createCounts>} Counts
 */

const storage_key = 'trame:counts';
const most_days = 400; // older days are dropped

/**
 * The date as "2026-05-04" in the machine's time zone.
 *
 * @param {Date} date
 */
const local = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((n) => String(n).padStart(2, '0'))
    .join('-');

/**
 * Returns the stored days, { "2026-05-04": { visits: 3, budget: 2 … } }; no days if nothing valid
 * is stored.
 *
 * @param {CountStore | null} store
 * @returns {Days}
 */
function read(store) {
  try {
    const days = JSON.parse(store?.getItem(storage_key) ?? '{}');
    return days && typeof days === 'object' && !Array.isArray(days) ? days : {};
  } catch {
    return {};
  }
}

const storage = () => {
  try {
    return localStorage;
  } catch {
    return null; // the browser's settings forbid storage
  }
};

/**
 * Creates the counter. Tests pass their own store and date.
 *
 * @param {{ store?: CountStore | null, today?: () => string }} [given]
 */
export function createCounts({ store = storage(), today = () => local(new Date()) } = {}) {
  let days = read(store);
  let seen = '';

  function write() {
    const kept = Object.keys(days).sort().slice(-most_days);
    days = Object.fromEntries(kept.map((day) => [day, days[day]]));
    try {
      store?.setItem(storage_key, JSON.stringify(days));
    } catch {
      // Storage is full or forbidden: the counts stay in memory.
    }
  }

  /** @param {string} what */
  function add(what) {
    const day = (days[today()] ??= {});
    day[what] = (day[what] ?? 0) + 1;
  }

  /**
   * Counts a view that is on screen, unless it is the one that was counted last in the same visit.
   *
   * @param {string} view
   * @param {boolean} begins true if a visit begins with this view
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
   * Returns the counts as rows of a table: first the column names ("day", "visits", then the
   * views), then one row per day, the oldest first.
   *
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
