// A kiosk on a display without a monitor: assets/kiosk/trame-kiosk.sh with settings of its own, and a look at its page from
// outside. Only processes below that script are ever signalled.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { patiently, startDisplay, stop } from '../engines/display.mjs';
import { root } from '../support.mjs';

export const script = `${root}assets/kiosk/trame-kiosk.sh`;
export const browserProgram = process.env.TRAME_CHROMIUM ?? '/usr/bin/chromium';

const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

// A folder with settings in it: { conf, profile, remove }.
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

export function below(pid) {
  const children = () =>
    readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number);
  try {
    return children().flatMap((child) => [child, ...below(child)]);
  } catch {
    return []; // it has just ended
  }
}

export const isAlive = (pid) => {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

// ' --kiosk … ': some of Chromium's processes write spaces between the words, others none.
function commandLine(pid) {
  try {
    return ` ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')} `;
  } catch {
    return '';
  }
}

export async function startKiosk(given) {
  const display = await startDisplay();
  const { conf, profile, remove } = settings(given);
  const program = spawn(script, [conf], {
    env: { ...process.env, DISPLAY: display.name },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = [];
  program.stderr
    .setEncoding('utf8')
    .on('data', (text) =>
      said.push(...text.split('\n').filter((line) => line.startsWith('trame-kiosk: '))),
    );

  const browserPid = () =>
    below(program.pid).find((pid) => /^(?!.* --type=).* --kiosk /.test(commandLine(pid)));
  const ofType = (type) =>
    below(program.pid).filter(
      (pid) =>
        commandLine(pid).includes(` --type=${type} `) &&
        !commandLine(pid).includes(' --extension-process '),
    );

  // Runs `task(page, pages)` in the kiosk's browser; undefined while there is none to look into.
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

  // { state, href, born } of a page that answers and is ready; `born` tells one document from the next.
  const read = () => ({
    state: document.documentElement.dataset.state,
    href: location.href,
    born: performance.timeOrigin,
  });
  const within = (promise) =>
    Promise.race([promise, new Promise((resolve) => setTimeout(resolve, 5000))]); // one that hangs says nothing
  const seen = () => look((page) => within(page.evaluate(read)));
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
      const all = below(program.pid);
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

// A site of one page, which `answer(number of the request)` gives.
export async function serveOne(answer) {
  let count = 0;
  const server = createServer((request, response) => {
    if (!request.url.startsWith('/page')) return response.writeHead(404).end();
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
    url: `http://127.0.0.1:${server.address().port}/page?a='b'&c="d"#/x`,
    count: () => count,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}
