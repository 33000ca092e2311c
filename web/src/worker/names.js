// Maps an address to a file of the site. Pure functions: they use neither caches nor requests.

/**
 * Returns the decoded path below `scope`, without query and fragment; null if it cannot be decoded.
 *
 * @param {string} url
 * @param {string} scope
 */
export function nameOf(url, scope) {
  try {
    return decodeURIComponent(url.slice(scope.length).split(/[?#]/)[0]);
  } catch {
    return null;
  }
}

/**
 * Returns the name of the stored file for the request, or null if the worker leaves the request to
 * the network. A page is also found without ".html" ("embed") and by its folder (""), as many hosts
 * serve it. A hashed file is accepted even if this build does not have it: the file may belong to
 * another build, of which a page is still open.
 *
 * @param {string} name
 * @param {Pick<Manifest, 'files' | 'same'>} manifest
 * @param {boolean} isPage
 */
export function fileNamed(name, { files, same }, isPage) {
  const candidates = isPage ? [name || 'index.html', `${name}.html`] : [name || 'index.html'];
  const found = candidates.find((file) => Object.hasOwn(files, file) || Object.hasOwn(same, file));
  if (found !== undefined) return Object.hasOwn(same, found) ? same[found] : found;
  return isHashed(name) ? name : null;
}

/**
 * True for a file of `assets` whose name holds the hash of its bytes
 * ("assets/app.0123456789ab.js").
 *
 * @param {string} name
 */
export const isHashed = (name) => /^assets\/[^/]+\.[0-9a-f]{12}\.\w+$/.test(name);
