// Reads the visitor's own file and passes its bytes to the app, or the reason why it cannot be used.
// Nothing is sent anywhere: the only request is for a file of this site, if the page's address names
// one.

import { byImporter, fileSteps as steps, refusals, requests } from '../site/codes.js';
import { LoadError, watchSilence } from '../site/verified.js';
import { composed, composeText } from './composed.js';
import { createImportBar } from './import_bar.js';
import { runImport } from './import_run.js';

export { fileOfText } from './pasted.js';
export { offerFile } from './rescue.js';

/** @import { Imported } from './import_run.js' */

const most_bytes = 64 * 2 ** 20;
const instant_bytes = 2 ** 20; // a file up to this size is opened within a frame or two

/**
 * Resolves after the browser's next paint, or when the page is hidden: it is not painted then.
 *
 * @returns {Promise<void>}
 */
function painted() {
  return new Promise((resolve) => {
    if (document.hidden) return resolve();
    document.addEventListener('visibilitychange', () => resolve(), { once: true });
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/**
 * Reads the file, if exactly one was given. Returns a copy of it in memory, because the file on disk
 * may change; or undefined if it was refused.
 *
 * @param {FoundFile[]} found
 * @param {TellFile} tell
 * @returns {Promise<File | void>}
 */
export async function readOwnFile(found, tell) {
  const name =
    found
      .slice(0, 3)
      .map((one) => composeText(one.name))
      .join(', ') + (found.length > 3 ? '…' : '');
  /** @param {string} reason */
  const refuse = (reason) => {
    tell(steps.refused, name, reason);
  };
  if (found.length > 1) return refuse(refusals.several);
  running?.abort(); // another file is opened instead
  const [{ file }] = found;
  if (!file) return refuse(refusals.folder);
  if (file.size > most_bytes) return refuse(refusals.tooLarge);
  tell(steps.coming, name);
  if (file.size > instant_bytes) await painted(); // the app says that it reads the file
  try {
    const bytes = await file.arrayBuffer();
    tell(steps.read, name, '', composed(new Uint8Array(bytes)));
    return new File([bytes], name);
  } catch {
    return refuse(refusals.unreadable);
  }
}

/** @type {AbortController | undefined} */
let running; // the import that has not ended

/**
 * Converts a file of another format to a programme. Visitors can cancel it. `words(key)` returns a
 * message of the page.
 *
 * @param {File} file
 * @param {{ language: Language, load: Load, tell: TellFile, silence_ms?: number, words(key: string): string }} page
 */
export async function convertOwnFile(file, { language, load, tell, silence_ms, words }) {
  running?.abort();
  const cancelling = new AbortController();
  running = cancelling;
  const bar = createImportBar(file.name, language, () => {
    cancelling.abort();
    tell(steps.coming, ''); // no file is coming any more
  });
  try {
    const imported = await runImport(
      {
        file: { name: file.name, language },
        bytes: async () => new Uint8Array(await file.arrayBuffer()),
        advance: bar.advance,
        signal: cancelling.signal,
        silence_ms,
      },
      load,
    );
    if (imported) pass(file.name, imported, tell);
  } catch (error) {
    if (cancelling.signal.aborted) return;
    console.error(error); // a defect of the importer, which developers need to see
    tell(steps.refused, file.name, byImporter + words('page_not_loaded'));
  } finally {
    bar.close();
  }
}

/**
 * Passes the result of an import to the app.
 *
 * @param {string} name
 * @param {Imported} result
 * @param {TellFile} tell
 */
function pass(name, { programme, report, error }, tell) {
  if (programme === null) return tell(steps.refused, name, byImporter + (error ?? ''));
  const notes = report.map((line) => line.replace(/\s+/g, ' ')).join('\n');
  return tell(steps.converted, name, notes, composed(new TextEncoder().encode(programme)));
}

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
 * another file was given meanwhile (`replaced`). `isAgain`: past the browser's cache, which may have
 * kept a wrong answer; `silence_ms`: see fetchVerified.
 *
 * @param {string} named
 * @param {TellFile} tell
 * @param {{ silence_ms?: number, isAgain: boolean, replaced: AbortSignal }} options
 */
export async function fetchSource(named, tell, { silence_ms, isAgain, replaced }) {
  const name = named.split(/[?#]/)[0].split('/').at(-1) || named;
  /** @param {string} reason */
  const refuse = (reason) => {
    if (!replaced.aborted) tell(steps.refused, name, reason);
  };
  try {
    const address = addressOfSource(named);
    if (!address) return refuse(refusals.sourceForeign);
    const cache = isAgain ? 'reload' : 'default';
    const blob = await request(address, { cache, silence_ms }).catch(() =>
      request(address, { cache: 'reload', silence_ms }),
    );
    if (!blob) return refuse(refusals.tooLarge);
    if (replaced.aborted) return undefined;
    const file = new File([blob], name);
    const read = await readOwnFile([{ name, file }], (step, of, words, bytes) => {
      if (replaced.aborted) return;
      tell(step, of, step === steps.coming ? requests.source : words, bytes);
    });
    return replaced.aborted ? undefined : read;
  } catch {
    return refuse(refusals.sourceMissing);
  }
}

/**
 * Requests a file that the build does not know. Returns its bytes, or null if it is too large; rejects
 * if the network has none, has a page in its place, or is silent.
 *
 * @param {string} address
 * @param {{ cache: RequestCache, silence_ms?: number }} options
 */
async function request(address, { cache, silence_ms }) {
  const { signal, heard, end } = watchSilence(silence_ms);
  try {
    const response = await fetch(address, {
      cache,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
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
