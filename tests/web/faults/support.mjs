// What the tests of faults share: an engine per file, a visitor who has the whole site, and words for looking at releases.
import assert from 'node:assert/strict';
import { startChromium } from '../engines/chromium.mjs';
import { reach } from '../engines/engines.mjs';
import { startFirefox } from '../engines/firefox.mjs';
import { startWebkit } from '../engines/webkit.mjs';
import { eventually, programmes, views } from '../journeys/support.mjs';
import { dist, isOffline, startHost } from '../offline/support.mjs';

export const starters = { chromium: startChromium, firefox: startFirefox, webkit: startWebkit };

export const buildIn = (tab) => tab.run(() => document.documentElement.dataset.build);
export const offerIn = (tab) => tab.run(() => document.getElementById('offer').textContent);

export async function open(tab, address) {
  await tab.goto('about:blank'); // else another fragment of the same page would not load anew
  await tab.goto(address);
  await reach(tab, 'ready');
}

// A host of its own with the site on it, and all of that site in the browser.
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

export const everyLink = programmes.flatMap((programme) => views.map((view) => [programme, view]));
export const eachViewOnce = views.map((view, number) => [
  programmes[number % programmes.length],
  view,
]);

// Every one of these links opens as itself, of one build.
export async function assertWhole(tab, host, build, links) {
  for (const [programme, view] of links) {
    await open(tab, `${host.url}#/${programme}/${view}?lang=fr`);
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

// Asks for a newer build, and waits until that is over: `waiting` when one is complete and in wait.
export async function look(tab) {
  await tab.run(
    async () => void (await (await navigator.serviceWorker.ready).update().catch(() => {})),
  );
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

// Presses the first button of the offer and waits for the page that comes.
export async function accept(tab) {
  await eventually(() => offerIn(tab), Boolean, 'a newer release is offered');
  await tab.run(() => {
    window.old = true;
    document.querySelector('#offer button').click();
  });
  await eventually(
    () =>
      tab
        .run(() => window.old === undefined && document.documentElement.dataset.state === 'ready')
        .catch(() => false),
    Boolean,
    'it is loaded anew',
  );
}
