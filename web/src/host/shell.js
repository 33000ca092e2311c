// The page around the app, and which of three it shows: the readable page written by the build, the
// canvas, or the app's mirror as an ordinary page when nothing can be drawn. Also progress while loading,
// one plain sentence when something is wrong, and short messages.

import { reload } from '../offline/offline.js';

const root = document.documentElement;
/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * `texts`: { fr: { page_…: sentence }, en: { … } }.
 * @param {Texts} texts
 */
export function createShell(texts) {
  const notice = element('notice');
  const progress = element('progress');
  const toast = element('toast');
  /** @type {Timer} */
  let forget;

  /** @param {string} key */
  const words = (key) => (texts[root.lang] ?? texts.fr)[key] ?? '';

  /**
   * `fraction`: 0 to 1.
   * @param {number} fraction
   */
  function advance(fraction) {
    const percent = Math.round(Math.min(fraction, 1) * 100);
    progress.hidden = false;
    progress.setAttribute('aria-label', words('page_loading'));
    progress.setAttribute('aria-valuenow', `${percent}`);
    const bar = /** @type {HTMLElement} */ (progress.firstElementChild);
    bar.style.transform = `scaleX(${percent / 100})`;
  }

  /**
   * `mode`: "" the readable page, "app" the canvas, "plain" the mirror without canvas.
   * @param {string} mode
   */
  function show(mode) {
    progress.hidden = true;
    element('readable').hidden = mode !== '';
    root.classList.toggle('app', mode === 'app');
    root.classList.toggle('plain', mode === 'plain');
  }

  /**
   * @param {string} key
   * @param {() => void} [again]
   */
  function explain(key, again = reload) {
    const sentence = document.createElement('p');
    const retry = document.createElement('button');
    sentence.textContent = words(key);
    retry.type = 'button';
    retry.textContent = words('page_retry');
    retry.addEventListener('click', again);
    notice.replaceChildren(sentence, retry);
    notice.hidden = false;
    root.classList.add('failed');
  }

  /**
   * The readable page (again), with the reason and what to do about it. `state`: "error", "no-webgl".
   * @param {string} key
   * @param {string} state
   */
  function fail(key, state) {
    show('');
    explain(key);
    root.dataset.state = state;
  }

  /**
   * The app works but cannot draw: everything it says can still be read and used. `again`: tries to draw.
   * @param {string} key
   * @param {() => void} again
   */
  function plain(key, again) {
    show('plain');
    explain(key, again);
    root.dataset.state = 'no-webgl';
  }

  // The app takes over; the page stays in the document for the day it is needed again.
  function reveal() {
    show('app');
    notice.hidden = true;
    root.classList.remove('failed');
  }

  /** @param {string} key */
  function say(key) {
    toast.textContent = words(key);
    clearTimeout(forget);
    forget = setTimeout(() => (toast.textContent = ''), 4000);
  }

  return { advance, fail, plain, reveal, say, words };
}
