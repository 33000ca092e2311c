// The same test in every engine: the built site behind its real server, one browser of each kind per file, and words for
// finding, pressing and waiting that hold in all of them.
import { after, before, test } from 'node:test';
import { root, serveSite } from '../support.mjs';
import { eventually } from '../journeys/support.mjs';
import { startChromium } from './chromium.mjs';
import { startFirefox } from './firefox.mjs';
import { startWebkit } from './webkit.mjs';

const starters = { chromium: startChromium, firefox: startFirefox, webkit: startWebkit };

// Call once at the top of a test file. `inEngines(name, { query, at, engines }, body)` declares one test per engine;
// `body(tab, engine)` gets the page when it is ready. `query`, `at`: what follows the address, before and after its '#'.
export function engines(...used) {
  const started = {};
  let site;
  before(async () => {
    site = await serveSite(`${root}dist/`);
    for (const name of used) started[name] = await starters[name]();
  });
  after(async () => {
    for (const engine of Object.values(started)) await engine.close();
    await site?.close();
  });

  return (name, { query = '', at = '', engines: wanted = used }, body) => {
    for (const engine of wanted) {
      test(`${name} (${engine})`, { timeout: 120_000 }, async () => {
        const { tab } = started[engine];
        await tab.goto('about:blank'); // else another fragment of the same page would not load anew
        await tab.goto(`${site.url}${query}#${at}`);
        await reach(tab, 'ready');
        await body(tab, started[engine]);
      });
    }
  };
}

export const stateOf = (tab) => tab.run(() => document.documentElement.dataset.state);
export const reach = (tab, state) =>
  eventually(
    () => stateOf(tab),
    (now) => now === state,
    `the page is ${state}`,
  );
export const hashOf = async (tab) =>
  decodeURIComponent(await tab.run(() => location.hash.slice(1)));
export const countOf = (tab, role, name) =>
  tab.run((...wanted) => byRole(...wanted).length, role, name);

// As the mouse does, on the middle of the first such element.
export async function click(tab, role, name) {
  const middle = () =>
    tab.run(
      async (...wanted) => {
        const place = () => {
          const box = byRole(...wanted)[0]?.getBoundingClientRect();
          return box?.width > 0 ? [box.left + box.width / 2, box.top + box.height / 2] : null;
        };
        const first = place(); // what still moves would be missed
        for (let frame = 0; frame < 2; frame += 1)
          await new Promise((drawn) => {
            requestAnimationFrame(drawn);
          });
        return String(place()) === String(first) ? first : null;
      },
      role,
      name,
    );
  await tab.click(...(await eventually(middle, Boolean, `there is a ${role} ${name ?? ''}`)));
}

// What was asked for is drawn: two frames later.
export const drawn = (tab) =>
  tab.run(
    () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => seen()))),
  );
