// Makes the script that every page contains (web/src/start/watchdog.js), and its hash for the
// policies. All pages contain the same text.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

const most_bytes = 1024;
// Older than the target of the other scripts: it shows a message in old browsers too.
const target = 'es2017';
const silence_s = 20; // longest silence of the network

const source = readFileSync(new URL('../src/start/watchdog.js', import.meta.url), 'utf8');
const text = transformSync(source, { minify: true, target }).code.trim();
if (text.length > most_bytes)
  throw new Error(`the watchdog has ${text.length} bytes, the most is ${most_bytes}`);

/** The script element. */
export const watchdog = `<script data-limit="${silence_s}">${text}</script>`;

/** The script's hash, as in a content security policy. */
export const watchdogHash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
