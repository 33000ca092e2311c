// Which of the visitor's files the page keeps: the one that the app has open, or else the one read last.

/**
 * `opened` is called when the app has opened a file that the visitor gave. Returns `last`, the file read
 * last, which the app may refuse; `isOpen`, whether the app has one open; `keep`, to be called when a file
 * was read; `keepFetched`, the same for a file of this site, which a reload fetches again; `kept`, the
 * visitor's file that would be lost with this page; `follow`, to be called when the app describes itself; and
 * `end`, to be called when the app has failed, with the file whose import it waits for: a file that is read
 * later is then the one that is kept, because no app opens or refuses it.
 *
 * @param {() => void} opened
 */
export function createOpenFile(opened) {
  /** @type {File | null} */
  let read = null;
  /** @type {File | null} */
  let open = null;
  /** @type {string | undefined} */
  let openNumber; // the app's number of that file
  /** @type {File | null} */
  let fetched = null;

  function kept() {
    const file = open ?? read;
    return file === fetched ? null : file;
  }

  /** @param {PageState} page */
  function follow({ file, file_number: number }) {
    if (file === undefined) open = read = null;
    else if (number !== openNumber && file === read?.name) {
      open = read;
      if (kept()) opened();
    }
    openNumber = number;
  }

  /** @param {File | null} [imported] */
  function end(imported) {
    read = imported ?? open ?? read;
    open = null;
  }

  return {
    last: () => read,
    isOpen: () => open !== null,
    /** @param {File} file */
    keep: (file) => (read = file),
    /** @param {File} file */
    keepFetched: (file) => (read = fetched = file),
    kept,
    follow,
    end,
  };
}
