// Loads modules at their first use, because few visits need them. Modules are named as in Config.
// The bytes of a module are checked twice: by fetchVerified, which asks again past the browser's
// cache, and by the browser when it runs the module.

import { trusted } from './trusted.js';
import { fetchVerified, LoadError, usual_silence_ms } from './verified.js';

/**
 * `get` loads a module. `silence_ms`: see fetchVerified.
 *
 * @typedef {object} LazyOptions
 * @property {(file: FileEntry) => Promise<any>} [get]
 * @property {number} [silence_ms]
 */

/**
 * @param {Record<string, FileEntry>} files
 * @param {LazyOptions} [options]
 * @returns {Load}
 */
export function createLazy(files, { silence_ms, get } = {}) {
  /** @type {Map<string, Promise<any>>} */
  const modules = new Map();
  /** @type {Map<FileEntry, number>} */
  const failures = new Map();

  /**
   * A browser may remember that an address has no valid module: after a failure another address of
   * the same file is used.
   *
   * @param {FileEntry} file
   */
  async function fetchModule(file) {
    await fetchVerified(file, (response) => response.blob(), { silence_ms });
    const times = failures.get(file);
    const address = trusted(times ? `${file.url}?${times}` : file.url);
    await runModule(address, file.integrity, silence_ms);
    return import(String(address));
  }

  // After a failure the module is loaded again at the next call.
  return (name) => {
    const known = modules.get(name);
    if (known) return known;
    const file = files[name];
    const loading = file
      ? (get ?? fetchModule)(file)
      : Promise.reject(new Error(`${name} is not part of this build`));
    loading.catch(() => {
      failures.set(file, (failures.get(file) ?? 0) + 1);
      modules.delete(name);
    });
    modules.set(name, loading);
    return loading;
  };
}

/**
 * Runs a module if its bytes are right. An `import` of the same address then returns this module.
 *
 * @param {string} address
 * @param {string} [integrity]
 * @param {number} [silence_ms] time after which the module is given up
 */
function runModule(address, integrity = '', silence_ms = usual_silence_ms) {
  const script = document.createElement('script');
  const running = new Promise((loaded, failed) => {
    const lost = () => failed(new LoadError(address, 0));
    Object.assign(script, { type: 'module', integrity, src: address });
    script.addEventListener('load', loaded);
    script.addEventListener('error', lost);
    setTimeout(lost, silence_ms);
    document.head.append(script);
  });
  return running.finally(() => script.remove());
}
