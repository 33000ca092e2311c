// Keeps the screen on with the Screen Wake Lock API. Browsers release the lock whenever the page is
// hidden, and some grant it only after a touch: the lock is therefore requested again.

/**
 * Requests the lock now and whenever the page becomes visible. Returns `renew`, to be called at a
 * touch: it requests the lock if the page does not hold it.
 */
export function keepAwake() {
  /** @type {{ released: boolean } | null} */
  let lock = null;

  async function renew() {
    if (document.hidden || (lock && !lock.released)) return;
    lock = { released: false }; // prevents a second request while this one is pending
    try {
      lock = await navigator.wakeLock.request('screen');
    } catch {
      lock = null; // not supported or refused: the operating system's settings apply
    }
  }

  document.addEventListener('visibilitychange', renew);
  renew();
  return { renew };
}
