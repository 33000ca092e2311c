// The note of an amount that was not read: words of the file that stand beside it. The quoted amount has
// only the words of its own place.
import { shorten } from './text.js';
import { byLanguage, inAll, say } from './words.js';

const maxBeside = 200; // longest words that are kept, in characters

/**
 * Returns a note that quotes the words; undefined if there are none.
 *
 * @param {string[]} words
 */
export function noteBeside(words) {
  if (words.length === 0) return undefined;
  const kept = words.map((text) => shorten(text.replace(/\s+/g, ' '), maxBeside));
  const list = byLanguage((language) =>
    kept.map((text) => say(language, 'import_quoted', text)).join(', '),
  );
  return inAll('import_amount_beside', list);
}
