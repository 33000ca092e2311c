// Letters that the app's fonts do not have, by the same table as app/text/characters.cpp.
import characters from '../../build/font_characters.json' with { type: 'json' };

/**
 * Returns the range as a part of a regular expression: "2010-2027" gives "\\u{2010}-\\u{2027}".
 *
 * @param {string} range
 */
const escaped = (range) => range.replace(/[0-9A-F]+/g, '\\u{$&}');

// All but letters of the fonts and characters that draw nothing, among them tabulator and line breaks.
const missing = new RegExp(
  `[^\\t-\\r\\u{E0000}-\\u{E0FFF}${Object.values(characters).flat().map(escaped).join('')}]`,
  'gu',
);

/**
 * Returns the letters of the text that the fonts do not have, once the page has composed them.
 *
 * @param {string} text
 * @returns {string[]}
 */
export const missingLetters = (text) => text.normalize().match(missing) ?? [];
