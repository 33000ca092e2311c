// Receives the visitor's own file: chosen, dropped on the page, pasted, or named by the address. It is
// read by files.js, which is loaded when it is needed, and kept until the app has closed it: if the app
// fails, another one takes its place and opens the file again. What is given is read one by one, and waits
// if files.js has not come. The files of a drop or paste can be
// accessed only while that event is handled, so they are taken here; before this script has come,
// start/early.js takes them.

import { takesText } from '../input/keys.js';
import { fileSteps, requests } from '../site/codes.js';
import { isSet } from '../site/options.js';
import { createAddressFile, nameInAddress } from './address_file.js';
import { listenToDrops, plainFiles } from './drops.js';

/**
 * Creates the element that opens the browser's file dialogue; `signal` removes it.
 *
 * @param {(files: Iterable<File>) => void} chosen
 * @param {AbortSignal} signal
 */
function fileInput(chosen, signal) {
  const input = document.createElement('input');
  input.type = 'file';
  input.hidden = true;
  input.addEventListener('change', () => {
    chosen(input.files ?? []);
    input.value = ''; // the browser then reports a change even if the same file is chosen again
  });
  document.body.append(input);
  signal.addEventListener('abort', () => input.remove());
  return input;
}

/**
 * Returns functions that load files.js: before a file is chosen, and for a task that needs it.
 *
 * @param {Load} load
 * @param {Shell} shell
 */
const readerOf = (load, shell) => ({
  // A failure is not reported here, because withReader loads it again.
  prefetchReader: () => load('files.js').catch(() => {}),
  /** @param {(reader: LazyModules["files.js"]) => unknown} task */
  async withReader(task) {
    const reader = await load('files.js').catch(() => shell.say('page_not_loaded'));
    if (reader) await task(reader);
  },
});

/**
 * Returns `listen`, to be called when the app has its words; `choose`, which opens the file dialogue;
 * `importFile`, which converts the file; `openSource`, which opens the file that the address names;
 * `follow`, to be called when the app describes itself (PageState); `keeps`, which returns whether the
 * page has it; and `rescue`, to be called when the app has failed.
 *
 * `silence_ms`: see fetchVerified; `signal` ends the listeners.
 *
 * @param {{ bridge: Bridge, shell: Shell, load: Load, silence_ms?: number, signal: AbortSignal }} page
 */
export function createFileIntake({ bridge, shell, load, silence_ms, signal }) {
  const { prefetchReader, withReader } = readerOf(load, shell);
  const input = fileInput((files) => readFiles(plainFiles(files)), signal);
  /** @type {File | null} */
  let read = null; // the file read last; the app may refuse it
  /** @type {File | null} */
  let open = null; // the file that the app has open
  /** @type {string | undefined} */
  let openNumber; // the app's number of that file
  /** @type {File | null} */
  let fetched = null; // the last file from this site, which a reload fetches again
  /** @type {(() => unknown) | undefined} */
  let explain; // offers to open the file again; set when the app has failed
  /** @type {((reader: LazyModules["files.js"]) => unknown)[]} */
  const tasks = []; // what was given and is not read yet
  let isReading = false;
  const addressFile = createAddressFile(bridge.file, silence_ms);

  // The visitor's file that would be lost with this page.
  function kept() {
    const file = open ?? read;
    return file === fetched ? null : file;
  }

  // Runs the tasks one after the other. If files.js does not come, they wait until the next one is given
  // or the app has failed.
  async function work() {
    if (isReading) return;
    isReading = true;
    await withReader(async (reader) => {
      for (; tasks.length > 0; tasks.shift()) await tasks[0](reader);
    });
    isReading = false;
    explain?.();
  }

  /**
   * Runs a task with files.js after those that were given before.
   *
   * @param {(typeof tasks)[0]} task
   */
  function inTurn(task) {
    tasks.push(task);
    work();
  }

  // Passes the steps of a file that the visitor gave. Once it is read, a late file of the address does
  // not replace it.
  /** @type {TellFile} */
  function tellGiven(step, ...rest) {
    if (step === fileSteps.read) addressFile.replace();
    bridge.file(step, ...rest);
  }

  /**
   * @param {FoundFile[]} found
   * @param {LazyModules["files.js"]} reader
   */
  async function readNow(found, { readOwnFile }) {
    if (found.length > 0) read = (await readOwnFile(found, tellGiven)) || read;
  }

  /** @param {FoundFile[]} found */
  function readFiles(found) {
    if (found.length > 0) inTurn((reader) => readNow(found, reader));
  }

  /** @param {Language} language */
  function importFile(language) {
    withReader(({ convertOwnFile }) =>
      convertOwnFile(/** @type {File} */ (read), {
        language,
        load,
        tell: bridge.file,
        silence_ms,
        words: shell.words,
      }),
    );
  }

  /**
   * Opens files, or a text.
   *
   * @param {Iterable<File>} files
   * @param {string} text
   */
  function take(files, text) {
    const found = plainFiles(files);
    if (found.length > 0) return readFiles(found);
    if (text.trim())
      inTurn((reader) => readNow(plainFiles(reader.fileOfText(text, shell.tell)), reader));
  }

  /**
   * A paste into a text field is left to the browser.
   *
   * @param {ClipboardEvent} event
   */
  function paste({ target, clipboardData: data }) {
    if (!takesText(target) && data) take(data.files, data.getData('text/plain'));
  }

  // Takes the place of start/early.js and opens what has come. A kiosk opens no file of its visitors'.
  function listen() {
    if (!window.early || isSet('kiosk')) return;
    listenToDrops({ readFiles, prefetchReader, words: shell.words, signal });
    addEventListener('paste', paste, { signal });
    for (const [files, text] of window.early) take(files, text);
    window.early = undefined;
  }

  /**
   * Opens the file that the address names, if the address shows an own file; `unlessGiven`: and none
   * could be read that the visitor gave before; `isAgain`: see fetchSource in files.js.
   *
   * @param {{ unlessGiven?: boolean, isAgain?: boolean }} [options]
   */
  function openSource({ unlessGiven = false, isAgain = false } = {}) {
    const named = nameInAddress();
    if (!named || !/^#\/file\b/.test(location.hash)) return;
    if (tasks.length === 0) bridge.file(fileSteps.coming, named, requests.source);
    inTurn((reader) => {
      if (unlessGiven && read) return;
      // Not awaited: the network may be slow.
      addressFile.fetch(named, isAgain, reader).then((file) => {
        if (file) read = fetched = file;
      });
    });
  }

  function choose() {
    prefetchReader();
    input.click();
  }

  /** @param {PageState} page */
  function follow({ file, file_number: number }) {
    if (file === undefined) open = read = null;
    else if (number !== openNumber && file === read?.name) open = read;
    openNumber = number;
  }

  /**
   * Says after a failure that the file is kept, as soon as there is one. Returns false if there is none
   * and none is being read. `restart()` starts another app in this page.
   *
   * @param {boolean} isCrash
   * @param {() => void} restart
   */
  function rescue(isCrash, restart) {
    explain = () => {
      const file = kept();
      if (file) withReader((reader) => reader.offerFile(file, isCrash, restart));
    };
    if (tasks.length > 0) work();
    else explain();
    return tasks.length > 0 || Boolean(kept());
  }

  return { listen, choose, importFile, openSource, follow, keeps: () => Boolean(kept()), rescue };
}
