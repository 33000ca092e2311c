// Codes and names that cross the border between page and wasm. The C++ side is in
// app/state/page_codes.h and app/platform/platform.h; tests/data/page_codes.test.mjs compares both.

/**
 * Phases of a pointer, by the end of the event's type ("down" for "pointerdown").
 *
 * @type {Record<string, number>}
 */
export const pointerPhases = { down: 0, move: 1, up: 2, cancel: 3, leave: 4 };
/** @type {Record<string, number>} */
export const pointerKinds = { mouse: 0, touch: 1, pen: 2 };
export const shiftKey = 1;

/** Steps of opening an own file. */
export const fileSteps = { coming: 0, read: 1, converted: 2, refused: 3 };
/** Reasons why an own file cannot be used. */
export const refusals = {
  tooLarge: 'too_large',
  folder: 'folder',
  several: 'several',
  unreadable: 'unreadable',
  sourceMissing: 'src_missing',
  sourceForeign: 'src_foreign',
  noMemory: 'no_memory',
  notLoaded: 'not_loaded',
};
/** Prefix of a reason that is a sentence of the importer. */
export const byImporter = 'import:';

/** Names of requested files. Those that end in a colon are followed by a language, a text or a font. */
export const requests = {
  words: 'words:',
  qr: 'qr:',
  font: 'font:',
  map: 'map',
  index: 'index.json',
  source: 'source', // again, what did not come: the file that the address names (`?src=`), or the script for a file
};
