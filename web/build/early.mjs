// Makes the script that selects language and theme before the first paint (web/src/start/early.js), and
// its hash for the policies. Every page that holds the app contains the script: as a file it would
// hold up the page, and nothing would be seen if it did not come.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const entry = fileURLToPath(new URL('../src/start/early.js', import.meta.url));

/** The script's text. */
export const earlyText = (await bundle({ entry, format: 'iife' })).trim();

/** The script element. */
export const early = `<script>${earlyText}</script>`;

/** The script's hash, as in a content security policy. */
export const earlyHash = `'sha256-${createHash('sha256').update(earlyText).digest('base64')}'`;
