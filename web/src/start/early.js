// Runs before the first paint. The document contains the readable page in every language and its
// styles for each theme; this script selects language and theme until the app reports its own. It also
// listens to what must not wait for other scripts: a file of the visitor's, and visitors of a kiosk.
import { isEmbedded } from '../site/embed.js';
import { pageLanguage } from '../site/language.js';
import { isSet } from '../site/options.js';
import { queries } from '../host/viewport_queries.js';

performance.mark('trame:start');
const root = document.documentElement;
/** @param {string} query */
const asks = (query) => matchMedia(query).matches;
root.lang = pageLanguage();
root.dataset.theme =
  location.hash.match(/[?&]theme=(light|dark|contrast)\b/)?.[1] ??
  (asks(queries.contrast) ? 'contrast' : asks(queries.dark) ? 'dark' : 'light');
root.classList.add('js');
if (isEmbedded()) root.classList.add('embed');

const types = ['dragover', 'drop', 'paste'];
if (isSet('kiosk')) {
  // On a kiosk nobody presses the button of a failure. Until its script runs (kiosk/inside.js), it
  // accepts nothing: visitors could leave it by a link of the readable page.
  types.push('click', 'auxclick', 'contextmenu', 'keydown');
  setInterval(
    () => /** @type {HTMLElement | null} */ (document.querySelector('#notice button'))?.click(),
    60_000,
  );
}
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
      if (data) window.early.push([[...data.files], data.getData('text')]);
    },
    true,
  );
}
