// Types of the two constants that web/build/offline.mjs writes into the worker.

/** The files of a build that the worker stores. Names are relative to the worker's folder. */
interface Manifest {
  /** Id of the build. */
  build: string;
  /** Integrity value of each file ("sha256-…" as in an `integrity` attribute), by name. */
  files: Record<string, string>;
  /** Name of the file in `files` that has the same bytes, by name of the file that has no entry. */
  same: Record<string, string>;
}

declare const TRAME_MANIFEST: Manifest;

/** The page of web/build/offline_page.mjs, with its HTTP headers. */
declare const TRAME_OFFLINE_PAGE: { html: string; headers: Record<string, string> };
