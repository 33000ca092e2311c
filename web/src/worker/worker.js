// The service worker: keeps one whole build of the site on the device and answers from it, with or without a network.
// A build is offered only once all of it is here; which build a page is of, the page says. It never asks for anything
// that is not a file of its build.
//
import { createBuildCache } from './build_cache.js';
import { fileNamed, nameOf } from './names.js';
import { partOf } from './range.js';
import { deleteUnusedBuilds } from './clean_up.js';

// { build, files: { name: integrity }, same: { name: another name with the same bytes } }, put here by
// web/build/offline.mjs. Names are relative to the worker's own folder.
const manifest = TRAME_MANIFEST;
// { html, headers } of web/build/offline_page.mjs.
const offlinePage = TRAME_OFFLINE_PAGE;
const scope = new URL('./', self.location.href).href;
const buildCache = createBuildCache({ manifest, scope });

addEventListener('install', (event) => event.waitUntil(buildCache.downloadMissing()));

// What went before stays until a page of this build asks to tidy: one that the worker before has just answered may be on
// its way, and is not among the clients yet.
addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const name =
    request.method === 'GET' && request.url.startsWith(scope) ? nameOf(request.url, scope) : null;
  const file = name === null ? null : fileNamed(name, manifest, request.mode === 'navigate');
  if (file) event.respondWith(answer(request, file));
});

/**
 * What is no longer kept, or not yet, the network may have. Whoever asks for a page gets one to read in any case.
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

// A browser short of room, or another app of this host, may have emptied the cache. Not while a newer build comes.
async function mend() {
  const { installing, waiting } = self.registration;
  if (!installing && !waiting) await buildCache.downloadMissing().catch(() => {});
}

/**
 * What pages ask: which build this is, that it takes over now, that it looks what is missing and what may go.
 * @type {Record<string, (event: ExtendableMessageEvent) => void>}
 */
const answers = {
  build: (event) => event.ports[0]?.postMessage(manifest.build),
  apply: () => self.skipWaiting(),
  tidy: (event) => event.waitUntil(mend().then(() => deleteUnusedBuilds(buildCache, scope))),
};

addEventListener('message', (event) => {
  const ask = event.data?.trame;
  if (Object.hasOwn(answers, ask)) answers[ask](event);
});
