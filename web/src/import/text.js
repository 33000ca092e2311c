// Texts as the programme format wants them: visible, bounded, and slugs made of them.

export const maxWords = 4000;
const maxSlug = 60;

/**
 * At most `max` characters as JSON Schema counts them.
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

/**
 * Without control characters, halves of characters and space around; undefined when nothing is left to see.
 * @param {string} text
 */
export function clean(text) {
  const visible = text
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (found) =>
      found.length === 2 ? found : '\uFFFD',
    )
    .trim();
  return visible === '' ? undefined : visible;
}

/**
 * The same for texts that differ only in case, accents and spaces.
 * @param {string} text
 */
export const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/\s+/g, ' ')
    .trim();

/**
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
 * Gives every row of a list its own id: "port", "port-2"…
 * @param {string} otherwise
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

/** @param {string} text */
export function webAddress(text) {
  const address = text.trim();
  return /^https?:\/\/[^\p{Cc} ]+$/u.test(address) && address.length <= 600 ? address : undefined;
}
