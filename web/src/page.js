// The app in its page: every listener that feeds the wasm and every request the wasm makes (`host`),
// wired together. What each part does is in its own module.

import { createBridge } from './bridge.js';
import { isLost, watchContext } from './context.js';
import { createDoor, leadToSource } from './door.js';
import { isEmbedded, pointToWholeApp, talkToHost, wholeApp } from './embed.js';
import { createFrames } from './frame.js';
import { createHistory } from './history.js';
import { listenToKeys } from './keys.js';
import { createMirror } from './mirror.js';
import { createOffer } from './offer.js';
import { createOffline } from './offline.js';
import { isSet } from './options.js';
import { listenToPointers } from './pointer.js';
import { createShare, openLink } from './share.js';
import { createSouvenirs } from './souvenirs.js';
import { watchEnvironment, watchSize } from './viewport.js';
import { listenToWheel } from './wheel.js';

const root = document.documentElement;
const element = (id) => document.getElementById(id);

// `shell`, `data` and `load` as made by shell.js, data.js and lazy.js; `config` as in boot.js.
export function createPage({ shell, data, config, load }) {
  const [stage, canvas, probe] = ['stage', 'canvas', 'probe'].map(element);
  const frames = createFrames(step);
  const bridge = createBridge({ wake: () => frames.wake(), crashed });
  const isDrawn = () => root.classList.contains('app');
  const pointers = listenToPointers(stage, bridge, isDrawn);
  const mirror = createMirror(element('mirror'), bridge, pointers);
  const embedded = isEmbedded();
  tellOptions(bridge, embedded);
  leadToSource();
  const address = createHistory(bridge, config.start);
  const door = createDoor({ bridge, shell, load });
  const embedder = embedded ? talkToHost(bridge.navigate) : null;
  const share = createShare(shell.say);
  const souvenirs = createSouvenirs({ lazy: load, data, say: shell.say });
  const offline = createOffline({
    config,
    offer: isKiosk() ? attend('settle') : createOffer(shell.words),
  });
  const kiosk = isKiosk()
    ? load('kiosk.js').then(({ attendScreen }) => attendScreen({ bridge, mirror, offline, door }))
    : null;
  kiosk?.catch(() => setTimeout(() => location.reload(), 20_000)); // nobody is there to ask for it
  let state = 'loading';
  let shown = false;
  let empty = false; // the index did not come: the app has nothing to show, the page says why
  let drawable = true;
  let graphics;
  let size;
  let missing = 'page_no_webgl'; // what to say when nothing can be drawn

  const host = {
    publish: (json) => mirror.update(JSON.parse(json)),
    scroll: (id, x, y) => mirror.scroll(id, x, y),
    history: (fragment, push) => {
      address.write(fragment, push);
      embedder?.tell(`#${fragment}`);
    },
    page: (json) => describe(JSON.parse(json)),
    request: (name) => request(name),
    open,
    copy: share.copy,
    share: share.share,
    picture: souvenirs.picture,
    keep: souvenirs.keep,
    save: souvenirs.save,
    chooseFile: door.choose,
    importFile: door.importFile,
    wake: () => frames.wake(),
  };

  // What lies beside the page of a site lies within a copy in one file.
  function open(url) {
    if (data.has(url)) return souvenirs.keep(url, url.split('/').at(-1));
    return openLink(embedded && url.startsWith('#') ? wholeApp(url) : url);
  }

  function step(now) {
    size.check();
    const next = bridge.frame(now);
    if (!shown && (state === 'ready' || (state === 'error' && !empty))) reveal();
    return next;
  }

  function reveal() {
    shown = true;
    performance.mark('trame:first-frame');
    if (drawable) shell.reveal();
    else shell.plain(missing, retry);
    listenToKeys(bridge, mirror.focusSearch, embedded);
    performance.mark('trame:interactive');
    if (!embedded) offline.start();
  }

  function attend(what) {
    return (told) =>
      kiosk?.then(
        (screen) => screen[what](told),
        () => {},
      );
  }

  function describe({ lang, title, theme, view, state: phase, attendance }) {
    state = phase;
    root.lang = lang;
    document.title = title;
    Object.assign(root.dataset, { theme, view });
    if (drawable) root.dataset.state = state;
    const background = getComputedStyle(root).getPropertyValue('--background');
    for (const meta of document.querySelectorAll('meta[name=theme-color]'))
      meta.content = background;
    if (attendance) root.dataset.attendance = attendance;
    attend('follow')({ view, attendance });
  }

  async function request(name) {
    try {
      const bytes = await (name.startsWith('qr:') ? souvenirs.qr(name.slice(3)) : data.bytes(name));
      bridge.data(name, bytes);
      if (name.endsWith('.json') && name !== 'index.json') performance.mark('trame:data');
    } catch (error) {
      empty = !shown && name === 'index.json';
      bridge.dataFailed(name, error.status ?? 0);
      if (empty) shell.fail('page_no_data', 'error');
    }
  }

  function crashed(error) {
    frames.stop();
    if (!drawable && !shown) return; // the page has said already that nothing can be drawn
    if (drawable && isLost(element('canvas'))) return startAgain();
    console.error(error); // a defect of the app: whoever can repair it must be able to see it
    shell.fail('page_crashed', 'error');
  }

  // What draws went in the middle of a frame, before anybody was told: no defect, and a new page may get another. Once.
  function startAgain() {
    const [{ type }] = performance.getEntriesByType('navigation');
    if (type !== 'reload') return location.reload();
    shell.fail('page_context_lost', 'error');
  }

  function drawAgain() {
    drawable = true;
    root.dataset.state = state;
    frames.start();
    if (!shown) return;
    shell.reveal();
    mirror.align();
  }

  // The app goes on without drawing; the mirror shows what it says.
  function doWithout() {
    if (!drawable) return;
    drawable = false;
    missing = 'page_context_lost';
    if (shown) shell.plain(missing, retry);
    else shell.fail(missing, 'no-webgl');
    frames.start();
  }

  // Where no canvas can be had within this page, a new page may get one.
  const retry = () => graphics.retry() || location.reload();

  // `fonts`: name -> bytes.
  function start(module, fonts) {
    bridge.attach(module);
    for (const [name, bytes] of Object.entries(fonts)) bridge.data(name, bytes);
    bridge.site(siteOf(config), 'share' in navigator, config.build, Boolean(config.worker));
    watchEnvironment(bridge);
    size = watchSize(stage, canvas, probe, bridge, frames.flush);
    drawable = bridge.create() === true;
    if (!drawable) shell.fail(missing, 'no-webgl');
    listenToWheel(stage, bridge, isDrawn, embedded);
    // After the listeners that told the app: it answers within the gesture.
    for (const gesture of ['pointerup', 'click']) stage.addEventListener(gesture, frames.flush);
    graphics = watchContext(canvas, {
      // One more step: the app lets go of everything that lived in the context, while that is still harmless.
      lost: () => {
        bridge.context(1);
        frames.flush();
        frames.stop();
      },
      restored: () => {
        bridge.context(0);
        drawAgain();
      },
      renewed: (fresh) => {
        size.follow(fresh);
        bridge.renew(fresh);
        drawAgain();
      },
      givenUp: doWithout,
    });
    watchPrinting(mirror.align);
    door.openSource();
    frames.start();
  }

  return { host, start, offline };
}

// Where links lead: to the published site when this is a copy that only this machine can reach.
// Each programme's page has its own preview; the app chooses it in the place of the '*'.
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

// Options follow the address' '?'; embed.html is embedded whatever that says.
function tellOptions(bridge, embedded) {
  const query = embedded ? `embed&${location.search.slice(1)}` : location.search;
  if (query) bridge.options(query);
  if (embedded) pointToWholeApp();
}

// Pictures for the printer have their own sheet, see take.js. Otherwise, on paper the mirror is the page: text that
// flows, instead of one screen of canvas.
function watchPrinting(backOnScreen) {
  const whenPrinting = (is) => () => {
    if (root.classList.contains('app') && !root.classList.contains('paper'))
      root.classList.toggle('plain', is);
  };
  addEventListener('beforeprint', whenPrinting(true));
  addEventListener('afterprint', whenPrinting(false));
  addEventListener('afterprint', backOnScreen);
}
