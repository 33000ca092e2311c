// Entry of the page: passes the document's data blocks and the wasm's loader to boot.
import createTrame from 'trame.mjs';
import { boot } from './boot.js';

/** @param {string} id */
const block = (id) => JSON.parse(document.getElementById(id)?.textContent ?? '');

boot({ config: block('config'), texts: block('texts'), createTrame });
