// Which file of the site an address means. Pure; knows neither caches nor requests.

/**
 * The path below `scope` without query, decoded; null when there is none.
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
 * The file to answer with: a page also by the names some hosts give it ("embed", the folder itself), anything else by its
 * own. A hashed file may be of another build whose page is still open. Null: not the worker's business.
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

/** @param {string} name */
export const isHashed = (name) => /^assets\/[^/]+\.[0-9a-f]{12}\.\w+$/.test(name);
