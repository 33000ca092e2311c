// Makes the offline page, which the service worker sends for a navigation if the page is neither
// stored nor available from the network: a short message in every language and a button that
// reloads. It needs no other file.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from './address.mjs';
import { embedHeaders } from './headers.mjs';
import { escapeHtml } from './prerender_page.mjs';
import { types } from './types.mjs';
import { isSet } from '../src/site/options.js';

// Colours as in web/src/page/base.css.
const style =
  ':root{--background:#f6f4ef;--text:#1a1d29;--accent:#34309e;--on-accent:#fff}' +
  '@media(prefers-color-scheme:dark){:root{--background:#12151f;--text:#f2f0ea;--accent:#a9b4ff;--on-accent:#12151f}}' +
  'body{max-width:34em;margin:4em auto;padding:0 1em;background:var(--background);color:var(--text);font:1.1em/1.5 system-ui,sans-serif}' +
  'h1{font-size:1.3em}section+section{margin-top:3em}button{min-height:44px;padding:0 1.4em;border:0;border-radius:22px;' +
  'background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600}';

// On a kiosk nobody presses the button: the page reloads itself every minute.
const script = `const again = () => location.reload();
for (const button of document.querySelectorAll('button')) button.addEventListener('click', again);
addEventListener('online', again);
${isSet}
if (isSet('kiosk')) setTimeout(again, 60000);`;

/**
 * The hash of an inline script or style, as in a content security policy.
 *
 * @param {string} text
 */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

// The headers of the embed page: the offline page may replace any page, including the one that
// other sites frame.
const headers = {
  ...embedHeaders,
  'Content-Security-Policy':
    `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; ` +
    "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'Content-Type': types['.html'],
  'Cache-Control': 'no-store',
};

/**
 * Returns the page and its HTTP headers. `i18n`: folder assets/i18n.
 *
 * @param {string} i18n
 * @returns {{ html: string, headers: Record<string, string> }}
 */
export function offlinePage(i18n) {
  const parts = languages.map((language) => {
    const words = JSON.parse(readFileSync(join(i18n, 'pages', `${language}.json`), 'utf8'));
    /** @param {string} key */
    const say = (key) => escapeHtml(words[`offline_${key}`]);
    return `<section lang="${language}"><h1>${say('title')}</h1><p>${say('text')}</p><button type="button">${say('again')}</button></section>`;
  });
  const html = `<!doctype html><html lang="${languages[0]}"><head><meta charset="utf-8"><title>Trame</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<style>${style}</style></head><body><main>${parts.join('')}</main><script>${script}</script></body></html>`;
  return { html, headers };
}
