// Runs first, before the first paint, in every page that holds the app. It also listens to what must
// not wait for other scripts: a file of the visitor's, and visitors of a kiosk.
import './appearance.js';
import { isEmbedded } from '../site/embed.js';
import { isSet } from '../site/options.js';

const root = document.documentElement;

performance.mark('trame:start');
if (isEmbedded()) root.classList.add('embed');

const types = ['dragover', 'drop', 'paste'];
if (isSet('kiosk')) {
  // A kiosk has nobody who presses the button of a failure: this script presses it. Where nothing can
  // be drawn, the app works as a page of text, and its button is left to visitors. Until kiosk/inside.js
  // runs, the page cancels clicks, keys, menus and drops, because a link of the readable page would
  // leave the kiosk.
  types.push('click', 'auxclick', 'contextmenu', 'keydown');
  const button = 'html:not([data-state=no-webgl]) #notice button';
  setInterval(
    () => /** @type {HTMLElement | null} */ (document.querySelector(button))?.click(),
    60_000,
  );
}
new MutationObserver(sayLost).observe(root, { attributeFilter: ['data-state'] });
window.early = [];
for (const type of types) {
  addEventListener(
    type,
    (
      /** @type {Event & { dataTransfer?: DataTransfer, clipboardData?: DataTransfer }} */ event,
    ) => {
      if (!window.early) return;
      event.preventDefault(); // of a drop: the browser would leave this page to show the file
      const data = event.dataTransfer ?? event.clipboardData;
      if (!data || type === 'dragover') return;
      window.early.push([[...data.files], type === 'paste' ? data.getData('text') : '']);
      sayLost();
    },
    true,
  );
}

// If the app does not come, the page has to be loaded again and no longer has what was given. To be
// called when either may be the case; the page says it once.
function sayLost() {
  const isGiven = window.early?.some(
    ([files, text]) => files.length > 0 || /^\s*[[{]|\n/.test(text),
  );
  const notice = document.querySelector('#notice p');
  if (!isGiven || !notice || root.dataset.state !== 'stuck' || isSet('kiosk')) return;
  const texts = /** @type {HTMLElement} */ (document.getElementById('texts'));
  const sentence = ` ${JSON.parse(texts.innerText)[root.lang].page_file_lost}`;
  if (!notice.textContent?.includes(sentence)) notice.append(sentence);
}
