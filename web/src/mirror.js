// The app's semantic tree as real HTML over the canvas: what assistive technology, the keyboard, find in
// page, translators and tests use. Elements are kept by id and only touched where the tree changed, so
// that focus, scroll offsets and half-typed words survive. What a click or focus means is the app's.

import {
  createRecord,
  fits,
  isScrolledByBrowser,
  scrollRecord,
  updateRecord,
} from './mirror_node.js';
import { createFocus } from './mirror_focus.js';

// `justReleased(event)`: whether this click only echoes a pointer that was forwarded already.
export function createMirror(host, bridge, { justReleased }) {
  const records = new Map(); // by id
  const idOf = new WeakMap(); // by element
  const focus = createFocus(host, bridge, records, idOf);

  function update(root) {
    const seen = new Set();
    const held = focus.hold();
    arrange(host, [root], seen, [0, 0]);
    for (const [id, record] of records) {
      if (seen.has(id)) continue;
      record.element.remove();
      records.delete(id);
    }
    for (const record of records.values()) {
      if (record.scroll?.moved) scrollRecord(record, record.scroll.x, record.scroll.y);
    }
    focus.settle(held);
  }

  // As a page of text it had no offsets; over the canvas again, it takes those of the app.
  function align() {
    for (const record of records.values()) {
      if (record.scroll) scrollRecord(record, record.scroll.x, record.scroll.y);
    }
  }

  // Makes `parent` hold exactly these nodes, in this order, moving as little as possible.
  // `origin`: where `parent`'s children are placed from, as rects count.
  function arrange(parent, nodes, seen, origin) {
    const wanted = nodes.filter((node) => !seen.has(node.id) && seen.add(node.id)).map(recordOf);
    const elements = new Set(wanted.map((record) => record.element));
    for (const child of [...parent.children]) {
      if (idOf.has(child) && !elements.has(child)) child.remove();
    }
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

  function scroll(id, x, y) {
    const record = records.get(id);
    if (record) scrollRecord(record, x, y);
  }

  function clicked(event) {
    const element = event.target.closest('a, button, th');
    const id = idOf.get(element);
    if (id === undefined) return;
    if (element.href && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    if (element.href) event.preventDefault();
    if (event.detail === 0 || !justReleased(event)) bridge.activate(id);
  }

  function typed(event) {
    const record = records.get(idOf.get(event.target));
    if (!record) return;
    record.typed.push(event.target.value);
    bridge.input(record.id, event.target.value);
  }

  // Enter in the search box: the results are what the visitor wants to see, not the virtual keyboard.
  function keyed(event) {
    if (event.key !== 'Enter' || event.isComposing || event.target.type !== 'search') return;
    bridge.activate(idOf.get(event.target));
    if (matchMedia('(pointer: coarse)').matches) event.target.blur();
  }

  function scrolled({ target }) {
    const record = records.get(idOf.get(target));
    if (!record || !isScrolledByBrowser(record)) return;
    record.scroll.x = target.scrollLeft;
    record.scroll.y = target.scrollTop;
    bridge.scrolled(record.id, target.scrollLeft, target.scrollTop);
  }

  host.addEventListener('click', clicked);
  host.addEventListener('input', typed);
  host.addEventListener('keydown', keyed);
  host.addEventListener('scroll', scrolled, true);

  // What the app calls the thing an element mirrors.
  const idOfElement = (element) => idOf.get(element);

  return { update, align, scroll, focusSearch: focus.search, idOf: idOfElement };
}
