// The live preview: the app in a frame of a kiosk's screen size, scaled down to the space
// available.
import { fragmentOf, queryOf } from './address.js';

/** @import { Settings } from './address.js' */

/**
 * Screen sizes, in CSS px.
 *
 * @type {Record<string, [width: number, height: number]>}
 */
const sizes = { portrait: [1080, 1920], landscape: [1920, 1080] };
const delay_ms = 500; // time without a change before the app is loaded again

/** @param {string} selector */
const one = (selector) => /** @type {HTMLInputElement} */ (document.querySelector(selector));

/**
 * `screen`: the element that holds the frame; its class is the orientation. Returns
 * `show(settings)`.
 *
 * @param {HTMLElement} screen
 */
export function createPreview(screen) {
  /** @type {HTMLIFrameElement | undefined} */
  let frame;
  let shown = '';
  /** @type {Timer} */
  let timer;
  const shape = () => one('input[name="screen"]:checked').value;

  function fit() {
    const [width, height] = sizes[shape()];
    screen.className = `screen ${shape()}`;
    if (!frame) return;
    Object.assign(frame, { width, height });
    frame.style.transform = `scale(${screen.clientWidth / width})`;
  }

  /**
   * Opens the address in a new frame: navigating the old one would add entries to this page's
   * history.
   *
   * @param {string} address
   */
  function open(address) {
    const fresh = document.createElement('iframe');
    fresh.title = screen.dataset.title ?? '';
    fresh.loading = 'lazy';
    fresh.src = address;
    screen.replaceChildren(fresh);
    frame = fresh;
    fit();
  }

  /** @param {Settings} settings */
  function show(settings) {
    // Without `stats`: views of the preview are not those of visitors.
    const address = `kiosk-preview.html${queryOf({ ...settings, stats: false })}${fragmentOf(settings)}`;
    if (address === shown) return;
    clearTimeout(timer);
    timer = setTimeout(open, shown ? delay_ms : 0, address);
    shown = address;
  }

  new ResizeObserver(fit).observe(screen);
  one('.live').addEventListener('change', fit);
  return { show };
}
