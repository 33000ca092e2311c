// Shared by the tests of faults: one engine per test file, a browser that has stored the whole
// site, and functions that examine builds.
import assert from 'node:assert/strict';
import { startChromium } from '../engines/chromium.mjs';
import { reach } from '../engines/engines.mjs';
import { startFirefox } from '../engines/firefox.mjs';
import { startWebkit } from '../engines/webkit.mjs';
import { eventually, programmes, views } from '../journeys/support.mjs';
import { dist, isOffline, startHost } from '../offline/support.mjs';

/** @type {Record<EngineName, (options?: object) => Promise<Engine>>} */
export const starters = { chromium: startChromium, firefox: startFirefox, webkit: startWebkit };

/** @param {Tab} tab */
export const buildIn = (tab) => tab.run(() => document.documentElement.dataset.build);
/** @param {Tab} tab */
export const offerIn = (tab) => tab.run(() => document.getElementById('offer')?.textContent);

/**
 * @param {Tab} tab
 * @param {string} address
 */
export async function open(tab, address) {
  // The next line then loads the page even if only the fragment of its address differs.
  await tab.goto('about:blank');
  await tab.goto(address);
  await reach(tab, 'ready');
}

/**
 * Starts a host with the site, and stores the whole site in the browser.
 *
 * @param {TestContext} t
 * @param {Tab} tab
 * @param {string} [folder]
 */
export async function wholeVisit(t, tab, folder = dist) {
  const host = await startHost(folder);
  t.after(async () => {
    await tab.goto('about:blank');
    await host.close();
  });
  await open(tab, host.url);
  await eventually(() => tab.run(isOffline), Boolean, 'all of it is here');
  return host;
}

/** @type {[programme: string, view: string][]} */
export const everyLink = programmes.flatMap((programme) => views.map((view) => [programme, view]));
/** @type {[programme: string, view: string][]} */
export const eachViewOnce = views.map((view, number) => [
  programmes[number % programmes.length],
  view,
]);

/**
 * Checks that each of these links opens the right view, and that all files shown are of one build.
 *
 * @param {Tab} tab
 * @param {{ url: string }} host
 * @param {string} build
 * @param {[programme: string, view: string][]} links
 */
export async function assertWhole(tab, host, build, links) {
  for (const [programme, view] of links) {
    await open(tab, `${host.url}#/${programme}/${view}?lang=fr`);
    /** @type {Record<string, any>} */
    const seen = await tab.run(() => ({
      ...document.documentElement.dataset,
      alerts: byRole('alert').filter((one) => one.textContent).length,
      hash: location.hash,
    }));
    assert.deepEqual(
      [seen.build, seen.view, seen.state, seen.alerts],
      [build, view, 'ready', 0],
      `${programme}/${view}`,
    );
    assert.ok(seen.hash.startsWith(`#/${programme}`), seen.hash);
  }
}

/**
 * Makes the browser check for a newer build and waits for the end of the check. Returns `waiting`
 * if a complete build waits.
 *
 * @param {Tab} tab
 */
export async function look(tab) {
  await tab.run(async () => {
    await (await navigator.serviceWorker.ready).update().catch(() => {});
  });
  return eventually(
    () =>
      tab.run(async () => {
        const { installing, waiting } = await navigator.serviceWorker.ready;
        return installing ? 'installing' : waiting ? 'waiting' : 'none';
      }),
    (now) => now !== 'installing',
    'the attempt is over',
  );
}

/**
 * Checks for a newer build until a complete one waits. A check is repeated, because it may join one
 * that the browser began before the newer build was there.
 *
 * @param {Tab} tab
 * @param {string} [what]
 */
export const awaitUpdate = (tab, what = 'a newer build waits') =>
  eventually(
    () => look(tab),
    (state) => state === 'waiting',
    what,
  );

/**
 * Presses the first button of the update bar and waits for the page of that build. The first page that
 * is loaded may still be of the old build; it then goes on by itself.
 *
 * @param {Tab} tab
 * @param {string} build
 */
export async function accept(tab, build) {
  await eventually(() => offerIn(tab), Boolean, 'a newer release is offered');
  await tab.run(() => {
    /** @type {HTMLElement} */ (document.querySelector('#offer button')).click();
  });
  await eventually(
    () =>
      tab
        .run(() => {
          const page = document.documentElement.dataset;
          return `${page.build} ${page.state}`;
        })
        .catch((error) => String(error)),
    (now) => now === `${build} ready`,
    `the page of ${build} is loaded`,
  );
}
