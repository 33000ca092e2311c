// Adds to the site all pages that hold the app, and what other programs show of them (preview
// images, icons, manifest, site map). The pages are index.html, embed.html, kiosk-preview.html (the
// same as index.html; the kiosk's launch page may show it in a frame, see headers.mjs), and a page
// for each programme in each language.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { previewFile } from './address.mjs';
import { robotsOf, sitemapOf } from './crawlers.mjs';
import { manifestOf } from './manifest.mjs';
import { prerender, readPages } from './prerender.mjs';
import { makePreviews } from './preview.mjs';
import { createRaster } from './raster.mjs';
import { makeIcons } from './touch_icons.mjs';

/** @import { Site } from './site.mjs' */

/**
 * Adds images, manifest and, if the address of the site is known, sitemap.xml and robots.txt.
 * Returns { links, parts }. `links`: addresses of the favicon, the touch icon and the manifest, for
 * the `<head>` of pages. `parts`: names of the added files, by the label under which sizes.mjs
 * lists them.
 *
 * @param {Site} site
 * @param {Folders} folders
 * @param {SitePlace} place
 */
export async function addImages(site, folders, place) {
  const pages = readPages(folders);
  /**
   * @param {string} folder
   * @param {string} name
   */
  const read = (folder, name) => readFileSync(join(folder, name));
  const raster = await createRaster(
    ['card-regular.ttf', 'card-strong.ttf'].map((name) => read(folders.fonts, name)),
  );
  const icon = read(folders.source, 'page/icon.svg').toString();
  const icons = Object.fromEntries(
    Object.entries(makeIcons(icon, raster)).map(([name, bytes]) => [
      name,
      name === 'favicon.ico' ? site.add(name, bytes) : site.addHashed(name, bytes),
    ]),
  );
  const manifest = site.add('manifest.webmanifest', manifestOf({ pages, icons, site: place }));
  const previews = (await makePreviews({ pages, raster, icon, folders })).map(({ page, png }) =>
    site.add(previewFile(page.entry.id, page.language), png),
  );
  if (place) {
    site.add('sitemap.xml', sitemapOf(pages, place));
    site.add('robots.txt', robotsOf(place));
  }
  return {
    links: { favicon: icons['favicon.ico'], touch: icons['icon-180.png'], manifest },
    parts: { previews, 'icons and manifest': [...Object.values(icons), manifest] },
  };
}

/**
 * Adds all pages. `template`: text of web/src/page/index.html; `values`: the placeholders' values
 * that are the same on all pages; `config`: see build.mjs. Returns the file names of the
 * programmes' own pages.
 *
 * @param {Site} site
 * @param {{ folders: Folders, place: SitePlace, template: string, values: Record<string, string>,
 *   config: object }} given
 */
export function addPages(site, { folders, place, template, values, config }) {
  const index = prerender({ ...folders, site: place });
  const [{ id: first }] = index.pages;
  /**
   * @param {string} name
   * @param {Record<string, any>} words
   * @param {{ first: string, start?: string }} own
   */
  const add = (name, words, own) =>
    site.add(
      name,
      fill(template, {
        ...values,
        ...words,
        config: JSON.stringify({ ...config, site: place ?? undefined, pages: true, ...own }),
      }),
    );
  add('index.html', index, { first });
  add('embed.html', index.embed, { first });
  add(
    'kiosk-preview.html',
    { ...index, head: '<meta name="robots" content="noindex">', graph: '' },
    { first },
  );
  return index.pages.map((page) =>
    add(page.file, page, { first: page.id, start: `#/${page.id}/overview?lang=${page.language}` }),
  );
}

/**
 * Replaces the placeholders and removes the comments of the template.
 *
 * @param {string} template
 * @param {Record<string, string>} values
 */
function fill(template, values) {
  return template.replace(/<!--[^]*?-->\n/g, '').replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (values[name] === undefined)
      throw new Error(`index.html has the placeholder {{${name}}}, which has no value`);
    return values[name];
  });
}
