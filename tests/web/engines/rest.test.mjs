// A page at rest does nothing: no frame, no timer, no drawing. Neither does a hidden page. The
// frame after an input shows its effect.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { eventually } from '../journeys/support.mjs';
import { launch, root, serveSite } from '../support.mjs';
import { click, engines } from './engines.mjs';
import { driver_timer_ms } from './webkit.mjs';

const inEngines = engines('chromium', 'firefox', 'webkit');

// Runs in the page: counts every frame, timer and drawing from now on, both when it is requested
// and when it happens. Timers of exactly `apart_ms` belong to the driver and are not counted.
function countWork(apart_ms) {
  window.work = {};
  const count = (what) => {
    window.work[what] = (window.work[what] ?? 0) + 1;
  };
  for (const name of [
    'requestAnimationFrame',
    'setTimeout',
    'setInterval',
    'requestIdleCallback',
  ]) {
    const original = window[name];
    if (!original) continue;
    window[name] = (task, ...rest) => {
      if (apart_ms && rest[0] === apart_ms) return original.call(window, task, ...rest);
      count(name);
      return original.call(
        window,
        (...given) => {
          count(`${name} came`);
          task(...given);
        },
        ...rest,
      );
    };
  }
  for (const name of ['drawElements', 'drawArrays', 'clear']) {
    const original = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function drawing(...given) {
      count('drawings');
      return original.apply(this, given);
    };
  }
}

// Waits until two counts half a second apart are equal, then returns what ten seconds add to them.
// The ten seconds are the tested period, not a wait for something.
const period = (ms) =>
  new Promise((over) => {
    setTimeout(over, ms);
  });
async function workInTenSeconds(look) {
  let last = '';
  await eventually(
    async () => {
      await period(500);
      const before = last;
      last = JSON.stringify(await look());
      return before === last;
    },
    Boolean,
    'it comes to rest',
  );
  await period(10_000);
  return [JSON.parse(last), await look()];
}

// In all engines at the same time: they wait.
describe('ten seconds at rest', { concurrency: 3 }, () => {
  // Counting starts before the page's first script runs.
  test('nothing, whatever the view (chromium)', async (t) => {
    const [site, browser] = [await serveSite(`${root}dist/`), await launch()];
    t.after(() => Promise.all([browser.close(), site.close()]));
    const rests = async (at, prepare = async (_) => {}) => {
      const page = await browser.newPage();
      await page.addInitScript(countWork);
      await page.goto(`${site.url}#${at}`);
      await page.locator('html[data-state=ready]').waitFor({ state: 'attached' });
      await prepare(page);
      const [before, later] = await workInTenSeconds(() => page.evaluate(() => window.work));
      assert.ok(before.drawings > 0 && before.requestAnimationFrame > 0, 'the counters count');
      assert.deepEqual(later, before, at);
    };
    await Promise.all([
      rests('/lyon-saint-etienne/overview'),
      rests('/lyon-saint-etienne/budget'),
      rests('/grand-est/partners'),
      rests('/lyon-saint-etienne/actions', async (page) => {
        await page.getByRole('searchbox').click();
        await page.keyboard.type('cyber'); // the browser draws the blinking cursor; the app has no work
      }),
    ]);
  });

  inEngines(
    'nothing',
    {
      at: '/lyon-saint-etienne/budget?lang=fr',
      engines: ['firefox', 'webkit'],
    },
    async (tab) => {
      await tab.run(countWork, driver_timer_ms);
      const [before, later] = await workInTenSeconds(() => tab.run(() => window.work));
      assert.deepEqual(later, before);
    },
  );
});

inEngines(
  'a hidden tab stays silent and shows the latest when it is seen again',
  {
    at: '/lyon-saint-etienne/overview?lang=fr',
    engines: ['firefox'],
  },
  async (tab, { whileHidden }) => {
    await tab.run(countWork);
    await whileHidden(async () => {
      await eventually(
        () => tab.run(() => document.visibilityState),
        (now) => now === 'hidden',
        'the page knows that it is hidden',
      );
      const before = await tab.run(() => {
        location.hash = '#/lyon-saint-etienne/budget?lang=fr';
        return { ...window.work };
      });
      await period(1000);
      assert.deepEqual(await tab.run(() => window.work), before);
    });
    await eventually(
      () => tab.run(() => document.documentElement.dataset.view),
      (view) => view === 'budget',
      'the view has followed',
    );
    assert.ok(await tab.run(() => window.work.drawings > 0));
  },
);

inEngines(
  'a letter typed is answered in the very next frame',
  { at: '/lyon-saint-etienne/actions?lang=fr' },
  async (tab) => {
    await click(tab, 'searchbox');
    await tab.run(countWork);
    // This listener is called before the page's own, so its frame is not later than the frame that
    // the page requests.
    await tab.run(() =>
      addEventListener(
        'input',
        () => {
          window.before = window.work.drawings ?? 0;
          requestAnimationFrame(() =>
            setTimeout(() => {
              window.answered = window.work.drawings - window.before;
            }),
          );
        },
        { capture: true, once: true },
      ),
    );
    await tab.type('c');
    const drawings = await eventually(
      () => tab.run(() => window.answered),
      (count) => count !== undefined && count !== null,
      'a frame came',
    );
    assert.ok(drawings > 0, 'the first frame after the letter draws');
  },
);
