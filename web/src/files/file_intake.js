// Receives the visitor's own file: chosen, dropped on the page, pasted, or named by the address. It is
// read by files.js, which is loaded when it is needed, and kept until the app has closed it: if the app
// fails, another one takes its place and opens the file again. What is given is read one by one; if
// files.js has not come, the app says so and can ask for another try. The files of a drop or paste can be
// accessed only while that event is handled, so they are taken here; before this script has come,
// start/early.js takes them.

import { takesText } from '../input/keys.js';
import { fileSteps, refusals, requests } from '../site/codes.js';
import { isSet } from '../site/options.js';
import { nameInAddress } from './address_file.js';
import { listenToDrops, plainFiles } from './drops.js';
import { fileInput } from './file_input.js';
import { createOpenFile } from './open_file.js';
import { createOwnImport } from './own_import.js';
import { createReadingQueue } from './reading_queue.js';

/** @import { Task } from './reading_queue.js' */

const name_letters = 40; // of a pasted text, as its name until files.js has come

/**
 * Returns `listen`, to be called when the app has its words; `choose`, which opens the file dialogue;
 * `importFile`, which converts the file; `openSource`, which opens the file that the address names;
 * `retrySource`, which fetches it if it did not come;
 * `again`, which tries what was refused because something did not come; `follow`, to be called when the
 * app describes itself (PageState); `keeps`, which returns whether the page has a file; and `rescue`, to
 * be called when the app has failed.
 *
 * `silence_ms`: see fetchVerified; `signal` ends the listeners.
 *
 * @param {{ bridge: Bridge, shell: Shell, load: Load, silence_ms?: number, signal: AbortSignal }} page
 */
export function createFileIntake({ bridge, shell, load, silence_ms, signal }) {
  const input = fileInput((files) => readFiles(plainFiles(files)), signal);
  let download = new AbortController(); // of the file that the address names
  let isSourceWanted = false; // the app was to show it
  const ownFile = createOpenFile(() => download.abort());
  const ownImport = createOwnImport({ load, tell, silence_ms, refuse, file: ownFile.last });
  /** @type {(() => unknown) | undefined} */
  let explain; // offers to open the file again; set when the app has failed
  const queue = createReadingQueue(load, {
    failed: ({ name }) => bridge.file(fileSteps.refused, name, refusals.unreadable),
    ended(waiting) {
      if (waiting) refuse(waiting.name);
      explain?.();
    },
  });

  // A failure is not reported here, because the queue loads it again.
  const prefetchReader = () => load('files.js').catch(() => {});

  /** @param {string} name */
  function refuse(name) {
    bridge.file(fileSteps.refused, name, refusals.notLoaded);
  }

  // Tells of a file that the visitor gave. The app may have forgotten one whose importer came late.
  /** @type {TellFile} */
  function tell(step, ...rest) {
    if (step === fileSteps.read) ownImport.forget();
    const imported = step === fileSteps.converted && ownImport.file();
    if (imported) ownFile.keep(imported);
    bridge.file(step, ...rest);
  }

  const kept = () => ownFile.kept() ?? ownImport.file();

  /**
   * @param {FoundFile[]} found
   * @param {LazyModules["files.js"]} reader
   */
  async function readNow(found, { readOwnFile, drawn }) {
    if (found.length === 0) return;
    const file = await readOwnFile(found, tell, shell.tell);
    if (!file) return void (explain && shell.say('page_file_lost')); // the app cannot say why
    ownFile.keep(file);
    await drawn(); // the app then has opened the file, refused it or asked for its import
  }

  /** @param {FoundFile[]} found */
  function readFiles(found) {
    const name = found.map((one) => one.name).join(', ');
    if (found.length > 0) queue.add({ name, run: (reader) => readNow(found, reader) });
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
    const name = text.trim().slice(0, name_letters);
    /** @type {Task['run']} */
    const run = (reader) => readNow(plainFiles(reader.fileOfText(text, shell.tell)), reader);
    if (name) queue.add({ name, run });
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

  // Resolves when it is known of all files that the visitor has given whether the app opens them.
  async function settled() {
    for (let busy; (busy = queue.running() ?? ownImport.running());) await busy;
  }

  /**
   * Opens the file that the address names, if the address shows an own file, or `isWanted`;
   * `unlessGiven`: and the app has opened none that the visitor gave; `isAgain`: see fetchSource. A file
   * of the visitor's that the app opens meanwhile ends the download.
   *
   * @param {{ isWanted?: boolean, unlessGiven?: boolean, isAgain?: boolean }} [options]
   */
  function openSource({ isWanted = false, unlessGiven = false, isAgain = false } = {}) {
    const name = nameInAddress();
    if (!name || !(isWanted || /^#\/file\b/.test(location.hash))) return;
    isSourceWanted = true;
    if (queue.length() === 0) bridge.file(fileSteps.coming, name, requests.source);
    /** @type {Task['run']} */
    const run = ({ fetchSource }) => {
      if (unlessGiven && ownFile.isOpen()) return;
      download.abort();
      download = new AbortController();
      const page = { tell: bridge.file, silence_ms, isAgain, settled, replaced: download.signal };
      // Not awaited: the network may be slow.
      fetchSource(name, page).then((file) => file && ownFile.keepFetched(file));
    };
    queue.add({ name, run });
  }

  // Fetches the file of the address that did not come, whatever is shown now.
  function retrySource() {
    if (isSourceWanted && !ownFile.isOpen()) openSource({ isWanted: true, isAgain: true });
  }

  function again() {
    if (queue.length() > 0) queue.work();
    else if (!ownImport.again()) openSource({ isAgain: true });
  }

  function choose() {
    prefetchReader();
    input.click();
  }

  /**
   * Says after a failure that the file is kept, as soon as there is one. Returns false if there is none
   * and none is being read. `restart()` starts another app in this page.
   *
   * @param {boolean} isCrash
   * @param {() => void} restart
   */
  function rescue(isCrash, restart) {
    download.abort();
    ownFile.end(ownImport.imported());
    explain = () => {
      const file = kept();
      const offer = (/** @type {LazyModules["files.js"]} */ reader) =>
        reader.offerFile(/** @type {File} */ (file), isCrash, restart);
      if (file) load('files.js').then(offer, () => shell.say('page_not_loaded'));
      else if (queue.length() > 0) shell.say('page_file_lost'); // files.js does not come
    };
    if (queue.length() > 0) queue.work();
    else explain();
    return queue.length() > 0 || Boolean(kept());
  }

  const keeps = () => queue.length() > 0 || Boolean(kept());
  const { start: importFile } = ownImport;
  const { follow } = ownFile;
  return { listen, choose, importFile, openSource, retrySource, again, follow, keeps, rescue };
}
