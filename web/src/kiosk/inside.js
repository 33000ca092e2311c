// No way out of the app by touch, mouse or keyboard: no menus, no selection, no pinch of the page, nothing dragged out or
// dropped in, no link followed by the browser, none of the browser's own keys that a page may take.

const nowhere = [
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
 * AltGr is how some keyboards write '@'; browsers tell it as Ctrl and Alt.
 * @param {KeyboardEvent} event
 */
const isBrowsers = (event) =>
  /^(F\d+|Browser\w+|ContextMenu)$/.test(event.key) ||
  ((event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph'));

export function keepInside() {
  const options = { capture: true, passive: false };
  const refuse = (/** @type {Event} */ event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of nowhere) addEventListener(type, refuse, options);
  addEventListener(
    'touchmove',
    (event) => event.touches.length > 1 && event.cancelable && event.preventDefault(),
    options,
  );
  addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), options);
  addEventListener('keydown', (event) => isBrowsers(event) && event.preventDefault(), options);
  addEventListener(
    'click',
    (event) => /** @type {Element} */ (event.target).closest?.('a[href]') && event.preventDefault(),
    options,
  );
}
