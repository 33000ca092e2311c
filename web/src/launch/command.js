// Builds the commands that start a kiosk, quoted for a shell. launch.js shows them.

/**
 * Returns the text in single quotes for a POSIX shell.
 *
 * @param {string} text
 */
export const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * Returns the "file:" address of a file. `folder` may be written as on Linux, macOS or Windows:
 * '/media/usb', 'E:\'.
 *
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
 * Returns the words of the command, to be joined by spaces into one line. The kiosk gets a browser
 * profile of its own, so that settings and extensions of the machine's user do not affect it.
 *
 * @param {string[]} flags
 * @param {string} address
 */
export const commandOf = (flags, address) => [
  'chromium',
  ...flags,
  '--user-data-dir="$HOME/.config/trame-kiosk"',
  quoted(address),
];
