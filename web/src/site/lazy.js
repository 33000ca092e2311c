// Parts of the page that few visits need: modules fetched when one is first needed, by the names the build gave them.

/** @param {FileEntry} file */
const fetched = ({ url }) => import(new URL(url, document.baseURI).href);

/**
 * `get(file)` answers the promise of a module.
 * @param {Record<string, FileEntry>} files
 * @param {(file: FileEntry) => Promise<any>} [get]
 * @returns {Load}
 */
export function createLazy(files, get = fetched) {
  /** @type {Map<string, Promise<any>>} */
  const modules = new Map();

  // A failed one is fetched again the next time.
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
