// Decides what the visitor sees: the readable page until the app's first frame, then the canvas, or
// the mirror as a page of text if nothing can be drawn. The canvas itself is in context.js.

import { requests } from '../site/codes.js';
import { isLost } from './context.js';
import { NoMemory } from './memory.js';

const root = document.documentElement;
// Looks the canvas up each time, because context.js may have replaced it.
const canvas = () => /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));

/**
 * `retry`: called when the visitor asks to try drawing again.
 *
 * @param {{ shell: Shell, frames: Frames, mirror: Mirror, retry(): void }} page
 */
export function createDrawing({ shell, frames, mirror, retry }) {
  let state = 'loading'; // the app's state, as last reported
  let shown = false; // true from the first frame on
  let empty = false; // true if the index is missing: the app then has nothing to show, and the page says so
  let drawable = true;
  let missing = 'page_no_webgl'; // message that says why nothing can be drawn

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
    if (drawable) shell.reveal();
    else shell.plain(missing, retry);
  }

  /**
   * To be called when a file could not be loaded. Returns true if the app cannot show anything
   * without the file.
   *
   * @param {string} name
   */
  function isMissing(name) {
    empty = !shown && name === requests.index;
    return empty;
  }

  /** @param {unknown} error */
  function crashed(error) {
    frames.stop();
    if (!drawable && !shown) return; // the page already says that nothing can be drawn
    if (drawable && isLost(canvas())) return startAgain();
    if (error instanceof NoMemory) return shell.fail('page_no_memory', 'error');
    console.error(error); // a defect of the app, which developers need to see
    shell.fail('page_crashed', 'error');
  }

  // The context was lost during a frame, before its event: not a defect. A new page may get another
  // context; only one reload is tried.
  function startAgain() {
    const [{ type }] = /** @type {PerformanceNavigationTiming[]} */ (
      performance.getEntriesByType('navigation')
    );
    if (type !== 'reload') return location.reload();
    shell.fail('page_context_lost', 'error');
  }

  function resume() {
    drawable = true;
    root.dataset.state = state;
    frames.start();
    if (!shown) return;
    shell.reveal();
    mirror.align();
  }

  // The app goes on without drawing; the mirror is shown as a page of text.
  function suspend() {
    if (!drawable) return;
    drawable = false;
    missing = 'page_context_lost';
    if (shown) shell.plain(missing, retry);
    else shell.fail(missing, 'no-webgl');
    frames.start();
  }

  return { begin, crashed, isFirstFrame, isMissing, resume, reveal, setAppState, suspend };
}
