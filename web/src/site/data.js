// Fetches the app's files by name, from the addresses in Config. A file is fetched once, however often
// it is requested; after a failure it is fetched again at the next request.

import { requests } from './codes.js';

// A file could not be loaded. `status`: HTTP status; 0 if there was no response.
export class LoadError extends Error {
  /**
   * @param {string} name
   * @param {number} status
   */
  constructor(name, status) {
    super(`${name}: ${status}`);
    this.status = status;
  }
}

/**
 * `received` is called with numbers of received bytes, uncompressed. `get` returns the response.
 *
 * @param {Record<string, FileEntry>} files
 * @param {(bytes: number) => void} received
 * @param {(file: FileEntry) => Response | Promise<Response>} [get]
 */
export function createData(files, received, get = ({ url }) => fetch(url)) {
  /** @type {Map<string, Promise<Uint8Array<ArrayBuffer>>>} */
  const pending = new Map();

  /** @param {string} name */
  async function open(name) {
    const file = files[name];
    if (!file) throw new LoadError(name, 404);
    let response;
    try {
      response = await get(file);
    } catch {
      throw new LoadError(name, 0);
    }
    if (!response.ok) throw new LoadError(name, response.status);
    return response;
  }

  /** @param {string} name */
  async function read(name) {
    const response = await open(name);
    try {
      const whole = new Uint8Array(await response.arrayBuffer());
      if (!isWhole(name, whole)) throw new LoadError(name, 0);
      received(whole.length);
      return whole;
    } catch {
      throw new LoadError(name, 0);
    }
  }

  /**
   * Returns false for a file of messages of the wrong size, which may be an error page of the host:
   * the file is requested again. The app itself checks all other files.
   *
   * @type {(name: string, bytes: Uint8Array) => boolean}
   */
  const isWhole = (name, { length }) =>
    !name.startsWith(requests.words) || length === files[name].size;

  /** @param {string} name */
  function bytes(name) {
    const known = pending.get(name);
    if (known) return known;
    const reading = read(name);
    reading.catch(() => pending.delete(name));
    pending.set(name, reading);
    return reading;
  }

  /**
   * Returns the response, to be read as a stream. The bytes of a copy are counted.
   *
   * @param {string} name
   */
  async function stream(name) {
    const response = await open(name);
    const { body } = response.clone();
    if (body) count(body, received).catch(() => {});
    return response;
  }

  /** @param {string} name */
  const has = (name) => Object.hasOwn(files, name);
  return { bytes, stream, has };
}

/**
 * Reads a stream to count its bytes.
 *
 * @param {ReadableStream<Uint8Array>} body
 * @param {(bytes: number) => void} received
 */
async function count(body, received) {
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read())
    received(part.value.length);
}
