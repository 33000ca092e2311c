// Copies text, shares a link with the system's share sheet, and opens a link in a new tab. `say(key)`
// shows a short message.

/**
 * Copies text. On file:// and in old browsers only the older method works.
 *
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
    // AbortError: the visitor has closed the sheet. After any other error the link is copied instead.
    if (/** @type {Error} */ (error).name !== 'AbortError') await copy(url, say);
  }
}

/**
 * Opens a link. Addresses come from data files: only web addresses and files of this site are
 * accepted.
 *
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
