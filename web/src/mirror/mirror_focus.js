// Focus in the mirror: reported to the app when it is visible (the canvas draws the ring), kept while the
// tree changes around it, led into a dialog that opens and back to where it came from.

/** @import { Ids, MirrorRecord, Records } from './mirror_node.js' */

/**
 * `records` by id and `idOf` by element are the mirror's own, read here.
 * @param {HTMLElement} host
 * @param {Bridge} bridge
 * @param {Records} records
 * @param {Ids} idOf
 */
export function createFocus(host, bridge, records, idOf) {
  /** @type {Map<string | undefined, string>} */
  const openers = new Map(); // panel id -> id that had the focus when it opened
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

  // Before the tree changes: who has the focus and which panels are open.
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
   * After it: the same element keeps the focus even if it was moved or made anew; a dialog that opened
   * takes it, a details panel only from someone who uses the keyboard or assistive technology.
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

  // What had the focus is gone, the view has changed: reading goes on at its title.
  const heading = () => [...records.values()].find((record) => record.tag === 'h1')?.id;

  // Puts the cursor in the view's search box, if it has one.
  function search() {
    const record = [...records.values()].find((candidate) => candidate.role === 'searchbox');
    record?.element.focus();
    return Boolean(record);
  }

  return { save, restore, search };
}
