// Makes the script that runs before the first paint (web/src/start/early.js), and its hash for the
// policies. Every page that holds the app contains the script: as a file it would
// hold up the page, and nothing would be seen if it did not come.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

/** @param {string} name */
async function textOf(name) {
  const entry = fileURLToPath(new URL(`../src/start/${name}.js`, import.meta.url));
  return (await bundle({ entry, format: 'iife' })).trim();
}

/** The script's text. */
export const earlyText = await textOf('early');

/** The text of its part that selects language and theme, for pages that do not hold the app. */
export const appearanceText = await textOf('appearance');

/** The script element. */
export const early = `<script>${earlyText}</script>`;

/** The script's hash, as in a content security policy. */
export const earlyHash = `'sha256-${createHash('sha256').update(earlyText).digest('base64')}'`;
