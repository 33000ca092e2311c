// What the page and the wasm call things they tell each other, as app/state/page_codes.h and
// app/platform/platform.h have them. tests/data/page_codes.test.mjs holds both sides against each other.

/**
 * By the end of a pointer event's type.
 * @type {Record<string, number>}
 */
export const pointerPhases = { down: 0, move: 1, up: 2, cancel: 3, leave: 4 };
/** @type {Record<string, number>} */
export const pointerKinds = { mouse: 0, touch: 1, pen: 2 };
export const shiftKey = 1;

/** Steps of a file of the visitor's. */
export const fileSteps = { coming: 0, read: 1, converted: 2, refused: 3 };
/** Why there is none. */
export const refusals = {
  tooLarge: 'too_large',
  folder: 'folder',
  several: 'several',
  unreadable: 'unreadable',
  sourceMissing: 'src_missing',
  sourceForeign: 'src_foreign',
  noMemory: 'no_memory',
};
/** Before the importer's own sentence. */
export const byImporter = 'import:';

/** Names of what the app asks for; those that end in a colon go before a language, a text or a font. */
export const requests = {
  words: 'words:',
  qr: 'qr:',
  font: 'font:',
  map: 'map',
  index: 'index.json',
};
