// Starts the page as web/src/start/main.js does, with the fake wasm.
import { boot } from '/src/start/boot.js';
import createTrame from './trame.mjs';

/** @param {string} id */
const block = (id) => JSON.parse(document.getElementById(id)?.textContent ?? '');

boot({ config: block('config'), texts: block('texts'), createTrame });
