// Makes dist/SHA256SUMS.txt: the SHA-256 of every other file of dist/, in the form that
// `sha256sum -c` reads. With it, anybody can build the site again and compare.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const sumsFile = 'SHA256SUMS.txt';

/**
 * Returns the text for the files of a folder, sorted by name.
 *
 * @param {string} folder
 */
export function sumsOf(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name !== sumsFile)
    .sort();
  return names.map((name) => `${sumOf(join(folder, name))}  ${name}\n`).join('');
}

/** @param {string} path */
const sumOf = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');
