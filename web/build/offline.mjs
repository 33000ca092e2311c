// Makes sw.js: the service worker with the list of the files that it stores, each with its
// integrity hash, and the offline page.
import { join } from 'node:path';
import { offlinePage } from './offline_page.mjs';
import { bundle } from './bundle.mjs';

/** @import { Site } from './site.mjs' */

export const workerFile = 'sw.js';

// Files that the app in the browser never fetches: they are for other programs, hosts and readers.
const notStored = [
  /^previews\//,
  /^server\//,
  /^_/,
  /^(robots\.txt|sitemap\.xml|sbom\.json|SHA256SUMS\.txt)$/,
  /^trame-standalone\.html$/,
  /^sw\.js$/,
];

/**
 * True for a file that the service worker stores.
 *
 * @param {string} name
 */
export const isStored = (name) => !notStored.some((pattern) => pattern.test(name));

/**
 * Returns the list of files to store. Of files with the same bytes and type, except pages, only one
 * is stored; `same` maps the names of the others to it. Call it after all files were added to `site`.
 *
 * @param {Site} site
 * @param {string} build
 * @returns {Manifest}
 */
export function manifestOfWorker(site, build) {
  /** @type {Map<string, string>} */
  const byContent = new Map();
  // Hashed names come first: of equal files the first one is stored, and the running app requests
  // hashed names.
  const names = site
    .names()
    .filter(isStored)
    .sort((a, b) => Number(b.startsWith('assets/')) - Number(a.startsWith('assets/')));
  /** @type {Record<string, string>} */
  const same = {};
  for (const name of names) {
    // The key contains the file's ending, which decides the type. The key of a page contains its
    // whole name, so that pages are never shared.
    const key = `${site.integrity(name)}${name.endsWith('.html') ? name : name.slice(name.lastIndexOf('.'))}`;
    const known = byContent.get(key);
    if (known !== undefined) same[name] = known;
    else byContent.set(key, name);
  }
  const files = Object.fromEntries(
    [...byContent.values()].map((name) => [name, site.integrity(name)]),
  );
  return { build, files, same };
}

/**
 * Adds sw.js to the site. In a debug build its list is empty: nothing is stored, so that changes of
 * the app are visible at once, and stored files of older builds are deleted. `source`: folder
 * web/src; `i18n`: folder assets/i18n.
 *
 * @param {Site} site
 * @param {{ build: string, source: string, i18n: string, debug: boolean }} given
 */
export async function addWorker(site, { build, source, i18n, debug }) {
  const manifest = debug ? { build, files: {}, same: {} } : manifestOfWorker(site, build);
  const defines = {
    TRAME_MANIFEST: JSON.stringify(manifest),
    TRAME_OFFLINE_PAGE: JSON.stringify(offlinePage(i18n)),
  };
  const entry = join(source, 'worker/worker.js');
  const script = await bundle({ entry, format: 'iife', defines, debug });
  site.add(workerFile, inBlock(script));
}

/**
 * Puts the script into a block. No browser checks the hash of a service worker, so an incomplete
 * download might run; without the block's closing brace, it is not a valid script.
 *
 * @param {string} script
 */
export const inBlock = (script) => `{${script.trimEnd()}}`;
