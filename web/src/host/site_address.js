// The address that shared links begin with.

import { isSet } from '../site/options.js';

const local_hosts = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Returns the page's address without its fragment. If only this machine can reach the page, returns
 * the address of the published site, or '' if other devices need the address but cannot use it. The
 * app replaces a `*` by the file name of a programme's own page, which has its own preview image.
 *
 * @param {Pick<Config, 'site' | 'pages'>} config
 * @param {Pick<Location, 'protocol' | 'hostname' | 'href' | 'search'>} [place]
 */
export function siteAddress({ site, pages }, place = location) {
  const isFile = place.protocol === 'file:';
  if (site && (isFile || local_hosts.includes(place.hostname))) return `${site}*`;
  if (isFile && isSet('kiosk', place.search)) return ''; // a phone cannot open a file of this machine
  const page = place.href.split(/[?#]/)[0];
  const file = new URLSearchParams(place.search).get('src');
  if (file) return `${page}?src=${encodeURIComponent(file)}`;
  return pages ? `${page.slice(0, page.lastIndexOf('/') + 1)}*` : page;
}
