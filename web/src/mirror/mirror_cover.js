// The part of the text field that a panel covers. The panel is drawn on the canvas, and the field is an
// element over the canvas: stage.css clips it there (`--covered`).

/** @import { Records } from './mirror_node.js' */

/**
 * Returns how much of the field's height lies below the panel's upper edge, in CSS px. A panel reaches
 * further down than a field.
 *
 * @param {DOMRect} field
 * @param {DOMRect} panel
 */
const coveredHeight = (field, panel) =>
  panel.left < field.right && panel.right > field.left ? Math.max(field.bottom - panel.top, 0) : 0;

/**
 * To be called after the tree has changed or was scrolled.
 *
 * @param {Records} records
 */
export function clipField(records) {
  const all = [...records.values()];
  /** @param {string} wanted */
  const elementOf = (wanted) => all.find(({ role }) => role === wanted)?.element;
  const field = elementOf('searchbox');
  const box = elementOf('complementary')?.getBoundingClientRect();
  const covered = field && box ? coveredHeight(field.getBoundingClientRect(), box) : 0;
  field?.style.setProperty('--covered', `${covered}px`);
}
