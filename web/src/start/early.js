// Runs before the first paint. The document contains the readable page in every language and its
// styles for each theme; this script selects language and theme until the app reports its own.
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
// On a kiosk nobody presses the button of a failure.
const press = () =>
  /** @type {HTMLElement | null} */ (document.querySelector('#notice button'))?.click();
if (isSet('kiosk')) setInterval(press, 60_000);
