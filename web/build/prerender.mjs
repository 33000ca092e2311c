// Makes the HTML that the pages show before the app runs, and without JavaScript. index.html
// contains the first programme in all languages; each programme also has a page of its own in each
// language. It returns texts, writes no file and does not use the app's code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesIn, languages, pageFile } from './address.mjs';
import { fullSummary } from './prerender_full.mjs';
import { graphScript, headOf } from './prerender_head.mjs';
import { Page, escapeHtml } from './prerender_page.mjs';
import { readIndex } from './programme_index.mjs';

/** @param {...string} path */
const readJson = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

/**
 * Returns one Page for each programme and language, in the order of the index.
 *
 * @param {{ programmes: string, i18n: string }} folders
 */
export function readPages({ programmes, i18n }) {
  const index = readIndex(programmes).programmes;
  /**
   * @param {Language} language
   * @returns {Record<string, string>}
   */
  const read = (language) => ({
    ...readJson(i18n, `${language}.json`),
    ...readJson(i18n, 'pages', `${language}.json`),
  });
  const messages = Object.fromEntries(languages.map((language) => [language, read(language)]));
  const invitations = Object.fromEntries(
    languages.map((language) => [language, messages[language].in_this_language]),
  );
  return index.flatMap((entry) => {
    /** @type {Programme} */
    const programme = readJson(programmes, entry.file);
    return languages.map(
      (language) =>
        new Page({ language, messages: messages[language], invitations, programme, entry, index }),
    );
  });
}

/**
 * Returns the values of the template's placeholders for index.html, and for embed.html (`embed`)
 * and the programmes' pages (`pages`, each with its `file`, `id` and `language`). `root`:
 * attributes of the root element; `title`, `description`: escaped text; `head`, `graph`, `readable`: HTML;
 * `texts`: JSON. `programmes`, `i18n`: folders assets/programmes and assets/i18n; `site`: see
 * address.mjs.
 *
 * @param {{ programmes: string, i18n: string, site?: SitePlace }} given
 */
export function prerender({ programmes, i18n, site = null }) {
  const all = readPages({ programmes, i18n });
  const address = addressesIn(site);
  const texts = JSON.stringify(pageTexts(i18n)).replaceAll('<', '\\u003c');
  const first = all.slice(0, languages.length);
  const index = {
    ...wordsOf(first[0]),
    texts,
    root: `lang="${first[0].language}"`,
    head: headOf(first[0], { file: '', address }),
    graph: graphScript(first[0], { file: '', address }),
    readable: [
      bar(first),
      notices(first),
      ...first.map((page) => page.html({ className: 'only' })),
    ].join('\n'),
  };
  return {
    ...index,
    embed: { ...embedWords(first), texts },
    pages: all.map((page) => ownPage(page, { address, texts })),
  };
}

/** @param {Page} page */
const wordsOf = (page) => ({
  title: escapeHtml(page.title),
  description: escapeHtml(page.description),
});

/**
 * The values of a programme's own page.
 *
 * @param {Page} page
 * @param {{ address(path: string): string, texts: string }} given
 */
function ownPage(page, { address, texts }) {
  const { language, entry } = page;
  const file = pageFile(entry.id, language);
  return {
    ...wordsOf(page),
    file,
    id: entry.id,
    language,
    texts,
    root: `lang="${language}" data-language="${language}"`,
    head: headOf(page, { file, address }),
    graph: graphScript(page, { file, address }),
    readable: [bar([page]), notices([page]), page.html({ more: fullSummary(page) })].join('\n'),
  };
}

/**
 * The messages that the page's scripts show, by language.
 *
 * @param {string} i18n
 */
function pageTexts(i18n) {
  /** @param {Record<string, string>} all */
  const ours = (all) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('page_')));
  return Object.fromEntries(
    languages.map((language) => [language, ours(readJson(i18n, `${language}.json`))]),
  );
}

/**
 * The top bar: mark and short title. With several languages, the page's style shows one of them.
 *
 * @param {Page[]} pages
 */
function bar(pages) {
  const names = pages.map(
    (page) =>
      `<span class="short${pages.length > 1 ? ' only' : ''}" lang="${page.language}">${page.words('short_title')}</span>`,
  );
  return `<header class="bar">${mark}${names.join('')}
${progress}</header>`;
}

const progress =
  '<div id="progress" role="progressbar" aria-valuemin="0" aria-valuemax="100" hidden><div></div></div>';

/**
 * The values of embed.html. Its text is general, because only the app knows which chart is shown.
 * A robots element excludes it from search engines, which list the programme's page.
 *
 * @param {Page[]} pages
 */
function embedWords(pages) {
  const { title, description } = pages[0];
  const words = pages.map(
    (page) => `<main class="only" lang="${page.language}">
<div class="column">
<h1>${page.words('title')}</h1>
<p>${page.say('embed_intro')}</p>
<a class="whole" href="./" target="_blank" rel="noopener">${page.say('embed_open')}</a>
</div>
</main>`,
  );
  return {
    root: `lang="${languages[0]}" class="embed"`,
    title: escapeHtml(title),
    description: escapeHtml(description),
    head: '<meta name="robots" content="noindex">',
    graph: '',
    readable: [progress, ...words].join('\n'),
  };
}

// The mark of icon.svg as an inline SVG, in the colours of the theme. Its size is that without a style sheet.
export const mark = `<svg class="mark" viewBox="0 0 42 42" width="42" height="42" role="img" aria-label="Trame">
<path class="warp" d="M0 0h10v42H0zM16 0h10v42H16zM32 0h10v42H32z"/>
<path class="weft-1" d="M0 0h42v10H0z"/><path class="weft-2" d="M0 16h42v10H0z"/><path class="weft-3" d="M0 32h42v10H0z"/>
<path class="warp" d="M16-2h10v14H16zM0 14h10v14H0zM32 14h10v14H32zM16 30h10v14H16z"/>
</svg>`;

/**
 * The notice for browsers without JavaScript, with links to the page in the other languages.
 *
 * @param {Page[]} pages
 */
function notices(pages) {
  const sentences = pages.map(
    (page) =>
      `<p class="notice" lang="${page.language}">${page.say('page_no_script')} ${page.otherLanguages().join(' ')}</p>`,
  );
  return `<noscript>${sentences.join('')}</noscript>`;
}
