// The on-screen keyboard of a kiosk, shown for text fields. The operating system's keyboard is not
// used, because it has buttons that lead out of the app.
import { conventions } from '../../../assets/i18n/every_language.js';
import { say } from './words.js';

// Characters of each row. The search ignores accents; a few accented letters are there because
// visitors look for them.
const rows = () => conventions[document.documentElement.lang].keyboard;

/**
 * @param {EventTarget | null} element
 * @returns {element is HTMLInputElement}
 */
const isField = (element) => element instanceof HTMLInputElement;

/**
 * Makes a key. It never takes the focus from the field: it has no tab stop and cancels
 * `pointerdown`.
 *
 * @param {string} label
 * @param {string} [kind] class that sets its width
 */
function keyOf(label, kind = '') {
  const key = document.createElement('button');
  key.type = 'button';
  key.tabIndex = -1;
  key.className = kind;
  key.textContent = label;
  key.addEventListener('pointerdown', (event) => event.preventDefault());
  return key;
}

/**
 * Makes a key that acts on `pointerdown`, as people who type with two hands press a key before they
 * release the previous one. A click whose `detail` is 0 comes from assistive software, without a
 * `pointerdown`.
 *
 * @param {string} label
 * @param {() => void} press
 * @param {string} [kind]
 */
function writingKey(label, press, kind) {
  const key = keyOf(label, kind);
  key.addEventListener('pointerdown', press);
  key.addEventListener('click', ({ detail }) => detail === 0 && press());
  return key;
}

/**
 * Makes a key that acts on `click`, for a key that closes the keyboard: after a `pointerdown`, the
 * finger's click would go to what was under the keyboard.
 *
 * @param {string} label
 * @param {() => void} press
 * @param {string} [kind]
 */
function lastKey(label, press, kind) {
  const key = keyOf(label, kind);
  key.addEventListener('click', press);
  return key;
}

/** @param {HTMLElement[]} keys */
function rowOf(keys) {
  const row = document.createElement('div');
  row.append(...keys);
  return row;
}

/**
 * Makes the keyboard that writes into `field`.
 *
 * @param {HTMLInputElement} field
 */
function boardFor(field) {
  /**
   * Replaces the text from `from` (by default the start of the selection) to the end of the
   * selection, as typing does.
   *
   * @param {string} text
   * @param {number} [from]
   */
  function write(text, from = field.selectionStart ?? 0) {
    field.setRangeText(text, from, field.selectionEnd ?? from, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  function erase() {
    const [from, to] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
    write('', from === to ? Math.max(0, from - 1) : from);
  }
  function search() {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    field.blur();
  }
  const board = document.createElement('div');
  board.id = 'keyboard';
  board.setAttribute('role', 'group');
  board.setAttribute('aria-label', say('kiosk_keyboard'));
  board.append(
    ...rows().map((row) =>
      rowOf([...row].map((letter) => writingKey(letter, () => write(letter)))),
    ),
    rowOf([
      writingKey(say('kiosk_key_erase'), erase, 'wide'),
      writingKey(say('kiosk_key_space'), () => write(' '), 'space'),
      lastKey(say('kiosk_key_search'), search, 'wide'),
    ]),
  );
  return board;
}

/**
 * Shows the keyboard while a text field that was touched has the focus, and makes `stage` shorter
 * by the keyboard's height so that nothing is covered. Returns `hide`.
 *
 * @param {HTMLElement} stage
 */
export function offerKeyboard(stage) {
  let byTouch = false;
  /** @type {HTMLElement | null} */
  let board = null;
  const makeRoom = new ResizeObserver(
    () => (stage.style.marginBottom = `${Math.ceil(board?.getBoundingClientRect().height ?? 0)}px`),
  );

  /** @param {HTMLInputElement} field */
  function show(field) {
    hide();
    board = boardFor(field);
    document.body.append(board);
    makeRoom.observe(board);
  }
  function hide() {
    makeRoom.disconnect();
    board?.remove();
    board = null;
    stage.style.marginBottom = '';
  }

  addEventListener(
    'pointerdown',
    ({ target, pointerType }) => {
      byTouch = pointerType !== 'mouse';
      if (isField(target)) target.inputMode = 'none'; // keeps the system's keyboard closed
    },
    true,
  );
  addEventListener('focusin', ({ target }) => byTouch && isField(target) && show(target));
  addEventListener('focusout', hide);
  return hide;
}
