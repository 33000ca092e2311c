// Shared by the page tests: servers (of the built site, and of the page's sources with a fake
// wasm), the browser, and a page that records its errors.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { metaPolicy, securityHeaders } from '../../web/build/headers.mjs';
import { languageRules } from '../../web/build/language_rules.mjs';
import { prerender } from '../../web/build/prerender.mjs';
import { createServer } from '../../web/build/serve.mjs';
import { early } from '../../web/build/early.mjs';
import { watchdog } from '../../web/build/watchdog.mjs';

/**
 * PageFiles: responses by path. PageContext: options of the browser context; `fake`, options of the
 * fake wasm; and a function that runs before the page is opened (`prepare`).
 *
 * @typedef {Record<string, { status?: number, body?: string | Buffer }>} PageFiles
 * @typedef {import('playwright-core').BrowserContextOptions & {
 *   fake?: FakeOptions, prepare?: (page: PlaywrightPage) => unknown
 * }} PageContext
 */

export const root = fileURLToPath(new URL('../../', import.meta.url));

// Limit of a wait for something that must come. It ends a test that hangs, and says nothing about
// speed: a machine that also compiles is many times slower.
export const patience_ms = 60_000;

/**
 * Number of repetitions: few in the ordinary check, all with `tests/check.sh --long`.
 *
 * @template T
 * @param {T} few
 * @param {T} all
 */
export const times = (few, all) => (process.env.TRAME_LONG ? all : few);

// Code that runs in a page before its first script: skips drawing, for tests that do not look at
// pixels. Without a GPU, drawing takes most of their time.
export function drawNothing() {
  Object.assign(WebGL2RenderingContext.prototype, { drawElements() {}, drawArrays() {} });
}

/** @param {import('node:net').Server} server that listens */
export const portOf = (server) =>
  /** @type {import('node:net').AddressInfo} */ (server.address()).port;

/**
 * @param {import("node:http").Server} server
 * @returns {Promise<Running>}
 */
function listening(server) {
  return new Promise((resolve) => {
    server.listen(0, () =>
      resolve({
        url: `http://localhost:${portOf(server)}/`,
        close: () =>
          new Promise((closed) => {
            server.close(closed);
            server.closeAllConnections();
          }),
      }),
    );
  });
}

/**
 * Serves a folder with the development server.
 *
 * @param {string} folder
 */
export const serveSite = (folder) => listening(createServer(folder));

/** @type {Record<string, string>} */
const types = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/**
 * Serves web/src unbuilt, with tests/web/fake/trame.mjs in place of the wasm. `files` are responses
 * for the app's files, by path: { status, body }; any other file is a tiny valid one. `config`: parts of the page's configuration.
 *
 * @param {PageFiles} [files]
 * @param {Partial<Config>} [config]
 */
export function servePage(files = {}, config = {}) {
  /**
   * @param {import("node:http").ServerResponse} response
   * @param {number} status
   * @param {string} type
   * @param {string | Buffer} body
   */
  const send = (response, status, type, body) => {
    response.writeHead(status, {
      ...securityHeaders,
      'Content-Type': type,
      'Cache-Control': 'no-store',
    });
    response.end(body);
  };
  /** @type {Record<string, string>} */
  const folders = { src: 'web/src', fake: 'tests/web/fake', assets: 'assets' };
  const page = pageHtml(config);
  return listening(
    createHttpServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/') return send(response, 200, 'text/html; charset=utf-8', page);
      const type = types[extname(pathname)] ?? 'application/octet-stream';
      const own = files[pathname] ?? standIns[pathname];
      if (own) return send(response, own.status ?? 200, type, own.body ?? '');
      const folder = folders[pathname.split('/')[1]] ?? '';
      try {
        const body = readFileSync(join(root, folder, pathname.split('/').slice(2).join('/')));
        const isStyle = pathname === '/src/page/app.css'; // completed as the build completes it
        return send(response, 200, type, isStyle ? body + languageRules() : body);
      } catch {
        return send(response, 404, 'text/plain', 'Not found');
      }
    }),
  );
}

/** @type {PageFiles} */
const standIns = {
  '/files/trame.wasm': { body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]) },
  '/files/index.json': { body: '{}' },
  '/files/first.json': { body: '{}' },
  '/files/second.json': { body: '{}' },
  '/files/words-fr.txt': { body: 'Fermer\0\0' },
  '/files/words-en.txt': { body: 'Close\0\0\0' },
};

/** @param {Buffer | string} bytes */
export const integrityOf = (bytes) =>
  `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/** @param {Partial<Config>} given */
function pageHtml(given) {
  /** @param {string} name */
  const file = (name) => ({
    url: `files/${name}`,
    size: 8,
    integrity: integrityOf(/** @type {Buffer | string} */ (standIns[`/files/${name}`].body)),
  });
  const letter = readFileSync(join(root, 'tests/web/fake/letter.ttf'));
  const font = { url: 'fake/letter.ttf', size: letter.length, integrity: integrityOf(letter) };
  const files = {
    'trame.wasm': file('trame.wasm'),
    'font:regular': font,
    'font:strong': font,
    'font:icons': font,
    'index.json': file('index.json'),
    'first.json': file('first.json'),
    'second.json': file('second.json'),
    'words:fr': file('words-fr.txt'),
    'words:en': file('words-en.txt'),
    'files.js': { url: 'src/files/files.js', size: 8 },
    'import.js': { url: 'files/import.js', size: 8 },
    'kiosk.js': { url: 'src/kiosk/index.js', size: 8 },
  };
  /** @type {Record<string, any>} */
  const values = {
    ...prerender({ programmes: join(root, 'assets/programmes'), i18n: join(root, 'assets/i18n') }),
    csp: metaPolicy,
    watchdog: watchdog.element,
    early,
    style_sum: '',
    main_sum: integrityOf(readFileSync(join(root, 'tests/web/fake/main.js'))),
    style: 'src/page/app.css',
    main: 'fake/main.js',
    icon: 'src/page/icon.svg',
    favicon: 'src/page/icon.svg',
    touch: 'src/page/icon.svg',
    manifest: 'src/page/icon.svg',
    preload: '',
    config: JSON.stringify({ build: 'test', first: 'first', files, ...given }),
  };
  const template = readFileSync(join(root, 'web/src/page/index.html'), 'utf8');
  return template
    .replace(/<!--[^]*?-->\n/g, '')
    .replace('<script src=', '<script type="module" src=')
    .replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
}

/** @param {string[]} [args] */
export const options = (args = []) => ({
  executablePath: process.env.TRAME_HEADLESS_SHELL ?? '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox', '--enable-unsafe-swiftshader', ...args],
});
/** @param {string[]} [args] */
export const launch = (args) => chromium.launch(options(args));

/**
 * Opens a page in its own context. `page.complaints`: console errors and warnings, uncaught errors,
 * policy violations.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {PageContext} [options]
 * @returns {Promise<TestPage>}
 */
export async function openPage(browser, url, { fake, prepare, ...context } = {}) {
  const own = await browser.newContext({
    locale: 'fr-FR',
    viewport: { width: 800, height: 600 },
    ...context,
  });
  const page = /** @type {TestPage} */ (await own.newPage());
  page.setDefaultTimeout(patience_ms);
  page.complaints = [];
  page.on('console', (message) => {
    const ofDriver = message.text().startsWith('[.WebGL'); // software rendering warns about its speed
    if (['error', 'warning'].includes(message.type()) && !ofDriver)
      page.complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => page.complaints.push(`uncaught: ${error.message}`));
  await page.addInitScript((given) => {
    window.fakeOptions = given;
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective}`),
    );
  }, fake ?? {});
  await prepare?.(page);
  await page.goto(url);
  return page;
}

/**
 * @param {PlaywrightPage} page
 * @param {string} state
 */
export const inState = (page, state) =>
  page.waitForFunction((wanted) => document.documentElement.dataset.state === wanted, state);

/**
 * Pastes a text into the page, outside of text fields.
 *
 * @param {PlaywrightPage} page
 * @param {string} text
 */
export const paste = (page, text) =>
  page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', given);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);

/**
 * Drops made-up files, and folders for names that end with "/": a script cannot create real folders.
 * Returns whether the browser is kept from opening them.
 *
 * @param {PlaywrightPage} page
 * @param {...string} names
 */
export const drop = (page, ...names) =>
  page.evaluate((given) => {
    const files = given.map((name) => new File([window.content ?? '{"a":1}'], name));
    const items = given.map((name) => ({
      kind: 'file',
      webkitGetAsEntry: () => ({ name, isDirectory: name.endsWith('/') }),
    }));
    const event = Object.assign(new Event('drop', { cancelable: true, bubbles: true }), {
      dataTransfer: { types: ['Files'], items, files, getData: () => '' },
    });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  }, names);
