// The files of a build in the browser's cache: one cache per build, complete or not used. What another build has already
// brought is taken from there; everything else is downloaded and must have exactly the bytes its build was made of, so
// that a host in the middle of a change can never leave a mixture.

import { isHashed } from './names.js';

/** @typedef {ReturnType<typeof createBuildCache>} BuildCache */

const lanes = 4; // downloads at a time: the page may need the network too
const lookup = { ignoreVary: true };

/**
 * Caches belong to the whole host: ours carry the folder of the site in their name.
 * @param {string} scope
 * @param {string[]} names
 */
export const cacheNamesOf = (scope, names) =>
  names.filter((name) => name.startsWith(`trame ${scope} `));
/** @param {string} cacheName */
export const buildOf = (cacheName) => cacheName.split(' ').at(-1);

/** @param {{ manifest: Manifest, scope: string }} site */
export function createBuildCache({ manifest: { build, files }, scope }) {
  const own = `trame ${scope} ${build}`;
  /** @param {string} name */
  const addressOf = (name) => new URL(name, scope).href;

  async function others() {
    return cacheNamesOf(scope, await caches.keys()).filter((name) => name !== own);
  }

  /**
   * In this build's cache; a hashed name means the same bytes in any.
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
   * @param {string} name
   * @param {string} integrity
   * @param {RequestCache} cache
   */
  async function ask(name, integrity, cache) {
    const response = await fetch(addressOf(name), {
      integrity,
      cache,
      credentials: 'same-origin',
      priority: 'low',
    });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return asKept(response);
  }

  /**
   * What the browser has of a hashed file may be an answer that once broke off and would never be asked for again.
   * @type {(name: string, integrity: string) => Promise<Response>}
   */
  const download = (name, integrity) =>
    isHashed(name)
      ? ask(name, integrity, 'default').catch(() => ask(name, integrity, 'reload'))
      : ask(name, integrity, 'no-cache');

  async function missing() {
    const kept = new Set((await (await caches.open(own)).keys()).map(({ url }) => url));
    return Object.entries(files).filter(([name]) => !kept.has(addressOf(name)));
  }

  /**
   * Several at a time; the first that fails ends it.
   * @param {[name: string, integrity: string][]} wanted
   */
  async function take(wanted) {
    const cache = await caches.open(own);
    const waiting = [...wanted];
    const lane = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [name, integrity] = next;
        await cache.put(addressOf(name), (await find(name)) ?? (await download(name, integrity)));
      }
    };
    await Promise.all(
      Array.from({ length: lanes }, () =>
        lane().catch((error) => {
          waiting.length = 0;
          throw error;
        }),
      ),
    );
  }

  // What is not here yet. Fails when a single file is missing; what has come by then stays for the next try. What pages
  // ask for comes before the pages: none is answered that could not go on.
  async function downloadMissing() {
    const wanted = await missing();
    await take(wanted.filter(([name]) => isHashed(name)));
    await take(wanted.filter(([name]) => !isHashed(name)));
    if ((await missing()).length > 0) throw new Error('the cache was emptied meanwhile');
  }

  return { own, others, find, downloadMissing };
}

/**
 * The response as if it had come in one piece from its own address: browsers refuse a page that was redirected, and the
 * body is no longer compressed.
 * @param {Response} response
 */
function asKept({ body, headers }) {
  const kept = new Headers(headers);
  for (const name of ['Content-Encoding', 'Content-Length']) kept.delete(name);
  return new Response(body, { headers: kept });
}
