// The page's side of the offline copy: registers the service worker after the app has started, and
// offers a newer build of the site when all of its files are stored. If the browser refuses this
// (private window, no storage, no HTTPS), the page works without the offline copy and shows no
// message.

import { trusted } from '../site/trusted.js';
import { watchSilence } from '../site/verified.js';
import { createTakeover, moveTo } from './takeover.js';

const check_ms = 3_600_000;

/**
 * `offer(accept)` shows that a newer build is ready; `accept` moves the page to it. Returns `start`,
 * to be called once after the first frame; and `isReady` and `apply` for a kiosk, which moves to a
 * newer build without asking.
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

  return { start, isReady: () => ready, apply };
}

/**
 * Reloads a page that has failed; into a newer build if one is ready, because that build may work. If there
 * is neither an offline copy nor a network that has the page, it stays, because it can still be read, and
 * `stays` is called.
 *
 * @param {() => void} stays
 */
export async function reload(stays) {
  const copy = await findCopy();
  if (copy?.active || copy?.waiting || (await isReachable())) await moveTo(copy?.waiting);
  else stays();
}

async function findCopy() {
  try {
    return await navigator.serviceWorker.getRegistration();
  } catch {
    return undefined; // this browser, or this page, has none
  }
}

// Asks the network for this page, as a reload will. A page on a disk needs no network.
async function isReachable() {
  if (location.protocol === 'file:') return true;
  const { signal, end } = watchSilence();
  try {
    const { ok, body } = await fetch(location.href, { cache: 'no-store', signal });
    body?.cancel();
    return ok;
  } catch {
    return false;
  } finally {
    end();
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
