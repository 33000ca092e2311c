// The bar that tells how far the import of a file is, with a button that cancels it; Escape does too,
// where nothing else takes it. Small files are imported before the bar appears.
import { messages } from '../../../assets/i18n/every_language.js';
import { takesText } from '../input/keys.js';

const delay_ms = 300; // after which an import that makes no step shows its bar: its script may be loading

// The app ends these at Escape: a dialog, and the selection, which is in the address.
const hasLayer = () =>
  document.querySelector('#mirror [role=dialog]') || /[?&]sel=/.test(location.hash);

/**
 * True if Escape is pressed and neither an input method, a text field nor the app takes it.
 *
 * @param {KeyboardEvent} event
 */
const isFreeEscape = (event) =>
  event.key === 'Escape' &&
  !event.isComposing &&
  !event.defaultPrevented &&
  !takesText(event.target) &&
  !hasLayer();

/**
 * Creates the bar, which is not shown yet. `advance` shows how much of the file was read, from 0 to
 * 1; `close` removes the bar.
 *
 * @param {string} name
 * @param {Language} language
 * @param {() => void} cancel
 */
export function createImportBar(name, language, cancel) {
  /** @param {string} key */
  const words = (key) => /** @type {string} */ (messages[language][key]);
  const [bar, sentence, progress, button] = /** @type {const} */ ([
    'div',
    'p',
    'progress',
    'button',
  ]).map((tag) => document.createElement(tag));
  bar.className = 'offer';
  sentence.setAttribute('role', 'status');
  sentence.textContent = words('import_bar').replace('{0}', () => name);
  progress.setAttribute('aria-label', sentence.textContent);
  button.setAttribute('type', 'button');
  button.textContent = words('import_bar_cancel');
  button.addEventListener('click', cancel);
  bar.append(sentence, progress, button);

  const show = () => bar.isConnected || document.body.append(bar);
  const late = setTimeout(show, delay_ms);

  /** @param {KeyboardEvent} event */
  const pressed = (event) => isFreeEscape(event) && cancel();
  addEventListener('keydown', pressed);

  /** @param {number} done */
  function advance(done) {
    show();
    /** @type {HTMLProgressElement} */ (progress).value = done;
  }

  function close() {
    clearTimeout(late);
    removeEventListener('keydown', pressed);
    bar.remove();
  }

  return { advance, close };
}
