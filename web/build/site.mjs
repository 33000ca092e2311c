// Collects the files of the site and writes them, with a .br and a .gz copy of each and the sums of
// all. The previous site is replaced only when the new one is complete. The same files always give
// the same bytes.
import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { sumsFile, sumsOf } from './sums.mjs';

/** @type {Record<"br" | "gz", (bytes: Buffer) => Promise<Buffer>>} */
const compressed = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** @typedef {{ raw: number, br?: number, gz?: number }} Size In bytes. */

const packed = ['.png', '.ico']; // formats that are already compressed

/**
 * The first 12 digits of the SHA-256 of all parts.
 *
 * @param {...(string | Uint8Array)} parts
 */
const hash = (...parts) => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex').slice(0, 12);
};

export class Site {
  /** @type {Map<string, Buffer>} */
  #files = new Map();

  /**
   * Adds a file with a fixed name. Returns the name, which is also its relative address.
   *
   * @param {string} name
   * @param {string | Uint8Array} content
   */
  add(name, content) {
    if (this.#files.has(name)) throw new Error(`two files are called ${name}`);
    this.#files.set(name, Buffer.from(content));
    return name;
  }

  /**
   * Adds a file with the hash of its content in its name: 'app.css' becomes 'assets/app.HASH.css'.
   * Returns that name.
   *
   * @param {string} name
   * @param {string | Uint8Array} content
   */
  addHashed(name, content) {
    const extension = extname(name);
    return this.add(
      `assets/${name.slice(0, -extension.length)}.${hash(content)}${extension}`,
      content,
    );
  }

  /**
   * Uncompressed size, in bytes.
   *
   * @param {string} name
   */
  size(name) {
    return this.bytes(name).length;
  }

  names() {
    return [...this.#files.keys()].sort();
  }

  /**
   * @param {string} name
   * @returns {Buffer}
   */
  bytes(name) {
    const bytes = this.#files.get(name);
    if (!bytes) throw new Error(`the site has no ${name}`);
    return bytes;
  }

  /**
   * The file's hash in the form of an `integrity` attribute.
   *
   * @param {string} name
   */
  integrity(name) {
    return `sha256-${createHash('sha256').update(this.bytes(name)).digest('base64')}`;
  }

  /**
   * Makes the build's id, the hash of all files, and replaces `mark` by it in pages and JSON files
   * without a hash in their names. Returns the id.
   *
   * @param {string} mark
   */
  stamp(mark) {
    const id = hash(...this.names().flatMap((name) => [name, '\0', this.bytes(name)]));
    for (const name of this.names().filter(
      (one) => /\.(html|json)$/.test(one) && !one.startsWith('assets/'),
    )) {
      this.#files.set(name, Buffer.from(this.bytes(name).toString().replaceAll(mark, id)));
    }
    return id;
  }

  /**
   * Writes all files into the folder, which is replaced. Returns the sizes by name.
   *
   * @param {string} folder
   * @returns {Promise<Record<string, Size>>}
   */
  async write(folder) {
    const fresh = `${folder}.new`;
    await rm(fresh, { recursive: true, force: true });
    const names = this.names();
    const sizes = await Promise.all(names.map((name) => this.#writeFile(fresh, name)));
    await writeFile(join(fresh, sumsFile), sumsOf(fresh));
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
    return Object.fromEntries(names.map((name, index) => [name, sizes[index]]));
  }

  /**
   * @param {string} folder
   * @param {string} name
   * @returns {Promise<Size>}
   */
  async #writeFile(folder, name) {
    const bytes = this.bytes(name);
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    /** @type {Size} */
    const sizes = { raw: bytes.length };
    if (name.startsWith('_')) return sizes; // a file for the host, which is never sent
    if (packed.includes(extname(name))) return sizes;
    for (const extension of /** @type {const} */ (['br', 'gz'])) {
      const smaller = await compressed[extension](bytes);
      sizes[extension] = smaller.length;
      await writeFile(`${path}.${extension}`, smaller);
    }
    return sizes;
  }
}
