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
 * `changed()` is called after each change of a setting; `say(text)` passes the text to screen
 * readers (a live region). Returns `settings()` and `write(settings)`.
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

  /** @param {Settings} settings */
  function write({ programme, loop, idle, language, theme, stats }) {
    Object.assign(fields.programme, { value: programme });
    /** @param {HTMLElement} item */
    const placeOf = (item) =>
      loop.includes(viewOf(item)) ? loop.indexOf(viewOf(item)) : loop.length;
    list.append(...items().sort((a, b) => placeOf(a) - placeOf(b)));
    for (const item of items()) boxOf(item).checked = loop.includes(viewOf(item));
    fields.idle.value = `${idle}`;
    fields.language.value = language;
    fields.theme.value = theme;
    fields.stats.checked = stats;
    updateState();
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
  // When the field loses the focus, it shows the number that is used, which differs from the typed
  // one if that was out of range.
  fields.idle.addEventListener('change', () => {
    fields.idle.value = `${settings().idle}`;
    updateState();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  return { settings, write };
}
