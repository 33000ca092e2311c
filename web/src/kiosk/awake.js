// The screen stays on. Browsers let go of the lock whenever the page is hidden; some give it only after a touch.

export function keepAwake() {
  /** @type {{ released: boolean } | null} */
  let lock = null;

  async function renew() {
    if (document.hidden || (lock && !lock.released)) return;
    lock = { released: false }; // asked for: not twice at once
    try {
      lock = await navigator.wakeLock.request('screen');
    } catch {
      lock = null; // the operator's machine has its own way to stay on
    }
  }

  document.addEventListener('visibilitychange', renew);
  renew();
  return { renew };
}
