// Converts the visitor's file of another format to a programme, with progress and a way to cancel.

import { messages } from '../../../assets/i18n/every_language.js';
import { byImporter, fileSteps as steps } from '../site/codes.js';
import { composed } from './composed.js';
import { createImportBar } from './import_bar.js';
import { runImport } from './import_run.js';

/** @import { Imported } from './import_run.js' */

/** @type {{ name: string, stop: AbortController } | undefined} */
let running; // the import that has not ended

/** Ends the import that runs, if there is one. */
export const stopImport = () => running?.stop.abort();

/**
 * Ends the import that runs, because another file is opened instead. `say` shows a message.
 *
 * @param {string} by name of the other file
 * @param {(text: string) => void} say
 */
export function replaceImport(by, say) {
  if (!running) return;
  const { name } = running;
  stopImport();
  const sentence = `${messages[document.documentElement.lang].import_replaced}`;
  say(sentence.replace('{0}', () => name).replace('{1}', () => by));
}

/**
 * Converts a file of another format to a programme. Visitors can cancel it. Returns false if the importer
 * did not come.
 *
 * @param {File} file
 * @param {{ language: Language, load: Load, tell: TellFile, silence_ms?: number }} page
 */
export async function convertOwnFile(file, { language, load, tell, silence_ms }) {
  const mine = { name: file.name, stop: new AbortController() };
  const { signal } = mine.stop;
  stopImport();
  running = mine;
  const bar = createImportBar(file.name, language, () => {
    mine.stop.abort();
    tell(steps.coming, ''); // no file is coming any more
  });
  const content = async () => new Uint8Array(await file.arrayBuffer());
  const job = { file: { name: file.name, language }, bytes: content, signal, silence_ms };
  try {
    const importing = runImport({ ...job, advance: bar.advance }, load);
    const imported = await Promise.race([importing, abortOf(signal)]);
    if (imported) pass(file.name, imported, tell);
    return imported !== null;
  } catch (error) {
    if (signal.aborted) return true;
    console.error(error); // a defect of the importer, which developers need to see
    tell(steps.refused, file.name, byImporter + messages[language].import_failed);
    return true;
  } finally {
    bar.close();
    if (running === mine) running = undefined;
  }
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<undefined>}
 */
const abortOf = (signal) =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(undefined)));

/**
 * Passes the result of an import to the app.
 *
 * @param {string} name
 * @param {Imported} result
 * @param {TellFile} tell
 */
function pass(name, { programme, report, error }, tell) {
  if (programme === null) return tell(steps.refused, name, byImporter + (error ?? ''));
  // One line each. Spaces that do not break stay: they hold a number together.
  const notes = report.map((note) => note.replace(/[ \t]*[\n\r\u2028\u2029]\s*/g, ' ')).join('\n');
  return tell(steps.converted, name, notes, composed(new TextEncoder().encode(programme)));
}
