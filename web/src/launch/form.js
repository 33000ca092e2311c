// The form of a kiosk's settings: reads and writes its fields, and lets the user order the views.
// It does not build the address (address.js).
import { idleOf, usual } from './address.js';

/** @import { Settings } from './address.js' */

/**
 * @typedef {object} Fields
 * @property {HTMLSelectElement} programme
 * @property {HTMLInputElement} idle
 * @property {RadioNodeList} language
 * @property {RadioNodeList} theme
 * @property {HTMLInputElement} stats
 */

/**
 * @param {Element} within
 * @param {string} selector
 */
const one = (within, selector) => /** @type {HTMLElement} */ (within.querySelector(selector));

/** @param {HTMLElement} item */
const viewOf = (item) => item.dataset.view ?? '';

/**
 * True if the control holds something else than the page gave it: it was changed before this script
 * came, by the visitor or by a browser that restores forms.
 *
 * @param {Element} control
 */
function isChanged(control) {
  if (control instanceof HTMLSelectElement)
    return [...control.options].some((option) => option.selected !== option.defaultSelected);
  if (!(control instanceof HTMLInputElement)) return false;
  return control.checked !== control.defaultChecked || control.value !== control.defaultValue;
}

/**
 * `changed()` is called after each change of a setting; `say(text)` passes the text to screen
 * readers (a live region). Returns `settings()` and `fill(settings)`.
 *
 * @param {HTMLFormElement} form
 * @param {{ words: Record<string, string>, say(text: string): void, changed(): void }} page
 */
export function createForm(form, { words, say, changed }) {
  const fields = /** @type {Fields} */ (/** @type {unknown} */ (form.elements));
  const list = one(form, '#views');
  const items = () => /** @type {HTMLElement[]} */ ([...list.children]);
  /** @param {Element} item */
  const boxOf = (item) => /** @type {HTMLInputElement} */ (item.querySelector('input'));
  const none = one(form, '#none');

  /** @returns {Settings} */
  const settings = () => ({
    programme: fields.programme.value,
    loop: items()
      .map(boxOf)
      .filter((box) => box.checked)
      .map((box) => box.value),
    idle: idleOf(fields.idle.value) ?? usual.idle,
    language: fields.language.value,
    theme: fields.theme.value,
    stats: fields.stats.checked,
  });

  /** @param {string[]} loop */
  function writeLoop(loop) {
    /** @param {HTMLElement} item */
    const placeOf = (item) =>
      loop.includes(viewOf(item)) ? loop.indexOf(viewOf(item)) : loop.length;
    const sorted = items().sort((a, b) => placeOf(a) - placeOf(b));
    // An element that is moved in the document loses the focus.
    if (sorted.some((item, at) => item !== list.children[at])) list.append(...sorted);
    for (const item of sorted)
      if (!isChanged(boxOf(item))) boxOf(item).checked = loop.includes(viewOf(item));
  }

  /**
   * Writes the settings into the fields; those that were changed before this script came stay.
   *
   * @param {Settings} settings
   */
  function fill({ loop, stats, ...single }) {
    const early = new Set(
      [...form.elements].filter(isChanged).map((control) => control.getAttribute('name')),
    );
    writeLoop(loop);
    if (!early.has('stats')) fields.stats.checked = stats;
    for (const [name, value] of Object.entries(single))
      if (!early.has(name))
        /** @type {any} */ (fields)[name].value = `${value}`;
    if (document.activeElement !== fields.idle) showIdle();
    updateState();
  }

  // When the field loses the focus, it shows the number that is used, which differs from the typed
  // one if that was out of range.
  function showIdle() {
    fields.idle.value = `${settings().idle}`;
  }

  // Updates what depends on the fields: disabled buttons, the note that no view is chosen, the mark
  // of an invalid number.
  function updateState() {
    const all = items();
    for (const item of all) {
      const [up, down] = item.querySelectorAll('button');
      up.disabled = item === all[0];
      down.disabled = item === all.at(-1);
    }
    none.textContent = all.some((item) => boxOf(item).checked) ? '' : (none.dataset.words ?? '');
    fields.idle.toggleAttribute('aria-invalid', false);
    if (idleOf(fields.idle.value) !== Number(fields.idle.value) || fields.idle.value === '')
      fields.idle.setAttribute('aria-invalid', 'true');
  }

  /** @param {HTMLButtonElement} button */
  function move(button) {
    const item = /** @type {HTMLElement} */ (button.closest('li'));
    const by = Number(button.dataset.by);
    if (by < 0) item.previousElementSibling?.before(item);
    else item.nextElementSibling?.after(item);
    updateState();
    // An element that is moved in the document loses the focus.
    (button.disabled ? one(item, 'button:enabled') : button).focus();
    const name = one(item, 'label').textContent.trim();
    const values = [name, `${items().indexOf(item) + 1}`, `${items().length}`];
    say(
      values.reduce(
        (text, value, place) => text.replace(`{${place}}`, () => value),
        words.launch_view_moved,
      ),
    );
    changed();
  }

  list.addEventListener('click', ({ target }) => {
    const button = /** @type {Element} */ (target).closest('button');
    if (button) move(button);
  });
  form.addEventListener('input', () => {
    updateState();
    changed();
  });
  fields.idle.addEventListener('change', () => {
    showIdle();
    updateState();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  return { settings, fill };
}
