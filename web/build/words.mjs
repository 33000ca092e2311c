// Finds the app's messages: one file for each language, made by app/text/generate_messages.py when
// the wasm is compiled.
import { join } from 'node:path';

/**
 * Returns the path of the file. `compiled`: folder of trame.wasm.
 *
 * @param {string} compiled
 * @param {Language} language
 */
export const wordsFile = (compiled, language) =>
  join(compiled, 'generated/text', `words-${language}.txt`);
