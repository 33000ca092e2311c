// The doors of the site: index.html, embed.html, kiosk-preview.html (index.html as the launch page of a kiosk may frame it,
// see headers.mjs), a page for each programme in each language, and what is shown of them
// elsewhere: preview images, icons, the manifest, the site map.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, pageFile, previewFile } from './address.mjs';
import { robotsOf, sitemapOf } from './crawlers.mjs';
import { manifestOf } from './manifest.mjs';
import { prerender, readPages } from './prerender.mjs';
import { makePreviews } from './preview.mjs';
import { createRaster } from './raster.mjs';
import { makeIcons } from './touch_icons.mjs';

/** @import { Site } from './site.mjs' */

/**
 * Adds the images, the manifest and, when the address of the site is known, the map of its pages. `folders`:
 * { programmes, i18n, source, fonts, compiled }. Answers the addresses the pages ask for, and the names of the files
 * by part, for the size table.
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
  const icon = read(folders.source, 'icon.svg').toString();
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
 * Adds every page. `values`: of the template; `config`: { build, files }, see boot.js. Answers the names of the
 * programmes' own pages.
 * @param {Site} site
 * @param {{ folders: Folders, place: SitePlace, template: string, values: Record<string, string>, config: object }} given
 */
export function addPages(site, { folders, place, template, values, config }) {
  const index = prerender({ ...folders, site: place });
  const ids = [...new Set(index.pages.map(({ id }) => id))];
  const pages = Object.fromEntries(
    ids.map((id) => [id, Object.fromEntries(languages.map((name) => [name, pageFile(id, name)]))]),
  );
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
        config: JSON.stringify({ ...config, site: place ?? undefined, pages, ...own }),
      }),
    );
  add('index.html', index, { first: ids[0] });
  add('embed.html', index.embed, { first: ids[0] });
  add(
    'kiosk-preview.html',
    { ...index, head: '<meta name="robots" content="noindex">' },
    { first: ids[0] },
  );
  return index.pages.map((page) =>
    add(page.file, page, { first: page.id, start: `#/${page.id}/overview?lang=${page.language}` }),
  );
}

/**
 * @param {string} template
 * @param {Record<string, string>} values
 */
function fill(template, values) {
  return template.replace(/<!--[^]*?-->\n/g, '').replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (values[name] === undefined)
      throw new Error(`index.html asks for {{${name}}}, which nothing provides`);
    return values[name];
  });
}
