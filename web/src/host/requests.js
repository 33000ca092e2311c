// Answers the two requests of the app that need more than one part of the page: a file by its name, and an address to open.

import { openLink } from '../share/share.js';
import { requests as names } from '../site/codes.js';
import { LoadError } from '../site/data.js';
import { wholeApp } from '../site/embed.js';

/**
 * `bridge`, `data`, `exports`, `drawing` and `shell`: as made by the modules of these names.
 *
 * @typedef {object} RequestParts
 * @property {Pick<Bridge, 'data' | 'dataFailed'>} bridge
 * @property {Pick<Data, 'bytes' | 'has'>} data
 * @property {Pick<Exports, 'keep' | 'qr'>} exports
 * @property {Pick<Drawing, 'isMissing'>} drawing
 * @property {Pick<Shell, 'fail'>} shell
 * @property {boolean} embedded
 */

/**
 * @param {RequestParts} page
 * @returns {{ request(name: string): Promise<void>, open: Host['open'] }}
 */
export function createRequests({ bridge, data, exports, drawing, shell, embedded }) {
  return {
    async request(name) {
      try {
        const bytes = await (name.startsWith(names.qr)
          ? exports.qr(name.slice(names.qr.length))
          : data.bytes(name));
        bridge.data(name, bytes);
        if (name.endsWith('.json') && name !== names.index) performance.mark('trame:data');
      } catch (error) {
        const hasNothing = drawing.isMissing(name); // asked first: it decides which frame is the first one shown
        bridge.dataFailed(name, error instanceof LoadError ? error.status : 0);
        if (hasNothing) shell.fail('page_no_data', 'error');
      }
    },
    // A file that lies beside the page of a site is inside the copy in one file: there it is saved instead of opened.
    open(url) {
      if (data.has(url)) return exports.keep(url, url.split('/').at(-1) ?? url);
      return openLink(embedded && url.startsWith('#') ? wholeApp(url) : url);
    },
  };
}
