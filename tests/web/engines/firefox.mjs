// Firefox for the tests of several engines, driven by Marionette, the protocol that geckodriver
// uses: it needs no separate driver and, unlike WebDriver BiDi, gives access to the browser itself,
// which is needed to compose text as an input method does.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { patiently, startDisplay, stop } from './display.mjs';
import { twoTabs, webdriverTab } from './tab.mjs';

/**
 * @typedef {{ send: SendCommand, close(): unknown }} Marionette
 * @typedef {[kind: number, id: number, error: any, answer?: any]} Answer
 */

const preferences = {
  'security.fileuri.strict_origin_policy': true, // Firefox's default
  'marionette.port': 0, // any free port
  'intl.accept_languages': 'fr-FR, fr',
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};
/** @type {Record<string, string>} */
const commands = {
  goto: 'WebDriver:Navigate',
  run: 'WebDriver:ExecuteAsyncScript',
  act: 'WebDriver:PerformActions',
  screenshot: 'WebDriver:TakeScreenshot',
  handle: 'WebDriver:GetWindowHandle',
  open: 'WebDriver:NewWindow',
  bring: 'WebDriver:SwitchToWindow',
  leave: 'WebDriver:CloseWindow',
};

/**
 * `extra`: additional preferences; `kept`: folder of the profile, which is kept when the browser
 * ends.
 *
 * @param {{ extra?: object, kept?: string }} [options]
 * @returns {Promise<Engine>}
 */
export async function startFirefox({ extra = {}, kept } = {}) {
  const display = await startDisplay();
  const profile = kept ?? mkdtempSync(join(tmpdir(), 'trame-firefox-'));
  const program = startProgram(profile, display, { ...preferences, ...extra });
  const port = await patiently(
    () => Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8')),
    'Firefox',
  );
  const marionette = await openMarionette(port);
  await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
  /** @type {SendCommand} */
  const send = (command, given) => marionette.send(commands[command], { full: false, ...given });
  return {
    tab: webdriverTab(send, inputMethod(marionette)),
    twoTabs: () => twoTabs(send),
    inBrowser: (script) => inBrowser(marionette, script),
    whileHidden: (task) => whileHidden(marionette, task),
    async close() {
      marionette.close();
      await stop(program);
      await display.close();
      if (!kept) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * @param {string} profile
 * @param {{ name: string }} display
 * @param {object} wanted
 */
function startProgram(profile, display, wanted) {
  rmSync(join(profile, 'MarionetteActivePort'), { force: true });
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(wanted)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  return spawn(
    process.env.TRAME_FIREFOX ?? '/usr/bin/firefox-esr',
    [
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--profile',
      profile,
      '--width=1024',
      '--height=868',
    ],
    {
      env: { ...process.env, DISPLAY: display.name, MOZ_CRASHREPORTER_DISABLE: '1' },
      stdio: 'ignore',
    },
  );
}

/**
 * Messages are `length:JSON`. The answer to [0, id, command, parameters] is [1, id, error, value].
 *
 * @param {number} port
 * @returns {Promise<Marionette>}
 */
async function openMarionette(port) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  /** @type {Map<number, { resolve(value: any): void, reject(error: Error): void }>} */
  const waiting = new Map();
  let bytes = Buffer.alloc(0);
  let last = 0;

  socket.on('data', (more) => {
    bytes = Buffer.concat([bytes, more]);
    for (;;) {
      const colon = bytes.indexOf(':');
      const end = colon + 1 + Number(bytes.subarray(0, colon).toString());
      if (colon < 0 || bytes.length < end) return;
      const message = JSON.parse(bytes.subarray(colon + 1, end).toString());
      bytes = bytes.subarray(end);
      if (Array.isArray(message)) settle(/** @type {Answer} */ (message));
    }
  });
  socket.on('close', () =>
    [...waiting.keys()].forEach((id) => settle([1, id, { message: 'Firefox is gone' }])),
  );
  /** @param {Answer} message */
  function settle([, id, error, answer]) {
    const asked = waiting.get(id);
    if (!asked) return;
    const { resolve, reject } = asked;
    waiting.delete(id);
    if (error) reject(new Error(`${error.error}: ${error.message}`));
    else
      resolve(
        answer?.value !== undefined && Object.keys(answer).length === 1 ? answer.value : answer,
      );
  }

  /** @type {SendCommand} */
  function send(command, parameters = {}) {
    const id = ++last;
    const text = JSON.stringify([0, id, command, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }
  return { send, close: () => socket.destroy() };
}

/**
 * Runs a script with the privileges of the browser; `window` is the browser window.
 *
 * @param {Marionette} marionette
 * @param {string} script
 */
async function inBrowser({ send }, script) {
  await send('Marionette:SetContext', { value: 'chrome' });
  try {
    return await send('WebDriver:ExecuteScript', { script, args: [], sandbox: 'system' });
  } finally {
    await send('Marionette:SetContext', { value: 'content' });
  }
}

/**
 * Shows another tab while `task` runs.
 *
 * @param {Marionette} marionette
 * @param {() => Promise<unknown>} task
 */
async function whileHidden({ send }, task) {
  const page = await send('WebDriver:GetWindowHandle');
  const { handle: other } = await send('WebDriver:NewWindow', { type: 'tab', focus: true });
  await send('WebDriver:SwitchToWindow', { handle: page, focus: false });
  try {
    await task();
  } finally {
    await send('WebDriver:SwitchToWindow', { handle: other, focus: false });
    await send('WebDriver:CloseWindow');
    await send('WebDriver:SwitchToWindow', { handle: page, focus: true });
  }
}

/**
 * Firefox's interface for input methods: the page gets trusted composition events and real changes
 * of its field.
 *
 * @param {Marionette} marionette
 * @returns {Pick<Tab, "compose" | "commit">}
 */
function inputMethod(marionette) {
  const processor = `
    window.trame ??= Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    const method = window.trame;
    if (!method.beginInputTransactionForTests(window)) throw new Error('no input transaction');`;
  return {
    compose: (text) =>
      inBrowser(
        marionette,
        `${processor}
      method.setPendingCompositionString(${JSON.stringify(text)});
      method.appendClauseToPendingComposition(${text.length}, method.ATTR_RAW_CLAUSE);
      method.setCaretInPendingComposition(${text.length});
      return method.flushPendingComposition();`,
      ),
    commit: (text) =>
      inBrowser(
        marionette,
        `${processor} return method.commitCompositionWith(${JSON.stringify(text)});`,
      ),
  };
}
