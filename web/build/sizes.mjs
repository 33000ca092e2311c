// What the site weighs: a table by part, and what a first visit downloads against the ceiling.

/** @import { Size } from './site.mjs' */

export const ceiling = 350 * 1024; // bytes, brotli, everything a first visit downloads

/** @type {(keyof Size)[]} */
const kinds = ['raw', 'gz', 'br'];

/**
 * @param {Size[]} sizes
 * @param {keyof Size} key
 */
const sum = (sizes, key) => sizes.reduce((total, size) => total + (size[key] ?? size.raw), 0);
/** @param {number} bytes */
const kilobytes = (bytes) => (bytes / 1024).toFixed(1).padStart(9);
/**
 * @param {string} label
 * @param {Size[]} sizes
 */
const row = (label, sizes) =>
  `${label.padEnd(28)}${kinds.map((key) => kilobytes(sum(sizes, key))).join('')}`;

/**
 * `sizes`: { file: { raw, gz, br } }; `parts`: { label: [file] } of a first visit, `later` of what is fetched after it.
 * @param {Record<string, Size>} sizes
 * @param {Record<string, string[]>} parts
 * @param {Record<string, string[]>} [later]
 */
export function sizeTable(sizes, parts, later = {}) {
  /** @param {Record<string, string[]>} group */
  const rowsOf = (group) =>
    Object.entries(group).map(([label, files]) =>
      row(
        label,
        files.map((file) => sizes[file]),
      ),
    );
  const first = Object.values(parts)
    .flat()
    .map((file) => sizes[file]);
  return {
    firstVisit: sum(first, 'br'),
    text: [
      `${'KB'.padEnd(28)}${['raw', 'gzip', 'brotli'].map((title) => title.padStart(9)).join('')}`,
      ...rowsOf(parts),
      row('first visit', first),
      ...rowsOf(later),
      row('whole site', Object.values(sizes)),
    ].join('\n'),
  };
}
