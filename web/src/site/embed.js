// This document as an embed, one chart within the page of another site: the messages between the two
// pages, and where links lead. The app draws itself differently; Back and scrolling belong to the
// host page.

import { isSet } from './options.js';

// True for embed.html, whose root element has the class `embed`, and for any page with `?embed`.
export const isEmbedded = () =>
  document.documentElement.classList.contains('embed') || isSet('embed');

// Returns the address of the whole app at a fragment such as '#/lyon-saint-etienne/budget'. Of the query
// it has the file that this page shows.
export function wholeApp(fragment = location.hash) {
  const path = location.pathname.replace(/\/embed(\.html)?$/, '/');
  const source = location.search.match(/[?&](src=[^&]*)/);
  return new URL(path + (source ? `?${source[1]}` : '') + fragment, location.href).href;
}

// Makes the readable page's link to the whole app show the same view.
export function pointToWholeApp() {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll('#readable .whole');
  for (const link of links) link.href = wholeApp();
}

const max_fragment_bytes = 4096;

/**
 * Returns the fragment that the host page's message asks for, or undefined if the message is not
 * exactly { trame: 'go', url: 'any#fragment' }.
 *
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
 * Receives messages of the host page, and of no other window. Returns `tell`, which sends what is
 * shown to the host page: to any origin, because any site may embed this page and what it shows is
 * public. `signal` ends the listener.
 *
 * @param {(fragment: string) => void} navigate
 * @param {AbortSignal} signal
 * @returns {{ tell(fragment: string): void }}
 */
export function talkToHost(navigate, signal) {
  if (parent === window) return { tell() {} };
  addEventListener(
    'message',
    ({ source, data }) => {
      const fragment = source === parent ? wantedFragment(data) : undefined;
      if (fragment !== undefined) navigate(fragment);
    },
    { signal },
  );
  return {
    tell: (fragment) => parent.postMessage({ trame: 'state', url: wholeApp(fragment) }, '*'),
  };
}
