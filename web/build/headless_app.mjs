// Runs the built app in Node, without a page and without graphics, to export charts for the preview
// images. It is the same wasm that visitors run. Frames get made-up times, so that the same build
// always gives the same charts.
import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callWasm } from '../src/host/memory.js';
import { mainLanguage } from './address.mjs';

const frame_ms = 100; // made-up time between two frames
const most_frames = 200; // more frames than any view needs to finish its animations

// Defines the globals that the wasm's loader reads. There is no canvas: the app then runs without
// drawing.
function standInForPage() {
  const page = /** @type {Record<string, unknown>} */ (globalThis);
  page.window ??= {};
  page.document ??= { querySelector: () => null };
}

/**
 * Starts the app. `compiled`: folder of trame.mjs and trame.wasm; `file(name)` returns the bytes of
 * a file that the app requests ("index.json", "words:fr", "map" …); `fonts`: bytes by name
 * ("font:regular" …); `size`: size of the app's screen, in CSS px. Returns { show, chart }.
 *
 * @param {object} given
 * @param {string} given.compiled
 * @param {Record<string, Uint8Array>} given.fonts
 * @param {(name: string) => Uint8Array} given.file
 * @param {{ width: number, height: number }} given.size
 */
export async function startApp({ compiled, fonts, file, size }) {
  standInForPage();
  /** @type {{ default: CreateTrame }} */
  const { default: createTrame } = await import(pathToFileURL(join(compiled, 'trame.mjs')).href);
  /** @type {string[]} */
  const asked = [];
  /** @type {Buffer[]} */
  const saved = [];
  const ignore = () => {};
  /** @type {Host} */
  const host = {
    publish: ignore,
    scroll: ignore,
    history: ignore,
    page: ignore,
    open: ignore,
    copy: ignore,
    share: ignore,
    picture: ignore,
    keep: ignore,
    chooseFile: ignore,
    importFile: ignore,
    request: (name) => asked.push(name),
    save: (name, type, bytes) => saved.push(Buffer.from(/** @type {Uint8Array} */ (bytes))),
  };
  const wasm = await WebAssembly.compile(readFileSync(join(compiled, 'trame.wasm')));
  /** @type {TrameOptions['instantiateWasm']} */
  const instantiateWasm = (imports, receive) => {
    WebAssembly.instantiate(wasm, imports).then((instance) => receive(instance, wasm));
    return {};
  };
  const app = await createTrame({ host, instantiateWasm });
  let now = 0;

  /**
   * Calls an exported function of the wasm, see memory.js.
   *
   * @param {WasmFunction} name
   * @param {...(number | string | Uint8Array)} values
   */
  const call = (name, ...values) => callWasm(app, name, values);

  // Runs frames until the app requests no file and no further frame.
  function runFrames() {
    for (let count = 0; count < most_frames; count++) {
      const next = app._trame_frame((now += frame_ms));
      const names = asked.splice(0);
      for (const name of names) call('_trame_data', name, file(name));
      if (next < 0 && names.length === 0) return;
    }
    throw new Error(`the app still requests frames after ${most_frames} frames`);
  }

  for (const [name, bytes] of Object.entries(fonts)) call('_trame_data', name, bytes);
  call('_trame_environment', 0, 0, 1, mainLanguage);
  call('_trame_resize', size.width, size.height, 1, 0, 0, 0, 0, 1);
  if (app._trame_create() !== 0) throw new Error('unexpected graphics in Node');

  return {
    /**
     * Shows the view of this address fragment.
     *
     * @param {string} fragment
     */
    show(fragment) {
      call('_trame_navigate', fragment);
      runFrames();
    },
    /**
     * Returns the view's chart as an SVG document; '' if it has none.
     *
     * @param {number} width
     * @param {number} height
     */
    chart(width, height) {
      call('_trame_chart', width, height);
      runFrames();
      return saved.splice(0)[0].toString();
    },
  };
}
