// Reads options of the address as app/state/options.cpp does.

/**
 * Returns true if the query has the option: `?kiosk`, `?kiosk=1` or `?kiosk=true`. The function uses
 * nothing outside itself, because web/build/offline_page.mjs copies its text into a page.
 *
 * @param {string} name
 * @param {string} [query]
 */
export function isSet(name, query = location.search) {
  return new RegExp(`[?&]${name}(=(1|true)?)?(&|$)`).test(query);
}
