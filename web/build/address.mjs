// Where the pages of the site are: their names, and their whole addresses when the place of the site is known.

/** @type {Language[]} */
export const languages = ['fr', 'en'];
export const mainLanguage = languages[0];

/**
 * The page of one programme in one language: "grand-est.html", "grand-est.en.html".
 * @param {string} id
 * @param {Language} language
 */
export function pageFile(id, language) {
  return language === mainLanguage ? `${id}.html` : `${id}.${language}.html`;
}

/**
 * The same programme elsewhere: [[hreflang, path]]. index.html speaks the visitor's own language: it is what who reads
 * neither is sent to, for the first programme.
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
 * @param {string} id
 * @param {Language} language
 */
export const previewFile = (id, language) => `previews/${id}.${language}.png`;

/**
 * TRAME_SITE as an address that ends with "/"; null when it is not set. Throws a sentence when it is no such place.
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
 * path in the site → address, whole when `site` is known; the site itself is ''.
 * @param {SitePlace} site
 * @returns {(path: string) => string}
 */
export function addressesIn(site) {
  return (path) => (site ? new URL(path, site).href : path || './');
}

/** @param {Language} language */
export const otherThan = (language) =>
  /** @type {Language} */ (languages.find((other) => other !== language));
