// Letters to touch, for a screen without a keyboard: the system's own, where there is one, leads out of the app.
import { say } from './words.js';

/**
 * The search does without accents; some are there for who looks for them.
 * @type {Record<string, string[]>}
 */
const rows = {
  fr: ['1234567890', 'azertyuiop', 'qsdfghjklm', 'wxcvbnéè’-'],
  en: ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm’-'],
};

/**
 * @param {EventTarget | null} element
 * @returns {element is HTMLInputElement}
 */
const isField = (element) => element instanceof HTMLInputElement;

/**
 * A key never takes the focus from the field.
 * @param {string} label
 * @param {string} [kind]
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
 * Acts when the finger comes down: two hands are faster than whole taps. A click without a pointer comes from software.
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
 * Acts when the finger has left: what comes to light under it is not touched.
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

/** @param {HTMLInputElement} field */
function boardFor(field) {
  /**
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
    ...rows[document.documentElement.lang].map((row) =>
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
 * Shown while a field that was touched has the focus; what is drawn on `stage` keeps clear of it. Answers `hide`.
 * @param {HTMLElement} stage
 */
export function offerLetters(stage) {
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
      if (isField(target)) target.inputMode = 'none'; // before the browser asks the system for its own
    },
    true,
  );
  addEventListener('focusin', ({ target }) => byTouch && isField(target) && show(target));
  addEventListener('focusout', hide);
  return hide;
}
