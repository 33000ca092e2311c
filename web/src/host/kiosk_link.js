// Loads the kiosk's module, for an address with `?kiosk`, and passes tasks to it.

const reload_after_ms = 20_000;

/**
 * Loads and starts the kiosk. Returns a function that runs a task with it once it is loaded. If it
 * cannot be loaded, no task runs and the page reloads after a while, because nobody is there to
 * press a button.
 *
 * @param {Load} load
 * @param {{ bridge: Bridge, mirror: Mirror, offline: Offline, fileIntake: FileIntake }} parts
 */
export function openKiosk(load, parts) {
  const loading = load('kiosk.js').then(({ startKiosk }) => startKiosk(parts));
  loading.catch(() => setTimeout(() => location.reload(), reload_after_ms));
  return (/** @type {(kiosk: Kiosk) => void} */ task) => {
    loading.then(task, () => {});
  };
}
