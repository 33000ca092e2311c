// The built app under node, without a page and without graphics: the same program as the visitor's, asked for charts.
// Its frames run at times of our own, so that the same build always answers the same.
import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const frame_ms = 100;
const most_frames = 200;

// What the wasm's loader asks of a page while it starts. No canvas: the app then goes on without drawing.
function standInForPage() {
  const page = /** @type {Record<string, unknown>} */ (globalThis);
  page.window ??= {};
  page.document ??= { querySelector: () => null };
}

/**
 * `compiled`: folder of trame.mjs and trame.wasm. `file(name)`: bytes of what the app asks for ("index.json",
 * "words:fr", "map", …). `fonts`: { 'font:regular': bytes, … }. Answers { show, chart }.
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
  const deaf = () => {};
  /** @type {Host} */
  const host = {
    publish: deaf,
    scroll: deaf,
    history: deaf,
    page: deaf,
    open: deaf,
    copy: deaf,
    share: deaf,
    wake: deaf,
    picture: deaf,
    keep: deaf,
    chooseFile: deaf,
    importFile: deaf,
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
   * @param {Exclude<keyof TrameModule, "canvas" | "HEAPU8">} name
   * @param {...(string | number)} values
   */
  function call(name, ...values) {
    const copies = values.map((value) =>
      typeof value === 'string' ? app.stringToNewUTF8(value) : value,
    );
    /** @type {(...values: number[]) => unknown} */ (app[name])(...copies);
    copies.forEach((copy, place) => typeof values[place] === 'string' && app._free(copy));
  }

  /**
   * @param {string} name
   * @param {Uint8Array} bytes
   */
  function give(name, bytes) {
    const copy = app._malloc(bytes.length);
    app.HEAPU8.set(bytes, copy);
    call('_trame_data', name, copy, bytes.length);
    app._free(copy);
  }

  // Frames until the app asks for nothing more and has nothing more to do.
  function settle() {
    for (let count = 0; count < most_frames; count++) {
      const next = app._trame_frame((now += frame_ms));
      const names = asked.splice(0);
      for (const name of names) give(name, file(name));
      if (next < 0 && names.length === 0) return;
    }
    throw new Error(`the app still moves after ${most_frames} frames`);
  }

  for (const [name, bytes] of Object.entries(fonts)) give(name, bytes);
  call('_trame_environment', 0, 0, 1, 'fr');
  call('_trame_resize', size.width, size.height, 1, 0, 0, 0, 0, 1);
  if (app._trame_create() !== 0) throw new Error('there cannot be graphics here');

  return {
    /**
     * A view by the fragment of its address.
     * @param {string} fragment
     */
    show(fragment) {
      call('_trame_navigate', fragment);
      settle();
    },
    /**
     * The chart of the view as an SVG document; '' where it has none.
     * @param {number} width
     * @param {number} height
     */
    chart(width, height) {
      call('_trame_chart', width, height);
      settle();
      return saved.splice(0)[0].toString();
    },
  };
}
