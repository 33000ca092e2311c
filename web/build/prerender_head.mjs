// Makes the parts of a page that are for other programs: link previews and links to the page in
// other languages (in the head), and JSON-LD for search engines (at the end of the body: a page that
// is cut still has what shows a message). Addresses are absolute only if TRAME_SITE is set (see
// address.mjs).
import { conventions } from '../../assets/i18n/every_language.js';
import { alternatesOf, othersThan, previewFile } from './address.mjs';
import { graphOf } from './json_ld.mjs';
import { escapeHtml } from './prerender_page.mjs';

/** @import { Page } from './prerender_page.mjs' */

/**
 * `file`: name of the page, '' for index.html; `address(path)`: address of a path in the site.
 *
 * @typedef {{ file: string, address(path: string): string }} PagePlace
 */

// Size of the preview images, in px.
export const previewSize = { width: 1200, height: 630 };
/** @param {Language} language */
const localeOf = (language) => conventions[language].locale.replace('-', '_');

/**
 * Returns the elements of the head as HTML.
 *
 * @param {Page} page
 * @param {PagePlace} place
 */
export function headOf(page, { file, address }) {
  const metas = properties(page, { file, address }).map(
    ([name, value]) =>
      `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escapeHtml(String(value))}">`,
  );
  return [...links(page, { file, address }), ...metas].join('\n');
}

/**
 * Returns the JSON-LD as a script element.
 *
 * @param {Page} page
 * @param {PagePlace} place
 */
export function graphScript(page, place) {
  const data = JSON.stringify(graphOf(page, place)).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${data}</script>`;
}

/**
 * @param {Page} page
 * @param {PagePlace} place
 */
function links(page, { file, address }) {
  const { id } = page.entry;
  const alternates = alternatesOf(id, id === page.index[0].id);
  return [
    `<link rel="canonical" href="${escapeHtml(address(file))}">`,
    ...alternates.map(
      ([language, path]) =>
        `<link rel="alternate" hreflang="${language}" href="${escapeHtml(address(path))}">`,
    ),
  ];
}

/**
 * The properties of link previews (Open Graph and Twitter cards): name and content.
 *
 * @param {Page} page
 * @param {PagePlace} place
 * @returns {[name: string, content: string | number][]}
 */
function properties(page, { file, address }) {
  const { language } = page;
  const title = page.plain(page.programme.title);
  const image = address(previewFile(page.entry.id, language));
  const alt = previewWords(page);
  return [
    ['robots', 'max-image-preview:large'],
    ['og:type', 'website'],
    ['og:site_name', 'Trame'],
    ['og:title', title],
    ['og:description', page.description],
    ['og:url', address(file)],
    ['og:locale', localeOf(language)],
    ...othersThan(language).map(
      (other) => /** @type {[string, string]} */ (['og:locale:alternate', localeOf(other)]),
    ),
    ['og:image', image],
    ['og:image:type', 'image/png'],
    ['og:image:width', previewSize.width],
    ['og:image:height', previewSize.height],
    ['og:image:alt', alt],
    ['twitter:card', 'summary_large_image'],
    ['twitter:title', title],
    ['twitter:description', page.description],
    ['twitter:image', image],
    ['twitter:image:alt', alt],
  ];
}

/**
 * The alternative text of the preview image: title and the three key figures that it shows.
 *
 * @param {Page} page
 */
function previewWords(page) {
  const figures = page.highlights
    .slice(0, 3)
    .map(
      ({ qualifier, value, label }) =>
        `${label}${page.message('colon')}${[qualifier, value].filter(Boolean).join(' ')}`,
    );
  return page.message('card_alt', page.plain(page.programme.title), figures.join(', '));
}
