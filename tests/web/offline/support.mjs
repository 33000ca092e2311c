// Shared by the tests without a network: a host that can be stopped, change its site and cut its
// responses, and builds of the site that differ as two releases do.
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { after, before } from 'node:test';
import { cacheHeader, securityHeadersOf } from '../../../web/build/headers.mjs';
import { addWorker } from '../../../web/build/offline.mjs';
import { createServer } from '../../../web/build/serve.mjs';
import { Site } from '../../../web/build/site.mjs';
import { found } from '../../../web/build/template.mjs';
import { types } from '../../../web/build/types.mjs';
import { launch, portOf, root } from '../support.mjs';

/** @import { IncomingMessage as Request, ServerResponse as Response } from 'node:http' */

export const dist = `${root}dist/`;

// Engines of the tests that need only a page; TRAME_ENGINES=firefox selects one.
const wanted = process.env.TRAME_ENGINES ?? 'chromium,firefox,webkit';
export const everywhere = /** @type {EngineName[]} */ (wanted.split(','));

/**
 * Returns the bytes of the files of a built site, by name, without the files that are made from
 * others.
 *
 * @param {string} folder
 * @returns {Record<string, Buffer>}
 */
export function filesOf(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !/\.(br|gz)$/.test(name) && statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/**
 * @param {string} folder
 * @returns {string}
 */
export const buildOf = (folder) =>
  JSON.parse(
    found(readFileSync(join(folder, 'index.html'), 'utf8'), /id="config">(.*?)<\/script>/)[1],
  ).build;

/**
 * Bytes to append to a file, which change the file but not its effect.
 *
 * @type {Record<string, (label: string) => Buffer>}
 */
const remarks = {
  js: (label) => Buffer.from(`\n// ${label}\n`),
  json: (label) => Buffer.from(' '.repeat(label.length)),
  wasm: (label) =>
    // A custom section, which does not change what the wasm does.
    Buffer.concat([Buffer.from([0, label.length + 1, label.length]), Buffer.from(label)]),
};

/**
 * Replaces names and integrity values in a page, and the build id.
 *
 * @param {Buffer} bytes
 * @param {Record<string, string>} renamed
 * @param {string} old
 */
const renamedIn = (bytes, renamed, old) =>
  Object.entries(renamed).reduce(
    (text, pair) => text.replaceAll(...pair),
    bytes.toString().replaceAll(old, '{{build}}'),
  );

/** @param {Buffer} bytes */
const integrityOf = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/**
 * Makes another build of the site of `dist`: files with these names have other bytes and thus other
 * names, in every page. `before`: a script that runs before the worker's own. Returns { folder,
 * build, renamed: new names by old ones, remove }.
 *
 * @param {string} label
 * @param {{ changed?: string[], before?: string }} [options]
 */
export async function release(
  label,
  { changed = ['main', 'export_formats'], before: script = '' } = {},
) {
  const files = filesOf(dist);
  /** @type {Record<string, string>} */
  const renamed = {};
  /** @type {Record<string, string>} */
  const sums = {}; // new integrity values by old ones
  for (const name of Object.keys(files)) {
    const [, stem, kind] = name.match(/^assets\/([\w-]+)\.[0-9a-f]{12}\.(js|json|wasm)$/) ?? [];
    if (!changed.includes(stem)) continue;
    const bytes = Buffer.concat([files[name], remarks[kind](label)]);
    const fresh = `assets/${stem}.${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.${kind}`;
    renamed[name] = fresh;
    sums[integrityOf(files[name])] = integrityOf(bytes);
    delete files[name];
    files[fresh] = bytes;
  }
  const old = buildOf(dist);
  const site = new Site();
  for (const [name, bytes] of Object.entries(files)) {
    if (name === 'sw.js') continue;
    site.add(name, name.endsWith('.html') ? renamedIn(bytes, { ...renamed, ...sums }, old) : bytes);
  }
  const build = site.stamp('{{build}}');
  await addWorker(site, {
    build,
    source: `${root}web/src`,
    i18n: `${root}assets/i18n`,
    debug: false,
  });
  const folder = mkdtempSync(join(tmpdir(), 'trame-release-'));
  for (const name of site.names()) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), site.bytes(name));
  }
  if (script) writeFileSync(join(folder, 'sw.js'), `${script};\n${site.bytes('sw.js')}`);
  return { folder, build, renamed, remove: () => rmSync(folder, { recursive: true }) };
}

// To be called once at the top of a test file. Returns { browser, next: a build }, which exist
// while its tests run.
export function browserAndNextRelease() {
  const made = /** @type {{ browser: Browser, next: Awaited<ReturnType<typeof release>> }} */ ({});
  before(async () => {
    [made.browser, made.next] = await Promise.all([launch(), release('the next release')]);
  });
  after(async () => {
    await made.browser?.close();
    made.next?.remove();
  });
  return made;
}

/**
 * Starts a host at one address. `show(folder)` changes its site; `kill` and `revive` stop and start
 * it; `cut(pattern, bytes)` ends every response whose path matches after that many bytes (null:
 * complete responses again; `untold`: without Content-Length, so that the part looks complete);
 * `refuse(pattern)` responds with 503; `inject(script)` gives every page a script of its own origin
 * before all others (`bare`: and no header but its type). `asked`: the paths of all requests so
 * far.
 *
 * @param {string} first
 */
export async function startHost(first) {
  let site = createServer(first);
  let folder = first;
  /** @type {{ pattern: RegExp, bytes: number, untold: boolean } | null} */
  let cutting = null;
  /** @type {RegExp | undefined} */
  let refusing;
  /** @type {{ script: string, bare: boolean } | undefined} */
  let injected;
  /** @type {import('node:http').Server} */
  let server;
  let port = 0;
  /** @type {string[]} */
  const asked = [];

  /**
   * @param {Request} request
   * @param {Response} response
   */
  function answer(request, response) {
    const [path] = String(request.url).split('?');
    asked.push(path);
    if (refusing?.test(path)) return response.writeHead(503).end();
    if (injected && path === '/injected.js')
      return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(injected.script);
    if (injected && /(\/|\.html)$/.test(path)) return withScript(path, response);
    if (cutting?.pattern.test(path) && cutting.untold)
      return cutShort(path, response, cutting.bytes);
    if (cutting?.pattern.test(path)) {
      const { write, end } = /** @type {{ write: Function, end: Function }} */ (response);
      let left = cutting.bytes;
      /** @param {Buffer} chunk */
      const pass = (chunk) => {
        const part = chunk.subarray(0, left);
        left -= part.length;
        if (part.length > 0) write.call(response, part);
        if (part.length < chunk.length || left === 0) setImmediate(() => response.destroy());
        return true;
      };
      Object.assign(response, {
        write: pass,
        /** @param {Buffer[]} rest */
        end: (...rest) => (rest.length > 0 ? pass(Buffer.from(rest[0])) : end.call(response)),
      });
    }
    return site.emit('request', request, response);
  }

  /**
   * @param {string} path
   * @returns {Record<string, string>}
   */
  function headersOf(path) {
    const type = { 'Content-Type': types[extname(path)] ?? types['.html'] };
    return injected?.bare
      ? type
      : { ...securityHeadersOf(path), ...type, 'Cache-Control': cacheHeader(path) };
  }
  /** @param {string} path */
  const bytesAt = (path) =>
    readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));

  /**
   * @param {string} path
   * @param {Response} response
   */
  function withScript(path, response) {
    response.writeHead(200, headersOf(path));
    response.end(
      bytesAt(path)
        .toString()
        .replace('<script data-wait', '<script src="injected.js"></script>$&'),
    );
  }

  /**
   * Ends a response by closing the connection, as old servers do.
   *
   * @param {string} path
   * @param {Response} response
   * @param {number} bytes
   */
  function cutShort(path, response, bytes) {
    response.useChunkedEncodingByDefault = false;
    response.shouldKeepAlive = false;
    response.writeHead(200, headersOf(path));
    response.end(bytesAt(path).subarray(0, bytes));
  }

  async function revive() {
    server = createHttpServer(answer);
    await new Promise((ready) => {
      server.listen(port, '127.0.0.1', () => ready(undefined));
    });
    port = portOf(server);
  }

  const kill = () =>
    new Promise((gone) => {
      server.close(gone);
      server.closeAllConnections();
    });

  await revive();
  return {
    url: `http://localhost:${port}/`,
    asked,
    kill,
    revive,
    /** @param {string} next */
    show: (next) => {
      folder = next;
      site = createServer(next);
    },
    /**
     * @param {RegExp | null} pattern
     * @param {number} [bytes]
     * @param {{ untold?: boolean }} [how]
     */
    cut: (pattern, bytes = 0, { untold = false } = {}) => {
      cutting = pattern && { pattern, bytes, untold };
    },
    /**
     * @param {string} script
     * @param {{ bare?: boolean }} [how]
     */
    inject: (script, { bare = false } = {}) => {
      injected = { script, bare };
    },
    /** @param {RegExp | undefined} pattern */
    refuse: (pattern) => {
      refusing = pattern;
    },
    close: () => (server.listening ? kill() : undefined),
  };
}

/**
 * A visitor without a stored copy: { host, context }, with a host of the first build for this
 * visitor only.
 *
 * @param {TestContext} t
 * @param {Browser} browser
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
export async function newcomer(t, browser, options = {}) {
  const host = await startHost(dist);
  const context = await browser.newContext({ locale: 'fr-FR', ...options });
  t.after(() => Promise.all([context.close(), host.close()]));
  return { host, context };
}

/**
 * Returns the copy in one file with an additional first script, which its policy allows.
 *
 * @param {string} script
 */
export function standaloneWith(script) {
  const text = script.replaceAll('</script', '<\\/script'); // as text within an element
  const sum = createHash('sha256').update(text).digest('base64');
  return readFileSync(`${dist}trame-standalone.html`, 'utf8')
    .replace("script-src '", `script-src 'sha256-${sum}' '`)
    .replace('<script data-wait', (tag) => `<script>${text}</script>${tag}`);
}

// Runs in the page: true if its worker is active and has all files.
export const isOffline = () => Boolean(navigator.serviceWorker.controller?.state === 'activated');
