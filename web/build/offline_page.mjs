// What the service worker answers when a page is asked for and there is neither a copy of it nor a network: a page of a few
// words, in both languages, that tries again. It needs no other file.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from './address.mjs';
import { embedHeaders } from './headers.mjs';
import { escapeHtml } from './prerender_page.mjs';
import { types } from './types.mjs';
import { isSet } from '../src/options.js';

// The colours are those of web/src/base.css.
const style =
  ':root{--background:#f6f4ef;--text:#1a1d29;--accent:#34309e;--on-accent:#fff}' +
  '@media(prefers-color-scheme:dark){:root{--background:#12151f;--text:#f2f0ea;--accent:#a9b4ff;--on-accent:#12151f}}' +
  'body{max-width:34em;margin:4em auto;padding:0 1em;background:var(--background);color:var(--text);font:1.1em/1.5 system-ui,sans-serif}' +
  'h1{font-size:1.3em}section+section{margin-top:3em}button{min-height:44px;padding:0 1.4em;border:0;border-radius:22px;' +
  'background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600}';

// Nobody stands by a kiosk to press a button.
const script = `const again = () => location.reload();
for (const button of document.querySelectorAll('button')) button.addEventListener('click', again);
addEventListener('online', again);
${isSet}
if (isSet('kiosk')) setTimeout(again, 60000);`;

/** @param {string} text */
const sumOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

// It may stand for any page, also for the one that others frame.
const headers = {
  ...embedHeaders,
  'Content-Security-Policy':
    `default-src 'none'; script-src ${sumOf(script)}; style-src ${sumOf(style)}; base-uri 'none'; ` +
    "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'Content-Type': types['.html'],
  'Cache-Control': 'no-store',
};

/**
 * `i18n`: the folder of the words. Answers { html, headers }.
 * @param {string} i18n
 * @returns {{ html: string, headers: Record<string, string> }}
 */
export function offlinePage(i18n) {
  const parts = languages.map((language) => {
    const words = JSON.parse(readFileSync(join(i18n, 'pages', `${language}.json`), 'utf8'));
    /** @param {string} key */
    const say = (key) => escapeHtml(words[`away_${key}`]);
    return `<section lang="${language}"><h1>${say('title')}</h1><p>${say('text')}</p><button type="button">${say('again')}</button></section>`;
  });
  const html = `<!doctype html><html lang="${languages[0]}"><head><meta charset="utf-8"><title>Trame</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<style>${style}</style></head><body><main>${parts.join('')}</main><script>${script}</script></body></html>`;
  return { html, headers };
}
