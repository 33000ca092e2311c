// Exports: saves files, and saves, copies or prints images. Images and QR codes are made by
// export_formats.js, which is loaded when it is first needed.

import { requests } from '../site/codes.js';
import { saveFile } from '../files/save.js';

/** @import { Fonts } from './export_formats.js' */

/** @type {Record<string, string>} */
const types = { csv: 'text/csv', txt: 'text/plain' };

/**
 * Creates the functions that export the view. `say(key)` shows the message with this key.
 *
 * @param {{ load: Load, data: Data, say(key: string): void }} page
 */
export function createExports({ load, data, say }) {
  const formats = () => load('export_formats.js');

  async function readFonts() {
    const [regular, strong] = await Promise.all(
      ['regular', 'strong'].map((name) => data.bytes(requests.font + name)),
    );
    return { regular, strong };
  }

  /**
   * @type {Record<PictureUse, (tools: LazyModules['export_formats.js'], fonts: Fonts, name: string, svg: string) => unknown>}
   */
  const uses = {
    async save(tools, fonts, name, svg) {
      saveFile(name, 'image/png', await tools.pngOf(svg, fonts));
    },
    async copy(tools, fonts, name, svg) {
      await tools.copyPng(svg, fonts);
      say('page_copied');
    },
    print: (tools, fonts, name, svg) => tools.printPicture(svg, fonts, document.title),
  };
  const failures = { save: 'page_not_made', copy: 'page_not_copied', print: 'page_not_made' };

  /**
   * Saves, copies or prints the SVG document.
   *
   * @type {Host['picture']}
   */
  async function picture(use, name, svg) {
    try {
      const [tools, fonts] = await Promise.all([formats(), readFonts()]);
      await uses[use](tools, fonts, name, svg);
    } catch {
      say(failures[use]);
    }
  }

  /**
   * Saves a file of the site. `name`: its name in Config; `as`: the file name.
   *
   * @param {string} name
   * @param {string} as
   */
  async function keep(name, as) {
    try {
      saveFile(as, types[as.split('.').at(-1) ?? ''] ?? 'application/json', await data.bytes(name));
    } catch {
      say('page_not_made');
    }
  }

  /** @param {string} text */
  const qr = async (text) => (await formats()).qrModules(text);

  return { keep, picture, qr, save: saveFile };
}
