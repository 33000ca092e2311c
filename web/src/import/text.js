// Converts texts to the form that the programme format requires (visible characters, limited
// length) and makes ids of texts.

export const maxWords = 4000; // longest text, in characters
const maxSlug = 60; // longest id, in characters

/**
 * Returns at most `max` characters, with "…" if something was cut. Characters are counted as JSON
 * Schema does, as code points; no surrogate pair is split.
 *
 * @param {string} text
 * @param {number} [max]
 */
export function shorten(text, max = maxWords) {
  if (text.length <= max) return text;
  const characters = Array.from(text.slice(0, 2 * max + 2));
  return characters.length <= max && text.length <= 2 * max
    ? text
    : `${characters.slice(0, max - 1).join('')}…`;
}

// A character that is drawn; the format asks for one in every text.
const drawn = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\uFFF9-\uFFFB]/u;
const simple = /^[!-~]([ -~]*[!-~])?$/; // texts in which nothing is replaced

/**
 * Removes control characters and surrounding spaces, and replaces lone surrogates; other characters
 * stay as they were written. Returns undefined if the text would look blank.
 *
 * @param {string} text
 */
export function cleanQuote(text) {
  if (simple.test(text)) return text;
  if (!drawn.test(text)) return undefined;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (found) =>
      found.length === 2 ? found : '\uFFFD',
    )
    .trim();
}

/**
 * Returns the text as `cleanQuote` does, with its letters and accents composed (NFC).
 *
 * @param {string} text
 */
export const clean = (text) => cleanQuote(text)?.normalize('NFC');

/**
 * Returns the form by which texts are compared: texts that differ only in case, accents or spaces
 * are the same.
 *
 * @param {string} text
 */
export const fold = (text) =>
  (simple.test(text) ? text : text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Returns the form in which names of columns and words in cells are compared: without accents, in
 * lower case, one space for any other characters than letters, digits and "%".
 *
 * @param {string} text
 */
export const plain = (text) =>
  fold(text)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/**
 * Makes an id of the text: "Saint-Étienne (42)" gives "saint-etienne-42". Returns `otherwise` if
 * the text has no usable characters.
 *
 * @param {string} text
 * @param {string} otherwise
 */
export function slugOf(text, otherwise) {
  const letters = fold(text.slice(0, 4 * maxSlug))
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-');
  const slug = letters.slice(0, maxSlug).replace(/^-+|-+$/g, '');
  return slug === '' ? otherwise : slug;
}

/**
 * Returns a function that makes ids of texts and never returns the same id twice: "port", "port-2"
 * …
 *
 * @param {string} otherwise id for a text of which nothing can be used
 */
export function createIds(otherwise) {
  /** @type {Set<string>} */
  const taken = new Set();
  /** @type {Map<string, number>} */
  const next = new Map();
  return (/** @type {string} */ text) => {
    const slug = slugOf(text, otherwise);
    let count = next.get(slug) ?? 1;
    const numbered = () => (count === 1 ? slug : `${slug}-${count}`);
    while (taken.has(numbered())) ++count;
    next.set(slug, count + 1);
    taken.add(numbered());
    return numbered();
  };
}

/**
 * Returns the text if it is an http or https address; otherwise undefined.
 *
 * @param {string} text
 */
export function webAddress(text) {
  const address = text.trim();
  return /^https?:\/\/[^\p{Cc} ]+$/u.test(address) && address.length <= 600 ? address : undefined;
}
