// The operator's dialog with the counts of counts.js: shows them as a table, and the last days as a QR
// code for the operator's phone; clears them after a question. It saves no file: a download leads
// to the system's file manager, and so out of the kiosk.
import { say } from './words.js';

/** @import { Counts } from './counts.js' */

/**
 * Returns the modules of a text's QR code row by row, '1' for a dark one, encoded as bytes.
 *
 * @typedef {(text: string) => Promise<Uint8Array>} CodeOf
 */

const most_letters = 600; // in a code; phones hardly read larger ones
const module_px = 4;
const quiet = 4; // width of the empty border around a code, in modules

/**
 * Makes a header cell; `scope` is "col" or "row".
 *
 * @param {string} scope
 * @param {string} text
 */
function headOf(scope, text) {
  const element = make('th', text);
  element.scope = scope;
  return element;
}

/**
 * Makes an element with this text and these children.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string | number} text
 * @param {...Node} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
function make(tag, text, ...children) {
  const element = document.createElement(tag);
  element.textContent = `${text}`;
  element.append(...children);
  return element;
}

/** @param {(string | number)[][]} rows the column names, then one row per day */
function tableOf(rows) {
  const [head, ...days] = rows;
  const named = head.map((name) =>
    headOf('col', say(`kiosk_column_${name}`) ?? say(`code_view_${name}`) ?? `${name}`),
  );
  const lines = days.map(([day, ...values]) =>
    make('tr', '', headOf('row', `${day}`), ...values.map((value) => make('td', value))),
  );
  return make(
    'table',
    '',
    make('caption', say('kiosk_counts')),
    make('tr', '', ...named),
    ...lines,
  );
}

/**
 * Makes a button labelled with the message `key`.
 *
 * @param {string} key
 * @param {() => void} press
 */
function button(key, press) {
  const element = make('button', say(key));
  element.type = 'button';
  element.addEventListener('click', press);
  return element;
}

/**
 * Returns the last rows as CSV, as many as fit into a code, after the column names.
 *
 * @param {(string | number)[][]} rows
 */
function lastLines([head, ...days]) {
  const lines = days.map((row) => row.join(';'));
  const text = () => [head.join(';'), ...lines].join('\n');
  while (text().length > most_letters) lines.shift();
  return { text: text(), count: lines.length };
}

/**
 * Draws a QR code.
 *
 * @param {Uint8Array} modules
 * @param {string} label
 */
function drawCode(modules, label) {
  const size = Math.sqrt(modules.length);
  const canvas = make('canvas', '');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', label);
  canvas.width = canvas.height = (size + 2 * quiet) * module_px;
  const paint = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  paint.fillStyle = '#fff';
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.fillStyle = '#000';
  paint.scale(module_px, module_px);
  const dark = '1'.charCodeAt(0);
  modules.forEach((module, at) => {
    if (module === dark) paint.fillRect(quiet + (at % size), quiet + Math.floor(at / size), 1, 1);
  });
  return canvas;
}

/**
 * Makes the table and the code. The code appears as soon as it is made; without it, the table remains.
 *
 * @param {(string | number)[][]} rows
 * @param {CodeOf} codeOf
 */
function contentOf(rows, codeOf) {
  if (rows.length === 1) return make('div', '', make('p', say('kiosk_no_counts')));
  const { text, count } = lastLines(rows);
  const sentence = say('kiosk_counts_code').replace('{0}', `${count}`);
  const content = make('div', '', tableOf(rows));
  codeOf(text).then(
    (modules) => content.append(make('p', sentence), drawCode(modules, sentence)),
    () => {},
  );
  return content;
}

const open = () => /** @type {HTMLDialogElement | null} */ (document.querySelector('#counts'));

export const closeCounts = () => open()?.close();

/**
 * Opens the dialog; does nothing if it is open already.
 *
 * @param {Counts} counts
 * @param {CodeOf} codeOf
 */
export function showCounts(counts, codeOf) {
  if (open()) return;
  const sheet = make('dialog', '');
  sheet.id = 'counts';
  // An attribute, because old browsers have no properties for ARIA.
  sheet.setAttribute('aria-label', say('kiosk_counts'));

  const list = () =>
    sheet.replaceChildren(
      contentOf(counts.table(), codeOf),
      button('kiosk_clear_counts', ask),
      button('kiosk_close_counts', closeCounts),
    );

  function ask() {
    const keep = button('kiosk_keep_counts', list);
    const clear = button('kiosk_clear_surely', () => {
      counts.clear();
      closeCounts();
    });
    const question = make('p', say('kiosk_clear_question'));
    question.setAttribute('role', 'alert');
    sheet.replaceChildren(question, keep, clear);
    keep.focus();
  }

  list();
  sheet.addEventListener('close', () => sheet.remove());
  document.body.append(sheet);
  sheet.showModal();
}
