// The page's side of the offline copy: registers the service worker after the app has started, and
// offers a newer build of the site when all of its files are stored. If the browser refuses this
// (private window, no storage, no HTTPS), the page works without the offline copy and shows no
// message.

import { trusted } from '../site/trusted.js';
import { fetchVerified } from '../site/verified.js';
import { createTakeover, moveTo } from './takeover.js';

const check_ms = 3_600_000;

/**
 * `offer(accept)` shows that a newer build is ready; `accept` moves the page to it. Returns `start`,
 * to be called once after the first frame; and `isReady`, `apply` and `reload` for a kiosk, which moves
 * to a newer build, or reloads, without asking.
 *
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
      const { serviceWorker } = navigator; // reading the property throws in some browsers
      if (!serviceWorker) return;
      serviceWorker.addEventListener('message', tellBuild);
      serviceWorker.addEventListener('controllerchange', () => judge(serviceWorker.controller));
      serviceWorker.startMessages();
      registration = await serviceWorker.register(trusted(worker), {
        updateViaCache: 'none',
      });
      watch();
      judge(serviceWorker.controller); // the controller may have changed since this page was loaded
      serviceWorker.controller?.postMessage({ trame: 'tidy' });
    } catch {
      // The page works without the offline copy.
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
   * Offers the build of a worker that has all its files, if it is not this page's build. A page that
   * is moving to that build already continues without asking.
   *
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

  return { start, isReady: () => ready, apply, reload };
}

/**
 * Reloads a page that has failed; into a newer build if one is ready, because that build may work.
 * Returns false if the page stays: without an offline copy, the browser's own error page would take its
 * place as long as the site cannot be reached.
 */
export async function reload() {
  const { waiting, active } = (await offlineCopy()) ?? {};
  if (!waiting && !active && !(await isReachable())) return false;
  await moveTo(waiting);
  return true;
}

// A reload is served from the copy, also if its worker does not control this page.
async function offlineCopy() {
  try {
    return await navigator.serviceWorker.getRegistration();
  } catch {
    return undefined; // this browser has no workers
  }
}

// A page from a disk has no network.
async function isReachable() {
  if (location.protocol === 'file:') return true;
  /** @type {RequestCache[]} */
  const modes = ['reload', 'reload']; // an old connection may have been closed meanwhile
  try {
    await fetchVerified({ url: location.href }, (page) => page.blob(), { modes });
    return true;
  } catch {
    return false;
  }
}

/**
 * Asks a worker for the id of its build.
 *
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
