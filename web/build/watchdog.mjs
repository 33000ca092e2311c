// Makes the script that every page contains (web/src/start/watchdog.js), and its hash for the policies.
// There are three: of pages that hold the app, of the copy in one file, and of pages of text.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

const most_bytes = 1024;
// Older than the target of the other scripts: it shows a message in old browsers too.
const target = 'es2017';
const silence_s = 20; // longest silence of the network

const source = readFileSync(new URL('../src/start/watchdog.js', import.meta.url), 'utf8');
// Names of properties of the window are global names, which are shorter.
const names = ['box', 'explain', 'guard', 'texts'].map((name) => [`self.${name}`, name]);

/**
 * Returns the script element, and the script's hash as in a content security policy.
 *
 * @param {{ hasApp: boolean, fromDisk: boolean }} page
 */
function watchdogOf({ hasApp, fromDisk }) {
  const define = {
    ...Object.fromEntries(names),
    HAS_APP: String(hasApp),
    FROM_DISK: String(fromDisk),
  };
  const text = transformSync(source, { minify: true, target, define }).code.trim();
  if (text.length > most_bytes)
    throw new Error(`the watchdog has ${text.length} bytes, the most is ${most_bytes}`);
  return {
    element: `<script data-wait="${silence_s}" id="guard">${text}</script>`,
    hash: `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  };
}

/** Of pages that hold the app. */
export const watchdog = watchdogOf({ hasApp: true, fromDisk: false });
/** Of the copy in one file, which has no network. */
export const diskWatchdog = watchdogOf({ hasApp: true, fromDisk: true });
/** Of pages of text, which are complete when their files are here. */
export const textWatchdog = watchdogOf({ hasApp: false, fromDisk: false });
