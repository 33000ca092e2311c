// The import of the visitor's file, when the app asks for it, and another try if the importer did not come.

import { fileSteps as steps, refusals } from '../site/codes.js';

/** @typedef {{ file: File, language: Language, isPostponed: boolean }} Wanted an import; postponed if its script did not come */

/**
 * `file()` returns the file read last; `refuse(name)` tells the app that a script did not come. Returns
 * `start`; `again`, which repeats an import whose script did not come, and returns false if there is
 * none; `file`, the file that is imported or waits for the script: the app may not know it any more;
 * `imported`, the file whose import runs; `forget`, to be called when the visitor's next file was read; and
 * `running`, which returns a promise while an import runs.
 *
 * @param {{ load: Load, tell: TellFile, silence_ms?: number, refuse(name: string): void, file(): File | null }} page
 */
export function createOwnImport({ load, tell, silence_ms, refuse, file }) {
  /** @type {Promise<void> | undefined} */
  let running;
  /** @type {Wanted | undefined} */
  let wanted;

  /** @param {Wanted} mine */
  async function run(mine) {
    const { convertOwnFile, drawn } = await load('files.js'); // already here: it has read the file
    const { file: table, language } = mine;
    const hasRun = await convertOwnFile(table, { language, load, tell, silence_ms });
    if (hasRun) {
      if (wanted === mine) wanted = undefined;
    } else {
      mine.isPostponed = true;
      refuse(table.name);
    }
    await drawn(); // the app then has opened or refused the result
  }

  /** @param {Wanted} next */
  function begin(next) {
    wanted = next;
    const mine = run(next)
      .catch((error) => {
        console.error(error); // a defect
        if (wanted === next) wanted = undefined;
        tell(steps.refused, next.file.name, refusals.unreadable); // the app would wait for ever
      })
      .finally(() => {
        if (running === mine) running = undefined;
      });
    running = mine;
  }

  /** @param {Language} language */
  const start = (language) =>
    begin({ file: /** @type {File} */ (file()), language, isPostponed: false });

  function again() {
    if (!wanted?.isPostponed) return false;
    const { file: table, language } = wanted;
    tell(steps.coming, table.name); // the app waits for it again
    begin({ file: table, language, isPostponed: false });
    return true;
  }

  return {
    start,
    again,
    file: () => wanted?.file ?? null,
    imported: () => (wanted?.isPostponed ? null : wanted?.file),
    forget: () => (wanted = undefined),
    running: () => running,
  };
}
