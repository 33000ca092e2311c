// Handles the two requests that need several parts of the page: for a file, and to open an address.

import { openLink } from '../share/share.js';
import { requests as names } from '../site/codes.js';
import { wholeApp } from '../site/embed.js';
import { LoadError } from '../site/verified.js';

/**
 * @typedef {object} RequestParts
 * @property {Pick<Bridge, 'data' | 'dataFailed'>} bridge
 * @property {Pick<Data, 'bytes' | 'has'>} data
 * @property {Pick<Exports, 'keep' | 'qr'>} exports
 * @property {Pick<Drawing, 'isMissing'>} drawing
 * @property {Pick<Shell, 'fail'>} shell
 * @property {Pick<FileIntake, 'again'>} fileIntake
 * @property {boolean} embedded
 */

/**
 * @param {RequestParts} page
 * @returns {{ request(name: string): Promise<void>, open: Host['open'] }}
 */
export function createRequests({ bridge, data, exports, drawing, shell, fileIntake, embedded }) {
  return {
    async request(name) {
      if (name === names.source) return fileIntake.again();
      try {
        const bytes = await (name.startsWith(names.qr)
          ? exports.qr(name.slice(names.qr.length))
          : data.bytes(name));
        bridge.data(name, bytes);
        if (name.endsWith('.json') && name !== names.index) performance.mark('trame:data');
      } catch (error) {
        // Called before the app learns of the failure: the result decides which frame is the first
        // one shown.
        const hasNothing = drawing.isMissing(name);
        bridge.dataFailed(name, error instanceof LoadError ? error.status : 0);
        if (hasNothing) shell.fail('page_no_data', 'stuck');
      }
    },
    // Opens a link. In the copy in one file, files of the site are part of the document and cannot
    // be opened: they are saved.
    open(url) {
      if (data.has(url)) return exports.keep(url, url.split('/').at(-1) ?? url);
      return openLink(embedded && url.startsWith('#') ? wholeApp(url) : url);
    },
  };
}
