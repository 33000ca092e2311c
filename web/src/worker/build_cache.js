// Stores the files of one build in the browser's Cache Storage, one cache per build. A build is
// used only when all of its files are stored. A file that another build has already stored under
// the same hashed name is copied from that build's cache; every other file is downloaded and
// checked against its integrity hash (site/verified.js), so that files of two builds are never mixed, even while a
// host is being updated. This module does not answer requests (worker.js does) and does not delete
// other builds (clean_up.js does).

import { fetchVerified } from '../site/verified.js';
import { isHashed } from './names.js';

/** @typedef {ReturnType<typeof createBuildCache>} BuildCache */

// Number of parallel downloads: few, because the page may need the network at the same time.
const parallel_downloads = 4;
// A stored response is valid for all request headers, whatever its `Vary` header says.
const lookup = { ignoreVary: true };

/**
 * Returns those of `names` that are caches of this site. All sites of one origin share Cache
 * Storage; the name of each of our caches therefore contains the address of the site's folder.
 *
 * @param {string} scope
 * @param {string[]} names
 */
export const cacheNamesOf = (scope, names) =>
  names.filter((name) => name.startsWith(`trame ${scope} `));
/**
 * Returns the build id at the end of a cache's name.
 *
 * @param {string} cacheName
 */
export const buildOf = (cacheName) => cacheName.split(' ').at(-1);

/**
 * Creates the cache of the worker's own build.
 *
 * @param {{ manifest: Pick<Manifest, 'build' | 'files'>, scope: string }} site `scope`: address of the site's folder, with
 *   "/" at its end
 */
export function createBuildCache({ manifest: { build, files }, scope }) {
  const own = `trame ${scope} ${build}`;
  /** @param {string} name */
  const addressOf = (name) => new URL(name, scope).href;

  // Names of the caches of this site's other builds.
  async function others() {
    return cacheNamesOf(scope, await caches.keys()).filter((name) => name !== own);
  }

  /**
   * Returns the stored response, or undefined. A hashed file is also searched in the caches of
   * other builds: the same hashed name means the same bytes.
   *
   * @param {string} name
   */
  async function find(name) {
    for (const cacheName of isHashed(name) ? [own, ...(await others())] : [own]) {
      const kept = await caches.match(addressOf(name), { ...lookup, cacheName });
      if (kept) return kept;
    }
    return undefined;
  }

  /**
   * Downloads one file. The browser's HTTP cache may use a hashed file without asking the server.
   *
   * @type {(name: string, integrity: string) => Promise<Response>}
   */
  const download = (name, integrity) =>
    fetchVerified({ url: addressOf(name), integrity }, asKept, {
      get: ({ url }, init) => fetch(url, { ...init, credentials: 'same-origin', priority: 'low' }),
      modes: [isHashed(name) ? 'default' : 'no-cache', 'reload'],
    });

  // [name, integrity] of each file that is not stored yet.
  async function missing() {
    const kept = new Set((await (await caches.open(own)).keys()).map(({ url }) => url));
    return Object.entries(files).filter(([name]) => !kept.has(addressOf(name)));
  }

  /**
   * Stores the files, several at a time. Rejects with the first failure; no further download is
   * started after it.
   *
   * @param {[name: string, integrity: string][]} wanted
   */
  async function store(wanted) {
    const cache = await caches.open(own);
    const waiting = [...wanted];
    const storeNext = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [name, integrity] = next;
        await cache.put(addressOf(name), (await find(name)) ?? (await download(name, integrity)));
      }
    };
    await Promise.all(
      Array.from({ length: parallel_downloads }, () =>
        storeNext().catch((error) => {
          waiting.length = 0;
          throw error;
        }),
      ),
    );
  }

  // Downloads all files of the build that are not stored yet. Rejects if one of them fails; files
  // stored by then are kept for the next attempt. Hashed files come before pages, so that a stored
  // page never refers to a file that is not stored.
  async function downloadMissing() {
    const wanted = await missing();
    await store(wanted.filter(([name]) => isHashed(name)));
    await store(wanted.filter(([name]) => !isHashed(name)));
    if ((await missing()).length > 0)
      throw new Error('the cache was emptied while the files were stored');
  }

  return { own, others, find, downloadMissing };
}

/**
 * Returns a copy of the response without redirect and compression headers: browsers refuse a
 * redirected response for a navigation, and the stored body is already decompressed.
 *
 * @param {Response} response
 */
async function asKept({ body, headers }) {
  const kept = new Headers(headers);
  for (const name of ['Content-Encoding', 'Content-Length']) kept.delete(name);
  return new Response(body, { headers: kept });
}
