// sw.js: the service worker with the list of what it keeps, each file with the sum of its bytes, and the page it shows
// when it has nothing.
import { join } from 'node:path';
import { offlinePage } from './offline_page.mjs';
import { bundle } from './bundle.mjs';

/** @import { Site } from './site.mjs' */

export const workerFile = 'sw.js';

// Made for other programs than this page's browser.
const leftOut = [
  /^previews\//,
  /^server\//,
  /^_/,
  /^(robots\.txt|sitemap\.xml|sbom\.json)$/,
  /^trame-standalone\.html$/,
  /^sw\.js$/,
];
/** @param {string} name */
export const isKept = (name) => !leftOut.some((pattern) => pattern.test(name));

/**
 * `site`: with everything in it that is to be kept. { build, files: { name: integrity }, same: { name: name } }
 * @param {Site} site
 * @param {string} build
 * @returns {Manifest}
 */
export function manifestOfWorker(site, build) {
  /** @type {Map<string, string>} */
  const byContent = new Map(); // hashed names first: they are what an app that runs asks for
  const names = site
    .names()
    .filter(isKept)
    .sort((a, b) => Number(b.startsWith('assets/')) - Number(a.startsWith('assets/')));
  /** @type {Record<string, string>} */
  const same = {};
  for (const name of names) {
    const key = `${site.integrity(name)}${name.endsWith('.html') ? name : name.slice(name.lastIndexOf('.'))}`; // same type
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
 * A build with names and assertions is for work on the app: nothing of it is kept, and what was kept is let go.
 * `source`: web/src; `i18n`: assets/i18n.
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
  site.add(workerFile, whole(script));
}

/**
 * Nothing checks the sum of a worker's own bytes: no beginning of it may be a script, were it all but the last byte.
 * @param {string} script
 */
export const whole = (script) => `{${script.trimEnd()}}`;
