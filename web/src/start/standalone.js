// The entry of the copy in one file, for a disk without a server: the same boot as main.js, but whatever a site would
// fetch is in the document, each file in a data block named by its `url`. It asks the network for nothing.
import createTrame from 'trame.mjs';
import { boot } from './boot.js';
import * as exportFormats from '../share/export_formats.js';
import * as files from '../files/files.js';
import * as importer from '../import/index.js';
import * as kiosk from '../kiosk/index.js';

/** @param {string} id */
const element = (id) => /** @type {HTMLScriptElement} */ (document.getElementById(id));
/** @param {string} id */
const block = (id) => JSON.parse(element(id).textContent);
/** @type {Record<string, unknown>} */
const modules = {
  'files.js': files,
  'import.js': importer,
  'kiosk.js': kiosk,
  'export_formats.js': exportFormats,
};

/**
 * Text as it is, everything else in base64.
 * @param {HTMLScriptElement} element
 */
function bytesOf({ type, textContent }) {
  if (type !== 'application/octet-stream') return new TextEncoder().encode(textContent);
  const letters = atob(textContent);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

boot({
  config: block('config'),
  texts: block('texts'),
  createTrame,
  sources: {
    file: ({ url }) => new Response(bytesOf(element(url))),
    module: async ({ url }) => modules[url],
  },
});
