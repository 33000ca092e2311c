// The live view: the app in a frame of a kiosk's size, made as small as there is room for.
import { fragmentOf, queryOf } from './address.js';

/** @import { Settings } from './address.js' */

/** @type {Record<string, [width: number, height: number]>} */
const sizes = { portrait: [1080, 1920], landscape: [1920, 1080] };
const calm_ms = 500; // without a change, before the app starts anew

/** @param {string} selector */
const one = (selector) => /** @type {HTMLInputElement} */ (document.querySelector(selector));

/**
 * `screen`: the element that holds the frame; its class says how the screen stands.
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
   * A frame of its own each time: the visits of the last one are no steps back in this page's history.
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
    const address = `kiosk-preview.html${queryOf({ ...settings, stats: false })}${fragmentOf(settings)}`; // whoever tries it is no visitor
    if (address === shown) return;
    clearTimeout(timer);
    timer = setTimeout(open, shown ? calm_ms : 0, address);
    shown = address;
  }

  new ResizeObserver(fit).observe(screen);
  one('.live').addEventListener('change', fit);
  return { show };
}
