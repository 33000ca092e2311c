// Runs the importer: in a worker, or in slices on the page's own thread where there is no worker (the
// copy in one file, an old browser, a page that may not start one, a script that does not come).
import { fetchVerified, usual_silence_ms } from '../site/verified.js';

/* global IMPORT_WORKER */

/** @typedef {Parameters<LazyModules['import.js']['importFile']>[0]} ImportedFile */
/** @typedef {Awaited<ReturnType<LazyModules['import.js']['importFile']>>} Imported */

/**
 * What the caller of an import gives. `file`: the file's name and the language of messages; `bytes`
 * reads its bytes; `advance` is called with how much of the file was read, from 0 to 1; `silence_ms`:
 * see fetchVerified.
 *
 * @typedef {object} Job
 * @property {Omit<ImportedFile, 'bytes'>} file
 * @property {() => Promise<Uint8Array<ArrayBuffer>>} bytes
 * @property {(done: number) => void} advance
 * @property {AbortSignal} signal
 * @property {number} [silence_ms]
 */

const slice_ms = 50; // time for which the importer may block the page

/**
 * Returns the worker's address as a TrustedScriptURL, which the content security policy requires
 * (web/build/headers.mjs). The policy accepts no other address.
 *
 * @param {string} address
 */
function trusted(address) {
  const policy = self.trustedTypes?.createPolicy('trame-import', {
    createScriptURL: (/** @type {string} */ url) => (url === address ? url : ''),
  });
  return policy ? policy.createScriptURL(address) : address;
}

/** @type {ReturnType<typeof trusted> | undefined} */
let script; // a page may create its policy once

/**
 * Returns a worker that runs the script; null if there is none, if the network does not have the right
 * one, or if the browser refuses it.
 *
 * @param {number} [silence_ms]
 */
async function openWorker(silence_ms) {
  try {
    const url = new URL(IMPORT_WORKER.url, document.baseURI).href;
    // The browser compares a worker's script with no sum. This fetch does; the worker has the same bytes
    // from the browser's cache, unless the host allows no caching.
    await fetchVerified({ ...IMPORT_WORKER, url }, (answer) => answer.blob(), { silence_ms });
    script ??= trusted(url);
    return new Worker(/** @type {string} */ (script));
  } catch {
    return null;
  }
}

/**
 * Imports the file in a worker. Returns null if the worker fails, undefined if the import was
 * cancelled.
 *
 * @param {Job} job
 * @returns {Promise<Imported | null | undefined>}
 */
async function runInWorker({ file, bytes, advance, signal, silence_ms = usual_silence_ms }) {
  if (typeof IMPORT_WORKER !== 'object') return null;
  const content = await bytes();
  const worker = await openWorker(silence_ms); // last, because its messages are not kept
  if (!worker) return signal.aborted ? undefined : null;
  /** @type {Promise<Imported | null | undefined>} */
  const result = new Promise((resolve) => {
    const silent = setTimeout(() => resolve(null), silence_ms); // the script has not begun to run
    worker.onmessage = ({ data }) => {
      clearTimeout(silent);
      if ('done' in data) advance(data.done);
      if ('result' in data) resolve(data.result);
    };
    worker.onerror = (event) => {
      event.preventDefault(); // the import is repeated on the page
      resolve(null);
    };
    signal.addEventListener('abort', () => resolve(undefined));
    if (signal.aborted) resolve(undefined);
    else worker.postMessage({ ...file, bytes: content }, [content.buffer]);
  });
  return result.finally(() => worker.terminate());
}

/**
 * Imports the file on the page's own thread, and lets the page draw every 50 ms. Returns null if the
 * importer did not come, undefined if the import was cancelled.
 *
 * @param {Job} job
 * @param {Load} load
 * @returns {Promise<Imported | null | undefined>}
 */
async function runHere({ file, bytes, advance, signal }, load) {
  const importer = await load('import.js').catch(() => null);
  if (!importer || signal.aborted) return signal.aborted ? undefined : null;
  let start = performance.now();
  /** @param {number} done */
  async function pause(done) {
    if (performance.now() - start < slice_ms) return;
    signal.throwIfAborted();
    advance(done);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    start = performance.now();
  }
  const result = await importer.importFile({ ...file, bytes: await bytes() }, pause);
  return signal.aborted ? undefined : result;
}

/**
 * Imports the file. Returns null if the importer did not come, undefined if the import was cancelled.
 *
 * @param {Job} job
 * @param {Load} load
 */
export async function runImport(job, load) {
  const result = await runInWorker(job);
  return result === null ? runHere(job, load) : result;
}
