// What the page's parts hand one another, each as its module makes it, and what browsers have that TypeScript does not
// know.

type Data = ReturnType<typeof import('../site/data.js').createData>;
type Drawing = ReturnType<typeof import('./drawing.js').createDrawing>;
type Exports = ReturnType<typeof import('../share/exports.js').createExports>;
type Frames = ReturnType<typeof import('./frame.js').createFrames>;
type Mirror = ReturnType<typeof import('../mirror/mirror.js').createMirror>;
type FileIntake = ReturnType<typeof import('../files/file_intake.js').createFileIntake>;
type Offline = ReturnType<typeof import('../offline/offline.js').createOffline>;
type Shell = ReturnType<typeof import('./shell.js').createShell>;

/** The modules loaded when they are needed, as lazy.js answers them. */
interface LazyModules {
  'files.js': typeof import('../files/files.js');
  'import.js': typeof import('../import/index.js');
  'kiosk.js': typeof import('../kiosk/index.js');
  'export_formats.js': typeof import('../share/export_formats.js');
}
type Load = <Name extends keyof LazyModules>(name: Name) => Promise<LazyModules[Name]>;

/** `file` is null for a folder. */
interface FoundFile {
  name: string;
  file: File | null;
}

type Timer = ReturnType<typeof setTimeout> | undefined;

type Kiosk = ReturnType<typeof import('../kiosk/index.js').startKiosk>;

interface Window {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(url: string): string },
    ): { createScriptURL(url: string): string };
  };
}

/** Safari's pinches on a trackpad. */
interface GestureEvent extends MouseEvent {
  scale: number;
}
interface HTMLElementEventMap {
  gesturestart: GestureEvent;
  gesturechange: GestureEvent;
}

/** Chromium's. */
interface Performance {
  memory?: { usedJSHeapSize: number };
}
