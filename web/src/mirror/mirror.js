// The mirror: the app's semantic tree as HTML elements over the canvas, for assistive technology, the
// keyboard, find in page, translation and tests. Elements are kept by id and changed only where the
// tree changed, so that focus, scroll offsets and half-typed words are kept. What a click does is
// decided by the app.

import {
  createRecord,
  fits,
  isScrolledByBrowser,
  scrollRecord,
  updateRecord,
} from './mirror_node.js';
import { clipField } from './mirror_cover.js';
import { createFocus } from './mirror_focus.js';

/** @import { Ids, MirrorRecord, Point, Records } from './mirror_node.js' */

/**
 * Scrolls the element to the app's offset, if it has one.
 *
 * @param {MirrorRecord} record
 */
function scrollBack(record) {
  if (record.scroll) scrollRecord(record, record.scroll.x, record.scroll.y);
}

/**
 * `justReleased(event)` returns true if the click follows a pointer event that was passed to the app
 * already.
 *
 * @param {HTMLElement} host
 * @param {Bridge} bridge
 * @param {{ justReleased(event: Event): boolean }} pointers
 */
export function createMirror(host, bridge, { justReleased }) {
  /** @type {Records} */
  const records = new Map(); // state of each element, by node id
  /** @type {Ids} */
  const idOf = new WeakMap(); // node id of each element
  const focus = createFocus(host, bridge, records, idOf);

  /** @param {MirrorNode} root */
  function update(root) {
    const seen = new Set();
    const saved = focus.save();
    arrange(host, [root], seen, [0, 0]);
    for (const [id, record] of records) {
      if (seen.has(id)) continue;
      record.element.remove();
      records.delete(id);
    }
    for (const record of records.values()) if (record.scroll?.moved) scrollBack(record);
    clipField(records);
    focus.restore(saved);
  }

  // Restores the app's scroll offsets, which the mirror does not have while it is a page of text.
  function align() {
    records.forEach(scrollBack);
  }

  /**
   * Gives `parent` exactly the elements of these nodes, in this order, and moves as few elements as
   * possible. `origin`: position of `parent`'s content, in the coordinates of the nodes' rects.
   *
   * @param {Element} parent
   * @param {MirrorNode[]} nodes
   * @param {Set<string>} seen
   * @param {Point} origin
   */
  function arrange(parent, nodes, seen, origin) {
    const wanted = nodes.filter((node) => !seen.has(node.id) && seen.add(node.id)).map(recordOf);
    /** @type {Set<Element>} */
    const elements = new Set(wanted.map((record) => record.element));
    for (const child of [...parent.children]) {
      if (idOf.has(child) && !elements.has(child)) child.remove();
    }
    /** @type {Element | null} */
    let next = [...parent.children].find((child) => idOf.has(child)) ?? null;
    wanted.forEach(({ element }) => {
      if (element === next) next = next.nextElementSibling;
      else parent.insertBefore(element, next);
    });
    nodes.forEach((node) => {
      const record = records.get(node.id);
      if (record?.node !== node) return;
      updateRecord(record, node, origin);
      arrange(
        record.element,
        node.children ?? [],
        seen,
        node.scroll ? [0, 0] : (node.rect ?? origin),
      );
    });
  }

  /**
   * @param {MirrorNode} node
   * @returns {MirrorRecord}
   */
  function recordOf(node) {
    let record = records.get(node.id);
    if (!record || !fits(record, node)) {
      record?.element.remove();
      record = createRecord(node);
      records.set(node.id, record);
      idOf.set(record.element, node.id);
    }
    record.node = node;
    return record;
  }

  /**
   * @param {string} id
   * @param {number} x
   * @param {number} y
   */
  function scroll(id, x, y) {
    const record = records.get(id);
    if (record) scrollRecord(record, x, y);
    clipField(records);
  }

  /** @param {MouseEvent} event */
  function clicked(event) {
    const target = /** @type {Element} */ (event.target);
    const element = /** @type {HTMLAnchorElement} */ (target.closest('a, button, th'));
    const id = idOf.get(element);
    if (id === undefined) return;
    if (element.href && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    if (element.href) event.preventDefault();
    if (event.detail === 0 || !justReleased(event)) bridge.activate(id);
  }

  /** @param {Event} event */
  function typed(event) {
    const target = /** @type {HTMLInputElement} */ (event.target);
    const record = records.get(idOf.get(target));
    if (!record) return;
    record.typed.push(target.value);
    bridge.input(record.id, target.value);
  }

  /**
   * Enter in the search box activates it, and closes the virtual keyboard, which covers the results.
   *
   * @param {KeyboardEvent} event
   */
  function keyed(event) {
    const target = /** @type {HTMLInputElement} */ (event.target);
    const id = idOf.get(target);
    if (event.key !== 'Enter' || event.isComposing || target.type !== 'search') return;
    if (id !== undefined) bridge.activate(id);
    if (matchMedia('(pointer: coarse)').matches) target.blur();
  }

  /** @param {Event} event */
  function scrolled({ target }) {
    const record = records.get(idOf.get(target));
    if (!record?.scroll || !isScrolledByBrowser(record)) return;
    clipField(records);
    const { scrollLeft, scrollTop } = record.element;
    record.scroll.x = scrollLeft;
    record.scroll.y = scrollTop;
    bridge.scrolled(record.id, scrollLeft, scrollTop);
  }

  host.addEventListener('click', clicked);
  host.addEventListener('input', typed);
  host.addEventListener('keydown', keyed);
  host.addEventListener('scroll', scrolled, true);

  /** @param {unknown} element */
  const idOfElement = (element) => idOf.get(element);

  return { update, align, scroll, focusSearch: focus.search, idOf: idOfElement };
}
