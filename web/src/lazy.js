// Parts of the page that few visits need: modules fetched when one is first needed, by the names the build gave them.

const fetched = ({ url }) => import(new URL(url, document.baseURI).href);

// `get(file)` answers the promise of a module.
export function createLazy(files, get = fetched) {
  const modules = new Map();

  // A failed one is fetched again the next time.
  return (name) => {
    if (!modules.has(name)) {
      const loading = files[name]
        ? get(files[name])
        : Promise.reject(new Error(`${name} is not part of this build`));
      loading.catch(() => modules.delete(name));
      modules.set(name, loading);
    }
    return modules.get(name);
  };
}
