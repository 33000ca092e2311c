// Whether a page that has run for days should be opened anew: it has grown, it cannot draw, a visitor has magnified it,
// or the machine has slept, after which clocks, locks and graphics are not what they were.

const hour_ms = 3_600_000;
const minute_ms = 60_000;
const most_heap = 256 << 20;
const most_wasm = 256 << 20;

/**
 * `memory()`: bytes of the wasm's. The clocks are given by tests.
 * @param {{ memory(): number, clock?: { now(): number }, steady?: { now(): number, memory?: { usedJSHeapSize: number } } }} given
 */
export function createHealth({ memory, clock = Date, steady = performance }) {
  const apart = () => clock.now() - steady.now();
  const usual = apart();

  // The steady clock stands still while the machine sleeps; the other is also set by hand.
  const jumped = () => Math.abs(apart() - usual) > minute_ms;
  const grown = () => (steady.memory?.usedJSHeapSize ?? 0) > most_heap || memory() > most_wasm;
  const blind = () => document.documentElement.dataset.state !== 'ready';
  const magnified = () => (visualViewport?.scale ?? 1) > 1.01;

  const isUnwell = () => magnified() || grown() || jumped() || blind();

  return { isUnwell, watch: (/** @type {() => void} */ check) => setInterval(check, hour_ms) };
}
