// Where the compiler's build has put the app's own words: one file for each language, of the same build as the wasm.
import { join } from 'node:path';

/**
 * `compiled`: folder of trame.wasm. As app/text/generate_messages.py writes them.
 * @param {string} compiled
 * @param {Language} language
 */
export const wordsFile = (compiled, language) =>
  join(compiled, 'generated/text', `words-${language}.txt`);
