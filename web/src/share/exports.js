// Exports: saves files, and saves, copies or prints images. Images and QR codes are made by
// export_formats.js, which is loaded when it is first needed.

import { requests } from '../site/codes.js';
import { saveFile } from '../files/save.js';

/** @type {Record<string, string>} */
const types = { csv: 'text/csv', txt: 'text/plain' };

/**
 * Creates the functions that export the view. `say(key)` shows the message with this key.
 *
 * @param {{ load: Load, data: Pick<Data, 'bytes'>, say(key: string): void }} page
 */
export function createExports({ load, data, say }) {
  const formats = () => load('export_formats.js');

  /**
   * Saves, copies or prints the SVG document.
   *
   * @type {Host['picture']}
   */
  async function picture(use, name, svg) {
    let failure = 'page_not_made'; // also if the script did not come: it is loaded again at the next try
    try {
      const [{ usePicture }, regular, strong] = await Promise.all([
        formats(),
        ...['regular', 'strong'].map((weight) => data.bytes(requests.font + weight)),
      ]);
      if (use === 'copy') failure = 'page_not_copied';
      await usePicture(use, { name, svg, fonts: { regular, strong } });
      if (use === 'copy') say('page_copied');
    } catch {
      say(failure);
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
