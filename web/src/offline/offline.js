// The page's side of working without a network: brings the service worker in once the app runs, and offers a newer build
// of the site when all of it has arrived. Whatever the browser refuses here (private windows, no room, no HTTPS), the
// page works as before and says nothing.

import { createTakeover, moveTo } from './takeover.js';

const check_ms = 3_600_000;

/**
 * `config`: { build, worker: its address }, as in boot.js; without `worker` nothing happens. `offer(accept)` shows that
 * a newer build is ready; `accept()` moves to it. `start` is called once, when nothing else is urgent. `isReady` and
 * `apply` are for who decides without asking, at idle.
 * @param {{ config: Pick<Config, 'build' | 'worker'>, offer(accept: () => void): void }} page
 */
export function createOffline({ config: { build, worker }, offer }) {
  const takeover = createTakeover(build);
  /** @type {ServiceWorkerRegistration} */
  let registration;
  let ready = false;

  async function start() {
    try {
      if (!worker) return;
      const { serviceWorker } = navigator; // even looking at it may throw
      if (!serviceWorker) return;
      serviceWorker.addEventListener('message', tellBuild);
      serviceWorker.addEventListener('controllerchange', () => judge(serviceWorker.controller));
      serviceWorker.startMessages();
      registration = await serviceWorker.register(trusted(new URL(worker, document.baseURI).href), {
        updateViaCache: 'none',
      });
      watch();
      judge(serviceWorker.controller); // it may have changed since this page was answered
      serviceWorker.controller?.postMessage({ trame: 'tidy' });
    } catch {
      // As said above.
    }
  }

  function watch() {
    /** @param {ServiceWorker | null} coming */
    const follow = (coming) =>
      coming?.addEventListener('statechange', () => coming.state === 'installed' && judge(coming));
    judge(registration.waiting);
    follow(registration.installing);
    registration.addEventListener('updatefound', () => follow(registration.installing));
    setInterval(() => document.hidden || registration.update().catch(() => {}), check_ms);
  }

  /**
   * A worker of another build than this page's, complete.
   * @param {ServiceWorker | null | undefined} candidate
   */
  async function judge(candidate) {
    if (!candidate || (await buildOf(candidate)) === build) return;
    ready = true;
    if (takeover.isUnderway()) apply();
    else offer(apply);
  }

  /** @param {MessageEvent} event */
  function tellBuild({ data, ports }) {
    if (data?.trame === 'build') ports[0]?.postMessage(build);
  }

  // Reloads into the new build; the address keeps the view.
  function apply() {
    takeover.move(registration?.waiting);
  }

  return { start, isReady: () => ready, apply };
}

// For a page that has failed: a newer build that is here already may be the remedy.
export async function reload() {
  try {
    await moveTo((await navigator.serviceWorker.getRegistration())?.waiting);
  } catch {
    location.reload();
  }
}

/**
 * @param {ServiceWorker} worker
 * @returns {Promise<unknown>}
 */
function buildOf(worker) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      port1.close();
      resolve(data);
    };
    worker.postMessage({ trame: 'build' }, [port2]);
  });
}

/**
 * The one address of a script that this page may hand to the browser; see web/build/headers.mjs.
 * @param {string} address
 */
function trusted(address) {
  const policy = self.trustedTypes?.createPolicy('trame', {
    createScriptURL: (/** @type {string} */ url) => (url === address ? url : ''),
  });
  return policy ? policy.createScriptURL(address) : address;
}
