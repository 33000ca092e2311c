// The app in its page: every listener that feeds the wasm and every request the wasm makes (`host`),
// wired together. What each part does is in its own module.

import { createBridge } from './bridge.js';
import { requests } from '../site/codes.js';
import { watchContext } from './context.js';
import { LoadError } from '../site/data.js';
import { addFileFragment, createFileIntake } from '../files/file_intake.js';
import { createDrawing } from './drawing.js';
import { isEmbedded, pointToWholeApp, talkToHost, wholeApp } from '../site/embed.js';
import { createFrames } from './frame.js';
import { createHistory } from './history.js';
import { createHost } from './host.js';
import { listenToKeys } from '../input/keys.js';
import { createMirror } from '../mirror/mirror.js';
import { createUpdateBar } from '../offline/update_bar.js';
import { createOffline } from '../offline/offline.js';
import { isSet } from '../site/options.js';
import { listenToPointers } from '../input/pointer.js';
import { createShare, openLink } from '../share/share.js';
import { createExports } from '../share/exports.js';
import { watchEnvironment, watchSize } from './viewport.js';
import { listenToWheel } from '../input/wheel.js';

const root = document.documentElement;
/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * `shell`, `data` and `load` as made by shell.js, data.js and lazy.js; `config` as in boot.js.
 * @param {{ shell: Shell, data: Data, config: Config, load: Load }} given
 */
export function createPage({ shell, data, config, load }) {
  const [stage, probe] = ['stage', 'probe'].map(element);
  const canvas = /** @type {HTMLCanvasElement} */ (element('canvas'));
  const frames = createFrames(step);
  const wake = () => frames.wake();
  const bridge = createBridge({ wake, crashed: (error) => drawing.crashed(error) });
  const isDrawn = () => root.classList.contains('app');
  const pointers = listenToPointers(stage, bridge, isDrawn);
  const mirror = createMirror(element('mirror'), bridge, pointers);
  const drawing = createDrawing({ shell, frames, mirror, retry });
  const embedded = isEmbedded();
  tellOptions(bridge, embedded);
  addFileFragment();
  const address = createHistory(bridge, config.start);
  const fileIntake = createFileIntake({ bridge, shell, load });
  const embedder = embedded ? talkToHost(bridge.navigate) : null;
  const share = createShare(shell.say);
  const exports = createExports({ load, data, say: shell.say });
  const offer = isKiosk()
    ? () => withKiosk((started) => started.reloadIfNeeded())
    : createUpdateBar(shell.words);
  const offline = createOffline({ config, offer });
  const kiosk = isKiosk() ? openKiosk(load, { bridge, mirror, offline, fileIntake }) : null;
  const parts = { mirror, address, embedder, share, exports, fileIntake };
  /** @type {ReturnType<typeof watchContext>} */
  let graphics;
  /** @type {ReturnType<typeof watchSize>} */
  let size;

  /**
   * What lies beside the page of a site lies within a copy in one file.
   * @param {string} url
   */
  function open(url) {
    if (data.has(url)) return exports.keep(url, url.split('/').at(-1) ?? url);
    return openLink(embedded && url.startsWith('#') ? wholeApp(url) : url);
  }

  /** @param {number} now */
  function step(now) {
    size.check();
    const next = bridge.frame(now);
    if (drawing.isDue()) reveal();
    return next;
  }

  function reveal() {
    performance.mark('trame:first-frame');
    drawing.reveal();
    listenToKeys(bridge, mirror.focusSearch, embedded);
    performance.mark('trame:interactive');
    if (!embedded) offline.start();
  }

  /**
   * What the kiosk is told once its module is here.
   * @param {(started: Kiosk) => void} task
   */
  function withKiosk(task) {
    kiosk?.then(task, () => {});
  }

  /** @param {PageState} page */
  function describe(page) {
    drawing.follow(page.state);
    showPage(page);
    withKiosk((started) => started.follow(page));
  }

  /** @param {string} name */
  async function request(name) {
    try {
      const bytes = await (name.startsWith(requests.qr)
        ? exports.qr(name.slice(requests.qr.length))
        : data.bytes(name));
      bridge.data(name, bytes);
      if (name.endsWith('.json') && name !== requests.index) performance.mark('trame:data');
    } catch (error) {
      const empty = drawing.lacks(name);
      bridge.dataFailed(name, error instanceof LoadError ? error.status : 0);
      if (empty) shell.fail('page_no_data', 'error');
    }
  }

  // Where no canvas can be had within this page, a new page may get one.
  function retry() {
    return graphics.retry() || location.reload();
  }

  // One more step when the context is lost: the app lets go of everything that lived in it, while that is still harmless.
  function lost() {
    bridge.context(1);
    frames.flush();
    frames.stop();
  }

  function restored() {
    bridge.context(0);
    drawing.drawAgain();
  }

  /** @param {HTMLCanvasElement} fresh */
  function renewed(fresh) {
    size.follow(fresh);
    bridge.renew(fresh);
    drawing.drawAgain();
  }

  /**
   * `fonts`: name -> bytes.
   * @param {TrameModule} module
   * @param {Record<string, Uint8Array>} fonts
   */
  function start(module, fonts) {
    bridge.attach(module);
    for (const [name, bytes] of Object.entries(fonts)) bridge.data(name, bytes);
    bridge.site(siteOf(config), 'share' in navigator, config.build, Boolean(config.worker));
    watchEnvironment(bridge);
    size = watchSize({ stage, canvas, probe }, bridge, frames.flush);
    drawing.begin(bridge.create() === true);
    listenToWheel(stage, bridge, isDrawn, embedded);
    // After the listeners that told the app: it answers within the gesture.
    for (const gesture of ['pointerup', 'click']) stage.addEventListener(gesture, frames.flush);
    graphics = watchContext(canvas, { lost, restored, renewed, givenUp: drawing.doWithout });
    watchPrinting(mirror.align);
    fileIntake.openSource();
    frames.start();
  }

  return { host: createHost({ ...parts, describe, request, open, wake }), start, offline };
}

/**
 * @param {Load} load
 * @param {{ bridge: Bridge, mirror: Mirror, offline: Offline, fileIntake: FileIntake }} parts
 */
function openKiosk(load, parts) {
  const kiosk = load('kiosk.js').then(({ startKiosk }) => startKiosk(parts));
  kiosk.catch(() => setTimeout(() => location.reload(), 20_000)); // nobody is there to ask for it
  return kiosk;
}

/**
 * What the app says of itself, in the document around it.
 * @param {PageState} page
 */
function showPage({ lang, title, theme, view, attendance }) {
  root.lang = lang;
  document.title = title;
  Object.assign(root.dataset, { theme, view });
  const background = getComputedStyle(root).getPropertyValue('--background');
  /** @type {NodeListOf<HTMLMetaElement>} */
  const metas = document.querySelectorAll('meta[name=theme-color]');
  for (const meta of metas) meta.content = background;
  if (attendance) root.dataset.attendance = attendance;
}

/**
 * Where links lead: to the published site when this is a copy that only this machine can reach.
 * Each programme's page has its own preview; the app chooses it in the place of the '*'.
 * @param {Config} config
 */
function siteOf({ site, pages }) {
  const isLocal =
    location.protocol === 'file:' ||
    ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  if (isLocal && site) return `${site}*`;
  if (isKiosk() && location.protocol === 'file:') return ''; // no phone gets there
  const page = location.href.split(/[?#]/)[0];
  const file = new URLSearchParams(location.search).get('src');
  if (file) return `${page}?src=${encodeURIComponent(file)}`;
  return pages ? `${page.slice(0, page.lastIndexOf('/') + 1)}*` : page;
}

// A kiosk asks its visitors nothing: it moves to a newer build when it is at rest (offline.isReady, offline.apply).
const isKiosk = () => isSet('kiosk');

/**
 * Options follow the address' '?'; embed.html is embedded whatever that says.
 * @param {Bridge} bridge
 * @param {boolean} embedded
 */
function tellOptions(bridge, embedded) {
  const query = embedded ? `embed&${location.search.slice(1)}` : location.search;
  if (query) bridge.options(query);
  if (embedded) pointToWholeApp();
}

/**
 * Pictures for the printer have their own sheet, see export_formats.js. Otherwise, on paper the mirror is the page: text that
 * flows, instead of one screen of canvas.
 * @param {() => void} backOnScreen
 */
function watchPrinting(backOnScreen) {
  const whenPrinting = (/** @type {boolean} */ is) => () => {
    if (root.classList.contains('app') && !root.classList.contains('paper'))
      root.classList.toggle('plain', is);
  };
  addEventListener('beforeprint', whenPrinting(true));
  addEventListener('afterprint', whenPrinting(false));
  addEventListener('afterprint', backOnScreen);
}
