// Decides whether a page that has run for days should be reloaded: it uses too much memory, it
// cannot draw, a visitor has zoomed in, or the machine was suspended (after which timers, wake lock
// and graphics may no longer work). It does not reload the page itself.

const hour_ms = 3_600_000;
const minute_ms = 60_000;
const most_heap = 256 << 20; // bytes of the JavaScript heap (256 MiB)
const most_wasm = 256 << 20; // bytes of the wasm's memory (256 MiB)

/**
 * `memory()` returns the size of the wasm's memory, in bytes. `clock` is the wall clock, `steady`
 * the monotonic clock; tests pass their own. Returns `isUnwell()`, and `watch(check)`, which calls
 * `check` once an hour.
 *
 * @param {{ memory(): number, clock?: { now(): number }, steady?: { now(): number, memory?: {
 *   usedJSHeapSize: number } } }} given
 */
export function createHealth({ memory, clock = Date, steady = performance }) {
  const apart = () => clock.now() - steady.now();
  const usual = apart();

  // The monotonic clock stops while the machine is suspended, the wall clock does not. Setting the
  // wall clock also changes the difference, which causes one needless reload.
  const jumped = () => Math.abs(apart() - usual) > minute_ms;
  const grown = () => (steady.memory?.usedJSHeapSize ?? 0) > most_heap || memory() > most_wasm;
  // While a programme loads, the app draws: the file that the address names is opened for the next visitor.
  const cannotDraw = () => !/^(ready|loading)$/.test(document.documentElement.dataset.state ?? '');
  const magnified = () => (visualViewport?.scale ?? 1) > 1.01;

  const isUnwell = () => magnified() || grown() || jumped() || cannotDraw();

  return { isUnwell, watch: (/** @type {() => void} */ check) => setInterval(check, hour_ms) };
}
