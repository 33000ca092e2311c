// Decides what the visitor sees: the readable page until the app's first frame, then the canvas, or
// the mirror as a page of text if nothing can be drawn. The canvas itself is in context.js.

import { reload } from '../offline/offline.js';
import { requests } from '../site/codes.js';
import { isLost } from './context.js';
import { NoMemory } from './memory.js';

const root = document.documentElement;
// Looks the canvas up each time, because context.js may have replaced it.
const canvas = () => /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));

// The reason shown if nothing can be drawn. After the first drawn frame it is never missing WebGL.
let missing = 'page_no_webgl';

// A new page may get another context than one whose context was lost; only one reload is tried.
function isFirstTry() {
  const [{ type }] = /** @type {PerformanceNavigationTiming[]} */ (
    performance.getEntriesByType('navigation')
  );
  return type !== 'reload';
}

/**
 * `retry`: called when the visitor asks to try drawing again. `rescue`: called when the app has
 * crashed; true if the page keeps a file of the visitor's, or still reads one; a sentence about it is added.
 *
 * @param {{ shell: Shell, frames: Frames, mirror: Mirror, retry(): unknown, rescue(): boolean }} page
 */
export function createDrawing({ shell, frames, mirror, retry, rescue }) {
  let state = 'loading'; // the app's state, as last reported
  let shown = false; // true from the first frame on
  let empty = false; // true if the index is missing: the app then has nothing to show, and the page says so
  let drawable = true;
  let dead = false; // true after a crash: events of the canvas then change nothing
  delete root.dataset.error; // of an app that ran in this document before

  /**
   * To be called before the first frame.
   *
   * @param {boolean} isDrawable
   */
  function begin(isDrawable) {
    drawable = isDrawable;
    if (!drawable) shell.fail(missing, 'no-webgl');
  }

  /** @param {string} phase */
  function setAppState(phase) {
    state = phase;
    if (drawable && !empty) root.dataset.state = state;
  }

  // True if the frame just drawn is the first one to show to the visitor.
  const isFirstFrame = () => !shown && (state === 'ready' || (state === 'error' && !empty));

  function reveal() {
    shown = true;
    empty = false; // a file of the visitor's may be shown without the index
    if (!drawable) return shell.plain(missing, retry);
    missing = 'page_context_lost';
    root.dataset.state = state;
    shell.reveal();
  }

  /**
   * To be called when a file could not be loaded. Returns true if the app cannot show anything
   * without the file.
   *
   * @param {string} name
   */
  function isMissing(name) {
    empty = !dead && !shown && name === requests.index;
    return empty;
  }

  /**
   * The error stays readable in the page, for reports by people who have no console open.
   *
   * @param {unknown} error
   */
  function reportDefect(error) {
    console.error(error);
    root.dataset.error = `${error} ${/** @type {Error} */ (error).stack}`;
  }

  /** @param {unknown} error */
  function crashed(error) {
    dead = true;
    frames.stop();
    const isKept = rescue();
    if (!drawable && !shown) return; // the page already says that nothing can be drawn
    // The context was lost during a frame, before its event: not a defect.
    const lost = drawable && isLost(canvas());
    if (lost) {
      shell.fail('page_context_lost', 'error');
      if (!isKept && isFirstTry()) reload(); // may wait for the network
      return;
    }
    const key = error instanceof NoMemory ? 'page_no_memory' : 'page_crashed';
    if (key === 'page_crashed') reportDefect(error);
    shell.fail(key, 'error');
  }

  function resume() {
    if (dead) return;
    drawable = true;
    root.dataset.state = state;
    frames.start();
    if (!shown) return;
    shell.reveal();
    mirror.align();
  }

  // The app goes on without drawing; the mirror is shown as a page of text.
  function suspend() {
    if (dead || !drawable) return;
    drawable = false;
    missing = 'page_context_lost';
    if (shown) shell.plain(missing, retry);
    else shell.fail(missing, 'no-webgl');
    frames.start();
  }

  return { begin, crashed, isFirstFrame, isMissing, resume, reveal, setAppState, suspend };
}
