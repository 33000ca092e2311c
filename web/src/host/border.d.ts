// What crosses the borders of the page: between the build and the page, and between the wasm and the page
// (app/platform/platform_web.cpp). Types alone: nothing of it is in what is built.

// ---- What the build writes into a page ----

type Language = 'fr' | 'en';

/** `size`: bytes, uncompressed. */
interface FileEntry {
  url: string;
  size: number;
}

/** Written by web/build/entries.mjs, read by boot.js. */
interface Config {
  build: string;
  /** Of the service worker; none in a copy in one file. */
  worker?: string;
  /** Where the site is published, when that is known. */
  site?: string;
  /** The programme of a page whose address names none. */
  first: string;
  /** The view of a page whose address names none, as a fragment. */
  start?: string;
  /** By programme and language: its own page. */
  pages?: Record<string, Record<string, string>>;
  /** "trame.wasm", "font:regular"…, "words:fr"…, "map", "index.json", programmes and lazy modules. */
  files: Record<string, FileEntry>;
}

/** The page's own sentences, by language and key ("page_…"). */
type Texts = Record<string, Record<string, string>>;

// ---- The wasm and its loader ----

/** Texts and bytes are addresses in the wasm's memory (memory.js copies them there); the app frees bytes. */
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
  /** For the preview images alone. */
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

/** What the wasm asks of the page, by these names. */
interface Host {
  /** A MirrorNode as JSON. */
  publish(json: string): void;
  scroll(id: string, x: number, y: number): void;
  history(fragment: string, push: boolean): void;
  /** A PageState as JSON. */
  page(json: string): void;
  /** A file by its name in Config, or "qr:" and a text. */
  request(name: string): void;
  open(url: string): void;
  copy(text: string): void;
  /** { title, url } as JSON. */
  share(json: string): void;
  picture(use: PictureUse, name: string, svg: string): void;
  /** The file `name` of Config, for the visitor to keep as `as`. */
  keep(name: string, as: string): void;
  save(name: string, type: string, bytes: BlobPart): void;
  chooseFile(): void;
  importFile(language: Language): void;
}

type PictureUse = 'save' | 'copy' | 'print';

/** What the app says of itself for the document around it. */
interface PageState {
  lang: string;
  title: string;
  theme: string;
  view: string;
  state: string;
  /** Of a kiosk. */
  attendance?: Attendance;
}

type Attendance = 'nobody' | 'visit' | 'asking';

/** A node of the semantic tree, as app/ui/frame/semantics_json.cpp writes it. */
interface MirrorNode {
  id: string;
  role: string;
  label?: string;
  /** Of a link its address, of a search box its text. */
  value?: string;
  level?: string;
  pressed?: boolean;
  expanded?: boolean;
  current?: boolean;
  inert?: boolean;
  sort?: string;
  /** When it differs from the page's; '' when it is not known. */
  lang?: string;
  /** x, y, width, height in CSS px. */
  rect?: [number, number, number, number];
  /** Width and height of what is within, and how far it is scrolled. */
  scroll?: [number, number, number, number];
  children?: MirrorNode[];
}

/** What the page tells the wasm; web/src/host/bridge.js. Before the wasm is there, all of it waits. */
interface Bridge {
  attach(wasm: TrameModule): void;
  data(name: string, bytes: Uint8Array): void;
  dataFailed(name: string, status: number): void;
  file: TellFile;
  /** The canvas has been replaced: the app makes its things in the new one's context. */
  renew(canvas: HTMLCanvasElement): void;
  /** Whether there is something to draw on; undefined when the app has crashed. */
  create(): boolean | undefined;
  /** Bytes. */
  memory(): number;
  /** Draws; answers when the next frame is due: -1 only when woken, 0 at once, > 0 in that many ms. */
  frame(now_ms: number): number;
  presence(): void;
  /** phase, id, x, y, kind, buttons, time in ms */
  pointer(...values: number[]): void;
  wheel(x: number, y: number, dx: number, dy: number, zoom: number): void;
  key(key: string, modifiers: number): void;
  activate(id: string): void;
  input(id: string, value: string): void;
  focus(id: string): void;
  scrolled(id: string, x: number, y: number): void;
  /** width, height, ratio, safe areas (top, right, bottom, left), text scale */
  resize(...values: number[]): void;
  environment(...values: (number | string)[]): void;
  options(query: string): void;
  navigate(fragment: string): void;
  site(url: string, hasSystemSheet: boolean, build: string, hasPages: boolean): void;
  context(lost: number): void;
}

/** `step`: FileStep of app/platform/platform.h. */
type TellFile = (step: number, name: string, words?: string, bytes?: Uint8Array) => void;
