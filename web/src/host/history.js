// The address bar: the app writes the view into the fragment, the visitor's Back, Forward and edits
// come back as navigation. Only the fragment of this document ever changes.

/**
 * `start`: the view this page opens with when its address names none.
 * @param {Bridge} bridge
 * @param {string} [start]
 */
export function createHistory(bridge, start = '') {
  let shown = location.hash;
  /** @type {Timer} */
  let retry;

  /**
   * Browsers refuse bursts of changes; the last one is then written a little later.
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

  // A link or Back fires popstate and hashchange; one navigation is enough.
  function changed() {
    if (location.hash === shown) return;
    shown = location.hash;
    bridge.navigate(shown || start);
  }

  addEventListener('popstate', changed);
  addEventListener('hashchange', changed);
  bridge.navigate(shown || start);
  return { write };
}
