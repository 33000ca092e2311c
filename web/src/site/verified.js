// Fetches files of the site and checks their bytes: the build knows the SHA-256 of each file that it
// wrote. Page and service worker fetch through this module. A missing or wrong answer is asked for
// once more, past the browser's cache, which may hold it for a year. A wrong answer is never used.

/** Longest silence of the network; a file that arrives slowly is not silent. */
export const usual_silence_ms = 20_000;
// A network that gives less than this is silent, too: all files would take hours.
const least_bytes_per_s = 50;

/**
 * A file could not be loaded. `status`: 0 if no whole answer came; otherwise the HTTP status of the
 * answer, which is 200 if the answer has other bytes than the file.
 */
export class LoadError extends Error {
  /**
   * @param {string} name
   * @param {number} status
   */
  constructor(name, status) {
    super(`${name}: ${status}`);
    this.status = status;
  }
}

/**
 * A file of the site. `integrity`: its SHA-256, as in an `integrity` attribute; `size` in bytes is
 * compared where no sum can be computed. Without them, any bytes are accepted.
 *
 * @typedef {{ url: string, size?: number, integrity?: string }} SiteFile
 */

/**
 * `get` makes the request, `received` is called with numbers of received bytes (uncompressed),
 * `modes` are the cache modes of the first and of further attempts.
 *
 * @typedef {object} FetchOptions
 * @property {(file: SiteFile, init: RequestInit) => Response | Promise<Response>} [get]
 * @property {(bytes: number) => void} [received]
 * @property {number} [silence_ms]
 * @property {RequestCache[]} [modes]
 */

/**
 * Passes the response to `use`, which may read it as it arrives, and returns the result of `use`
 * after the bytes have been checked.
 *
 * @template T
 * @param {SiteFile} file
 * @param {(response: Response) => Promise<T>} use
 * @param {FetchOptions} [options]
 * @returns {Promise<T>}
 */
export async function fetchVerified(file, use, options = {}) {
  const [cache, ...others] = options.modes ?? ['default', 'reload'];
  try {
    // The result is awaited outside: an error of `use` on right bytes is not an error of loading.
    return (await attempt(file, use, { ...options, cache })).result;
  } catch (error) {
    if (others.length === 0 || !(error instanceof LoadError)) throw error;
    return fetchVerified(file, use, { ...options, modes: others });
  }
}

/**
 * @template T
 * @param {SiteFile} file
 * @param {(response: Response) => Promise<T>} use
 * @param {FetchOptions & { cache: RequestCache }} options
 * @returns {Promise<{ result: Promise<T> }>}
 */
async function attempt(file, use, options) {
  const { get = request, received, silence_ms, cache } = options;
  const { signal, heard, end } = watchSilence(silence_ms);
  /** @param {number} bytes */
  const arrived = (bytes) => {
    heard(bytes);
    received?.(bytes);
  };
  try {
    const response = await get(file, { cache, signal });
    heard();
    if (!response.ok) throw new LoadError(file.url, response.status);
    const copy = response.clone();
    const result = use(response);
    result.catch(() => {}); // reported after the check, if the bytes are right
    if (!(await isRight(await read(copy, arrived), file))) throw new LoadError(file.url, 200);
    return { result };
  } catch (error) {
    throw error instanceof LoadError ? error : new LoadError(file.url, 0);
  } finally {
    end();
  }
}

let heardAt_ms = 0; // when enough of any files had last arrived
let sinceThen = 0; // bytes that have arrived since then

/**
 * Watches the network for one request. `signal` aborts the request when nothing of any file has arrived
 * for so long: browsers may hold a file back until others have come. `heard` is to be called with the
 * number of bytes of each part that arrives, `end` at the end of the request.
 *
 * @param {number} [silence_ms]
 */
export function watchSilence(silence_ms = usual_silence_ms) {
  const stop = new AbortController();
  const least = (silence_ms / 1000) * least_bytes_per_s;
  const heard = (bytes = least) => {
    sinceThen += bytes;
    if (sinceThen < least) return;
    heardAt_ms = performance.now();
    sinceThen = 0;
  };
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  function look() {
    const rest_ms = heardAt_ms + silence_ms - performance.now();
    if (rest_ms > 0) timer = setTimeout(look, rest_ms);
    else stop.abort();
  }
  heard(); // a request begins: earlier silence does not count
  look();
  return { signal: stop.signal, heard, end: () => clearTimeout(timer) };
}

/**
 * @param {SiteFile} file
 * @param {RequestInit} init
 */
const request = ({ url }, init) => fetch(url, init);

/**
 * Reads the whole body and reports the size of each part that arrives.
 *
 * @param {Response} response
 * @param {(bytes: number) => void} arrived
 */
async function read({ body }, arrived) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    arrived(part.value.length);
    parts.push(part.value);
  }
  return new Blob(parts).arrayBuffer();
}

/**
 * A page without HTTPS has no `crypto.subtle`: the size is compared. `integrity` of `fetch` would hold
 * the bytes back until all have arrived, and a slow network could not be told from a silent one.
 *
 * @param {ArrayBuffer} bytes
 * @param {SiteFile} file
 */
async function isRight(bytes, { integrity, size }) {
  if (!integrity) return true;
  if (!crypto.subtle) return bytes.byteLength === size;
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return integrity === `sha256-${btoa(String.fromCharCode(...sum))}`;
}
