// Prepares the texts of a JSON file for the app. Letters and accents are composed (NFC): some programs
// write "é" as "e" and an accent of its own, which fonts and searches do not join. Quotations are
// composed too: programmes are compared with their documents before this step, in the file's own
// spelling, and the letters stay the same. Unicode's bidirectional formatting characters are left
// out: a text is read in the order in which it is stored, and does not reorder what stands beside it.

const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** @param {string} text */
export const composeText = (text) => text.replace(direction, '').normalize();

/**
 * Returns the literal with its text composed. A literal that needs no change, or that is not valid, is
 * returned unchanged; the app reports the invalid one.
 *
 * @param {string} literal
 */
function composeLiteral(literal) {
  if (literal === composeText(literal) && !literal.includes('\\u')) return literal;
  try {
    /** @type {string} */
    const text = JSON.parse(literal);
    const result = composeText(text);
    return result === text ? literal : JSON.stringify(result);
  } catch {
    return literal;
  }
}

/**
 * Returns the JSON text with each of its texts composed. Everything else is unchanged, so the lines of
 * error messages are still right.
 *
 * @param {string} json
 */
export function composeTexts(json) {
  if (json === composeText(json) && !json.includes('\\u')) return json;
  const parts = [];
  let end = 0;
  for (let quote = json.indexOf('"'); quote >= 0; quote = json.indexOf('"', end)) {
    parts.push(json.slice(end, quote));
    end = quote + 1;
    while (end < json.length && json[end] !== '"') end += json[end] === '\\' ? 2 : 1;
    end += 1;
    parts.push(composeLiteral(json.slice(quote, end)));
  }
  return parts.join('') + json.slice(end);
}

/**
 * Returns the bytes of a JSON object with its texts composed; the bytes of any other file as they
 * were.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export function composed(bytes) {
  try {
    const json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const result = /^\s*\{/.test(json) ? composeTexts(json) : json;
    return result === json ? bytes : new TextEncoder().encode(result);
  } catch {
    return bytes; // not UTF-8, which the app says
  }
}
