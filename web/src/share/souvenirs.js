// What a visitor asks to take away: files, images, paper, QR codes. What needs much code is in take.js, which is
// loaded when the share sheet opens. `say(key)` shows a short message.

import { requests } from '../site/codes.js';
import { saveFile } from '../files/save.js';

/** @import { Letters } from './take.js' */

/** @type {Record<string, string>} */
const types = { csv: 'text/csv', txt: 'text/plain' };

/** @param {{ lazy: Load, data: Data, say(key: string): void }} page */
export function createSouvenirs({ lazy, data, say }) {
  const take = () => lazy('take.js');

  async function fonts() {
    const [regular, strong] = await Promise.all(
      ['regular', 'strong'].map((name) => data.bytes(requests.font + name)),
    );
    return { regular, strong };
  }

  /**
   * @type {Record<PictureUse, (tools: LazyModules['take.js'], letters: Letters, name: string, svg: string) => unknown>}
   */
  const uses = {
    async save(tools, letters, name, svg) {
      saveFile(name, 'image/png', await tools.pngOf(svg, letters));
    },
    async copy(tools, letters, name, svg) {
      await tools.copyPng(svg, letters);
      say('page_copied');
    },
    print: (tools, letters, name, svg) => tools.printPicture(svg, letters, document.title),
  };
  const failures = { save: 'page_not_made', copy: 'page_not_copied', print: 'page_not_made' };

  /**
   * `use`: "save" the picture as an image, "copy" it, "print" it.
   * @type {Host['picture']}
   */
  async function picture(use, name, svg) {
    try {
      const [tools, letters] = await Promise.all([take(), fonts()]);
      await uses[use](tools, letters, name, svg);
    } catch {
      say(failures[use]);
    }
  }

  /**
   * A data file as it was published.
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
  const qr = async (text) => (await take()).qrModules(text);

  return { keep, picture, qr, save: saveFile };
}
