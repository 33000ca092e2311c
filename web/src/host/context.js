// The canvas' WebGL context and its losses, which are normal life on phones. First the browser may give it
// back; if it does not while someone looks, a new canvas takes the old one's place in the same page; and
// where none can be had, the page does without and asks again from time to time.

const first_wait_ms = 3000;
const min_renewal_interval_ms = 60000;
const longest_wait_ms = 300000;

/**
 * Without depth, stencil or transparency, which the app does not use. What is drawn is kept: frames are
 * rare here, and WebKitGTK shows each frame of an unkept canvas only when the next one is drawn.
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
 * Whoever asks later gets this one. Answers whether it can draw.
 * @param {HTMLCanvasElement} canvas
 */
export function makeContext(canvas) {
  const gl = canvas.getContext('webgl2', attributes);
  return Boolean(gl && !gl.isContextLost());
}

/**
 * Whether what was drawn with is gone, told or not yet.
 * @param {HTMLCanvasElement} canvas
 */
export const isLost = (canvas) => canvas.getContext('webgl2')?.isContextLost() ?? false;

/**
 * `lost`, `restored`, `renewed(canvas)`, `givenUp`: called as they happen. Answers `retry`, for a visitor
 * who does not want to wait: it says whether there is a canvas to draw on.
 * @param {HTMLCanvasElement} canvas
 * @param {{ lost(): void, restored(): void, renewed(canvas: HTMLCanvasElement): void, givenUp(): void }} told
 */
export function watchContext(canvas, { lost, restored, renewed, givenUp }) {
  /** @type {Timer} */
  let timer;
  let wait_ms = first_wait_ms;
  let renewedAt = -Infinity;

  // Nothing is tried for a page that nobody sees; coming back starts the wait anew.
  function wait() {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(recover, wait_ms);
  }

  function stopWaiting() {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', wait);
    wait_ms = first_wait_ms;
  }

  // A canvas lost again at once is a sign of worse: reading goes before drawing.
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
    event.preventDefault(); // else it is never given back
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
