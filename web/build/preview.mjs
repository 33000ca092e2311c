// Makes the preview images of the site, one for each programme and language, with a chart that the
// app itself has drawn.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp } from './headless_app.mjs';
import { cardOf, chartBox } from './preview_card.mjs';
import { measureWith } from './preview_text.mjs';
import { readIndex } from './programme_index.mjs';
import { wordsFile } from './words.mjs';

/** @import { Page } from './prerender_page.mjs' */
/** @import { Raster } from './raster.mjs' */

/** @typedef {Pick<Folders, 'compiled' | 'fonts' | 'programmes'>} PreviewFolders */

/**
 * The view whose chart represents the programme best, as in the app's addresses. Programmes that
 * are not listed show their budget or, if no amount is published, the map.
 *
 * @type {Record<string, string>}
 */
const charts = {
  'lyon-saint-etienne': 'partners/network',
  'territoires-d-industrie': 'map',
  'grand-est': 'map',
  'territoires-d-innovation': 'map',
};

/** @param {Programme} programme */
function chartOf({ id, amounts = [] }) {
  return charts[id] ?? (amounts.some(({ value }) => value !== null) ? 'budget/treemap' : 'map');
}

/**
 * The bytes of a file that the app requests.
 *
 * @param {string} name
 * @param {PreviewFolders} folders
 */
function fileOf(name, { fonts, programmes, compiled }) {
  if (name.startsWith('words:'))
    return readFileSync(wordsFile(compiled, /** @type {Language} */ (name.slice('words:'.length))));
  if (name === 'index.json') return Buffer.from(JSON.stringify(readIndex(programmes)));
  return readFileSync(name === 'map' ? join(fonts, 'map.json') : join(programmes, name));
}

/**
 * Returns an image for each page. `pages`: from readPages; `icon`: text of icon.svg.
 *
 * @param {{ pages: Page[], raster: Raster, icon: string, folders: PreviewFolders }} given
 * @returns {Promise<{ page: Page, png: Buffer }[]>}
 */
export async function makePreviews({ pages, raster, icon, folders }) {
  const measure = measureWith(raster);
  const mark = icon
    .slice(icon.indexOf('<g'), icon.indexOf('</g>') + 4)
    .replace(/ transform="[^"]*"/, '');
  const app = await startApp({
    compiled: folders.compiled,
    fonts: Object.fromEntries(
      ['regular', 'strong', 'icons'].map((name) => [
        `font:${name}`,
        readFileSync(join(folders.fonts, `${name}.ttf`)),
      ]),
    ),
    file: (name) => fileOf(name, folders),
    size: { width: 1200, height: 900 },
  });
  return pages.map((page) => {
    app.show(`#/${page.entry.id}/${chartOf(page.programme)}?lang=${page.language}`);
    const chart = app.chart(chartBox.width, chartBox.height);
    if (!chart) throw new Error(`${page.entry.id}: no chart for its preview`);
    return { page, png: raster.png(cardOf(page, { chart, mark, measure })) };
  });
}
