// Moves a page to a newer build: tells the waiting worker of that build to become active, then
// reloads. The browser may delay the activation while the active worker is busy, and the event that
// reports it may be late or missing: the page reloads anyway after a short wait. This reload may
// still load the old build; sessionStorage then tells the page to try again without asking.

const wait_ms = 2000;
const most_reloads = 3;
const key = 'trame:takeover'; // key in sessionStorage; value: { from: old build, reloads: number so far }

/**
 * Reloads into the newer build. `waiting`: the worker of that build, if it is not active yet.
 *
 * @param {ServiceWorker | null | undefined} waiting
 */
export async function moveTo(waiting) {
  if (waiting) {
    waiting.postMessage({ trame: 'apply' });
    await Promise.race([inCharge(waiting), new Promise((over) => setTimeout(over, wait_ms))]);
  }
  location.reload();
}

/**
 * Resolves when the worker is active, or redundant because another one has replaced it.
 *
 * @param {ServiceWorker} worker
 * @returns {Promise<void>}
 */
function inCharge(worker) {
  return new Promise((done) => {
    const look = () => ['activated', 'redundant'].includes(worker.state) && done();
    worker.addEventListener('statechange', look);
    look();
  });
}

/**
 * Counts the reloads of one move. `build`: id of this page's build.
 *
 * @param {string} build
 */
export function createTakeover(build) {
  const begun = recall();
  let reloads = begun?.from === build ? begun.reloads : 0;
  if (begun && reloads === 0) keep(null); // this page belongs to the new build

  return {
    // True if the previous page began the move but this page still belongs to the old build.
    isUnderway: () => reloads > 0 && reloads < most_reloads,
    /** @param {ServiceWorker | null | undefined} waiting */
    move(waiting) {
      reloads = reloads < most_reloads ? reloads + 1 : 1;
      keep({ from: build, reloads });
      return moveTo(waiting);
    },
  };
}

/**
 * Returns the stored move, or null. Without storage a move has one reload only.
 *
 * @returns {{ from: string, reloads: number } | null}
 */
function recall() {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** @param {{ from: string, reloads: number } | null} value */
function keep(value) {
  try {
    if (value) sessionStorage.setItem(key, JSON.stringify(value));
    else sessionStorage.removeItem(key);
  } catch {
    // Without storage, the move has one reload only.
  }
}
