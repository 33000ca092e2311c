// Commands to type on the kiosk's machine: text a shell reads as it is meant.

/** @param {string} text */
export const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * The file in a folder as Linux, macOS or Windows write it: '/media/usb', 'E:\'.
 * @param {string} folder
 * @param {string} file
 */
export function fileAddress(folder, file) {
  const path = folder
    .trim()
    .replaceAll('\\', '/')
    .replace(/^file:\/\//, '')
    .replace(/^\/*/, '/')
    .replace(/\/*$/, '/');
  return `file://${path
    .split('/')
    .map((part) => encodeURIComponent(part).replaceAll('%3A', ':'))
    .join('/')}${file}`;
}

/**
 * The words of one line, which every terminal takes. The profile is the kiosk's own: what the machine's user has in theirs
 * plays no part.
 * @param {string[]} flags
 * @param {string} address
 */
export const commandOf = (flags, address) => [
  'chromium',
  ...flags,
  '--user-data-dir="$HOME/.config/trame-kiosk"',
  quoted(address),
];
