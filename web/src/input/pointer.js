// Passes pointer events on the stage to the app's gesture recognizer. Positions are in fractional
// CSS px, relative to the stage. A press that begins before the app is shown is not passed: it was meant
// for the readable page, whose links work by themselves, and the app has other things at that place.

import { pointerKinds, pointerPhases } from '../site/codes.js';

/**
 * True for a text field: its pointer events are left to the browser.
 *
 * @param {EventTarget | null} element
 */
const isInput = (element) => element instanceof HTMLInputElement;
/**
 * True if the event makes the browser open a link in another tab or window, or the link's menu.
 *
 * @param {PointerEvent} event
 */
export const isLeftToBrowser = (event) =>
  /** @type {Element} */ (event.target).closest?.('a[href]') &&
  (event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0);

/**
 * `isDrawn()` returns false while no canvas is shown: clicks on the mirror are then used instead.
 * Returns `justReleased(event)`, which is true for a click that follows a release that was already
 * passed to the app.
 *
 * @param {HTMLElement} stage
 * @param {Bridge} bridge
 * @param {() => boolean} isDrawn
 */
export function listenToPointers(stage, bridge, isDrawn) {
  /** @type {Set<number>} */
  const pressed = new Set();
  let releasedAt = -Infinity;

  /** @param {PointerEvent} event */
  function send(event) {
    const box = stage.getBoundingClientRect();
    bridge.pointer(
      pointerPhases[event.type.slice('pointer'.length)],
      event.pointerId,
      event.clientX - box.left,
      event.clientY - box.top,
      pointerKinds[event.pointerType] ?? pointerKinds.mouse,
      event.buttons,
      event.timeStamp,
    );
  }

  /** @param {PointerEvent} event */
  function down(event) {
    if (!isDrawn() || event.button !== 0 || isInput(event.target) || isLeftToBrowser(event)) return;
    pressed.add(event.pointerId);
    stage.setPointerCapture(event.pointerId);
    send(event);
  }

  /** @param {PointerEvent} event */
  function move(event) {
    if (pressed.has(event.pointerId) || (isDrawn() && !isInput(event.target))) send(event);
  }

  /** @param {PointerEvent} event */
  function end(event) {
    if (!pressed.delete(event.pointerId)) return;
    if (event.type === 'pointerup') releasedAt = event.timeStamp;
    send(event);
  }

  /** @param {PointerEvent} event */
  function leave(event) {
    if (event.pointerType !== 'touch' && !pressed.has(event.pointerId)) send(event);
  }

  stage.addEventListener('pointerdown', down);
  stage.addEventListener('pointermove', move);
  stage.addEventListener('pointerup', end);
  stage.addEventListener('pointercancel', end);
  stage.addEventListener('pointerleave', leave);
  stage.addEventListener('dragstart', (event) => event.preventDefault());
  // A long touch is a gesture of the app; the mouse keeps the browser's menu ("copy link address").
  stage.addEventListener('contextmenu', (event) => {
    if (event.pointerType === 'touch' && !isInput(event.target)) event.preventDefault();
  });

  return { justReleased: (/** @type {Event} */ event) => event.timeStamp - releasedAt < 1000 };
}
