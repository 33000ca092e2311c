// Fetches the file that the page's address names (`?src=`), and passes its bytes to the app.

import { fileSteps as steps, refusals, requests } from '../site/codes.js';
import { LoadError, watchSilence } from '../site/verified.js';
import { composed, composeText } from './composed.js';
import { most_bytes } from './reading.js';

/**
 * `isAgain`: past the browser's cache, which may have kept a wrong answer; `silence_ms`: see
 * fetchVerified; `replaced`: another file is shown instead; `settled` resolves when that is known of all
 * files given so far.
 *
 * @typedef {object} Fetching
 * @property {TellFile} tell
 * @property {boolean} isAgain
 * @property {number} [silence_ms]
 * @property {AbortSignal} replaced
 * @property {() => Promise<void>} settled
 */

/**
 * Returns the address of a file of this site, or null if the path has a scheme or host or leads to
 * another site. For a page opened from a disk, which belongs to no site, returns null.
 *
 * @param {string} named
 */
function addressOfSource(named) {
  const address = new URL(named, document.baseURI);
  const isRelative = !/^[a-z][a-z0-9+.-]*:|^[\\/]{2}/i.test(named.trim());
  return isRelative && location.protocol !== 'file:' && address.origin === location.origin
    ? address.href
    : null;
}

/**
 * Fetches and reads the file that the address names. Returns it, or undefined if it was refused or
 * replaced.
 *
 * @param {string} named
 * @param {Fetching} options
 * @returns {Promise<File | undefined>}
 */
export async function fetchSource(named, options) {
  const { tell, replaced, settled } = options;
  const name = composeText(named.split(/[?#]/)[0].split('/').at(-1) || named);
  const found = await bytesOf(named, name, options);
  await settled();
  if (replaced.aborted) return undefined;
  // The app offers another try of a file of the address; a file of another site is refused each time.
  tell(steps.coming, name, found === refusals.sourceForeign ? '' : requests.source);
  if (typeof found === 'string') return void tell(steps.refused, name, found);
  tell(steps.read, name, '', composed(new Uint8Array(found)));
  return new File([found], name);
}

/**
 * Returns the file's bytes, or the reason why it is refused.
 *
 * @param {string} named
 * @param {string} name
 * @param {Fetching} options
 */
async function bytesOf(named, name, { isAgain, silence_ms, replaced }) {
  try {
    const address = addressOfSource(named);
    if (!address) return refusals.sourceForeign;
    /** @param {RequestCache} cache */
    const ask = (cache) => request(address, { cache, silence_ms, replaced });
    const blob = await ask(isAgain ? 'reload' : 'default').catch(() => ask('reload'));
    return blob ? await new File([blob], name).arrayBuffer() : refusals.tooLarge;
  } catch {
    return refusals.sourceMissing;
  }
}

/**
 * Requests a file that the build does not know. Returns its bytes, or null if it is too large; rejects
 * if the network has none, has a page in its place, or is silent, and when the file is replaced.
 *
 * @param {string} address
 * @param {{ cache: RequestCache, silence_ms?: number, replaced: AbortSignal }} options
 */
async function request(address, { cache, silence_ms, replaced }) {
  const { signal, heard, end } = watchSilence(silence_ms);
  const stop = new AbortController();
  for (const each of [signal, replaced]) each.addEventListener('abort', () => stop.abort());
  try {
    replaced.throwIfAborted();
    const response = await fetch(address, {
      cache,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: stop.signal,
    });
    if (!response.ok || /^text\/html/.test(response.headers.get('content-type') ?? ''))
      throw new LoadError(address, response.status);
    return await readUpTo(most_bytes, response, heard);
  } finally {
    end();
  }
}

/**
 * Returns the response's bytes, or null if there are more than `most`: a response may be endless.
 * `heard` is called with the number of bytes of each part that arrives.
 *
 * @param {number} most
 * @param {Response} response
 * @param {(bytes: number) => void} heard
 */
async function readUpTo(most, { body }, heard) {
  if (!body) return null;
  const reader = body.getReader();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    heard(part.value.length);
    size += part.value.length;
    if (size > most) {
      reader.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return new Blob(parts);
}
