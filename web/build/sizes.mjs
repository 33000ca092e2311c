// Makes the table of the site's sizes, and computes the size of a first visit, which has a limit.

/** @import { Size } from './site.mjs' */

// Limit for everything that a first visit downloads, compressed with Brotli, in bytes.
export const ceiling = 350 * 1024;

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
 * Returns the table as text, and the size of a first visit in bytes. `sizes`: sizes by file;
 * `parts`: files of a first visit, by label; `later`: files that are fetched after the first visit,
 * by label.
 *
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
