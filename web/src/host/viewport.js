// Sizes and settings of the device: the stage in CSS px, its exact pixel ratio, safe areas, the
// visitor's text size, and what the system asks for (dark, contrast, reduced motion, language).

import { usualLanguage } from '../site/language.js';
import { queries } from './viewport_queries.js';

/** @param {Bridge} bridge */
export function watchEnvironment(bridge) {
  const lists = Object.values(queries).map((query) => matchMedia(query));
  const send = () =>
    bridge.environment(...lists.map((list) => (list.matches ? 1 : 0)), usualLanguage());
  for (const list of lists) list.addEventListener('change', send);
  send();
}

/**
 * `probe` is one rem wide inside paddings of the safe areas, so its size changes with either. `changed()`: called when
 * the browser has told a new size to the app and is about to paint. Answers `follow(canvas)`, for another canvas in
 * the same place, and `check()`, for every frame: some changes of the ratio are told by nobody.
 * @param {{ stage: HTMLElement, canvas: HTMLCanvasElement, probe: HTMLElement }} elements
 * @param {Bridge} bridge
 * @param {() => void} changed
 */
export function watchSize({ stage, canvas, probe }, bridge, changed) {
  /** @type {{ width: number, height: number, x: number, y: number } | null | undefined} */
  let measured = null; // { width, height in CSS px; x, y in device pixels }, where the browser tells
  let last = '';
  let told = 0; // the ratio the page had then

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
   * At odd ratios the browser gives the canvas a whole number of device pixels that its rounded size in CSS px misses
   * by one; a canvas of another size would be resampled, hence blurred. The app is told the size before rounding, and
   * a little more, so that nobody who cuts off decimals loses a pixel. Anything further off is a browser that means
   * other pixels (emulated devices).
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
      observer.observe(canvas); // Safari
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
 * A media query on the ratio tells when it changes (another monitor, page zoom), then is armed anew.
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
 * Where the virtual keyboard covers the page instead of resizing it (iOS), the stage takes what is
 * left. A page zoomed by the visitor keeps its size.
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
