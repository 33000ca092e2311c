// Deletes the caches of builds that neither the worker nor an open page uses. Each open page is
// asked which build it belongs to; if one does not answer (it is still loading, or the browser has
// frozen it), nothing is deleted.

import { buildOf } from './build_cache.js';

/** @import { BuildCache } from './build_cache.js' */

const answer_limit_ms = 5000;

/**
 * Deletes unused builds, once every open page of the site has named its build.
 *
 * @param {BuildCache} buildCache
 * @param {string} scope address of the site's folder
 */
export async function deleteUnusedBuilds(buildCache, scope) {
  const old = await buildCache.others();
  const { installing, waiting } = self.registration;
  if (old.length === 0 || installing || waiting) return; // a newer build still needs its cache
  const open = (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).filter(
    ({ url }) => url.startsWith(scope),
  );
  const builds = await Promise.all(open.map(ask));
  if (builds.includes(undefined) || self.registration.installing || self.registration.waiting)
    return;
  await Promise.all(
    old.filter((name) => !builds.includes(buildOf(name))).map((name) => caches.delete(name)),
  );
}

/**
 * Resolves with the page's build id, or with undefined if the page does not answer in time.
 *
 * @param {Client} client
 * @returns {Promise<unknown>}
 */
function ask(client) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      port1.close();
      resolve(data);
    };
    setTimeout(resolve, answer_limit_ms);
    client.postMessage({ trame: 'build' }, [port2]);
  });
}
