// Sizes and settings of the device: the stage in CSS px, its exact pixel ratio, safe areas, the
// visitor's text size, and what the system asks for (dark, contrast, reduced motion, language).

import { browserLanguage } from './language.js';
import { queries } from './viewport_queries.js';

export function watchEnvironment(bridge) {
  const lists = Object.values(queries).map((query) => matchMedia(query));
  const send = () => bridge.environment(...lists.map((list) => (list.matches ? 1 : 0)), browserLanguage());
  for (const list of lists) list.addEventListener('change', send);
  send();
}

// `probe` is one rem wide inside paddings of the safe areas, so its size changes with either.
export function watchSize(stage, canvas, probe, bridge) {
  let measured = null;  // { width, height in CSS px; x, y in device pixels }, where the browser tells
  let last = '';

  function send() {
    const width = canvas.clientWidth;
    const height = canvas.clientHeight;
    const style = getComputedStyle(probe);
    const [top, right, bottom, left] = ['Top', 'Right', 'Bottom', 'Left'].map(
      (side) => Number.parseFloat(style[`padding${side}`]) || 0);
    const values = [width, height, ratio(width, height), top, right, bottom, left, Number.parseFloat(style.width) / 16];
    if (!width || !height || values.join() === last) return;
    last = values.join();
    bridge.resize(...values);
  }

  // At odd zoom levels the browser gives the canvas a whole number of device pixels that the page's
  // ratio misses by one; a canvas of another size would be resampled, hence blurred. Anything further
  // off is a browser that means other pixels (emulated devices).
  function ratio(width, height) {
    const usual = devicePixelRatio;
    if (measured?.width !== width || measured.height !== height) return usual;
    const missed = [Math.round(width * usual) - measured.x, Math.round(height * usual) - measured.y].map(Math.abs);
    return Math.max(...missed) === 1 ? measured.x / width : usual;
  }

  // Another canvas in the same place.
  function follow(fresh) {
    observer.unobserve(canvas);
    canvas = fresh;
    observe();
  }

  const observer = new ResizeObserver(([entry]) => {
    const box = entry.devicePixelContentBoxSize?.[0];
    measured = box && { width: canvas.clientWidth, height: canvas.clientHeight, x: box.inlineSize, y: box.blockSize };
    send();
  });
  function observe() {
    try {
      observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(canvas);  // Safari
    }
  }
  observe();
  new ResizeObserver(send).observe(probe, { box: 'border-box' });
  watchRatio(send);
  fitKeyboard(stage);
  send();
  return { follow };
}

// A media query on the ratio tells when it changes (another monitor, page zoom), then is armed anew.
function watchRatio(changed) {
  const list = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  list.addEventListener('change', () => {
    changed();
    watchRatio(changed);
  }, { once: true });
}

// Where the virtual keyboard covers the page instead of resizing it (iOS), the stage takes what is
// left. A page zoomed by the visitor keeps its size.
function fitKeyboard(stage) {
  const view = window.visualViewport;
  if (!view) return;
  function fit() {
    const covered = view.scale < 1.01 && innerHeight - view.height > 80;
    stage.style.height = covered ? `${view.height}px` : '';
    stage.style.top = covered ? `${view.offsetTop}px` : '';
  }
  view.addEventListener('resize', fit);
  view.addEventListener('scroll', fit);
}
