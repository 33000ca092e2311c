// Writes the app's state into the document: language, title, theme and view. Also selects what is
// printed.

const root = document.documentElement;

/** @param {PageState} page */
export function showPageState({ lang, title, theme, view, attendance }) {
  root.lang = lang;
  document.title = title;
  Object.assign(root.dataset, { theme, view });
  const background = getComputedStyle(root).getPropertyValue('--background');
  /** @type {NodeListOf<HTMLMetaElement>} */
  const metas = document.querySelectorAll('meta[name=theme-color]');
  for (const meta of metas) meta.content = background;
  if (attendance) root.dataset.attendance = attendance;
}

/**
 * Prints the mirror as a page of text instead of the canvas, which shows one screen only. Does
 * nothing while share/export_formats.js prints an image. `backOnScreen` is called after printing;
 * `signal` ends the listeners.
 *
 * @param {() => void} backOnScreen
 * @param {AbortSignal} signal
 */
export function watchPrinting(backOnScreen, signal) {
  const whenPrinting = (/** @type {boolean} */ is) => () => {
    if (root.classList.contains('app') && !root.classList.contains('paper'))
      root.classList.toggle('plain', is);
  };
  addEventListener('beforeprint', whenPrinting(true), { signal });
  addEventListener('afterprint', whenPrinting(false), { signal });
  addEventListener('afterprint', backOnScreen, { signal });
}
