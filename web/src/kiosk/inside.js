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

// AltGr is how some keyboards write '@'; browsers tell it as Ctrl and Alt.
const isBrowsers = (event) =>
  /^(F\d+|Browser\w+|ContextMenu)$/.test(event.key) ||
  ((event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph'));

export function keepInside() {
  const listen = (type, refuse) =>
    addEventListener(type, refuse, { capture: true, passive: false });
  const refuse = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of nowhere) listen(type, refuse);
  listen(
    'touchmove',
    (event) => event.touches.length > 1 && event.cancelable && event.preventDefault(),
  );
  listen('wheel', (event) => event.ctrlKey && event.preventDefault());
  listen('keydown', (event) => isBrowsers(event) && event.preventDefault());
  listen('click', (event) => event.target.closest?.('a[href]') && event.preventDefault());
}
