// Fingers, mouse and pen on the stage, as the app's recogniser wants them: fractional CSS px relative to
// the stage, one event per change, a cancelled touch stays cancelled. It decides nothing about meaning.

import { pointerKinds, pointerPhases } from '../site/codes.js';

/**
 * Real inputs keep their own pointer events, and the browser keeps "open this link elsewhere".
 * @param {EventTarget | null} element
 */
const isInput = (element) => element instanceof HTMLInputElement;
/** @param {PointerEvent} event */
export const isLeftToBrowser = (event) =>
  /** @type {Element} */ (event.target).closest?.('a[href]') &&
  (event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0);

/**
 * `isDrawn()`: whether there is a canvas under the pointer; without it the mirror's own clicks count.
 * Returns `justReleased(event)`: whether this click is the echo of a pointer that was already forwarded.
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
  // A long press is a gesture of the app; the mouse keeps its menu ("copy link address").
  stage.addEventListener('contextmenu', (event) => {
    if (event.pointerType === 'touch' && !isInput(event.target)) event.preventDefault();
  });

  return { justReleased: (/** @type {Event} */ event) => event.timeStamp - releasedAt < 1000 };
}
