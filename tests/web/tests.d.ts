// Types of the pages and tabs that the tests use, and of the variables that tests set in a page.

type PlaywrightPage = import('playwright-core').Page;
type Locator = import('playwright-core').Locator;
type Browser = import('playwright-core').Browser;
type CDPSession = import('playwright-core').CDPSession;
type TestContext = import('node:test').TestContext;

/** A page whose errors, warnings and policy violations are recorded. */
type TestPage = PlaywrightPage & { complaints: string[] };

/**
 * A page of a journey, a browser test of what a visitor does (tests/web/journeys). `home`: address
 * of the site; `isTouch`: whether the page is used by touch.
 */
type JourneyPage = TestPage & { home: string; isTouch: boolean };

/** A running server. */
interface Running {
  url: string;
  close(): Promise<unknown>;
}

/** A page in any engine, see tests/web/engines/tab.mjs. */
interface Tab {
  goto(url: string): Promise<unknown>;
  /** Runs `task` in the page, with byRole available; values and result are passed as JSON. */
  run<Values extends any[], Answer>(
    task: (...values: Values) => Answer,
    ...values: Values
  ): Promise<Awaited<Answer>>;
  type(text: string): Promise<unknown>;
  /** Presses a key or a combination such as "Control+a". */
  press(chord: string): Promise<unknown>;
  click(x: number, y: number): Promise<unknown>;
  screenshot(): Promise<Buffer>;
  /**
   * Enters text as an input method does: `compose` while it is being composed, `commit` at the end.
   */
  compose?(text: string): Promise<unknown>;
  commit?(text: string): Promise<unknown>;
}

interface Engine {
  tab: Tab;
  twoTabs(): Promise<{ tabs: Tab[]; close(): Promise<unknown> }>;
  close(): Promise<unknown>;
  /**
   * Only in Firefox: `inBrowser` runs a script with the browser's privileges, `whileHidden` runs a
   * task while another tab is in front.
   */
  inBrowser?(script: string): Promise<any>;
  whileHidden?(task: () => Promise<unknown>): Promise<void>;
}

type EngineName = 'chromium' | 'firefox' | 'webkit';

/** Sends a command of W3C WebDriver. */
type SendCommand = (command: string, parameters?: object) => Promise<any>;

/** The fake wasm, see tests/web/fake/trame.mjs. */
interface Fake {
  host: Host;
  calls: [name: string, ...values: any[]][];
  frames: number;
  next: number;
  todo: (() => void)[];
  memory: Uint8Array;
  /** Size of each allocation, by its address. */
  sizes: Map<number, number>;
  /** The largest allocation that succeeds, in bytes. */
  room: number;
  wake(): void;
  inFrame(task: (host: Host) => void): Promise<void>;
  publish(tree: MirrorNode): Promise<void>;
  named(name: string): any[][];
}

interface FakeOptions {
  create?: number;
  requests?: string[];
  crash?: boolean;
  lost?: boolean;
  late?: boolean;
  fatal?: string;
  opens?: boolean;
  silent?: boolean;
}

// Variables that the tests set in a page.
interface Window {
  fake: Fake;
  fakeOptions?: FakeOptions;
  /** Ends the wait of the option `late`: the fake wasm then starts. */
  begin(): void;
  /** Set by tests/web/soak/isolation.mjs and visitor.mjs. */
  soak: {
    memory: WebAssembly.Memory | null;
    graphics: number;
    names: number;
    files: number;
    opened: number;
    printed: number;
    last?: string;
  };
  /** Set by tests/web/soak/time.mjs. */
  skip(ms: number): void;
  setWall(ms: number): void;
  steady(): number;
  pause(): Promise<void>;
  /** Set by tests/web/attacks/attacker.mjs. */
  won: string[];
  refused: string[];
  over: boolean;
  /** Variables that only one test uses. */
  [name: string]: any;
}

/** Defined by tests/web/engines/in_page.mjs in the page where the code of `Tab.run` runs. */
declare function byRole(role: string, name?: string): (HTMLElement & { value?: string })[];
