// The operator's dialog with the counts of counts.js: shows them as a table, saves them as CSV,
// clears them.
import { saveFile } from '../files/save.js';
import { say } from './words.js';

/** @import { Counts } from './counts.js' */

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
 * Opens the dialog; does nothing if it is open already.
 *
 * @param {Counts} counts
 */
export function showCounts(counts) {
  if (document.querySelector('#counts')) return;
  const sheet = make('dialog', '');
  sheet.id = 'counts';
  sheet.ariaLabel = say('kiosk_counts');
  // Semicolons and a byte order mark: Excel then opens the file in columns and as UTF-8.
  const save = () =>
    saveFile(
      'trame-counts.csv',
      'text/csv',
      `\uFEFF${counts
        .table()
        .map((row) => row.join(';'))
        .join('\r\n')}\r\n`,
    );
  const clear = () => {
    counts.clear();
    sheet.close();
  };
  const frame = make(
    'div',
    '',
    counts.table().length > 1 ? tableOf(counts.table()) : make('p', say('kiosk_no_counts')),
  );
  sheet.append(
    frame,
    button('kiosk_save_counts', save),
    button('kiosk_clear_counts', clear),
    button('kiosk_close_counts', () => sheet.close()),
  );
  sheet.addEventListener('close', () => sheet.remove());
  document.body.append(sheet);
  sheet.showModal();
}
