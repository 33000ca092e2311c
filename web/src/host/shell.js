// The page around the app. It shows one of three: the readable page written by the build, the
// canvas, or the app's mirror as a page of text if nothing can be drawn. It also shows the progress
// of loading, one sentence about a failure, and short messages.

import { reload } from '../offline/offline.js';
import { mainLanguage } from '../site/language.js';

const root = document.documentElement;
/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * `texts`: the page's messages, by language and key.
 *
 * @param {Texts} texts
 */
export function createShell(texts) {
  const progress = element('progress');
  const toast = element('toast');
  /** @type {Timer} */
  let forget;

  /** @param {string} key */
  const words = (key) => (texts[root.lang] ?? texts[mainLanguage])[key] ?? '';

  /**
   * Shows the progress of loading. Files may still arrive after the app has failed. `fraction`: 0 to 1.
   *
   * @param {number} fraction
   */
  function advance(fraction) {
    if (root.dataset.state !== 'loading') return;
    const percent = Math.round(Math.min(fraction, 1) * 100);
    progress.hidden = false;
    progress.setAttribute('aria-label', words('page_loading'));
    progress.setAttribute('aria-valuenow', `${percent}`);
    const bar = /** @type {HTMLElement} */ (progress.firstElementChild);
    bar.style.transform = `scaleX(${percent / 100})`;
  }

  /**
   * `mode`: '' for the readable page, 'app' for the canvas, 'plain' for the mirror as a page.
   *
   * @param {string} mode
   */
  function show(mode) {
    progress.hidden = true;
    element('readable').hidden = mode !== '';
    root.classList.toggle('app', mode === 'app');
    root.classList.toggle('plain', mode === 'plain');
  }

  /** @param {MouseEvent} event */
  async function reloadIfPossible({ currentTarget }) {
    const button = /** @type {HTMLButtonElement} */ (currentTarget);
    button.disabled = true; // the network may be slow
    await reload(() => say('page_no_network'));
    button.disabled = false;
  }

  /**
   * Shows a failure and a button that tries again.
   *
   * @param {string} key
   * @param {(event: MouseEvent) => void} [again]
   */
  function explain(key, again = reloadIfPossible) {
    window.explain(words(key), words('page_retry'), again);
    root.classList.add('failed');
  }

  /**
   * Shows the readable page with a failure. `state`: see dataset.state in the page.
   *
   * @param {string} key
   * @param {string} state
   */
  function fail(key, state) {
    show('');
    explain(key);
    root.dataset.state = state;
  }

  /**
   * Shows the mirror as a page of text, because the app runs but cannot draw. `again` tries to draw.
   *
   * @param {string} key
   * @param {() => void} again
   */
  function plain(key, again) {
    show('plain');
    explain(key, again);
    root.dataset.state = 'no-webgl';
  }

  // Shows the canvas. The readable page stays in the document: a later failure shows it again.
  function reveal() {
    show('app');
    document.getElementById('notice')?.remove();
    root.classList.remove('failed');
  }

  /**
   * Shows a text for four seconds.
   *
   * @param {string} text
   */
  function tell(text) {
    toast.textContent = text;
    clearTimeout(forget);
    forget = setTimeout(() => (toast.textContent = ''), 4000);
  }

  /**
   * Shows a message for four seconds.
   *
   * @param {string} key
   */
  const say = (key) => tell(words(key));

  return { advance, fail, plain, reveal, say, tell, words };
}
