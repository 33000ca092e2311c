// Passes sizes and settings of the device to the app: the stage in CSS px, its exact pixel ratio,
// safe areas, the visitor's text size, and preferences (dark, contrast, reduced motion, language).

import { usualLanguage } from '../site/language.js';
import { queries } from './viewport_queries.js';

/**
 * @param {Bridge} bridge
 * @param {AbortSignal} signal ends the listeners
 */
export function watchEnvironment(bridge, signal) {
  const lists = Object.values(queries).map((query) => matchMedia(query));
  const send = () =>
    bridge.environment(...lists.map((list) => (list.matches ? 1 : 0)), usualLanguage());
  for (const list of lists) list.addEventListener('change', send, { signal });
  send();
}

/**
 * `probe` is an element one rem wide with the safe areas as paddings: its size changes with the
 * visitor's text size and with the safe areas. `changed` is called after a new size was passed to
 * the app, before the browser paints. Returns `follow`, for a canvas that replaces the first one,
 * and `check`, to be called in each frame because some changes of the pixel ratio cause no event.
 *
 * @param {{ stage: HTMLElement, canvas: HTMLCanvasElement, probe: HTMLElement }} elements
 * @param {Bridge} bridge
 * @param {() => void} changed
 */
export function watchSize({ stage, canvas, probe }, bridge, changed) {
  /** @type {{ width: number, height: number, x: number, y: number } | null | undefined} */
  let measured = null; // width and height in CSS px, x and y in device pixels, if the browser reports them
  let last = '';
  let told = 0; // pixel ratio last passed to the app

  function send() {
    told = devicePixelRatio;
    const width = canvas.clientWidth;
    const height = canvas.clientHeight;
    const style = getComputedStyle(probe);
    const { paddingTop, paddingRight, paddingBottom, paddingLeft } = style;
    const insets = [paddingTop, paddingRight, paddingBottom, paddingLeft].map(
      (padding) => Number.parseFloat(padding) || 0,
    );
    const values = [
      ...exactSize(width, height, told),
      told,
      ...insets,
      Number.parseFloat(style.width) / 16,
    ];
    if (!width || !height || values.join() === last) return;
    last = values.join();
    bridge.resize(...values);
  }

  /**
   * Returns the canvas' size in CSS px, unrounded. At fractional ratios the size in device pixels
   * may differ by one from the rounded size in CSS px; a canvas of the wrong size would be
   * resampled and blurred. 0.01 device pixels are added, so that truncation does not lose one. A
   * larger difference means that the browser reports other pixels (emulated devices); the reported
   * size is then ignored.
   *
   * @param {number} width
   * @param {number} height
   * @param {number} ratio
   */
  function exactSize(width, height, ratio) {
    if (measured?.width !== width || measured.height !== height) return [width, height];
    const missed = [
      Math.round(width * ratio) - measured.x,
      Math.round(height * ratio) - measured.y,
    ].map(Math.abs);
    return Math.max(...missed) === 1
      ? [(measured.x + 0.01) / ratio, (measured.y + 0.01) / ratio]
      : [width, height];
  }

  function check() {
    if (devicePixelRatio !== told) send();
  }

  /** @param {HTMLCanvasElement} fresh */
  function follow(fresh) {
    observer.unobserve(canvas);
    canvas = fresh;
    observe();
  }

  const observer = new ResizeObserver(([entry]) => {
    const box = entry.devicePixelContentBoxSize?.[0];
    measured = box && {
      width: canvas.clientWidth,
      height: canvas.clientHeight,
      x: box.inlineSize,
      y: box.blockSize,
    };
    send();
    changed();
  });
  function observe() {
    try {
      observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(canvas); // Safari has no device-pixel-content-box
    }
  }
  observe();
  new ResizeObserver(send).observe(probe, { box: 'border-box' });
  watchRatio(send);
  fitKeyboard(stage);
  send();
  return { follow, check };
}

/**
 * Calls `changed` when the pixel ratio changes (another monitor, page zoom). A media query matches
 * one ratio only, so each change needs a new query.
 *
 * @param {() => void} changed
 */
function watchRatio(changed) {
  const list = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  list.addEventListener(
    'change',
    () => {
      changed();
      watchRatio(changed);
    },
    { once: true },
  );
}

/**
 * Fits the stage into the visible part of the page if the virtual keyboard covers the page instead
 * of resizing it (iOS). A page that the visitor has zoomed keeps its size.
 *
 * @param {HTMLElement} stage
 */
function fitKeyboard(stage) {
  const view = window.visualViewport;
  if (!view) return;
  const fit = () => {
    const covered = view.scale < 1.01 && innerHeight - view.height > 80;
    stage.style.height = covered ? `${view.height}px` : '';
    stage.style.top = covered ? `${view.offsetTop}px` : '';
  };
  view.addEventListener('resize', fit);
  view.addEventListener('scroll', fit);
}
