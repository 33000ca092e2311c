// One element of the mirror: creates it, and writes only what changed. It does not add listeners and
// does not order elements.

import { describe } from './mirror_elements.js';

/**
 * Point: left, top, and numbers that are not used. Records: the records by node id. Ids: the node
 * ids by element; `get` and `has` accept any event target.
 *
 * @typedef {readonly [left: number, top: number, ...more: number[]]} Point
 * @typedef {Map<string | undefined, MirrorRecord>} Records
 * @typedef {{
 *   get(element: unknown): string | undefined,
 *   has(element: unknown): boolean,
 *   set(element: Element, id: string): unknown,
 * }} Ids
 */

/**
 * State of an element. `lead`: the child that contains the label; `typed`: texts that were sent to
 * the app and not echoed yet; `node`: the node that it shows.
 *
 * @typedef {object} MirrorRecord
 * @property {string} id
 * @property {string} role
 * @property {string} tag
 * @property {HTMLElement} element
 * @property {Record<string, string>} attributes
 * @property {string} text
 * @property {ChildNode | null} lead
 * @property {string} box
 * @property {{ width: number, height: number, x: number, y: number, moved: boolean } | null} scroll
 * @property {string} value
 * @property {string[]} typed
 * @property {MirrorNode} [node]
 */

/**
 * @param {MirrorNode} node
 * @returns {MirrorRecord}
 */
export function createRecord(node) {
  const { tag } = describe(node);
  return {
    id: node.id,
    role: node.role,
    tag,
    element: document.createElement(tag),
    attributes: {},
    text: '',
    lead: null,
    box: '',
    scroll: null,
    value: '',
    typed: [],
  };
}

/**
 * Returns false if the record's element cannot show the node, because it needs another tag.
 *
 * @param {MirrorRecord} record
 * @param {MirrorNode} node
 */
export const fits = (record, node) =>
  record.role === node.role && record.tag === describe(node).tag;

/**
 * Writes the node into the element. `origin`: position of the parent's content, in the coordinates
 * of the node's rect.
 *
 * @param {MirrorRecord} record
 * @param {MirrorNode} node
 * @param {Point} origin
 */
export function updateRecord(record, node, origin) {
  const { text, attributes } = describe(node);
  updateAttributes(record, attributes);
  if (text !== record.text) updateText(record, text);
  updateBox(record, node, origin);
  updateScroll(record, node.scroll);
  if (node.role === 'searchbox') updateValue(record, node.value ?? '');
}

/**
 * @param {MirrorRecord} record
 * @param {Record<string, string>} wanted
 */
function updateAttributes(record, wanted) {
  for (const name of Object.keys(record.attributes)) {
    if (!(name in wanted)) record.element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(wanted)) {
    if (record.attributes[name] !== value) record.element.setAttribute(name, value);
  }
  record.attributes = wanted;
}

/**
 * Writes the label before the children: as a text node, or as the caption of a table. The browser's
 * translator may have replaced the text node by its own nodes, which are removed.
 *
 * @param {MirrorRecord} record
 * @param {string} text
 */
function updateText(record, text) {
  record.text = text;
  const { element } = record;
  if (record.lead?.parentNode !== element) {
    for (const node of [...element.childNodes]) {
      if (node.nodeType === Node.TEXT_NODE || node.nodeName === 'FONT') node.remove();
    }
    record.lead =
      record.tag === 'table' ? document.createElement('caption') : document.createTextNode('');
    element.prepend(record.lead);
  }
  record.lead.textContent = text;
}

const neverClipped = new Set([
  'banner',
  'navigation',
  'main',
  'complementary',
  'region',
  'dialog',
  'group',
  'list',
  'figure',
  'searchbox',
  'row',
  'column_header',
  'row_header',
  'cell',
]);

/**
 * Places the element over its drawing. Text that is not drawn is only for screen readers: it is
 * clipped.
 *
 * @param {MirrorRecord} record
 * @param {MirrorNode} node
 * @param {Point} origin
 */
function updateBox(record, node, [left, top]) {
  const { element } = record;
  const [x, y, width, height] = node.rect ?? [0, 0, 0, 0];
  const clipped =
    !node.rect && !neverClipped.has(node.role) && (node.role === 'table' || !node.children?.length);
  const box = node.rect ? [x - left, y - top, width, height].join() : String(clipped);
  if (box === record.box) return;
  record.box = box;
  element.classList.toggle('placed', Boolean(node.rect));
  element.classList.toggle('clipped', clipped);
  const { style } = element;
  style.left = node.rect ? `${x - left}px` : '';
  style.top = node.rect ? `${y - top}px` : '';
  style.width = node.rect ? `${width}px` : '';
  style.height = node.rect ? `${height}px` : '';
}

/**
 * Gives a scroller the content size that the app reports, so that the browser can scroll it (focus,
 * find in page). The offset is applied after the whole tree is updated.
 *
 * @param {MirrorRecord} record
 * @param {MirrorNode["scroll"]} scroll
 */
function updateScroll(record, scroll) {
  const { element } = record;
  element.classList.toggle('scroller', Boolean(scroll));
  if (!scroll) {
    record.scroll = null;
    return;
  }
  const [width, height, x, y] = scroll;
  const old = record.scroll;
  if (old?.width !== width || old?.height !== height) {
    element.style.setProperty('--content-width', `${width}px`);
    element.style.setProperty('--content-height', `${height}px`);
  }
  const moved =
    !old || old.moved || old.x !== x || old.y !== y || old.height !== height || old.width !== width;
  record.scroll = { width, height, x, y, moved };
}

/**
 * Scrolls the element. During overscroll the app's offset exceeds the range; the browser clamps it.
 *
 * @param {MirrorRecord} record
 * @param {number} x
 * @param {number} y
 */
export function scrollRecord({ element, scroll }, x, y) {
  if (!scroll) return;
  Object.assign(scroll, { x, y, moved: false });
  // Writing an offset that is right already would stop a scroll by the browser itself.
  if (Math.abs(element.scrollLeft - x) >= 1) element.scrollLeft = x;
  if (Math.abs(element.scrollTop - y) >= 1) element.scrollTop = y;
}

/**
 * Returns true if the element's offset is not the one that the app has set: the browser has then
 * scrolled it.
 *
 * @param {MirrorRecord} record
 */
export function isScrolledByBrowser({ element, scroll }) {
  if (!scroll) return false;
  /** @type {(value: number, size: number, visible: number) => number} */
  const expected = (value, size, visible) =>
    Math.min(Math.max(value, 0), Math.max(size - visible, 0));
  const x = expected(scroll.x, element.scrollWidth, element.clientWidth);
  const y = expected(scroll.y, element.scrollHeight, element.clientHeight);
  return Math.abs(element.scrollLeft - x) > 1 || Math.abs(element.scrollTop - y) > 1;
}

/**
 * Writes the app's text into the search box, without disturbing the visitor's typing: an echo of
 * typed text changes nothing, even if it is late, and a focused field can only be cleared.
 *
 * @param {MirrorRecord} record
 * @param {string} value
 */
function updateValue(record, value) {
  if (value === record.value) return;
  record.value = value;
  const echo = record.typed.lastIndexOf(value);
  record.typed.splice(0, echo < 0 ? record.typed.length : echo + 1);
  const typing = document.activeElement === record.element;
  if (echo < 0 && (value === '' || !typing))
    /** @type {HTMLInputElement} */ (record.element).value = value;
}
