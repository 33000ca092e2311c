// Receives the visitor's own file: chosen, dropped on the page, pasted, or named by the address. It is
// read by files.js, which is loaded when it is needed, and kept until the app has closed it: if the app
// fails, another one takes its place and opens the file again. The files of a drop or paste can be
// accessed only while that event is handled, so they are taken here; before this script has come,
// start/early.js takes them.

import { takesText } from '../input/keys.js';
import { fileSteps, requests } from '../site/codes.js';
import { isSet } from '../site/options.js';

const source = () => new URLSearchParams(location.search).get('src');

// If the query names a file (`?src=`) and the fragment names no programme, changes the fragment so
// that the app shows the file. To be called before the app gets the fragment.
export function addFileFragment() {
  if (!source()) return;
  const hash = location.hash.replace(/^#?\/?(?=\?|$)/, '#/file');
  if (hash !== location.hash)
    history.replaceState(null, '', location.pathname + location.search + hash);
}

/**
 * @param {Iterable<File>} files
 * @returns {FoundFile[]}
 */
const plainFiles = (files) => [...files].map((file) => ({ name: file.name, file }));

/**
 * @param {DataTransfer} transfer
 * @returns {FoundFile[]}
 */
const dropped = ({ items, files }) => {
  const entries = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => item.webkitGetAsEntry?.());
  const folder = entries.find((entry) => entry?.isDirectory);
  return folder && entries.length === 1 ? [{ name: folder.name, file: null }] : plainFiles(files);
};

/**
 * Creates the element that opens the browser's file dialogue.
 *
 * @param {(files: Iterable<File>) => void} chosen
 */
function fileInput(chosen) {
  const input = document.createElement('input');
  input.type = 'file';
  input.hidden = true;
  input.addEventListener('change', () => {
    chosen(input.files ?? []);
    input.value = ''; // the browser then reports a change even if the same file is chosen again
  });
  document.body.append(input);
  return input;
}

/**
 * Returns `listen`, to be called when the app has its words; `choose`, which opens the file dialogue;
 * `importFile`, which converts the file; `openSource`, which opens the file that the address names;
 * `follow`, to be called with whether the app has a file; `keeps`, which returns whether the page has
 * it; and `rescue`, to be called when the app has failed.
 *
 * `silence_ms`: see fetchVerified; `signal` ends the listeners.
 *
 * @param {{ bridge: Bridge, shell: Shell, load: Load, silence_ms?: number, signal: AbortSignal }} page
 */
export function createFileIntake({ bridge, shell, load, silence_ms, signal }) {
  const input = fileInput((files) => readFiles(plainFiles(files)));
  const dropSign = /** @type {HTMLElement} */ (document.getElementById('drop'));
  /** @type {File | null} */
  let own = null; // the file read last, in memory; null if the app has closed it
  /** @type {(() => unknown) | undefined} */
  let explain; // says what becomes of the file; set when the app has failed
  let isGiven = false; // true if the visitor has given a file to this app

  // Loads files.js before a file is chosen. A failure is not reported, because withReader loads it
  // again.
  const prefetchReader = () => load('files.js').catch(() => {});

  /**
   * Runs a task with files.js once it is loaded.
   *
   * @param {(reader: LazyModules["files.js"]) => unknown} task
   */
  async function withReader(task) {
    const reader = await load('files.js').catch(() => shell.say('page_not_loaded'));
    if (reader) await task(reader);
  }

  /** @param {FoundFile[]} found */
  function readFiles(found) {
    if (found.length === 0) return;
    isGiven = true;
    withReader(async ({ readOwnFile }) => {
      own = (await readOwnFile(found, bridge.file)) || own;
      explain?.();
    });
  }

  /** @param {Language} language */
  function importFile(language) {
    withReader(({ convertOwnFile }) =>
      convertOwnFile(/** @type {File} */ (own), {
        language,
        load,
        tell: bridge.file,
        words: shell.words,
      }),
    );
  }

  /** @param {boolean} shown */
  function showDropSign(shown) {
    if (shown && dropSign.hidden) {
      prefetchReader();
      dropSign.textContent = shell.words('page_drop_here');
    }
    dropSign.hidden = !shown;
  }

  /** @param {DragEvent} event */
  function over(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    showDropSign(true);
  }

  /** @param {DragEvent} event */
  function drop(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault(); // prevents the browser from leaving this page to show the file
    showDropSign(false);
    readFiles(dropped(event.dataTransfer));
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
      withReader(({ fileOfText }) => readFiles(plainFiles(fileOfText(text, shell.tell))));
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
    for (const type of /** @type {const} */ (['dragenter', 'dragover']))
      addEventListener(type, over, { signal });
    addEventListener('dragleave', (event) => event.relatedTarget || showDropSign(false));
    addEventListener('drop', drop, { signal });
    addEventListener('paste', paste, { signal });
    for (const [files, text] of window.early) take(files, text);
    window.early = undefined;
  }

  // Opens the file that the address names, if the address shows an own file; `isFirst`: and the visitor
  // gave none.
  function openSource(isFirst = false) {
    const named = source();
    if (!named || (isFirst && isGiven) || !/^#\/file\b/.test(location.hash)) return;
    bridge.file(fileSteps.coming, named, requests.source);
    withReader(async ({ fetchSource }) => {
      own = (await fetchSource(named, bridge.file, silence_ms)) || null;
    });
  }

  function choose() {
    prefetchReader();
    input.click();
  }

  /** @param {boolean} hasFile */
  function follow(hasFile) {
    if (!hasFile) own = null;
  }

  /**
   * Says after a failure that the file is kept, as soon as there is one. Returns false if there is none.
   * `restart()` starts another app in this page.
   *
   * @param {() => void} restart
   */
  function rescue(restart) {
    explain = () =>
      own && withReader((reader) => reader.offerFile(/** @type {File} */ (own), restart));
    return Boolean(explain());
  }

  return { listen, choose, importFile, openSource, follow, keeps: () => Boolean(own), rescue };
}
