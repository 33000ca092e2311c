// Types of the page's parts, each as its module creates it, and features of browsers that TypeScript
// does not declare.

type Data = ReturnType<typeof import('../site/data.js').createData>;
type Drawing = ReturnType<typeof import('./drawing.js').createDrawing>;
type Exports = ReturnType<typeof import('../share/exports.js').createExports>;
type Frames = ReturnType<typeof import('./frame.js').createFrames>;
type Mirror = ReturnType<typeof import('../mirror/mirror.js').createMirror>;
type FileIntake = ReturnType<typeof import('../files/file_intake.js').createFileIntake>;
type Offline = ReturnType<typeof import('../offline/offline.js').createOffline>;
type Shell = ReturnType<typeof import('./shell.js').createShell>;

/** Modules that are loaded when they are first needed, by the name that lazy.js uses. */
interface LazyModules {
  'files.js': typeof import('../files/files.js');
  'import.js': typeof import('../import/index.js');
  'kiosk.js': typeof import('../kiosk/index.js');
  'export_formats.js': typeof import('../share/export_formats.js');
}
type Load = <Name extends keyof LazyModules>(name: Name) => Promise<LazyModules[Name]>;

/** The script of the importers' worker, set by the build; the copy in one file has none. */
declare const IMPORT_WORKER: FileEntry;

/** Set by the build in start/watchdog.js: the page holds the app; the page is the copy in one file. */
declare const HAS_APP: boolean;
declare const FROM_DISK: boolean;

/** `file` is null for a folder. */
interface FoundFile {
  name: string;
  file: File | null;
}

type Timer = ReturnType<typeof setTimeout> | undefined;

type Kiosk = ReturnType<typeof import('../kiosk/index.js').startKiosk>;

interface Window {
  /** Shows a message and a button, see start/watchdog.js. */
  explain(sentence: string, label: string, press: (event: MouseEvent) => void): void;
  /** Elements of each page that start/watchdog.js uses: the box of a message, the messages, itself. */
  box: HTMLTemplateElement;
  texts: HTMLScriptElement;
  guard: HTMLScriptElement;
  /** What was dropped or pasted early, see start/early.js; undefined once other scripts listen. */
  early?: [files: File[], text: string][];
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(url: string): string },
    ): { createScriptURL(url: string): string };
  };
}

/** Event of a pinch on a trackpad; only in Safari. */
interface GestureEvent extends MouseEvent {
  scale: number;
}
interface HTMLElementEventMap {
  gesturestart: GestureEvent;
  gesturechange: GestureEvent;
}

/** Only in Chromium. */
interface Performance {
  memory?: { usedJSHeapSize: number };
}
