// The canvas' WebGL context, and its recovery after a loss, which is common on phones. The browser
// may restore the context. If it does not do so in time while the page is visible, a new canvas
// replaces the old one. If that fails too, the app goes on without drawing, and recovery is tried
// again after growing intervals.

const first_wait_ms = 3000;
const min_renewal_interval_ms = 60000;
const longest_wait_ms = 300000;

/**
 * The app uses neither depth, stencil nor transparency. The drawing buffer is preserved because
 * frames are rare: without that, WebKitGTK shows a frame only when the next one is drawn.
 *
 * @type {WebGLContextAttributes}
 */
const attributes = {
  alpha: false,
  depth: false,
  stencil: false,
  antialias: false,
  preserveDrawingBuffer: true,
};

/**
 * Creates the canvas' context; later calls of `getContext` return the same one. Returns true if it
 * can draw.
 *
 * @param {HTMLCanvasElement} canvas
 */
export function makeContext(canvas) {
  const gl = canvas.getContext('webgl2', attributes);
  return Boolean(gl && !gl.isContextLost());
}

/**
 * Returns true if the context is lost, even before the browser has sent its event.
 *
 * @param {HTMLCanvasElement} canvas
 */
export const isLost = (canvas) => canvas.getContext('webgl2')?.isContextLost() ?? false;

/**
 * Watches the context and recovers it. Calls `lost`, `restored`, `renewed` (a new canvas replaced
 * the old one) and `givenUp` (no canvas can draw for now). Returns `retry`, which tries a new canvas
 * at once and returns true if it can draw.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {{ lost(): void, restored(): void, renewed(canvas: HTMLCanvasElement): void, givenUp(): void }} told
 */
export function watchContext(canvas, { lost, restored, renewed, givenUp }) {
  /** @type {Timer} */
  let timer;
  let wait_ms = first_wait_ms;
  let renewedAt = -Infinity;

  // The context is not recovered while the page is hidden; the wait begins again when the page
  // becomes visible.
  function wait() {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(recover, wait_ms);
  }

  function stopWaiting() {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', wait);
    wait_ms = first_wait_ms;
  }

  // A second loss soon after a renewal will probably be followed by others: the app then goes on as
  // a page of text.
  function recover() {
    if (performance.now() - renewedAt > min_renewal_interval_ms && renew()) return;
    givenUp();
    wait_ms = Math.min(2 * wait_ms, longest_wait_ms);
    wait();
  }

  function renew() {
    const fresh = /** @type {HTMLCanvasElement} */ (canvas.cloneNode());
    if (!makeContext(fresh)) return false;
    stopWaiting();
    listen(canvas, false);
    canvas.replaceWith(fresh);
    canvas = fresh;
    listen(canvas, true);
    renewedAt = performance.now();
    renewed(canvas);
    return true;
  }

  /** @param {Event} event */
  function onLost(event) {
    event.preventDefault(); // asks the browser to restore the context
    lost();
    wait();
    document.addEventListener('visibilitychange', wait);
  }
  function onRestored() {
    stopWaiting();
    restored();
  }
  /**
   * @param {HTMLCanvasElement} element
   * @param {boolean} on
   */
  function listen(element, on) {
    const change = on ? 'addEventListener' : 'removeEventListener';
    element[change]('webglcontextlost', onLost);
    element[change]('webglcontextrestored', onRestored);
  }

  listen(canvas, true);
  return { retry: renew };
}
