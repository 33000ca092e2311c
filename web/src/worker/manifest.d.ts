// What web/build/offline.mjs writes into the worker.

/** Names are relative to the worker's own folder. */
interface Manifest {
  build: string;
  /** By name, as browsers check it. */
  files: Record<string, string>;
  /** By name: another file with the same bytes. */
  same: Record<string, string>;
}

declare const TRAME_MANIFEST: Manifest;

/** The page of web/build/offline_page.mjs. */
declare const TRAME_OFFLINE_PAGE: { html: string; headers: Record<string, string> };
