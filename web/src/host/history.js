// The address bar: writes the app's state into the fragment, and passes the visitor's Back, Forward
// and edits to the app as navigation. Only the fragment changes.

/**
 * `start` is the fragment of the view that is shown if the address has none; `signal` ends the
 * listeners.
 *
 * @param {Bridge} bridge
 * @param {{ start?: string, signal: AbortSignal }} options
 */
export function createHistory(bridge, { start = '', signal }) {
  let shown = location.hash;
  /** @type {Timer} */
  let retry;

  /**
   * Browsers limit the number of changes per time; the last refused change is written a second
   * later.
   *
   * @param {string} fragment
   * @param {boolean} push
   */
  function write(fragment, push) {
    clearTimeout(retry);
    const hash = `#${fragment.replace(/^#/, '')}`;
    if (hash === location.hash) return;
    const address = location.pathname + location.search + hash;
    try {
      if (push) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      shown = location.hash;
    } catch {
      retry = setTimeout(write, 1000, fragment, false);
    }
  }

  // A link or Back fires both popstate and hashchange; only the first of the two events navigates.
  function changed() {
    if (location.hash === shown) return;
    shown = location.hash;
    bridge.navigate(shown || start);
  }

  addEventListener('popstate', changed, { signal });
  addEventListener('hashchange', changed, { signal });
  bridge.navigate(shown || start);
  return { write };
}
