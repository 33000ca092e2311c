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

// Keys that are kept until the app is shown. The others act on what is on screen: until then, the
// readable page, which the browser scrolls and prints.
const keptKeys = '/?';

/**
 * `focusSearch()` focuses the view's search box and returns false if there is none. Returns `begin`,
 * to be called when the app is shown.
 *
 * @param {Bridge} bridge
 * @param {() => boolean} focusSearch
 * @param {{ embedded: boolean, signal: AbortSignal }} options
 */
export function listenToKeys(bridge, focusSearch, { embedded, signal }) {
  const heard = embedded ? embeddedKeys : keys;
  /** @type {KeyboardEvent[] | null} */
  let early = []; // keys pressed before the app was shown; then null

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (early) return keptKeys.includes(event.key) && early.push(event);
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
  }

  function begin() {
    const waiting = early;
    early = null;
    waiting?.forEach(pressed);
  }

  addEventListener('keydown', pressed, { signal });
  return begin;
}
