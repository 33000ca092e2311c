// The running app: its frames, its mirror and its canvas, from the first frame on, and what happens
// when the graphics context is lost. page.js connects it with the other parts of the page.

import { listenToPointers } from '../input/pointer.js';
import { createMirror } from '../mirror/mirror.js';
import { reload } from '../offline/offline.js';
import { createBridge } from './bridge.js';
import { watchContext } from './context.js';
import { createDrawing } from './drawing.js';
import { createFrames } from './frame.js';
import { watchSize } from './viewport.js';

/**
 * Elements of page/index.html that the app uses. `probe` is only measured, see viewport.js.
 *
 * @typedef {{ stage: HTMLElement, canvas: HTMLCanvasElement, mirror: HTMLElement, probe: HTMLElement }} PageElements
 */

/** Returns true if the canvas is shown, false if a page of text is. */
export const isDrawn = () => document.documentElement.classList.contains('app');

/**
 * Creates the app's parts. `shown` is called once, after the first frame; `rescue` after a crash, see
 * drawing.js; `keepsFile` returns whether the page keeps a file of the visitor's. Returns the parts that
 * other modules need, and `start`.
 *
 * @param {{ shell: Shell, elements: PageElements, shown(): void, rescue(): boolean, keepsFile(): boolean }} page
 */
export function createLifecycle({ shell, elements, shown, rescue, keepsFile }) {
  const { stage } = elements;
  const frames = createFrames(step);
  const bridge = createBridge({ wake: frames.wake, crashed: (error) => drawing.crashed(error) });
  const pointers = listenToPointers(stage, bridge, isDrawn);
  const mirror = createMirror(elements.mirror, bridge, pointers);
  const drawing = createDrawing({ shell, frames, mirror, retry, rescue });
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

  // Tries a new canvas. If it cannot draw either, reloads: a new page may get a canvas that can. A
  // page that keeps the visitor's file stays a page of text.
  function retry() {
    if (graphics.retry()) return undefined;
    if (!keepsFile()) return reload();
    return shell.say('page_context_lost');
  }

  // Runs one more frame, in which the app deletes its GPU objects: after the context is restored,
  // their names belong to other objects.
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

  // Starts to draw. To be called after the bridge was attached to the wasm.
  function start() {
    size = watchSize(elements, bridge, frames.flush);
    const canDraw = bridge.create();
    if (canDraw === undefined) return; // it has crashed, and the page says so
    drawing.begin(canDraw);
    // Registered after the listeners that pass these events to the app: browsers allow copying,
    // sharing and opening only while an event of the visitor's is handled.
    for (const gesture of ['pointerup', 'click']) stage.addEventListener(gesture, frames.flush);
    const { canvas } = elements;
    graphics = watchContext(canvas, { lost, restored, renewed, givenUp: drawing.suspend });
    frames.start();
  }

  return { bridge, mirror, drawing, start };
}
