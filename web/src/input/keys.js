// Passes keys to the app, except while a text field has the focus or a modifier makes them a
// shortcut of the browser. Enter and Space are not passed: they click the focused mirror element.

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

// An embed leaves scrolling keys to the browser, and has no search.
const embeddedKeys = new Set(['Escape', '+', '-', 'ArrowLeft', 'ArrowRight']);

/** @param {EventTarget | null} element */
export const takesText = (element) =>
  element instanceof HTMLInputElement || /** @type {HTMLElement} */ (element).isContentEditable;

/**
 * Ctrl+P: the app prints the view on one sheet, instead of the browser's several sheets.
 *
 * @param {KeyboardEvent} event
 */
const prints = (event) =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === 'p';

/**
 * True if the page, an input method or the browser uses the key.
 *
 * @param {KeyboardEvent} event
 */
const isTaken = (event) =>
  event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey;

/**
 * `focusSearch()` focuses the view's search box and returns false if there is none.
 *
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
    // Prevents quick find in Firefox, and the slash as text in other browsers.
    if (event.key === '/') event.preventDefault();
    if (event.key === '/' && focusSearch()) return;
    bridge.key(event.key, event.shiftKey ? shiftKey : 0);
  });
}
