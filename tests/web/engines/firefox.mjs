// Firefox as an engine of the shared tests, over Marionette, the protocol under geckodriver: it needs no program between
// and, unlike WebDriver BiDi, lets a test speak with the browser itself, hence compose text as an input method does.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { patiently, startDisplay, stop } from './display.mjs';
import { twoTabs, webdriverTab } from './tab.mjs';

const preferences = {
  'security.fileuri.strict_origin_policy': true, // as every visitor has it
  'marionette.port': 0, // any free one
  'intl.accept_languages': 'fr-FR, fr',
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};
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

// `extra`: preferences beside the usual ones; `kept`: a folder for what the browser remembers, left there when it ends.
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

// Messages are `length:JSON`; [0, id, command, parameters] is answered by [1, id, error, value].
async function openMarionette(port) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const waiting = new Map();
  let bytes = Buffer.alloc(0);
  let last = 0;

  socket.on('data', (more) => {
    bytes = Buffer.concat([bytes, more]);
    for (;;) {
      const colon = bytes.indexOf(':');
      const end = colon + 1 + Number(bytes.subarray(0, colon));
      if (colon < 0 || bytes.length < end) return;
      const message = JSON.parse(bytes.subarray(colon + 1, end));
      bytes = bytes.subarray(end);
      if (Array.isArray(message)) settle(message);
    }
  });
  socket.on('close', () =>
    [...waiting.keys()].forEach((id) => settle([1, id, { message: 'Firefox is gone' }])),
  );
  function settle([, id, error, answer]) {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(`${error.error}: ${error.message}`));
    else
      resolve(
        answer?.value !== undefined && Object.keys(answer).length === 1 ? answer.value : answer,
      );
  }

  function send(command, parameters = {}) {
    const id = ++last;
    const text = JSON.stringify([0, id, command, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }
  return { send, close: () => socket.destroy() };
}

// Runs a script with the browser's own rights; `window` is the browser window.
async function inBrowser({ send }, script) {
  await send('Marionette:SetContext', { value: 'chrome' });
  try {
    return await send('WebDriver:ExecuteScript', { script, args: [], sandbox: 'system' });
  } finally {
    await send('Marionette:SetContext', { value: 'content' });
  }
}

// Another tab comes in front while `task` runs.
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

// Firefox's own entry for input methods: the page gets trusted composition events and real changes of its field.
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
