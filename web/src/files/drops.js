// Files that are dropped on the page. While a file is over the page, the page says what to do with it.

/**
 * @param {Iterable<File>} files
 * @returns {FoundFile[]}
 */
export const plainFiles = (files) => [...files].map((file) => ({ name: file.name, file }));

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
 * `readFiles` gets what is dropped; `prefetchReader` is called before; `words(key)` returns a message of the
 * page; `signal` ends the listeners.
 *
 * @param {{ readFiles(found: FoundFile[]): void, prefetchReader(): void, words(key: string): string, signal: AbortSignal }} page
 */
export function listenToDrops({ readFiles, prefetchReader, words, signal }) {
  const dropSign = /** @type {HTMLElement} */ (document.getElementById('drop'));

  /** @param {boolean} shown */
  function showDropSign(shown) {
    if (shown && dropSign.hidden) {
      prefetchReader();
      dropSign.textContent = words('page_drop_here');
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

  /** @param {DragEvent} event */
  function leave(event) {
    if (!event.relatedTarget) showDropSign(false);
  }

  for (const type of /** @type {const} */ (['dragenter', 'dragover']))
    addEventListener(type, over, { signal });
  addEventListener('dragleave', leave, { signal });
  addEventListener('drop', drop, { signal });
}
