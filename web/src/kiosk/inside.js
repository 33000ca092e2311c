// Prevents visitors of a kiosk from leaving the app by touch, mouse or keyboard: cancels context
// menus, selection, page zoom, drag and drop, links, and the browser's shortcuts as far as a page
// may cancel them.

const cancelled_events = [
  'contextmenu',
  'selectstart',
  'dragstart',
  'dragenter',
  'dragover',
  'drop',
  'paste',
  'auxclick',
  'gesturestart',
  'gesturechange',
];

/**
 * True for a shortcut of the browser. Some keyboards write '@' with AltGr, which browsers report as
 * Ctrl and Alt; such a key is text.
 *
 * @param {KeyboardEvent} event
 */
const isShortcut = (event) =>
  /^(F\d+|Browser\w+|ContextMenu)$/.test(event.key) ||
  ((event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph'));

/** Adds the listeners; they are never removed. */
export function keepInside() {
  window.early = undefined; // start/early.js accepts nothing until now
  const options = { capture: true, passive: false };
  const refuse = (/** @type {Event} */ event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of cancelled_events) addEventListener(type, refuse, options);
  addEventListener(
    'touchmove',
    (event) => event.touches.length > 1 && event.cancelable && event.preventDefault(),
    options,
  );
  addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), options);
  addEventListener('keydown', (event) => isShortcut(event) && event.preventDefault(), options);
  addEventListener(
    'click',
    (event) => /** @type {Element} */ (event.target).closest?.('a[href]') && event.preventDefault(),
    options,
  );
}
