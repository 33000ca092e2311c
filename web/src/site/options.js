// Options of the address, read as app/state/options.cpp does: `?kiosk`, or with one of the words that people write for it.
// A function that stands alone: web/build/offline_page.mjs writes it into a page that has no other script.
/**
 * @param {string} name
 * @param {string} [query]
 */
export function isSet(name, query = location.search) {
  return new RegExp(`[?&]${name}(=(1|true)?)?(&|$)`).test(query);
}
