// The service worker: stores one complete build of the site on the device and answers requests from
// it, with or without a network. A build becomes active only when all of its files are stored.
// Requests for anything that is not a file of the site are left to the browser.

import { createBuildCache } from './build_cache.js';
import { fileNamed, nameOf } from './names.js';
import { partOf } from './range.js';
import { deleteUnusedBuilds } from './clean_up.js';

// web/build/offline.mjs replaces the next two constants by their values (see manifest.d.ts).
const manifest = TRAME_MANIFEST;
const offlinePage = TRAME_OFFLINE_PAGE;
const scope = new URL('./', self.location.href).href;
const buildCache = createBuildCache({ manifest, scope });

addEventListener('install', (event) => event.waitUntil(buildCache.downloadMissing()));

// The caches of older builds are not deleted here: a page that the previous worker has just
// answered may still be loading and is not among the clients yet. They are deleted when a page of
// this build asks.
addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const name =
    request.method === 'GET' && request.url.startsWith(scope) ? nameOf(request.url, scope) : null;
  const file = name === null ? null : fileNamed(name, manifest, request.mode === 'navigate');
  if (file) event.respondWith(answer(request, file));
});

/**
 * Answers from the stored build, and from the network if the file is not stored. A navigation that
 * the network cannot answer either gets the offline page.
 *
 * @param {Request} request
 * @param {string} file
 */
async function answer(request, file) {
  const kept = await buildCache.find(file).catch(() => undefined);
  if (kept) return partOf(kept, request.headers.get('range'));
  if (request.mode !== 'navigate') return fetch(request);
  return fetch(request).catch(
    () => new Response(offlinePage.html, { status: 503, headers: offlinePage.headers }),
  );
}

// Downloads missing files again: a browser short of storage, or another site of this origin, may
// have emptied the cache. It does nothing while a newer build is being installed.
async function restoreCache() {
  const { installing, waiting } = self.registration;
  if (!installing && !waiting) await buildCache.downloadMissing().catch(() => {});
}

/**
 * Handlers of the messages that pages send, by the value of `trame` in the message: return the
 * build id; activate this worker now; restore missing files and delete unused builds. The last one
 * has an old message name, because open pages of older builds send it.
 *
 * @type {Record<string, (event: ExtendableMessageEvent) => void>}
 */
const answers = {
  build: (event) => event.ports[0]?.postMessage(manifest.build),
  apply: () => self.skipWaiting(),
  tidy: (event) =>
    event.waitUntil(restoreCache().then(() => deleteUnusedBuilds(buildCache, scope))),
};

addEventListener('message', (event) => {
  const ask = event.data?.trame;
  if (Object.hasOwn(answers, ask)) answers[ask](event);
});
