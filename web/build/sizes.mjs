// What the site weighs: a table by part, and what a first visit downloads against the ceiling.

export const ceiling = 350 * 1024; // bytes, brotli, everything a first visit downloads

const sum = (sizes, key) => sizes.reduce((total, size) => total + (size[key] ?? size.raw), 0);
const kilobytes = (bytes) => (bytes / 1024).toFixed(1).padStart(9);
const row = (label, sizes) =>
  `${label.padEnd(28)}${['raw', 'gz', 'br'].map((key) => kilobytes(sum(sizes, key))).join('')}`;

// `sizes`: { file: { raw, gz, br } }; `parts`: { label: [file] } of a first visit, `later` of what is fetched after it.
export function sizeTable(sizes, parts, later = {}) {
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
