// Reads web/src/page/index.html, the template of all pages that hold the app, and parts of it that other
// pages use too.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textWatchdog } from './watchdog.mjs';

/**
 * Returns the match of `part` in a text that must contain it; throws if it does not.
 *
 * @param {string} text
 * @param {RegExp} part
 */
export function found(text, part) {
  const match = text.match(part);
  if (!match) throw new Error(`${part} does not match in ${text.slice(0, 200)}`);
  return match;
}

/**
 * Returns the template. `source`: folder web/src.
 *
 * @param {string} source
 */
export const readTemplate = (source) => readFileSync(join(source, 'page/index.html'), 'utf8');

/**
 * Returns the content of the body.
 *
 * @param {string} template
 */
export const bodyOf = (template) => found(template, /<body>\n([^]*)<\/body>/)[1];

/**
 * Returns the meta elements that every page needs: viewport, colour scheme, theme colours,
 * referrer.
 *
 * @param {string} template
 */
export const metasOf = (template) =>
  found(template, /<meta name="viewport"[^]*<meta name="referrer"[^>]*>/)[0];

/**
 * Returns what shows a message if the rest of the page does not arrive: the messages, the box, the
 * first script and the watchdog.
 *
 * @param {string} template
 * @param {Record<string, string>} values `texts`, `early` and `watchdog`
 */
export const watchOf = (template, values) =>
  found(template, /<script type="application\/json" id="texts">[^]*?\{\{watchdog\}\}/)[0].replace(
    /\{\{(\w+)\}\}/g,
    (_, name) => values[name],
  );

// Messages that the watchdog of a page of text shows.
const said = ['page_not_loaded', 'page_not_started', 'page_offline', 'page_retry'];

/**
 * Returns what watches a page of text in this language. `folders`: source is web/src, i18n is assets/i18n.
 *
 * @param {{ source: string, i18n: string }} folders
 * @param {Language} language
 */
export function textWatchOf({ source, i18n }, language) {
  const all = JSON.parse(readFileSync(join(i18n, `${language}.json`), 'utf8'));
  const words = Object.fromEntries(said.map((key) => [key, all[key]]));
  const texts = JSON.stringify({ [language]: words }).replaceAll('<', '\\u003c');
  return watchOf(readTemplate(source), { texts, early: '', watchdog: textWatchdog.element });
}
