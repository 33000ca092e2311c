// The file of this site that the address names (`?src=`).

export const nameInAddress = () => new URLSearchParams(location.search).get('src');

// If the query names a file and the fragment names no programme, changes the fragment so that the app
// shows the file. To be called before the app gets the fragment.
export function addFileFragment() {
  if (!nameInAddress()) return;
  const hash = location.hash.replace(/^#?\/?(?=\?|$)/, '#/file');
  if (hash !== location.hash)
    history.replaceState(null, '', location.pathname + location.search + hash);
}

/**
 * Returns `fetch`, which returns the file, or undefined if it could not be used or was replaced; and
 * `replace`, to be called when another file is read: a later answer is then ignored.
 *
 * @param {TellFile} tell
 * @param {number} [silence_ms] see fetchVerified
 */
export function createAddressFile(tell, silence_ms) {
  /** @type {AbortController | undefined} */
  let fetching;

  /**
   * @param {string} named
   * @param {boolean} isAgain see fetchSource
   * @param {LazyModules["files.js"]} reader
   */
  function fetch(named, isAgain, { fetchSource }) {
    fetching?.abort();
    fetching = new AbortController();
    return fetchSource(named, tell, { silence_ms, isAgain, replaced: fetching.signal });
  }

  return { fetch, replace: () => fetching?.abort() };
}
