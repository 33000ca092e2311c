// Moves a page to a newer build: tells the build's worker, which waits, to take charge, then reloads. A browser may put
// the change of workers off for as long as the one in charge is busy, and its event may come late or never: the page
// reloads all the same after a short wait. That reload may still be answered with the build before; the page that comes
// then knows that it is on the move, and goes on by itself.

const wait_ms = 2000;
const most_reloads = 3;
const key = 'trame:takeover'; // { from: the build that was left, reloads: so far }, for this tab alone

/**
 * `waiting`: the newer build's worker; none when it is in charge already.
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
 * Also when it is given up, since another one has replaced it then.
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
 * Counts the reloads of one move. `build`: of this page.
 * @param {string} build
 */
export function createTakeover(build) {
  const begun = recall();
  let reloads = begun?.from === build ? begun.reloads : 0;
  if (begun && reloads === 0) keep(null); // it has arrived

  return {
    // The page before this one was asked to move, and this one is still of the build that was left.
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
 * A browser that keeps nothing for us reloads once.
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
    // As above.
  }
}
