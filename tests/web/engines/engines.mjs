// Runs the same test in every engine: the built site behind its real server, one browser of each
// kind per file, and functions that find, press and wait in all of them.
import { after, before, test } from 'node:test';
import { root, serveSite } from '../support.mjs';
import { eventually } from '../journeys/support.mjs';
import { startChromium } from './chromium.mjs';
import { startFirefox } from './firefox.mjs';
import { startWebkit } from './webkit.mjs';

/** @type {Record<EngineName, () => Promise<Engine>>} */
const starters = { chromium: startChromium, firefox: startFirefox, webkit: startWebkit };

/**
 * To be called once at the top of a test file. `inEngines(name, { query, at, engines }, body)`
 * declares one test per engine; `body(tab, engine)` gets the page when it is ready. `query` and
 * `at`: parts of the address before and after its '#'.
 *
 * @param {...EngineName} used
 */
export function engines(...used) {
  /** @type {Partial<Record<EngineName, Engine>>} */
  const started = {};
  /** @type {Running} */
  let site;
  before(async () => {
    site = await serveSite(`${root}dist/`);
    for (const name of used) started[name] = await starters[name]();
  });
  after(async () => {
    for (const engine of Object.values(started)) await engine.close();
    await site?.close();
  });

  return declare;

  /**
   * @param {string} name
   * @param {{ query?: string, at?: string, engines?: EngineName[] }} options
   * @param {(tab: Tab, engine: Engine) => Promise<unknown>} body
   */
  function declare(name, { query = '', at = '', engines: wanted = used }, body) {
    for (const engine of wanted) {
      test(`${name} (${engine})`, { timeout: 300_000 }, async () => {
        const running = /** @type {Engine} */ (started[engine]);
        const { tab } = running;
        // The next line then loads the page even if only the fragment of its address differs.
        await tab.goto('about:blank');
        await tab.goto(`${site.url}${query}#${at}`);
        await reach(tab, 'ready');
        await body(tab, running);
      });
    }
  }
}

/** @param {Tab} tab */
export const stateOf = (tab) => tab.run(() => document.documentElement.dataset.state);
/**
 * Waits until the page is in a state. If it never is, the error has the page's sentence and
 * the error that ended the app.
 *
 * @param {Tab} tab
 * @param {string} state
 */
export const reach = (tab, state) =>
  eventually(
    () =>
      tab.run(() => [
        document.documentElement.dataset.state,
        document.getElementById('notice')?.textContent,
        document.documentElement.dataset.error,
      ]),
    ([now]) => now === state,
    `the page is ${state}`,
  );
/** @param {Tab} tab */
export const hashOf = async (tab) =>
  decodeURIComponent(await tab.run(() => location.hash.slice(1)));
/**
 * @param {Tab} tab
 * @param {string} role
 * @param {string} [name]
 */
export const countOf = (tab, role, name) =>
  tab.run((...wanted) => byRole(...wanted).length, role, name ?? '');

/**
 * Clicks in the middle of the first element of this role and name, as a mouse does.
 *
 * @param {Tab} tab
 * @param {string} role
 * @param {string} [name]
 */
export async function click(tab, role, name) {
  const middle = () =>
    tab.run(
      async (...wanted) => {
        const place = () => {
          const box = byRole(...wanted)[0]?.getBoundingClientRect();
          return box && box.width > 0 ? [box.left + box.width / 2, box.top + box.height / 2] : null;
        };
        const first = place(); // a click would miss an element that still moves
        for (let frame = 0; frame < 2; frame += 1)
          await new Promise((drawn) => {
            requestAnimationFrame(drawn);
          });
        return String(place()) === String(first) ? first : null;
      },
      role,
      name ?? '',
    );
  const place = await eventually(middle, Boolean, `there is a ${role} ${name ?? ''}`);
  const [x, y] = /** @type {number[]} */ (place);
  await tab.click(x, y);
}

/**
 * Waits for two frames, after which everything that was requested is drawn.
 *
 * @param {Tab} tab
 */
export const drawn = (tab) =>
  tab.run(
    () =>
      new Promise((seen) => {
        requestAnimationFrame(() => requestAnimationFrame(() => seen(true)));
      }),
  );
