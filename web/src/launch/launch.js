// The launch page of a kiosk (kiosk.html): turns the settings of its form into an address, commands
// and a live preview. The settings are kept in the fragment of the page's own address, so that a
// reload and a change of language keep them. Nothing is stored on the device.
import { createShare } from '../share/share.js';
import { addressOf, settingsOf } from './address.js';
import { commandOf, fileAddress } from './command.js';
import { createForm } from './form.js';
import { createPreview } from './preview.js';

/** @import { Settings } from './address.js' */

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @param {string} id */
const field = (id) => /** @type {HTMLInputElement} */ (element(id));
/** @param {string} id */
const link = (id) => /** @type {HTMLAnchorElement} */ (element(id));
const { build, flags, first, programmes, standalone, words } = JSON.parse(
  element('config').textContent,
);

// Settings from the page's own address. The kiosk's whole address is one encoded text in the
// fragment, so that its language and theme are not mistaken for settings of this page.
const kept = () =>
  settingsOf(decodeURIComponent(location.hash.slice(1)), { programmes, fallback: first });
/**
 * Writes the settings into the page's address and into the links to the other languages.
 *
 * @param {Settings} settings
 */
function keep(settings) {
  const own = `#${encodeURIComponent(addressOf(settings))}`;
  history.replaceState(null, '', own);
  for (const other of /** @type {NodeListOf<HTMLAnchorElement>} */ (
    document.querySelectorAll('.other')
  ))
    other.hash = own;
}

const toast = element('toast');
/** @type {Timer} */
let fading;
/**
 * Shows a short message.
 *
 * @param {string} key
 */
function tell(key) {
  toast.textContent = words[key];
  clearTimeout(fading);
  fading = setTimeout(() => toast.replaceChildren(), 2500);
}

const preview = createPreview(element('screen'));
const form = createForm(/** @type {HTMLFormElement} */ (element('settings')), {
  words,
  say: (text) => {
    element('said').textContent = text;
  },
  changed: show,
});

// Updates everything that depends on the settings.
function show() {
  const settings = form.settings();
  const options = addressOf(settings);
  const whole = new URL(`index.html${options}`, location.href).href;
  field('address').value = whole;
  link('go').href = whole;
  write(element('site'), commandOf(flags, whole));
  write(
    element('stick'),
    commandOf(flags, fileAddress(field('folder').value, standalone) + options),
  );
  preview.show(settings);
  keep(settings);
}

/**
 * Shows a command. Each word is an element of its own, so that lines break between words only
 * (fields.css).
 *
 * @param {HTMLElement} place
 * @param {string[]} command
 */
function write(place, command) {
  const spans = command.map((text) =>
    Object.assign(document.createElement('span'), { textContent: text }),
  );
  place.firstElementChild?.replaceChildren(
    ...spans.flatMap((span, at) => (at > 0 ? [' ', span] : [span])),
  );
}

function start() {
  try {
    form.fill(kept());
  } catch {
    form.fill(first); // the address holds a '%' that cannot be decoded
  }
  const { copy } = createShare(tell);
  /** @type {NodeListOf<HTMLElement>} */
  const buttons = document.querySelectorAll('[data-copy]');
  for (const button of buttons) {
    const source = field(button.dataset.copy ?? '');
    button.removeAttribute('disabled');
    button.addEventListener('click', () => copy(source.value ?? source.textContent));
  }
  element('folder').addEventListener('input', show);
  field('address').addEventListener('focus', () => field('address').select());
  show();
  finish();
}

/**
 * The page is complete; if this script comes after the watchdog has said that it is missing, the message
 * goes. A style sheet that has not come was given up: then the message stays, as its button reloads.
 */
function finish() {
  /** @type {NodeListOf<HTMLLinkElement>} */
  const styles = document.querySelectorAll('link[integrity]');
  if (![...styles].every((style) => style.sheet)) return;
  document.getElementById('notice')?.remove();
  Object.assign(document.documentElement.dataset, { build, state: 'ready' });
}

start();
