// WebKit for the tests of several engines: WebKitGTK's own driver, W3C WebDriver over HTTP.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { patiently, startDisplay, stop } from './display.mjs';
import { twoTabs, webdriverTab } from './tab.mjs';

/** @type {Record<string, [method: string, path: string]>} */
const commands = {
  goto: ['POST', 'url'],
  run: ['POST', 'execute/async'],
  act: ['POST', 'actions'],
  screenshot: ['GET', 'screenshot'],
  handle: ['GET', 'window'],
  bring: ['POST', 'window'],
  open: ['POST', 'window/new'],
  leave: ['DELETE', 'window'],
};

// Limit of a script in ms. The driver sets a timer of this length in the page; tests recognise the
// timer by its length.
export const driver_timer_ms = 54_321;

// Begins the errors of a browser that has ended. tests/lib/node_tests.sh runs a file again whose
// output has it.
export const ended = 'the browser has ended by itself';

/**
 * When the page's process or the browser crashes, the script that runs has no result, the next
 * command no message, and then the session is gone.
 *
 * @param {{ error: string, message: string }} value
 */
const hasEnded = ({ error, message }) =>
  error === 'invalid session id' ||
  (error === 'unknown error' && ['', 'Could not parse script result'].includes(message));

/** @returns {Promise<Engine>} */
export async function startWebkit() {
  const display = await startDisplay();
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: display.name,
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
    stdio: 'ignore',
  });
  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [parameters]
   * @returns {Promise<any>}
   */
  const call = async (method, path, parameters) => {
    const response = await fetch(`http://127.0.0.1:${port}/${path}`, {
      method,
      body: parameters && JSON.stringify(parameters),
      signal: AbortSignal.timeout(60_000),
    });
    const { value } = await response.json();
    if (response.ok) return value;
    const problem = `${value.error}: ${value.message}`;
    throw new Error(hasEnded(value) ? `${ended}: ${problem}` : problem);
  };
  await patiently(() => call('GET', 'status'), 'WebKitWebDriver');
  const { sessionId } = await call('POST', 'session', {
    capabilities: {
      alwaysMatch: {
        'timeouts': { script: driver_timer_ms },
        'webkitgtk:browserOptions': {
          binary: miniBrowser(),
          args: ['--automation', '--full-screen'],
        },
      },
    },
  });
  /** @type {SendCommand} */
  const send = (command, parameters) => {
    const [method, path] = commands[command];
    return call(method, `session/${sessionId}/${path}`, method === 'POST' ? parameters : undefined);
  };
  const tab = webdriverTab(send);
  const { screenshot } = tab;
  tab.screenshot = () => tab.run(stir).then(screenshot);
  return {
    tab,
    twoTabs: () => twoTabs(send, 'window'), // WebKit never brings a second tab to the front
    async close() {
      try {
        await call('DELETE', `session/${sessionId}`);
      } finally {
        await stop(driver);
        await display.close();
      }
    },
  };
}

// Runs in the page. WebKit takes a screenshot at the next paint, which never comes while the page
// is at rest: a transparent element therefore moves for half a second.
function stir() {
  const nothing = document.body.appendChild(document.createElement('div'));
  nothing.style.cssText =
    'position: fixed; top: 0; width: 1px; height: 1px; will-change: transform';
  let moves = 0;
  const timer = setInterval(() => {
    nothing.style.transform = `translateX(${moves++ % 2}px)`;
    if (moves < 30) return;
    clearInterval(timer);
    nothing.remove();
  }, 16);
}

// The folder's name contains the architecture: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1.
function miniBrowser() {
  const machine = readdirSync('/usr/lib').find((name) => name.endsWith('-linux-gnu'));
  return process.env.TRAME_MINIBROWSER ?? `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}
