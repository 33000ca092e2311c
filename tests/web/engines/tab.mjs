// A page as the tests of several engines use it: navigate, run code in it, press keys and the
// mouse, take a screenshot. Implemented with Playwright (Chromium) and with the commands of W3C
// WebDriver. It does not start browsers.
import { byRole } from './in_page.mjs';

/**
 * Returns an expression that calls `task` in the page, with byRole available. Values and result are
 * passed as JSON.
 *
 * @param {Function} task
 * @param {any[]} values
 */
const calling = (task, values) =>
  `(async () => { const byRole = ${byRole}; return (${task})(...${JSON.stringify(values)}); })()`;

/**
 * @param {PlaywrightPage} page
 * @param {Partial<Tab>} [extras]
 * @returns {Tab}
 */
export function playwrightTab(page, extras = {}) {
  return {
    goto: (url) => page.goto(url),
    run: (task, ...values) => page.evaluate(calling(task, values)),
    type: (text) => page.keyboard.type(text),
    press: (chord) => page.keyboard.press(chord),
    click: (x, y) => page.mouse.click(x, y),
    screenshot: () => page.screenshot(),
    ...extras,
  };
}

/** @type {Record<string, string>} */
const keys = {
  Control: '\ue009',
  Shift: '\ue008',
  Enter: '\ue007',
  Escape: '\ue00c',
  Backspace: '\ue003',
  Delete: '\ue017',
};

/**
 * `send(command, parameters)` returns the command's value; commands are declared in webkit.mjs and
 * firefox.mjs.
 *
 * @param {SendCommand} send
 * @param {Partial<Tab>} [extras]
 * @returns {Tab}
 */
export function webdriverTab(send, extras = {}) {
  /**
   * @param {string} type
   * @param {string} id
   * @param {object[]} actions
   * @param {object} [parameters]
   */
  const act = (type, id, actions, parameters) =>
    send('act', { actions: [{ type, id, actions, parameters }] });
  /** @param {string} chord */
  const press = (chord) => {
    const chain = chord.split('+').map((key) => keys[key] ?? key);
    const down = chain.map((value) => ({ type: 'keyDown', value }));
    return act('key', 'keyboard', [
      ...down,
      ...chain.reverse().map((value) => ({ type: 'keyUp', value })),
    ]);
  };
  return {
    goto: (url) => send('goto', { url }),
    async run(task, ...values) {
      const script = `const done = arguments[arguments.length - 1];
        ${calling(task, values)}.then((value) => done({ value }), (error) => done({ error: String(error) + String(error?.stack) }));`;
      const { value, error } = await send('run', { script, args: [] });
      if (error) throw new Error(error);
      return value;
    },
    async type(text) {
      for (const key of text) await press(key);
    },
    press,
    click: (x, y) =>
      act(
        'pointer',
        'mouse',
        [
          { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
        { pointerType: 'mouse' },
      ),
    screenshot: async () => Buffer.from(await send('screenshot'), 'base64'),
    ...extras,
  };
}

/**
 * Opens a second tab; each of the two is brought to the front before it is used. `close` closes the
 * second tab.
 *
 * @param {SendCommand} send
 * @param {"tab" | "window"} [type]
 */
export async function twoTabs(send, type = 'tab') {
  const first = await send('handle');
  const { handle: second } = await send('open', { type, focus: true });
  /** @param {string} handle */
  const bring = (handle) => send('bring', { handle, focus: true });
  const tabs = [first, second].map((handle) =>
    webdriverTab((command, given) => bring(handle).then(() => send(command, given))),
  );
  return {
    tabs,
    close: () =>
      bring(second)
        .then(() => send('leave'))
        .then(() => bring(first)),
  };
}
