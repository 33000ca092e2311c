// What the visitor sees of the app: the readable page until its first frame, then the canvas, or the mirror as a page
// of text where nothing can be drawn. It knows how the app is and whether it is drawn; what is drawn on is context.js.

import { requests } from '../site/codes.js';
import { isLost } from './context.js';
import { NoMemory } from './memory.js';

const root = document.documentElement;
// Another one may have taken the first one's place.
const canvas = () => /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));

/**
 * `retry()`: tries to draw again, for a visitor who asks for it.
 * @param {{ shell: Shell, frames: Frames, mirror: Mirror, retry(): void }} page
 */
export function createDrawing({ shell, frames, mirror, retry }) {
  let state = 'loading'; // of the app, as it says
  let shown = false; // since the first frame
  let empty = false; // the index did not come: the app has nothing to show, the page says why
  let drawable = true;
  let missing = 'page_no_webgl'; // what to say when nothing can be drawn

  /**
   * Before the first frame.
   * @param {boolean} isDrawable
   */
  function begin(isDrawable) {
    drawable = isDrawable;
    if (!drawable) shell.fail(missing, 'no-webgl');
  }

  /** @param {string} phase */
  function setAppState(phase) {
    state = phase;
    if (drawable) root.dataset.state = state;
  }

  // Whether the frame just made is the first to show.
  const isFirstFrame = () => !shown && (state === 'ready' || (state === 'error' && !empty));

  function reveal() {
    shown = true;
    if (drawable) shell.reveal();
    else shell.plain(missing, retry);
  }

  /**
   * A file did not come: whether without it there is nothing to show.
   * @param {string} name
   */
  function isMissing(name) {
    empty = !shown && name === requests.index;
    return empty;
  }

  /** @param {unknown} error */
  function crashed(error) {
    frames.stop();
    if (!drawable && !shown) return; // the page has said already that nothing can be drawn
    if (drawable && isLost(canvas())) return startAgain();
    if (error instanceof NoMemory) return shell.fail('page_no_memory', 'error');
    console.error(error); // a defect of the app: whoever can repair it must be able to see it
    shell.fail('page_crashed', 'error');
  }

  // What draws went in the middle of a frame, before anybody was told: no defect, and a new page may get another. Once.
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

  // The app goes on without drawing; the mirror shows what it says.
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
