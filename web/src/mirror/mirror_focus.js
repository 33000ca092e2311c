// Focus in the mirror: reports visible focus to the app, which draws the focus ring; keeps the
// focus while the tree changes; moves it into a dialog that opens, and back when the dialog closes.

/** @import { Ids, MirrorRecord, Records } from './mirror_node.js' */

/**
 * `records` (by id) and `idOf` (by element) belong to the mirror and are only read here.
 *
 * @param {HTMLElement} host
 * @param {Bridge} bridge
 * @param {Records} records
 * @param {Ids} idOf
 */
export function createFocus(host, bridge, records, idOf) {
  /** @type {Map<string | undefined, string>} */
  const openers = new Map(); // by panel id: id of the element that had the focus when it opened
  let reported = '';
  let quiet = false;

  /** @param {string} id */
  function report(id) {
    if (id === reported) return;
    reported = id;
    bridge.focus(id);
  }

  host.addEventListener('focusin', ({ target }) => {
    if (quiet) return;
    const isVisible = /** @type {Element} */ (target).matches(':focus-visible');
    report(isVisible ? (idOf.get(target) ?? '') : '');
  });
  host.addEventListener('focusout', ({ relatedTarget }) => {
    if (!quiet && !host.contains(/** @type {Node | null} */ (relatedTarget))) report('');
  });

  // To be called before the tree changes: returns the focused element and the open panels.
  function save() {
    quiet = true;
    const element = host.contains(document.activeElement) ? document.activeElement : null;
    return { element, id: idOf.get(element) ?? '', panels: panels() };
  }

  /** @param {MirrorRecord} record */
  const isPanel = ({ role }) => role === 'dialog' || role === 'complementary';
  const panels = () => [...records.values()].filter(isPanel).map((record) => record.id);
  /** @param {string | undefined} id */
  const moveTo = (id) => records.get(id)?.element.focus({ preventScroll: true });

  /**
   * To be called after the tree has changed. The same node keeps the focus even if its element was
   * moved or replaced. A dialog that has opened gets the focus; a details panel gets it only if an
   * element of the mirror had it, which means that the visitor uses the keyboard or assistive
   * technology.
   *
   * @param {ReturnType<typeof save>} saved
   */
  function restore(saved) {
    const opened = panels().find((id) => !saved.panels.includes(id));
    const closed = saved.panels.find((id) => !records.has(id));
    const kept = records.get(saved.id)?.element;
    if (kept && document.activeElement !== kept) moveTo(saved.id);
    quiet = false;
    if (opened !== undefined && (kept || records.get(opened)?.role === 'dialog')) {
      openers.set(opened, saved.id);
      moveTo(opened);
    } else if (saved.element && !kept) {
      report('');
      moveTo(records.has(openers.get(closed)) ? openers.get(closed) : heading());
    }
    openers.delete(closed);
  }

  // Id of the view's title, which gets the focus if the focused element was removed.
  const heading = () => [...records.values()].find((record) => record.tag === 'h1')?.id;

  // Focuses the view's search box. Returns false if it has none.
  function search() {
    const record = [...records.values()].find((candidate) => candidate.role === 'searchbox');
    record?.element.focus();
    return Boolean(record);
  }

  return { save, restore, search };
}
