// Waits until what the app draws is on the screen.

/**
 * Resolves after the browser's next paint, or when the page is hidden: it is not painted then.
 *
 * @returns {Promise<void>}
 */
export function painted() {
  return new Promise((resolve) => {
    if (document.hidden) return resolve();
    document.addEventListener('visibilitychange', () => resolve(), { once: true });
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/**
 * Resolves after the app's next frame. A hidden page has none until it is shown; a frame requested
 * before it was hidden may never come.
 *
 * @returns {Promise<void>}
 */
export function drawn() {
  const over = new AbortController();
  return new Promise((resolve) => {
    function end() {
      over.abort();
      resolve();
    }
    const ask = () => document.hidden || requestAnimationFrame(() => setTimeout(end));
    document.addEventListener('visibilitychange', ask, { signal: over.signal });
    ask();
  });
}
