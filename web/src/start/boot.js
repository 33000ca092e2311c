// From an open page to a running app: checks what the browser can do, fetches everything at once, starts
// the wasm. Whatever fails, the readable page stays and says so in one sentence.

import { requests } from '../site/codes.js';
import { makeContext } from '../host/context.js';
import { createData, LoadError } from '../site/data.js';
import { pageLanguage } from '../site/language.js';
import { createLazy } from '../site/lazy.js';
import { createPage } from '../host/page.js';
import { createShell } from '../host/shell.js';

/**
 * Where a file's bytes and a module come from when that is not the network.
 *
 * @typedef {object} Sources
 * @property {(file: FileEntry) => Response} [file]
 * @property {(file: FileEntry) => Promise<any>} [module]
 */

const fonts = ['regular', 'strong', 'icons'].map((name) => requests.font + name);

/**
 * `config`: { build, first, start, files: { name: { url, size } } }, written by the build; "trame.wasm" is a file
 * like the others, `first` the programme and `start` the view of a page whose address names none. `createTrame`: the
 * wasm's own loader. `sources`: { file, module }, where a file's bytes and a module come from when that is not the
 * network; see `get` of data.js and lazy.js.
 * @param {{ config: Config, texts: Texts, createTrame: CreateTrame, sources?: Sources }} given
 */
export async function boot({ config, texts, createTrame, sources = {} }) {
  document.documentElement.dataset.build = config.build;
  document.documentElement.dataset.state = 'loading';
  const shell = createShell(texts);
  const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
  if (typeof WebAssembly !== 'object') return shell.fail('page_no_wasm', 'error');
  makeContext(canvas); // early: the graphics process starts while the files arrive

  const first = [...fonts, wordsFile()]; // without them nothing can be drawn
  const needed = [requests.index, programmeFile(config), ...mapFile(config), ...first];
  const data = createData(config.files, countBytes(config, needed, shell.advance), sources.file);
  const page = createPage({ shell, data, config, load: createLazy(config.files, sources.module) });
  try {
    const loading = Promise.all(first.map((name) => data.bytes(name)));
    const starting = startWasm({ createTrame, data, host: page.host, canvas });
    for (const name of needed) data.bytes(name).catch(() => {}); // told when the app asks for it
    const [module, bytes] = await Promise.all([starting, loading]);
    useFont(bytes[0], '400');
    useFont(bytes[1], '600');
    const named = Object.fromEntries(first.map((name, index) => [name, bytes[index]]));
    page.start(module, named);
  } catch (error) {
    shell.fail(error instanceof LoadError ? 'page_not_loaded' : 'page_not_started', 'error');
  }
}

/**
 * The programme the address names, when there is one of that name.
 * @param {Config} config
 * @param {string} [hash]
 */
function programmeFile({ files, first }, hash = location.hash) {
  const name = `${hash.match(/^#\/?([a-z0-9-]+)/)?.[1]}.json`;
  return Object.hasOwn(files, name) && name !== requests.index ? name : `${first}.json`;
}

/**
 * The map, when the address names its view.
 * @param {Config} config
 * @param {string} [hash]
 */
function mapFile({ files }, hash = location.hash) {
  return /^#\/?[a-z0-9-]+\/map\b/.test(hash) && Object.hasOwn(files, requests.map)
    ? [requests.map]
    : [];
}

// The words of the language the app will start in: of the other one it needs none.
const wordsFile = (hash = location.hash) => requests.words + pageLanguage({ search: '', hash });

/**
 * Compressed responses do not tell their size; the build does.
 * @param {Config} config
 * @param {string[]} names
 * @param {(fraction: number) => void} advance
 */
function countBytes({ files }, names, advance) {
  const total = ['trame.wasm', ...names].reduce((sum, name) => sum + (files[name]?.size ?? 0), 0);
  let received = 0;
  return (/** @type {number} */ bytes) => {
    received += bytes;
    if (total) advance(received / total);
  };
}

/**
 * Emscripten's own promise never ends when its instantiation fails; ours does.
 * @param {{ createTrame: CreateTrame, data: Data, host: Host, canvas: HTMLCanvasElement }} given
 * @returns {Promise<TrameModule>}
 */
function startWasm({ createTrame, data, host, canvas }) {
  return new Promise((resolve, reject) => {
    /** @type {TrameOptions['instantiateWasm']} */
    const instantiateWasm = (imports, receive) => {
      instantiate(data, imports)
        .then(({ instance, module }) => receive(instance, module))
        .catch(reject);
      return {};
    };
    createTrame({ host, canvas, instantiateWasm }).then(resolve, reject);
  });
}

/**
 * @param {Data} data
 * @param {WebAssembly.Imports} imports
 * @returns {Promise<WebAssembly.WebAssemblyInstantiatedSource>}
 */
async function instantiate(data, imports) {
  const response = await data.stream('trame.wasm');
  const streams = response.headers.get('content-type') === 'application/wasm';
  if (streams) return WebAssembly.instantiateStreaming(response, imports);
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

/**
 * The search box and the page's own words are written with the app's letters.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} weight
 */
function useFont(bytes, weight) {
  const font = new FontFace('Trame', bytes, { weight });
  font.load().then(
    () => document.fonts.add(font),
    () => {},
  );
}
