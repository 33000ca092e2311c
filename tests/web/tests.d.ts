// Types of what the tests put into a page, and of the pages and tabs that helpers pass on.

type PlaywrightPage = import('playwright-core').Page;
type Locator = import('playwright-core').Locator;
type Browser = import('playwright-core').Browser;
type CDPSession = import('playwright-core').CDPSession;
type TestContext = import('node:test').TestContext;

/** A page whose errors, warnings and policy violations are recorded. */
type TestPage = PlaywrightPage & { complaints: string[] };

/** A page of a journey. `home`: address of the site; `isTouch`: whether it is used by touch. */
type JourneyPage = TestPage & { home: string; isTouch: boolean };

/** A running server. */
interface Running {
  url: string;
  close(): Promise<unknown>;
}

/** A page in any engine; tests/web/engines/tab.mjs. */
interface Tab {
  goto(url: string): Promise<unknown>;
  /** Runs `task` in the page, with byRole available; values and result are passed as JSON. */
  run<Values extends any[], Answer>(
    task: (...values: Values) => Answer,
    ...values: Values
  ): Promise<Awaited<Answer>>;
  type(text: string): Promise<unknown>;
  /** "Control+a" */
  press(chord: string): Promise<unknown>;
  click(x: number, y: number): Promise<unknown>;
  screenshot(): Promise<Buffer>;
  /** Text that an input method is composing, and text that it has composed. */
  compose?(text: string): Promise<unknown>;
  commit?(text: string): Promise<unknown>;
}

interface Engine {
  tab: Tab;
  twoTabs(): Promise<{ tabs: Tab[]; close(): Promise<unknown> }>;
  close(): Promise<unknown>;
  /** Only in Firefox: with the browser's privileges, and while another tab is in front. */
  inBrowser?(script: string): Promise<any>;
  whileHidden?(task: () => Promise<unknown>): Promise<void>;
}

type EngineName = 'chromium' | 'firefox' | 'webkit';

/** Sends a command of W3C WebDriver. */
type SendCommand = (command: string, parameters?: object) => Promise<any>;

/** tests/web/fake/trame.mjs */
interface Fake {
  host: Host;
  calls: [name: string, ...values: any[]][];
  frames: number;
  next: number;
  todo: (() => void)[];
  memory: Uint8Array;
  /** Of each allocation, by address. */
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
  silent?: boolean;
}

// Variables that functions leave in a page.
interface Window {
  fake: Fake;
  fakeOptions?: FakeOptions;
  /** Lets the fake continue. */
  begin(): void;
  /** tests/web/soak/visitor.mjs */
  soak: {
    memory: WebAssembly.Memory | null;
    graphics: number;
    names: number;
    files: number;
    opened: number;
    printed: number;
    last?: string;
  };
  /** tests/web/soak/time.mjs */
  skip(ms: number): void;
  setWall(ms: number): void;
  steady(): number;
  /** tests/web/attacks/attacker.mjs */
  won: string[];
  refused: string[];
  over: boolean;
  /** Variables of single tests. */
  [name: string]: any;
}

/** tests/web/engines/in_page.mjs, where the code of `Tab.run` runs. */
declare function byRole(role: string, name?: string): (HTMLElement & { value?: string })[];
