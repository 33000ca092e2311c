// The app's files by name, from the addresses the build gave them. A file is fetched once however early
// it was asked for; a failed one is fetched again the next time.

import { requests } from './codes.js';

// `status`: as HTTP says; 0 when there was no answer at all.
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
 * `files`: name -> { url, size }; `received(bytes)` is told what arrives, uncompressed as sizes are; `get(file)` answers
 * a Response.
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
   * Words that are none (a page of the host, say) must be asked for again; other files the app judges itself.
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
   * The response as it comes, for a consumer that reads it as a stream; a copy of it is counted.
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
 * @param {ReadableStream<Uint8Array>} body
 * @param {(bytes: number) => void} received
 */
async function count(body, received) {
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read())
    received(part.value.length);
}
