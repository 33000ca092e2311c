// When frames run: one pending animation frame or one timeout at most, and neither at rest or in a
// hidden tab. It knows nothing of what a frame draws.

/**
 * `step(now)` draws one frame and returns when the next is due, as trame_frame does:
 * -1 only when woken, 0 at once, > 0 in that many milliseconds.
 * @param {(now_ms: number) => number} step
 */
export function createFrames(step) {
  let frame = 0;
  /** @type {Timer} */
  let timer;
  let running = false;

  function wake() {
    clearTimeout(timer);
    if (!running || frame || document.hidden) return;
    frame = requestAnimationFrame(run);
  }

  /** @param {number} now */
  function run(now) {
    frame = 0;
    if (!running) return;
    const next = step(now);
    if (frame || !running || document.hidden) return;
    if (next === 0) wake();
    else if (next > 0) timer = setTimeout(wake, next);
  }

  // A frame at once: for what browsers allow only within the visitor's gesture (copy, share), and for a new size, so
  // that the frame about to be painted has it.
  function flush() {
    cancelAnimationFrame(frame);
    run(performance.now());
  }

  function start() {
    running = true;
    wake();
  }

  function stop() {
    running = false;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = 0;
  }

  // A frame asked for just before the tab was hidden would wait; coming back always draws.
  document.addEventListener('visibilitychange', () => {
    cancelAnimationFrame(frame);
    frame = 0;
    wake();
  });

  return { wake, flush, start, stop };
}
