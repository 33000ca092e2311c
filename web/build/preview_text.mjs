// Words in an SVG drawing: escaped, measured, broken into lines. Sizes in pixels.
import { escapeHtml } from './prerender_page.mjs';

export const family = 'Inter';

export function textElement(words, { x, y, size, strong = false, color, anchor = 'start' }) {
  return `<text x="${x}" y="${y}" font-family="${family}" font-size="${size}" font-weight="${strong ? 600 : 400}" fill="${color}" text-anchor="${anchor}">${escapeHtml(words)}</text>`;
}

// `raster`: see raster.mjs. Answers (words, { size, strong }) → width.
export function measureWith(raster) {
  const known = new Map(); // at 100 px
  return (words, { size, strong = false }) => {
    const key = `${strong}${words}`;
    if (!known.has(key)) {
      // A bar at each end, so that spaces count; its own width is taken off again.
      const width = (text) =>
        raster.widthOf(
          `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200">${textElement(text, { x: 0, y: 120, size: 100, strong, color: '#000' })}</svg>`,
        );
      known.set(key, width(`|${words}|`) - width('||'));
    }
    return (known.get(key) * size) / 100;
  };
}

// Lines no wider than `width`; words are never cut, no-break spaces hold, and no line ends with "à" or "of".
export function wrap(words, width, style, measure) {
  const lines = [];
  for (const word of words.replace(/(?<=^|[ \u00a0])(\p{L}{1,2}) /gu, '$1\u00a0').split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measure(longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

// As wrap, but with lines of nearly one width: the narrowest column that takes no more lines.
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

// The largest of `sizes` at which `words` fit into `width` and `height`, every word whole; else the smallest.
export function largestFitting(words, { sizes, width, height, leading, strong }, measure) {
  const fits = (size) => {
    const lines = wrap(words, width, { size, strong }, measure);
    return (
      lines.length * size * leading <= height &&
      lines.every((line) => measure(line, { size, strong }) <= width)
    );
  };
  const size = sizes.find(fits) ?? sizes.at(-1);
  return { size, lines: balance(words, width, { size, strong }, measure) };
}
