// Entry of the copy in one file, which works from a disk without a server. It starts as main.js
// does, but without network requests: each file is a data block in the document, whose id is the
// file's `url`.
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
 * Returns the bytes of a data block: text is stored unchanged, everything else in base64.
 *
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
