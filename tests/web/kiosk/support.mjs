// A kiosk on a display without a monitor: runs assets/kiosk/trame-kiosk.sh with its own settings,
// and examines its page from outside. Signals are sent to processes of that script only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { patiently, startDisplay, stop } from '../engines/display.mjs';
import { portOf, root } from '../support.mjs';

/**
 * Settings of trame-kiosk.sh: `check` and `patience` in seconds. Seen: the state of a page that
 * responds.
 *
 * @typedef {{ address: string, check?: number, patience?: number }} KioskSettings
 * @typedef {{ state: string | undefined, href: string, born: number }} Seen
 */

export const script = `${root}assets/kiosk/trame-kiosk.sh`;
export const browserProgram = process.env.TRAME_CHROMIUM ?? '/usr/bin/chromium';

/** @param {string} text */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * Creates a folder with settings. Returns { conf, profile, remove }.
 *
 * @param {KioskSettings} given
 */
export function settings({ address, check = 1, patience = 60 }) {
  const folder = mkdtempSync(join(tmpdir(), 'trame-kiosk-'));
  const [conf, profile] = [join(folder, 'kiosk.conf'), join(folder, 'profile')];
  writeFileSync(
    conf,
    `ADDRESS=${quoted(address)}
BROWSER=${quoted(browserProgram)}
PROFILE=${quoted(profile)}
EXTRA_FLAGS='--no-sandbox --enable-unsafe-swiftshader --remote-debugging-port=0'
CHECK_EVERY=${check}
PATIENCE=${patience}
`,
  );
  return {
    conf,
    profile,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
  };
}

/**
 * @param {number} pid
 * @returns {number[]}
 */
export function below(pid) {
  const children = () =>
    readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number);
  try {
    return children().flatMap((child) => [child, ...below(child)]);
  } catch {
    return []; // the process has just ended
  }
}

/** @param {number} pid */
export const isAlive = (pid) => {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

/** @param {import('node:child_process').ChildProcess} program */
export const pidOf = (program) => /** @type {number} */ (program.pid);

/**
 * Returns a process's arguments, with a space around each (" --kiosk … "): some of Chromium's
 * processes separate them by spaces, others do not.
 *
 * @param {number} pid
 */
function commandLine(pid) {
  try {
    return ` ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')} `;
  } catch {
    return '';
  }
}

/** @param {KioskSettings} given */
export async function startKiosk(given) {
  const display = await startDisplay();
  const { conf, profile, remove } = settings(given);
  const program = spawn(script, [conf], {
    env: { ...process.env, DISPLAY: display.name },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  /** @type {string[]} */
  const said = [];
  program.stderr
    .setEncoding('utf8')
    .on('data', (/** @type {string} */ text) =>
      said.push(...text.split('\n').filter((line) => line.startsWith('trame-kiosk: '))),
    );

  const browserPid = () =>
    below(pidOf(program)).find((pid) => /^(?!.* --type=).* --kiosk /.test(commandLine(pid)));
  /** @param {string} type */
  const ofType = (type) =>
    below(pidOf(program)).filter(
      (pid) =>
        commandLine(pid).includes(` --type=${type} `) &&
        !commandLine(pid).includes(' --extension-process '),
    );

  /**
   * Runs `task(page, pages)` in the kiosk's browser. Returns undefined if the browser cannot be
   * reached.
   *
   * @template T
   * @param {(page: PlaywrightPage, pages: PlaywrightPage[]) => Promise<T> | T} task
   * @returns {Promise<T | undefined>}
   */
  async function look(task) {
    let connection;
    try {
      const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
      connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 5000 });
      const pages = connection.contexts()[0].pages();
      return await task(pages[0], pages);
    } catch {
      return undefined;
    } finally {
      await connection?.close();
    }
  }

  // Returns { state, href, born } of a page that responds; `born` differs between two documents.
  const read = () => ({
    state: document.documentElement.dataset.state,
    href: location.href,
    born: performance.timeOrigin,
  });
  /**
   * @template T
   * @param {Promise<T>} promise
   * @returns {Promise<T | undefined>}
   */
  const within = (promise) =>
    Promise.race([promise, new Promise((resolve) => setTimeout(resolve, 5000))]); // a page that hangs does not respond
  const seen = () => look((page) => within(page.evaluate(read)));
  /**
   * @param {(found: Seen) => boolean} [check]
   * @param {string} [what]
   * @returns {Promise<Seen>}
   */
  const ready = (check = () => true, what = 'the page is there') =>
    patiently(
      async () => {
        const found = await seen();
        return found?.state === 'ready' && check(found) ? found : undefined;
      },
      what,
      120_000,
    );

  return {
    program,
    conf,
    said,
    look,
    ready,
    browserPid,
    ofType,
    async close() {
      const all = below(pidOf(program));
      await stop(program);
      await patiently(
        () => (all.some(isAlive) ? undefined : true),
        'the browser ends with the script',
      );
      await display.close();
      remove();
    },
  };
}

/**
 * Starts a site of one page. `answer(number)` returns the page's content for a request; requests
 * are numbered.
 *
 * @param {(count: number) => string} answer
 * @returns {Promise<Running & { count(): number }>}
 */
export async function serveOne(answer) {
  let count = 0;
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/page')) return response.writeHead(404).end();
    count += 1;
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    return response.end(answer(count));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server)}/page?a='b'&c="d"#/x`,
    count: () => count,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}
