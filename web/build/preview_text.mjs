// Text in SVG drawings: escapes it, measures it, breaks it into lines. Sizes are in px.
import { escapeHtml } from './prerender_page.mjs';

/** @import { Raster } from './raster.mjs' */

/**
 * Measure: a function that returns the width of a text.
 *
 * @typedef {{ size: number, strong?: boolean }} Style
 * @typedef {(words: string, style: Style) => number} Measuring
 */

export const family = 'Inter';

/**
 * Returns a text element; `y` is its baseline.
 *
 * @param {string} words
 * @param {Style & { x: number, y: number, color: string, anchor?: string }} look
 */
export function textElement(words, { x, y, size, strong = false, color, anchor = 'start' }) {
  return `<text x="${x}" y="${y}" font-family="${family}" font-size="${size}" font-weight="${strong ? 600 : 400}" fill="${color}" text-anchor="${anchor}">${escapeHtml(words)}</text>`;
}

/**
 * Returns a function that measures a text by drawing it, and stores the widths.
 *
 * @param {Raster} raster
 * @returns {Measuring}
 */
export function measureWith(raster) {
  /** @type {Map<string, number>} */
  const known = new Map(); // widths at a size of 100 px
  return (words, { size, strong = false }) => {
    const key = `${strong}${words}`;
    let at100 = known.get(key);
    if (at100 === undefined) {
      /**
       * Returns the width of what is drawn. Spaces at the ends draw nothing: a bar is added at each
       * end, and the width of the bars is subtracted.
       *
       * @param {string} text
       */
      const width = (text) =>
        raster.widthOf(
          `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200">${textElement(text, { x: 0, y: 120, size: 100, strong, color: '#000' })}</svg>`,
        );
      at100 = width(`|${words}|`) - width('||');
      known.set(key, at100);
    }
    return (at100 * size) / 100;
  };
}

/**
 * Breaks the text into lines no wider than `width`, if no single word is wider. Lines do not break
 * at no-break spaces nor after words of one or two letters ("à", "of").
 *
 * @param {string} words
 * @param {number} width
 * @param {Style} style
 * @param {Measuring} measure
 */
export function wrap(words, width, style, measure) {
  /** @type {string[]} */
  const lines = [];
  for (const word of words.replace(/(?<=^|[ \u00a0])(\p{L}{1,2}) /gu, '$1\u00a0').split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measure(longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * Breaks the text as `wrap` does, into the same number of lines, but of about equal width.
 *
 * @param {string} words
 * @param {number} width
 * @param {Style} style
 * @param {Measuring} measure
 */
export function balance(words, width, style, measure) {
  const { length } = wrap(words, width, style, measure);
  let narrow = width;
  while (narrow > width / 2 && wrap(words, narrow - 4, style, measure).length === length)
    narrow -= 4;
  const lines = wrap(words, narrow, style, measure);
  return lines.every((line) => measure(line, style) <= width)
    ? lines
    : wrap(words, width, style, measure);
}

/**
 * Returns the largest of `sizes` at which the text fits into the box, or the last if none does, and
 * the lines. `leading`: line height divided by size.
 *
 * @param {string} words
 * @param {{ sizes: number[], width: number, height: number, leading: number, strong?: boolean }}
 *   box
 * @param {Measuring} measure
 */
export function largestFitting(words, { sizes, width, height, leading, strong }, measure) {
  /** @param {number} size */
  const fits = (size) => {
    const lines = wrap(words, width, { size, strong }, measure);
    return (
      lines.length * size * leading <= height &&
      lines.every((line) => measure(line, { size, strong }) <= width)
    );
  };
  const size = sizes.find(fits) ?? sizes[sizes.length - 1];
  return { size, lines: balance(words, width, { size, strong }, measure) };
}
