// Connects the parts of the page: the running app (lifecycle.js), the visitor's input, and the parts
// that answer the app's requests (host.js). It has no state of its own.

import { addFileFragment } from '../files/address_file.js';
import { createFileIntake } from '../files/file_intake.js';
import { listenToKeys } from '../input/keys.js';
import { listenToWheel } from '../input/wheel.js';
import { createOffline } from '../offline/offline.js';
import { createUpdateBar } from '../offline/update_bar.js';
import { createExports } from '../share/exports.js';
import { createShare } from '../share/share.js';
import { isEmbedded, pointToWholeApp, talkToHost } from '../site/embed.js';
import { isSet } from '../site/options.js';
import { showPageState, watchPrinting } from './document_state.js';
import { createHistory } from './history.js';
import { createHost } from './host.js';
import { createLifecycle, isDrawn } from './lifecycle.js';
import { createRequests } from './requests.js';
import { siteAddress } from './site_address.js';
import { watchEnvironment } from './viewport.js';

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * Creates the page. `restart()` starts another app in this document. Returns `host`, the object that the
 * wasm calls; `start`, to be called with the wasm and with files that it needs before its first frame;
 * `ready`, which resolves when nothing else is needed before `start`; and `rescue`, to be called when
 * the app cannot start, see file_intake.js.
 *
 * @param {{ shell: Shell, data: Data, config: Config, load: Load, restart(): void }} given
 * @returns {{ host: Host, start(module: TrameModule, files: Record<string, Uint8Array>): void, ready: Promise<unknown>, rescue(): boolean }}
 */
export function createPage({ shell, data, config, load, restart }) {
  const embedded = isEmbedded();
  const [stage, mirrorRoot, probe] = ['stage', 'mirror', 'probe'].map(element);
  const canvas = /** @type {HTMLCanvasElement} */ (element('canvas'));
  const elements = { stage, canvas, mirror: mirrorRoot, probe };
  const { bridge, mirror, drawing, ...app } = createLifecycle({
    shell,
    elements,
    shown,
    rescue: () => rescue(true),
    keepsFile: () => fileIntake.keeps(),
  });
  tellOptions(bridge, embedded);
  addFileFragment();
  const ended = new AbortController(); // another app takes the place of this one
  const { signal } = ended;
  const { silence_ms, start: startFragment } = config;
  const address = createHistory(bridge, { start: startFragment, signal });
  const fileIntake = createFileIntake({ bridge, shell, load, signal, silence_ms });
  const embedder = embedded ? talkToHost(bridge.navigate, signal) : null;
  const share = createShare(shell.say);
  const exports = createExports({ load, data, say: shell.say });
  const useEarlyKeys = listenToKeys(bridge, mirror.focusSearch, { embedded, signal });
  /** @type {Kiosk | undefined} */
  let kiosk;
  const isKiosk = isSet('kiosk');
  // A kiosk shows no update bar: it loads a newer build by itself, between two visits.
  const offer = isKiosk
    ? () => kiosk?.reloadIfNeeded()
    : createUpdateBar(shell.words, fileIntake.keeps);
  const offline = createOffline({ config, offer });
  const ready = isKiosk ? openKiosk() : Promise.resolve();
  const answering = { bridge, data, exports, drawing, shell, fileIntake, embedded };
  const requests = createRequests(answering);

  // Without this module, a visitor could leave the app: it does not start before.
  async function openKiosk() {
    const { startKiosk } = await load('kiosk.js');
    kiosk = startKiosk({ bridge, mirror, offline, fileIntake, codeOf: exports.qr });
  }

  // To be called once, after the first frame. The offline copy belongs to the document: another app in
  // the same document does not start it again.
  function shown() {
    const isFirst = !performance.getEntriesByName('trame:interactive').length;
    useEarlyKeys();
    performance.mark('trame:interactive');
    if (!embedded && isFirst) offline.start();
  }

  /** @param {PageState} page */
  function describe(page) {
    drawing.setAppState(page.state);
    showPageState(page);
    fileIntake.follow(page);
    kiosk?.follow(page);
  }

  /** @type {ReturnType<typeof createPage>['start']} */
  function start(module, files) {
    bridge.attach(module);
    for (const [name, bytes] of Object.entries(files)) bridge.data(name, bytes);
    bridge.site(siteAddress(config), 'share' in navigator, config.build, Boolean(config.worker));
    watchEnvironment(bridge, signal);
    app.start();
    listenToWheel(stage, bridge, isDrawn, embedded);
    watchPrinting(mirror.align, signal);
    fileIntake.listen();
    fileIntake.openSource({ unlessGiven: true });
  }

  function rescue(isCrash = false) {
    fileIntake.listen();
    return fileIntake.rescue(isCrash, () => {
      ended.abort();
      restart();
    });
  }

  const direct = { ...requests, ...share, ...exports };
  return {
    host: createHost({ mirror, address, embedder, fileIntake, describe, ...direct }),
    start,
    ready,
    rescue,
  };
}

/**
 * Passes the address's query to the app. embed.html is an embed even if its query does not say so.
 *
 * @param {Bridge} bridge
 * @param {boolean} embedded
 */
function tellOptions(bridge, embedded) {
  const query = embedded ? `embed&${location.search.slice(1)}` : location.search;
  if (query) bridge.options(query);
  if (embedded) pointToWholeApp();
}
