// Addresses of scripts, as the content security policy requires them (Trusted Types, see
// web/build/headers.mjs). Only addresses in this site's folder are accepted.

/** @type {ReturnType<NonNullable<Window['trustedTypes']>['createPolicy']> | undefined} */
let policy; // a policy of one name can be created only once

/**
 * Returns the address as a TrustedScriptURL, where the browser has them.
 *
 * @param {string} url relative to the page
 * @returns {string}
 */
export function trusted(url) {
  const site = new URL('.', document.baseURI).href;
  policy ??= self.trustedTypes?.createPolicy('trame', {
    createScriptURL: (/** @type {string} */ given) => (given.startsWith(site) ? given : ''),
  });
  const address = new URL(url, site).href;
  return policy?.createScriptURL(address) ?? address;
}
