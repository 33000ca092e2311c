// The running app: its frames, its mirror and the canvas it draws on, from its first frame on and through every loss of the
// graphics context. What else the page has (files, sharing, the address) is wired in page.js.

import { listenToPointers } from '../input/pointer.js';
import { createMirror } from '../mirror/mirror.js';
import { createBridge } from './bridge.js';
import { watchContext } from './context.js';
import { createDrawing } from './drawing.js';
import { createFrames } from './frame.js';
import { watchSize } from './viewport.js';

/**
 * The elements of web/src/page/index.html that the app uses. `probe` is measured, never seen; see viewport.js.
 *
 * @typedef {{ stage: HTMLElement, canvas: HTMLCanvasElement, mirror: HTMLElement, probe: HTMLElement }} PageElements
 */

/** Whether the canvas is shown; otherwise a page of text is. */
export const isDrawn = () => document.documentElement.classList.contains('app');

/**
 * Creates the parts; `start` begins to draw. `shown`: called once, after the first frame.
 * @param {{ shell: Shell, elements: PageElements, shown(): void }} page
 */
export function createLifecycle({ shell, elements, shown }) {
  const { stage } = elements;
  const frames = createFrames(step);
  const bridge = createBridge({ wake: frames.wake, crashed: (error) => drawing.crashed(error) });
  const pointers = listenToPointers(stage, bridge, isDrawn);
  const mirror = createMirror(elements.mirror, bridge, pointers);
  const drawing = createDrawing({ shell, frames, mirror, retry });
  /** @type {ReturnType<typeof watchContext>} */
  let graphics;
  /** @type {ReturnType<typeof watchSize>} */
  let size;

  /** @param {number} now */
  function step(now) {
    size.check();
    const next = bridge.frame(now);
    if (drawing.isFirstFrame()) {
      performance.mark('trame:first-frame');
      drawing.reveal();
      shown();
    }
    return next;
  }

  // If this page cannot get a canvas, a new page may get one.
  function retry() {
    return graphics.retry() || location.reload();
  }

  // Runs one more frame, in which the app deletes its GPU objects: after the context is restored, their names belong to
  // other objects.
  function lost() {
    bridge.context(1);
    frames.flush();
    frames.stop();
  }

  function restored() {
    bridge.context(0);
    drawing.resume();
  }

  /** @param {HTMLCanvasElement} fresh */
  function renewed(fresh) {
    size.follow(fresh);
    bridge.renew(fresh);
    drawing.resume();
  }

  // Starts drawing. The bridge has its wasm by then.
  function start() {
    size = watchSize(elements, bridge, frames.flush);
    drawing.begin(bridge.create() === true);
    // Registered after the listeners that pass events to the app: browsers allow copying, sharing and opening only while
    // an event of the visitor's is handled.
    for (const gesture of ['pointerup', 'click']) stage.addEventListener(gesture, frames.flush);
    const { canvas } = elements;
    graphics = watchContext(canvas, { lost, restored, renewed, givenUp: drawing.suspend });
    frames.start();
  }

  return { bridge, mirror, drawing, start };
}
