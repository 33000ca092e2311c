// The page's part of the kiosk, an unattended screen: it tells the app that a visitor is present,
// prevents visitors from leaving the app, shows an on-screen keyboard, keeps the screen on, reloads
// the page when it no longer works well, and counts views if the address has `stats`. Loaded only
// if the address has `kiosk`. What the screen shows between visits (the loop of views, the question
// "are you still there?") is drawn by the app.
import { keepAwake } from './awake.js';
import { listenForCode } from './code.js';
import { createCounts } from './counts.js';
import { closeCounts, showCounts } from './counts_sheet.js';
import { createHealth } from './health.js';
import { keepInside } from './inside.js';
import { offerKeyboard } from './keyboard.js';
import { isSet } from '../site/options.js';

/** @import { CodeOf } from './counts_sheet.js' */

// Events that mean that a visitor is present.
const presence_events = [
  'pointerdown',
  'pointermove',
  'wheel',
  'keydown',
  'input',
  'compositionupdate',
  'click',
];
const reload_after_ms = 20_000; // how long an error stays on screen
const retry_ms = 60_000; // between two requests for the file of the address, while it is missing

// Id of the button that pauses the loop of views. Pressing it does not begin a visit: the button is
// for people who read the screen without using the app.
const holdButton = 'kiosk/hold';

/**
 * Starts the page's part of the kiosk. `bridge`, `mirror`, `offline` and `fileIntake` are the
 * objects made by the modules of these names; `codeOf` makes a QR code, see counts_sheet.js; `query` is
 * the address's query. Returns `follow`, to be called with attendance and view for every change that
 * the app reports, and `reloadIfNeeded`, to be called when a newer build is ready.
 *
 * @typedef {{ bridge: Bridge, mirror: Mirror, offline: Offline, fileIntake: FileIntake }} KioskParts
 * @param {KioskParts & { codeOf: CodeOf, query?: string }} page
 */
export function startKiosk({
  bridge,
  mirror,
  offline,
  fileIntake,
  codeOf,
  query = location.search,
}) {
  const root = document.documentElement;
  const health = createHealth({ memory: bridge.memory });
  const counts = isSet('stats', query) ? createCounts() : null;
  const awake = keepAwake();
  const hideKeyboard = offerKeyboard(/** @type {HTMLElement} */ (document.getElementById('stage')));
  /** @type {Attendance} */
  let now = 'nobody';
  let place = '';

  // Reloads the page if needed, between two visits only. A newer build comes first, because moving
  // to it also reloads the page.
  function reloadIfNeeded() {
    if (now !== 'nobody') return;
    if (offline.isReady()) offline.apply();
    else if (health.isUnwell()) offline.reload();
  }

  function forgetVisit() {
    /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
    closeCounts();
    fileIntake.openSource();
  }

  /** @param {{ attendance?: Attendance, view: string }} page */
  function follow({ attendance = now, view }) {
    const before = now;
    now = attendance;
    if (now !== 'visit') hideKeyboard();
    if (now !== 'nobody') counts?.see(view, before === 'nobody');
    if (now === 'nobody' && before !== 'nobody') {
      forgetVisit();
      reloadIfNeeded();
    }
  }

  /**
   * True if the pointer has moved on the screen. Browsers also send `pointermove` for a mouse that
   * lies still, when something moves under it.
   *
   * @param {PointerEvent} event
   */
  function hasMoved({ screenX, screenY }) {
    const before = place;
    place = `${screenX} ${screenY}`;
    return place !== before;
  }

  /** @param {Event} event */
  function notice(event) {
    if (mirror.idOf(event.target) === holdButton) return;
    if (event.type === 'pointermove') {
      // While the app asks "are you still there?" a movement of the mouse is no answer: otherwise
      // the question would close before the mouse has reached its buttons.
      if (!hasMoved(/** @type {PointerEvent} */ (event)) || now !== 'visit') return;
    }
    awake.renew();
    bridge.presence();
  }

  root.classList.add('kiosk');
  root.translate = false; // prevents the browser from offering to translate the page
  keepInside();
  for (const type of presence_events)
    addEventListener(type, notice, { capture: true, passive: true });
  health.watch(reloadIfNeeded);
  recover(root, offline.reload);
  setInterval(() => now === 'nobody' && fileIntake.retrySource(), retry_ms);
  if (counts) listenForCode(() => showCounts(counts, codeOf));
  return { follow, reloadIfNeeded };
}

/**
 * Reloads the page some time after an error is shown: nobody is there to press its reload button. While
 * the site cannot be reached, tries again and again.
 *
 * @param {HTMLElement} root
 * @param {Offline['reload']} reload
 */
function recover(root, reload) {
  /** @type {Timer} */
  let timer;
  function check() {
    clearTimeout(timer);
    if (/^(error|stuck)$/.test(root.dataset.state ?? ''))
      timer = setTimeout(attempt, reload_after_ms);
  }
  async function attempt() {
    if (!(await reload())) check();
  }
  new MutationObserver(check).observe(root, { attributeFilter: ['data-state'] });
  check();
}
