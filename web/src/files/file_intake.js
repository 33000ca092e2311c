// Receives the visitor's own file: chosen, dropped on the page, pasted, or named by the address.
// The files of a drop or paste can be accessed only while that event is handled, so they are taken
// here; files.js, which is loaded when it is needed, reads them.

import { takesText } from '../input/keys.js';
import { fileSteps, requests } from '../site/codes.js';

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
 * Adds the listeners. Returns `choose`, which opens the file dialogue; `importFile`, which converts
 * the file read last; `openSource`, which opens the file that the address names. `silence_ms`: see
 * fetchVerified.
 *
 * @param {{ bridge: Bridge, shell: Shell, load: Load, silence_ms?: number }} page
 */
export function createFileIntake({ bridge, shell, load, silence_ms }) {
  const input = document.createElement('input');
  const dropSign = /** @type {HTMLElement} */ (document.getElementById('drop'));
  /** @type {File | null} */
  let lastRead = null; // the file that `importFile` converts
  input.type = 'file';
  input.hidden = true;
  document.body.append(input);

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

  /**
   * @param {FoundFile[]} found
   */
  function readFiles(found) {
    if (found.length === 0) return;
    withReader(async ({ readOwnFile }) => {
      lastRead = (await readOwnFile(found, bridge.file)) || lastRead;
    });
  }

  /** @param {Language} language */
  function importFile(language) {
    withReader(({ convertOwnFile }) =>
      convertOwnFile(/** @type {File} */ (lastRead), {
        language,
        load,
        tell: bridge.file,
        words: shell.words,
      }),
    );
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
   * Opens pasted files, and text if it could be JSON or a table: several lines, cells in the first
   * one. A paste into a text field is left to the browser.
   *
   * @param {ClipboardEvent} event
   */
  function paste(event) {
    if (takesText(event.target) || !event.clipboardData) return;
    const { files } = event.clipboardData;
    const text = event.clipboardData.getData('text/plain');
    if (files.length > 0) return readFiles(plainFiles(files));
    if (!text.trim()) return;
    if (!/^\s*[{[]|^[^\n]*[\t;,][^\n]*\n/.test(text)) return shell.say('page_not_json');
    readFiles(plainFiles([new File([text], shell.words('page_pasted'))]));
  }

  input.addEventListener('change', () => {
    readFiles(plainFiles(input.files ?? []));
    input.value = ''; // the browser then reports a change even if the same file is chosen again
  });
  for (const type of /** @type {const} */ (['dragenter', 'dragover'])) addEventListener(type, over);
  addEventListener('dragleave', (event) => event.relatedTarget || showDropSign(false));
  addEventListener('drop', drop);
  addEventListener('paste', paste);

  // Opens the file that the address names, if the address shows an own file.
  function openSource() {
    const named = source();
    if (!named || !/^#\/file\b/.test(location.hash)) return;
    bridge.file(fileSteps.coming, named, requests.source);
    withReader(async ({ fetchSource }) => {
      lastRead = (await fetchSource(named, bridge.file, silence_ms)) || null;
    });
  }

  function choose() {
    prefetchReader();
    input.click();
  }

  return { choose, importFile, openSource };
}
