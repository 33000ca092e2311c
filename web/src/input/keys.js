// The few keys the app has a meaning for, when no text field has them and no modifier makes them the
// browser's. Enter and Space are not here: they click the mirrored element that has the focus.

import { shiftKey } from '../site/codes.js';

const keys = new Set([
  'Escape',
  '/',
  '?',
  '+',
  '-',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

// Within another page what scrolls is the browser's, and there is no search.
const embeddedKeys = new Set(['Escape', '+', '-', 'ArrowLeft', 'ArrowRight']);

/** @param {EventTarget | null} element */
export const takesText = (element) =>
  element instanceof HTMLInputElement || /** @type {HTMLElement} */ (element).isContentEditable;

/**
 * The view on one sheet, rather than the page on many.
 * @param {KeyboardEvent} event
 */
const prints = (event) =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === 'p';

/**
 * By the page, an input method or the browser.
 * @param {KeyboardEvent} event
 */
const isTaken = (event) =>
  event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey;

/**
 * `focusSearch()` puts the cursor in the view's search box and says whether there is one.
 * @param {Bridge} bridge
 * @param {() => boolean} focusSearch
 * @param {boolean} [embedded]
 */
export function listenToKeys(bridge, focusSearch, embedded = false) {
  const heard = embedded ? embeddedKeys : keys;
  addEventListener('keydown', (event) => {
    if (prints(event)) {
      event.preventDefault();
      return bridge.key('Print', 0);
    }
    if (isTaken(event)) return;
    if (!heard.has(event.key) || takesText(event.target)) return;
    if (event.key === '/') event.preventDefault(); // else Firefox opens its quick find, others type it
    if (event.key === '/' && focusSearch()) return;
    bridge.key(event.key, event.shiftKey ? shiftKey : 0);
  });
}
