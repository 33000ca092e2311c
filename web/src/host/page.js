// Connects the parts of the page: the running app (lifecycle.js), the visitor's input, and the parts
// that answer the app's requests (host.js). It has no state of its own.

import { addFileFragment, createFileIntake } from '../files/file_intake.js';
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
import { openKiosk } from './kiosk_link.js';
import { createLifecycle, isDrawn } from './lifecycle.js';
import { createRequests } from './requests.js';
import { siteAddress } from './site_address.js';
import { watchEnvironment } from './viewport.js';

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * Creates the page. Returns `host`, the object that the wasm calls, and `start`, to be called
 * with the wasm and with files that it needs before its first frame.
 *
 * @param {{ shell: Shell, data: Data, config: Config, load: Load }} given
 * @returns {{ host: Host, start(module: TrameModule, files: Record<string, Uint8Array>): void }}
 */
export function createPage({ shell, data, config, load }) {
  const embedded = isEmbedded();
  const [stage, mirrorRoot, probe] = ['stage', 'mirror', 'probe'].map(element);
  const canvas = /** @type {HTMLCanvasElement} */ (element('canvas'));
  const elements = { stage, canvas, mirror: mirrorRoot, probe };
  const { bridge, mirror, drawing, ...app } = createLifecycle({ shell, elements, shown });
  tellOptions(bridge, embedded);
  addFileFragment();
  const address = createHistory(bridge, config.start);
  const fileIntake = createFileIntake({ bridge, shell, load, silence_ms: config.silence_ms });
  const embedder = embedded ? talkToHost(bridge.navigate) : null;
  const share = createShare(shell.say);
  const exports = createExports({ load, data, say: shell.say });
  // A kiosk shows no update bar: it loads a newer build by itself, between two visits.
  const isKiosk = isSet('kiosk');
  const offer = isKiosk
    ? () => withKiosk?.((kiosk) => kiosk.reloadIfNeeded())
    : createUpdateBar(shell.words);
  const offline = createOffline({ config, offer });
  const withKiosk = isKiosk ? openKiosk(load, { bridge, mirror, offline, fileIntake }) : null;
  const requests = createRequests({
    bridge,
    data,
    exports,
    drawing,
    shell,
    fileIntake,
    embedded,
  });

  // To be called once, after the first frame.
  function shown() {
    listenToKeys(bridge, mirror.focusSearch, embedded);
    performance.mark('trame:interactive');
    if (!embedded) offline.start();
  }

  /** @param {PageState} page */
  function describe(page) {
    drawing.setAppState(page.state);
    showPageState(page);
    withKiosk?.((kiosk) => kiosk.follow(page));
  }

  /** @type {ReturnType<typeof createPage>['start']} */
  function start(module, files) {
    bridge.attach(module);
    for (const [name, bytes] of Object.entries(files)) bridge.data(name, bytes);
    bridge.site(siteAddress(config), 'share' in navigator, config.build, Boolean(config.worker));
    watchEnvironment(bridge);
    app.start();
    listenToWheel(stage, bridge, isDrawn, embedded);
    watchPrinting(mirror.align);
    fileIntake.openSource();
  }

  const direct = { ...requests, ...share, ...exports };
  return {
    host: createHost({ mirror, address, embedder, fileIntake, describe, ...direct }),
    start,
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
