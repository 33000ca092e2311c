// Loads modules at their first use, because few visits need them. Modules are named as in Config.

/** @param {FileEntry} file */
const fetched = ({ url }) => import(new URL(url, document.baseURI).href);

/**
 * `get` loads a module.
 *
 * @param {Record<string, FileEntry>} files
 * @param {(file: FileEntry) => Promise<any>} [get]
 * @returns {Load}
 */
export function createLazy(files, get = fetched) {
  /** @type {Map<string, Promise<any>>} */
  const modules = new Map();

  // After a failure the module is loaded again at the next call.
  return (name) => {
    const known = modules.get(name);
    if (known) return known;
    const loading = files[name]
      ? get(files[name])
      : Promise.reject(new Error(`${name} is not part of this build`));
    loading.catch(() => modules.delete(name));
    modules.set(name, loading);
    return loading;
  };
}
