// File names of the site's pages, and their absolute addresses if the address of the site is known
// (TRAME_SITE).

import languages from '../../assets/i18n/languages.json' with { type: 'json' };

export { languages };
export const mainLanguage = languages[0];

/**
 * Returns the file name of a programme's page in one language: "grand-est.html",
 * "grand-est.en.html".
 *
 * @param {string} id
 * @param {Language} language
 */
export function pageFile(id, language) {
  return language === mainLanguage ? `${id}.html` : `${id}.${language}.html`;
}

/**
 * Returns the pages of the programme in all languages, for search engines. "x-default" is the page
 * for visitors who read none of the languages: for the first programme index.html, which chooses the
 * language by the browser's settings.
 *
 * @param {string} id
 * @param {boolean} isFirst
 * @returns {[hreflang: string, path: string][]}
 */
export function alternatesOf(id, isFirst) {
  return [
    .../** @type {[string, string][]} */ (
      languages.map((language) => [language, pageFile(id, language)])
    ),
    ['x-default', isFirst ? '' : pageFile(id, mainLanguage)],
  ];
}

/**
 * Returns the file name of a programme's preview image.
 *
 * @param {string} id
 * @param {Language} language
 */
export const previewFile = (id, language) => `previews/${id}.${language}.png`;

/**
 * Returns the value of TRAME_SITE as an address that ends with "/"; null if it is not set. Throws
 * an error whose message explains what is wrong if it is not the address of a folder.
 *
 * @param {string | undefined} value
 * @returns {SitePlace}
 */
export function readSite(value) {
  if (!value) return null;
  /** @param {string} why */
  const wrong = (why) =>
    new Error(`TRAME_SITE is "${value}": ${why}. Example: https://example.org/trame/`);
  if (!URL.canParse(value)) throw wrong('not a whole address');
  const url = new URL(value);
  if (!['https:', 'http:'].includes(url.protocol))
    throw wrong('it must begin with https:// or http://');
  if (url.username || url.password) throw wrong('it must hold no name and no password');
  if (url.search || url.hash || /[?#]/.test(value)) throw wrong('it must end before any ? or #');
  if (/\.html?$/.test(url.pathname))
    throw wrong('it must be the folder of the site, not one of its pages');
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/**
 * Returns a function from a path in the site ('' for the site itself) to its address: absolute if
 * `site` is known, otherwise relative.
 *
 * @param {SitePlace} site
 * @returns {(path: string) => string}
 */
export function addressesIn(site) {
  return (path) => (site ? new URL(path, site).href : path || './');
}

/** @param {Language} language */
export const othersThan = (language) => languages.filter((other) => other !== language);
