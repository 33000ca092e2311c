// Reads a file that the visitor gave and passes its bytes to the app, or the reason why it cannot be used.

import { fileSteps as steps, refusals } from '../site/codes.js';
import { composed, composeText } from './composed.js';
import { replaceImport } from './conversion.js';
import { painted } from './painted.js';

export const most_bytes = 64 * 2 ** 20;
const instant_bytes = 2 ** 20; // a file up to this size is opened within a frame or two
const most_names = 3; // of files that are given together

/** @param {FoundFile[]} found */
function nameOf(found) {
  const names = found.slice(0, most_names).map((one) => composeText(one.name));
  return names.join(', ') + (found.length > most_names ? '…' : '');
}

/**
 * Returns why the files cannot be read, or undefined.
 *
 * @param {FoundFile[]} found
 */
function reasonAgainst([{ file }, ...others]) {
  if (others.length > 0) return refusals.several;
  if (!file) return refusals.folder;
  return file.size > most_bytes ? refusals.tooLarge : undefined;
}

/**
 * Reads the file, if exactly one was given. Returns a copy of it in memory, of the same date, because the
 * file on disk may change; or undefined if it was refused. A file that can be read ends the import of an
 * earlier one, which `say`, which shows a message, tells.
 *
 * @param {FoundFile[]} found
 * @param {TellFile} tell
 * @param {(text: string) => void} say
 * @returns {Promise<File | void>}
 */
export async function readOwnFile(found, tell, say) {
  const name = nameOf(found);
  const reason = reasonAgainst(found);
  tell(steps.coming, name); // before a refusal too: the app knows by it whose file is refused
  if (reason) return tell(steps.refused, name, reason);
  const file = /** @type {File} */ (found[0].file);
  if (file.size > instant_bytes) await painted(); // the app says that it reads the file
  try {
    const bytes = await file.arrayBuffer();
    replaceImport(name, say);
    tell(steps.read, name, '', composed(new Uint8Array(bytes)));
    return new File([bytes], name, { lastModified: file.lastModified });
  } catch {
    return tell(steps.refused, name, refusals.unreadable);
  }
}
