// The app's files by name, from the addresses the build gave them. A file is fetched once however early
// it was asked for; a failed one is fetched again the next time.

// `status`: as HTTP says; 0 when there was no answer at all.
export class LoadError extends Error {
  constructor(name, status) {
    super(`${name}: ${status}`);
    this.status = status;
  }
}

// `files`: name -> { url, size }; `received(bytes)` is told what arrives, uncompressed as sizes are; `get(file)` answers
// a Response.
export function createData(files, received, get = ({ url }) => fetch(url)) {
  const pending = new Map();

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

  // Words that are none (a page of the host, say) must be asked for again; other files the app judges itself.
  const isWhole = (name, { length }) => !name.startsWith('words:') || length === files[name].size;

  function bytes(name) {
    if (!pending.has(name)) {
      const reading = read(name);
      reading.catch(() => pending.delete(name));
      pending.set(name, reading);
    }
    return pending.get(name);
  }

  // The response as it comes, for a consumer that reads it as a stream; a copy of it is counted.
  async function stream(name) {
    const response = await open(name);
    count(response.clone().body, received).catch(() => {});
    return response;
  }

  const has = (name) => Object.hasOwn(files, name);
  return { bytes, stream, has };
}

async function count(body, received) {
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read())
    received(part.value.length);
}
