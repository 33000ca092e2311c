// Makes manifest.webmanifest, with which phones and computers can install the site as an app.
// Addresses are relative to the site.
import { mainLanguage } from './address.mjs';

/** @import { Page } from './prerender_page.mjs' */

/**
 * Returns the manifest as JSON. `pages`: from readPages; `icons`: address by name, see makeIcons;
 * `site`: see address.mjs.
 *
 * @param {{ pages: Page[], icons: Record<string, string>, site: SitePlace }} given
 */
export function manifestOf({ pages, icons, site }) {
  const ours = pages.filter((page) => page.language === mainLanguage);
  /**
   * @param {string} name
   * @param {number} size
   * @param {string} purpose
   */
  const icon = (name, size, purpose) => ({
    src: icons[name],
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return JSON.stringify({
    name: 'Trame',
    short_name: 'Trame',
    description: ours[0].message('manifest_description'),
    lang: mainLanguage,
    dir: 'ltr',
    // Identifies the installed app. Browsers resolve it against the origin, not against the
    // manifest.
    id: site ? new URL(site).pathname : 'trame',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#f6f4ef',
    theme_color: '#f6f4ef',
    categories: ['government', 'education', 'business'],
    icons: [
      icon('icon-192.png', 192, 'any'),
      icon('icon-512.png', 512, 'any'),
      icon('icon-maskable-512.png', 512, 'maskable'),
    ],
    shortcuts: ours.map((page) => ({
      name: page.plain(page.programme.short_title ?? page.programme.title),
      description: page.plain(page.programme.title),
      url: `./#/${page.entry.id}/overview`,
      icons: [icon('icon-192.png', 192, 'any')],
    })),
  });
}
