// web/src/index.html, the template of every page that holds the app, and what the pages made otherwise share with it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a text of ours is known to hold.
 * @param {string} text
 * @param {RegExp} part
 */
export function found(text, part) {
  const match = text.match(part);
  if (!match) throw new Error(`there is nothing like ${part} in ${text.slice(0, 200)}`);
  return match;
}

/** @param {string} source */
export const readTemplate = (source) => readFileSync(join(source, 'index.html'), 'utf8');

/** @param {string} template */
export const bodyOf = (template) => found(template, /<body>\n([^]*)<\/body>/)[1];

/**
 * What its head says of any page: the size of the screen, the colours around it, what other sites are told.
 * @param {string} template
 */
export const metasOf = (template) =>
  found(template, /<meta name="viewport"[^]*<meta name="referrer"[^>]*>/)[0];
