// Lets go of builds that nobody needs: not the worker's own, and of no open page. Pages are asked which build they are
// of; as long as one does not answer (still loading, asleep), everything stays.

import { buildOf } from './build_cache.js';

/** @import { BuildCache } from './build_cache.js' */

const patience_ms = 5000;

/**
 * @param {BuildCache} buildCache
 * @param {string} scope
 */
export async function deleteUnusedBuilds(buildCache, scope) {
  const old = await buildCache.others();
  const { installing, waiting } = self.registration;
  if (old.length === 0 || installing || waiting) return; // one of them is a newer one's
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
 * The page's build; undefined when it does not say.
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
    setTimeout(resolve, patience_ms);
    client.postMessage({ trame: 'build' }, [port2]);
  });
}
