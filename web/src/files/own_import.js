// The import of the visitor's file, when the app asks for it, and another try if the importer did not come.

/**
 * `file()` returns the file read last; `refuse(name)` tells the app that a script did not come. Returns
 * `start`; `again`, which repeats an import whose script did not come, and returns false if there is
 * none; `forget`, to be called when another file was read; and `running`, which returns a promise while an import runs.
 *
 * @param {{ load: Load, tell: TellFile, silence_ms?: number, refuse(name: string): void, file(): File | null }} page
 */
export function createOwnImport({ load, tell, silence_ms, refuse, file }) {
  /** @type {Promise<void> | undefined} */
  let running;
  /** @type {Language | undefined} */
  let postponed; // set if the importer did not come

  /** @param {Language} language */
  async function run(language) {
    const { convertOwnFile, drawn } = await load('files.js'); // already here: it has read the file
    const wanted = /** @type {File} */ (file());
    if (!(await convertOwnFile(wanted, { language, load, tell, silence_ms }))) {
      postponed = language;
      refuse(wanted.name);
    }
    await drawn(); // the app then has opened or refused the result
  }

  /** @param {Language} language */
  function start(language) {
    postponed = undefined;
    const mine = run(language).finally(() => {
      if (running === mine) running = undefined;
    });
    running = mine;
  }

  function again() {
    if (!postponed) return false;
    start(postponed);
    return true;
  }

  return { start, again, forget: () => (postponed = undefined), running: () => running };
}
