// What the page does for an unattended screen, beside what the app draws there: tells that somebody is there, keeps them
// inside, gives them letters to touch, keeps the screen on, looks after its own health, and counts views where the operator
// wants it. Loaded when the address asks for a kiosk.
import { keepAwake } from './awake.js';
import { hearCode } from './code.js';
import { createCounts } from './counts.js';
import { showCounts } from './counts_sheet.js';
import { createHealth } from './health.js';
import { keepInside } from './inside.js';
import { offerLetters } from './keyboard.js';
import { isSet } from '../options.js';

const signs = [
  'pointerdown',
  'pointermove',
  'wheel',
  'keydown',
  'input',
  'compositionupdate',
  'click',
];
const patience_ms = 20_000;

// What holds the views still is for who wants to read from afar: touching it is no visit.
const holdButton = 'kiosk/hold';

/**
 * `bridge`, `mirror`, `offline`, `door`: as made by their modules; `query`: of the address.
 * Answers `follow({ attendance, view })`, for every change the app tells, and `settle`, for when a newer build is ready.
 * @param {{ bridge: Bridge, mirror: Mirror, offline: Offline, door: Door, query?: string }} page
 */
export function attendScreen({ bridge, mirror, offline, door, query = location.search }) {
  const root = document.documentElement;
  const health = createHealth({ memory: bridge.memory });
  const counts = isSet('stats', query) ? createCounts() : null;
  const awake = keepAwake();
  const hideLetters = offerLetters(/** @type {HTMLElement} */ (document.getElementById('stage')));
  /** @type {Attendance} */
  let now = 'nobody';
  let place = '';

  // Only between two visits, and a newer build before anything else: it begins with a new page anyway.
  function settle() {
    if (now !== 'nobody') return;
    if (offline.isReady()) offline.apply();
    else if (health.isUnwell()) location.reload();
  }

  function forgetVisit() {
    /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
    door.openSource();
  }

  /** @param {{ attendance?: Attendance, view: string }} page */
  function follow({ attendance = now, view }) {
    const before = now;
    now = attendance;
    if (now !== 'visit') hideLetters();
    if (now !== 'nobody') counts?.see(view, before === 'nobody');
    if (now === 'nobody' && before !== 'nobody') {
      forgetVisit();
      settle();
    }
  }

  /**
   * Browsers tell of a mouse that lies still when something moves under it. And while the visitor is asked, a mouse is on
   * its way to the answer, which must still be there when it comes.
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
      if (!hasMoved(/** @type {PointerEvent} */ (event)) || now !== 'visit') return;
    }
    awake.renew();
    bridge.presence();
  }

  root.classList.add('kiosk');
  root.translate = false; // else the browser offers it to every visitor
  keepInside();
  for (const type of signs) addEventListener(type, notice, { capture: true, passive: true });
  health.watch(settle);
  recover(root);
  if (counts) hearCode(() => showCounts(counts));
  return { follow, settle };
}

/**
 * A page that has failed has nobody to press its button.
 * @param {HTMLElement} root
 */
function recover(root) {
  /** @type {Timer} */
  let timer;
  function look() {
    clearTimeout(timer);
    if (root.dataset.state === 'error') timer = setTimeout(() => location.reload(), patience_ms);
  }
  new MutationObserver(look).observe(root, { attributeFilter: ['data-state'] });
  look();
}
