// Types of what crosses the page's borders: between the build and the page, and between the wasm
// (app/platform/platform_web.cpp) and the page. They are not part of the built scripts.

// ---- What the build writes into a page ----

/** A code of assets/i18n/languages.json. */
type Language = string;

/**
 * A file that the page fetches. `size`: uncompressed, in bytes. `integrity`: SHA-256, as in an
 * `integrity` attribute; not set in the copy in one file.
 */
interface FileEntry {
  url: string;
  size: number;
  integrity?: string;
}

/** Settings of the page, written by web/build/entries.mjs and read by boot.js. */
interface Config {
  build: string;
  /** Address of the service worker's script; not set in the copy in one file. */
  worker?: string;
  /** Address of the published site, if the build knows it. */
  site?: string;
  /** Longest silence of the network, if not the usual one. Only tests set it. */
  silence_ms?: number;
  /** Id of the programme that is shown if the address names none. */
  first: string;
  /** Fragment of the view that is shown if the address names none. */
  start?: string;
  /** Set if each programme has pages of its own beside this page. */
  pages?: true;
  /**
   * Files by name: "trame.wasm", "font:regular"…, "words:fr"…, "map", "index.json", programmes and
   * lazy modules.
   */
  files: Record<string, FileEntry>;
}

/** Messages of the page's scripts, by language and key ("page_…"). */
type Texts = Record<string, Record<string, string>>;

// ---- The wasm and its loader ----

/** Texts and bytes are passed as addresses in the wasm's memory, see memory.js. */
interface TrameModule {
  canvas?: HTMLCanvasElement;
  HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(address: number): void;
  _trame_create(): number;
  _trame_renew(): void;
  _trame_frame(now_ms: number): number;
  _trame_presence(): void;
  _trame_pointer(...values: number[]): void;
  _trame_wheel(x: number, y: number, dx: number, dy: number, zoom: number): void;
  _trame_key(key: number, modifiers: number): void;
  _trame_activate(id: number): void;
  _trame_input(id: number, value: number): void;
  _trame_focus(id: number): void;
  _trame_scrolled(id: number, x: number, y: number): void;
  _trame_resize(...values: number[]): void;
  _trame_environment(dark: number, contrast: number, reduced: number, language: number): void;
  _trame_navigate(fragment: number): void;
  _trame_options(query: number): void;
  _trame_data(name: number, bytes: number, size: number): void;
  _trame_data_failed(name: number, http_status: number): void;
  _trame_site(url: number, has_system_sheet: number, build: number, has_pages: number): void;
  _trame_context(lost: number): void;
  _trame_file(step: number, name: number, words: number, bytes: number, size: number): void;
  /** Called by the build only, for preview images. */
  _trame_chart(width: number, height: number): void;
}

type WasmFunction = Extract<keyof TrameModule, `_trame_${string}`>;

interface TrameOptions {
  host: Host;
  canvas?: HTMLCanvasElement;
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
}

type CreateTrame = (options: TrameOptions) => Promise<TrameModule>;

declare module 'trame.mjs' {
  const createTrame: CreateTrame;
  export default createTrame;
}

/** Requests from the wasm to the page. */
interface Host {
  /** Updates the mirror. `json`: the tree's root, a MirrorNode. */
  publish(json: string): void;
  scroll(id: string, x: number, y: number): void;
  history(fragment: string, push: boolean): void;
  /** Updates the document around the app. `json`: a PageState. */
  page(json: string): void;
  /** Requests data. `name`: name of a file in Config, or "qr:" and the text to encode. */
  request(name: string): void;
  open(url: string): void;
  copy(text: string): void;
  /** Shares a link. `json`: { title, url }. */
  share(json: string): void;
  picture(use: PictureUse, name: string, svg: string): void;
  /** Saves a file of the site. `name`: its name in Config; `as`: name of the saved file. */
  keep(name: string, as: string): void;
  save(name: string, type: string, bytes: BlobPart): void;
  chooseFile(): void;
  importFile(language: Language): void;
}

type PictureUse = 'save' | 'copy' | 'print';

/** The app's state, for the document around it. */
interface PageState {
  lang: string;
  title: string;
  theme: string;
  view: string;
  state: string;
  /** Name of the visitor's own file; empty if it is only being opened; not set if there is none. */
  file?: string;
  /** Set with `file`; another number for each file that is opened: two files may have one name. */
  file_number?: string;
  /** Set only in a kiosk. */
  attendance?: Attendance;
}

type Attendance = 'nobody' | 'visit' | 'asking';

/** A node of the semantic tree, as app/ui/frame/semantics_json.cpp writes it. */
interface MirrorNode {
  id: string;
  role: string;
  label?: string;
  /** Address of a link, or text of a search box. */
  value?: string;
  level?: string;
  pressed?: boolean;
  expanded?: boolean;
  current?: boolean;
  inert?: boolean;
  sort?: string;
  /** Language of the text, if it is not the page's language; '' if it is not known. */
  lang?: string;
  /** Rectangle: x, y, width, height in CSS px. */
  rect?: [number, number, number, number];
  /** Set for a scroll area: width and height of its content, and the scroll offsets x and y. */
  scroll?: [number, number, number, number];
  children?: MirrorNode[];
}

/** Calls from the page to the wasm, see bridge.js. */
interface Bridge {
  attach(wasm: TrameModule): void;
  data(name: string, bytes: Uint8Array): void;
  dataFailed(name: string, status: number): void;
  file: TellFile;
  /** To be called after the canvas was replaced. */
  renew(canvas: HTMLCanvasElement): void;
  /** Returns true if the app can draw, undefined if it has crashed. */
  create(): boolean | undefined;
  /** Returns the size of the wasm's memory in bytes. */
  memory(): number;
  /**
   * Draws a frame. Returns when the next one is due: 0 at once, > 0 in that many ms, -1 after an
   * event.
   */
  frame(now_ms: number): number;
  presence(): void;
  /** `values`: phase, id, x, y, kind, buttons, time in ms. */
  pointer(...values: number[]): void;
  wheel(x: number, y: number, dx: number, dy: number, zoom: number): void;
  key(key: string, modifiers: number): void;
  activate(id: string): void;
  input(id: string, value: string): void;
  focus(id: string): void;
  scrolled(id: string, x: number, y: number): void;
  /** `values`: width, height, ratio, safe areas (top, right, bottom, left), text scale. */
  resize(...values: number[]): void;
  environment(...values: (number | string)[]): void;
  options(query: string): void;
  navigate(fragment: string): void;
  site(url: string, hasSystemSheet: boolean, build: string, hasPages: boolean): void;
  context(lost: number): void;
}

/** Tells the app about a step of opening a file. `step`: a FileStep of app/platform/platform.h. */
type TellFile = (step: number, name: string, words?: string, bytes?: Uint8Array) => void;
