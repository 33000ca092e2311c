// What leaves the page at the visitor's request: text to the clipboard, a link to the system's share
// sheet, an external address to a new tab. `say(key)` shows a short message.

/**
 * Inside a gesture the clipboard is allowed; on file:// and old browsers only the old way is.
 * @param {string} text
 * @param {(key: string) => void} say
 */
async function copy(text, say) {
  let copied = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copied = copyBySelection(text);
  }
  say(copied ? 'page_copied' : 'page_not_copied');
}

/** @param {string} text */
function copyBySelection(text) {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const area = document.createElement('textarea');
  area.className = 'clipped';
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  focused?.focus?.({ preventScroll: true });
  return copied;
}

/**
 * @param {string} json
 * @param {(key: string) => void} say
 */
async function share(json, say) {
  const { title, url } = JSON.parse(json);
  try {
    await navigator.share({ title, url });
  } catch (error) {
    // The visitor closing the sheet is an answer; anything else leaves them without their link.
    if (/** @type {Error} */ (error).name !== 'AbortError') await copy(url, say);
  }
}

/**
 * Addresses come from data files: only the web's own schemes are followed, and pages of this site.
 * @param {string} url
 */
export function openLink(url) {
  if (/^(https?:\/\/|schema\/[\w.]+$|[\w.-]+\.html$)/i.test(url))
    window.open(url, '_blank', 'noopener,noreferrer');
}

/**
 * @param {(key: string) => void} say
 * @returns {Pick<Host, 'copy' | 'share'>}
 */
export function createShare(say) {
  return { copy: (text) => copy(text, say), share: (json) => share(json, say) };
}
