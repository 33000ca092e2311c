// Selects language and theme before the first paint: the document contains its text in every language
// and its styles for each theme. The app reports its own later.
import { pageLanguage } from '../site/language.js';
import { queries } from '../host/viewport_queries.js';

const root = document.documentElement;
/** @param {string} query */
const asks = (query) => matchMedia(query).matches;
root.lang = pageLanguage();
root.dataset.theme =
  location.hash.match(/[?&]theme=(light|dark|contrast)\b/)?.[1] ??
  (asks(queries.contrast) ? 'contrast' : asks(queries.dark) ? 'dark' : 'light');
root.classList.add('js');
