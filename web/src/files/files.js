// Reads the visitor's own file and passes its bytes to the app, or the reason why it cannot be used.
// Nothing is sent anywhere: the only request is for a file of this site, if the page's address names
// one.

import { byImporter, fileSteps as steps, refusals } from '../site/codes.js';

const most_bytes = 64 * 2 ** 20;

/**
 * Reads the file, if exactly one was given. Returns it, or undefined if it was refused.
 *
 * @param {FoundFile[]} found
 * @param {TellFile} tell
 * @returns {Promise<File | void>}
 */
export async function readOwnFile(found, tell) {
  const name =
    found
      .slice(0, 3)
      .map((one) => one.name)
      .join(', ') + (found.length > 3 ? '…' : '');
  /** @param {string} reason */
  const refuse = (reason) => {
    tell(steps.refused, name, reason);
  };
  if (found.length > 1) return refuse(refusals.several);
  const [{ file }] = found;
  if (!file) return refuse(refusals.folder);
  if (file.size > most_bytes) return refuse(refusals.tooLarge);
  tell(steps.coming, name);
  try {
    tell(steps.read, name, '', new Uint8Array(await file.arrayBuffer()));
    return file;
  } catch {
    return refuse(refusals.unreadable);
  }
}

/**
 * Converts a file of another format to a programme. `words(key)` returns a message of the page.
 *
 * @param {File} file
 * @param {{ language: Language, load: Load, tell: TellFile, words(key: string): string }} page
 */
export async function convertOwnFile(file, { language, load, tell, words }) {
  /** @param {string} why */
  const refuse = (why) => tell(steps.refused, file.name, byImporter + why);
  try {
    const { importFile } = await load('import.js');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { programme, report, error } = await importFile({ name: file.name, bytes, language });
    if (programme === null) return refuse(error ?? '');
    const notes = report.map((line) => line.replace(/\s+/g, ' ')).join('\n');
    return tell(steps.converted, file.name, notes, new TextEncoder().encode(programme));
  } catch (error) {
    console.error(error); // a defect of the importer, which developers need to see
    return refuse(words('page_not_loaded'));
  }
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
 * Fetches and reads the file that the address names. Returns it, or undefined if it was refused.
 *
 * @param {string} named
 * @param {TellFile} tell
 */
export async function fetchSource(named, tell) {
  const name = named.split(/[?#]/)[0].split('/').at(-1) || named;
  /** @param {string} reason */
  const refuse = (reason) => {
    tell(steps.refused, name, reason);
  };
  try {
    const address = addressOfSource(named);
    if (!address) return refuse(refusals.sourceForeign);
    const response = await fetch(address, {
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok) return refuse(refusals.sourceMissing);
    const blob = await readUpTo(most_bytes, response);
    if (!blob) return refuse(refusals.tooLarge);
    return readOwnFile([{ name, file: new File([blob], name) }], tell);
  } catch {
    return refuse(refusals.sourceMissing);
  }
}

/**
 * Returns the response's bytes, or null if there are more than `most`: a response may be endless.
 *
 * @param {number} most
 * @param {Response} response
 */
async function readUpTo(most, { body }) {
  if (!body) return null;
  const reader = body.getReader();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > most) {
      reader.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return new Blob(parts);
}
