// A page that stays open still works after its graphics process was killed, after the clock of the
// computer was changed, and after days of suspension.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { driver_timer_ms } from '../engines/webkit.mjs';
import { eventually } from '../journeys/support.mjs';
import { inState, launch, root, serveSite, times } from '../support.mjs';
import { dist, everywhere, startHost } from '../offline/support.mjs';
import { giveClock } from '../soak/time.mjs';
import { open, starters } from './support.mjs';

const at = '#/lyon-saint-etienne/budget?lang=fr';
const kiosk_flags = ['--disable-domain-blocking-for-3d-apis', '--disable-gpu-process-crash-limit'];
const patience_ms = 60_000;

async function started(t, flags) {
  const [site, browser] = [await serveSite(`${root}dist/`), await launch(flags)];
  t.after(() => Promise.all([browser.close(), site.close()]));
  const page = await browser.newPage({ locale: 'fr-FR', viewport: { width: 800, height: 600 } });
  await page.goto(site.url + at);
  await inState(page, 'ready');
  const session = await browser.newBrowserCDPSession();
  // Returns the id of the browser's graphics process, or null when there is none. Tests kill that
  // process, as a defect of a graphics driver would.
  const drawer = async () =>
    (await session.send('SystemInfo.getProcessInfo')).processInfo.find(({ type }) => type === 'GPU')
      ?.id ?? null;
  return { page, drawer };
}
const stateOf = (page) => page.evaluate(() => document.documentElement.dataset.state);
const isLost = (page) =>
  page.evaluate(
    () => document.querySelector('canvas').getContext('webgl2')?.isContextLost() ?? true,
  );

const rounds = times(2, 6);
test(`the graphics process killed ${rounds} times, with a kiosk’s flags: the same page draws the same picture again`, async (t) => {
  const { page, drawer } = await started(t, kiosk_flags);
  await page.evaluate(() => {
    window.samePage = true;
  });
  let picture = await page.screenshot();
  await eventually(
    async () => picture.equals((picture = await page.screenshot())),
    Boolean,
    'the picture comes to rest',
  );
  let last = null;
  for (let round = 1; round <= rounds; round += 1) {
    const now = await eventually(
      drawer,
      (id) => id !== null && id !== last,
      `there is a graphics process, round ${round}`,
      patience_ms,
    );
    last = now;
    const began = performance.now();
    process.kill(now, 'SIGKILL');
    await eventually(drawer, (id) => id !== now, 'it is gone', patience_ms);
    await eventually(
      async () => [await stateOf(page), await isLost(page)].join(),
      (seen) => seen === 'ready,false',
      `it draws, round ${round}`,
      patience_ms,
    );
    await eventually(
      async () => picture.equals(await page.screenshot()),
      Boolean,
      `the same picture, round ${round}`,
      patience_ms,
    );
    t.diagnostic(`round ${round}: back after ${Math.round(performance.now() - began)} ms`);
  }
  assert.ok(await page.evaluate(() => window.samePage));
});

// Chromium refuses the page a context after one or two kills, and ends itself after five.
test('killed without these flags: the page is read as text, and drawing is tried again when asked', async (t) => {
  const { page, drawer } = await started(t, []);
  const seen = async () => [await stateOf(page), await isLost(page)].join();
  for (let round = 1; round <= 3 && (await stateOf(page)) !== 'no-webgl'; round += 1) {
    const now = await eventually(
      drawer,
      (id) => id !== null,
      'there is a graphics process',
      patience_ms,
    );
    process.kill(now, 'SIGKILL');
    await eventually(drawer, (id) => id !== now, 'it is gone', patience_ms);
    await eventually(
      seen,
      (is) => is === 'ready,false' || is === 'no-webgl,true',
      `drawn or read, round ${round}`,
      patience_ms,
    );
    t.diagnostic(`round ${round}: ${await seen()}`);
  }
  assert.equal(await stateOf(page), 'no-webgl');
  const mirror = page.locator('#mirror');
  assert.ok(await mirror.getByRole('heading', { level: 1 }).first().isVisible());
  await mirror.getByRole('link', { name: 'Actions', exact: true }).click();
  await page.locator('html[data-view=actions]').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    window.old = true;
  });
  await page.getByRole('button', { name: 'Réessayer' }).click();
  /** @returns {Promise<Record<string, any>>} */
  const now = () =>
    page
      .evaluate(() => ({ old: window.old, ...document.documentElement.dataset }))
      .catch(() => ({}));
  await eventually(
    now,
    ({ old, state, view }) =>
      view === 'actions' && (state === 'ready' || (!old && state === 'no-webgl')),
    'the same view, drawn, or once more as text',
    patience_ms,
  );
});

for (const name of everywhere) {
  let engine, host;
  before(async () => {
    [engine, host] = await Promise.all([starters[name](), startHost(dist)]);
    host.inject(`(${giveClock})(0, ${driver_timer_ms});
      window.complaints = [];
      for (const name of ['error', 'warn']) console[name] = (...words) => complaints.push(words.join(' '));
      addEventListener('error', (event) => complaints.push(event.message));
      addEventListener('unhandledrejection', (event) => complaints.push(String(event.reason)));`);
  });
  after(async () => {
    await engine?.close();
    await host?.close();
  });

  const day_ms = 86_400_000;
  const changes = {
    'the clock set ten years on': (days) => window.setWall(3650 * days),
    'the clock set back before 1970': (days) => window.setWall(-30_000 * days),
    'a sleep of a week': (days) => window.skip(7 * days),
    'a clock that stands at nothing': () => {
      Date.now = () => NaN;
    },
  };
  for (const [what, change] of Object.entries(changes)) {
    test(`${what} changes nothing of the page (${name})`, async () => {
      const { tab } = engine;
      await open(tab, host.url + at);
      const still = async () => {
        let picture = await tab.screenshot();
        await eventually(
          async () => picture.equals((picture = await tab.screenshot())),
          Boolean,
          'the picture comes to rest',
        );
        return picture;
      };
      const go = async (hash, view) => {
        await tab.run((to) => {
          location.hash = to;
        }, hash);
        await eventually(
          () =>
            tab.run(() =>
              [
                document.documentElement.dataset.view,
                document.documentElement.dataset.state,
              ].join(),
            ),
          (now) => now === `${view},ready`,
          view,
        );
      };
      const picture = await still();
      // The change happens while the transition to this view is running.
      await go('#/lyon-saint-etienne/partners/network?lang=fr', 'partners');
      await tab.run(change, day_ms);
      await go(at, 'budget');
      await eventually(
        async () => picture.equals(await still()),
        Boolean,
        'the same picture as before',
      );
      assert.deepEqual(await tab.run(() => window.complaints), []);
    });
  }
}
