// Fetches the app's files by name, from the addresses in Config. A file is fetched once, however often
// it is requested; after a failure it is fetched again at the next request.

import { fetchVerified, LoadError } from './verified.js';

/** @import { FetchOptions } from './verified.js' */

/** @param {Response} response */
const bytesOf = async (response) => new Uint8Array(await response.arrayBuffer());

/**
 * @param {Record<string, FileEntry>} files
 * @param {FetchOptions} [options]
 */
export function createData(files, options) {
  /** @type {Map<string, Promise<Uint8Array<ArrayBuffer>>>} */
  const pending = new Map();

  /**
   * Fetches a file for `use`, see fetchVerified.
   *
   * @template T
   * @param {string} name
   * @param {(response: Response) => Promise<T>} use
   */
  async function open(name, use) {
    if (!files[name]) throw new LoadError(name, 404);
    return fetchVerified(files[name], use, options);
  }

  /** @param {string} name */
  function bytes(name) {
    const known = pending.get(name);
    if (known) return known;
    const reading = open(name, bytesOf);
    reading.catch(() => pending.delete(name));
    pending.set(name, reading);
    return reading;
  }

  /** @param {string} name */
  const has = (name) => Object.hasOwn(files, name);
  return { bytes, open, has };
}
