// Makes sitemap.xml and robots.txt, for search engines. Both need absolute addresses.
import { addressesIn, alternatesOf, pageFile } from './address.mjs';
import { escapeHtml } from './prerender_page.mjs';

/** @import { Page } from './prerender_page.mjs' */

/**
 * Returns the text of sitemap.xml. `pages`: from readPages; `site`: address of the site.
 *
 * @param {Page[]} pages
 * @param {SitePlace} site
 */
export function sitemapOf(pages, site) {
  const address = addressesIn(site);
  const first = pages[0].entry.id;
  /** @param {Page} page */
  const alternates = ({ entry: { id } }) =>
    alternatesOf(id, id === first).map(
      ([language, path]) =>
        `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeHtml(address(path))}"/>`,
    );
  /**
   * @param {Page} page
   * @param {string} path
   */
  const entry = (page, path) =>
    [
      '<url>',
      `<loc>${escapeHtml(address(path))}</loc>`,
      ...(page.programme.updated ? [`<lastmod>${page.programme.updated}</lastmod>`] : []),
      ...alternates(page),
      '</url>',
    ].join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${[entry(pages[0], ''), ...pages.map((page) => entry(page, pageFile(page.entry.id, page.language)))].join('\n')}
</urlset>
`;
}

/**
 * Returns the text of robots.txt.
 *
 * @param {string} site
 */
export const robotsOf = (site) =>
  `User-agent: *\nAllow: /\n\nSitemap: ${new URL('sitemap.xml', site).href}\n`;
