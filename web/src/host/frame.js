// Schedules frames: at most one pending animation frame or timeout, and none while nothing changes
// or the tab is hidden.

/**
 * `step` draws one frame and returns when the next frame is due: 0 at once, positive in that many
 * ms, negative only after a call of `wake`.
 *
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

  // Runs a frame immediately: browsers allow copying and sharing only while a press is handled, and
  // a new size must be drawn before the browser's next paint.
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

  // An animation frame requested before the tab was hidden may never come: a new one is requested.
  document.addEventListener('visibilitychange', () => {
    cancelAnimationFrame(frame);
    frame = 0;
    wake();
  });

  return { wake, flush, start, stop };
}
