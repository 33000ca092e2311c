// This document as one chart within another site's page: what the two tell each other, and where its links
// lead. The page's look is the app's; Back and scrolling stay the host page's.

import { isSet } from './options.js';

// embed.html says so itself, ?embed asks for it.
export const isEmbedded = () =>
  document.documentElement.classList.contains('embed') || isSet('embed');

// The whole app at an address like '#/lyon-saint-etienne/budget', whichever way this document was named.
export function wholeApp(fragment = location.hash) {
  return new URL(location.pathname.replace(/\/embed(\.html)?$/, '/') + fragment, location.href)
    .href;
}

// The readable page's own way to the whole app, at this view.
export function pointToWholeApp() {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll('#readable .whole');
  for (const link of links) link.href = wholeApp();
}

const max_fragment_bytes = 4096;

/**
 * The fragment a host page wants to see; undefined for anything but exactly { trame: 'go', url: 'any#fragment' }.
 * @param {unknown} data
 * @returns {string | undefined}
 */
export function wantedFragment(data) {
  if (typeof data !== 'object' || data === null || Object.keys(data).length !== 2) return undefined;
  const { trame, url } = /** @type {{ trame?: unknown, url?: unknown }} */ (data);
  if (trame !== 'go' || typeof url !== 'string' || !url.includes('#')) return undefined;
  const fragment = url.slice(url.indexOf('#'));
  const fits =
    fragment.length <= max_fragment_bytes &&
    new TextEncoder().encode(fragment).length <= max_fragment_bytes;
  return fits ? fragment : undefined;
}

/**
 * Hears the host page and, by `tell(fragment)`, tells it what is shown. Any page may frame this one, and what is
 * shown is no secret: the state is told to whichever page that is. Nobody else is heard.
 * @param {(fragment: string) => void} navigate
 * @returns {{ tell(fragment: string): void }}
 */
export function talkToHost(navigate) {
  if (parent === window) return { tell() {} };
  addEventListener('message', ({ source, data }) => {
    const fragment = source === parent ? wantedFragment(data) : undefined;
    if (fragment !== undefined) navigate(fragment);
  });
  return {
    tell: (fragment) => parent.postMessage({ trame: 'state', url: wholeApp(fragment) }, '*'),
  };
}
