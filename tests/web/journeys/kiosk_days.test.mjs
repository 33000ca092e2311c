// A kiosk at a fair for days, without an operator.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  asking_ms,
  waitForAttendance,
  come,
  drawn,
  kiosk,
  leave,
  leaveForGood,
  told,
} from './kiosk_visit.mjs';
import { root } from '../support.mjs';
import { eventually, follow, journeys } from './support.mjs';

const { journey } = journeys();

const withLocks = (page) =>
  page.addInitScript(() => {
    window.locks = [];
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: async () => {
          const lock = { released: false };
          window.locks.push(lock);
          return lock;
        },
      },
    });
  });
journey(
  'The screen is kept on, again after the page was hidden',
  { ...kiosk, prepare: withLocks },
  async (page) => {
    await page.waitForFunction(() => window.locks.length === 1);
    await page.evaluate(() => {
      window.locks[0].released = true;
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.waitForFunction(() => window.locks.length === 2);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    assert.equal(await page.evaluate(() => window.locks.length), 2, 'once is enough');
  },
);

journey(
  'After the machine has slept the page is loaded again, once the visitor has gone',
  kiosk,
  async (page) => {
    await come(page);
    await page.evaluate(() => {
      window.old = true;
      const later = Date.now() + 3_600_000;
      Date.now = () => later;
    });
    await leave(page, 50_000);
    await page.touchscreen.tap(540, 300);
    assert.equal(await page.evaluate(() => window.old), true);
    await leave(page, 60_000);
    await waitForAttendance(page, 'asking');
    const opened = page.waitForEvent('load');
    await leave(page, asking_ms).catch(() => {}); // the page that received the command has been reloaded
    await opened;
    await waitForAttendance(page, 'nobody');
    assert.equal(await page.evaluate(() => window.old), undefined);
  },
);

journey(
  'The hourly look finds the page unwell, and waits for its visitor to go',
  { ...kiosk, query: '?kiosk&idle=3600' },
  async (page) => {
    await come(page);
    await page.evaluate(() => {
      window.old = true;
      Object.defineProperty(visualViewport, 'scale', { value: 1.4 });
    });
    await leave(page, 3_000_000);
    await page.touchscreen.tap(540, 300);
    await leave(page, 3_000_000);
    await drawn(page);
    assert.equal(await told(page, 'attendance'), 'visit');
    assert.equal(await page.evaluate(() => window.old), true);
    const opened = page.waitForEvent('load');
    await leave(page, 600_000);
    await waitForAttendance(page, 'asking');
    await leave(page, asking_ms).catch(() => {});
    await opened;
  },
);

journey('Between visits the hourly check loads a failed page again', kiosk, async (page) => {
  await waitForAttendance(page, 'nobody');
  await page.evaluate(() => Object.defineProperty(visualViewport, 'scale', { value: 1.4 }));
  const opened = page.waitForEvent('load');
  await leave(page, 3_600_000).catch(() => {});
  await opened;
  await waitForAttendance(page, 'nobody');
});

journey(
  'The file that the address names is there for the next visitor too',
  {
    ...kiosk,
    at: '/file/overview?lang=fr',
    query: '?kiosk&loop=overview&src=schema/minimal.json',
  },
  async (page) => {
    const title = page.getByRole('heading', { level: 1 });
    await come(page);
    const named = await title.textContent();
    await follow(page, 'Actions');
    await leaveForGood(page);
    await come(page);
    assert.equal(
      await eventually(
        () => title.textContent(),
        (now) => now === named,
        'the file is open again',
      ),
      named,
    );
  },
);

const sourceComesLate = async (page) => {
  const source = { isThere: false, count: 0 };
  await page.route('**/schema/minimal.json', (route) => {
    source.count += 1;
    return source.isThere ? route.continue() : route.fulfill({ status: 503, body: 'not yet' });
  });
  return source;
};
journey(
  'The file that the address names is asked for again until it comes',
  { ...kiosk, query: '?kiosk&loop=overview', noisy: true },
  async (page) => {
    const source = await sourceComesLate(page);
    const at = new URL(page.url());
    await page.goto(`${at.origin}${at.pathname}?kiosk&loop=overview&src=schema/minimal.json`);
    await waitForAttendance(page, 'nobody');
    const shown = () => page.getByRole('heading', { level: 1 }).textContent();
    const bundled = await eventually(shown, Boolean, 'another programme is shown');
    source.isThere = true;
    await leave(page, 61_000);
    await eventually(shown, (title) => title !== bundled, 'the file is shown');
    assert.equal(
      await shown(),
      JSON.parse(readFileSync(`${root}assets/schema/minimal.json`, 'utf8')).title.fr,
    );
    assert.equal(await page.getByRole('alert').count(), 0);
    const { count } = source;
    await leave(page, 61_000);
    await drawn(page);
    assert.equal(source.count, count, 'a file that is there is not asked for again');
  },
);

journey('A page that has failed opens itself again', { ...kiosk, noisy: true }, async (page) => {
  await waitForAttendance(page, 'nobody');
  await page.evaluate(() => {
    window.old = true;
    document.documentElement.dataset.state = 'error';
  });
  const opened = page.waitForEvent('load');
  await leave(page, 21_000).catch(() => {});
  await opened;
  await page.waitForFunction(
    () => window.old === undefined && document.documentElement.dataset.state === 'ready',
  );
});

const counts = (page) => page.getByRole('dialog', { name: /^Vues par jour/ });

const hold = async (page, x, y) => {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await leave(page, 3_100);
  await page.mouse.up();
};
journey(
  'Views are counted where the operator wants it, and shown to who knows how',
  { ...kiosk, query: '?kiosk&stats' },
  async (page) => {
    await come(page);
    await follow(page, 'Budget');
    await page.waitForFunction(() => document.documentElement.dataset.view === 'budget');
    await leaveForGood(page);
    await come(page);
    await hold(page, 20, 20);
    await hold(page, 1060, 20);
    const sheet = page.getByRole('dialog').filter({ has: page.getByRole('table') });
    await sheet.waitFor();
    const [head, row] = await sheet.getByRole('row').allInnerTexts();
    assert.match(head, /Jour\s+Visites/);
    assert.match(row, /^\d{4}-\d\d-\d\d\s+2\s/);
    await sheet.getByRole('img', { name: /ce code.*les plus récents\s: 1\.$/ }).waitFor();
    assert.deepEqual(await sheet.getByRole('button').allInnerTexts(), ['Tout effacer', 'Fermer']);
    await sheet.getByRole('button', { name: 'Tout effacer' }).click();
    await page.getByRole('alert').filter({ hasText: 'Rien ne permet de les retrouver' }).waitFor();
    await page.keyboard.press('Enter');
    await sheet.waitFor();
    await sheet.getByRole('button', { name: 'Tout effacer' }).click();
    await page.getByRole('button', { name: 'Effacer définitivement' }).click();
    assert.equal(await page.evaluate(() => localStorage.getItem('trame:counts')), '{}');
    assert.equal(await counts(page).count(), 0);
  },
);

journey(
  'The counts that the operator left open are closed when nobody is there',
  { ...kiosk, query: '?kiosk&stats' },
  async (page) => {
    await come(page);
    await hold(page, 20, 20);
    await hold(page, 1060, 20);
    await counts(page).waitFor();
    await counts(page).getByRole('button', { name: 'Tout effacer' }).click();
    await leaveForGood(page);
    await counts(page).waitFor({ state: 'detached' });
    assert.match(await page.evaluate(() => localStorage.getItem('trame:counts')), /visits/);
  },
);

for (const [answer, state] of Object.entries({ missing: 'stuck', silent: 'loading' })) {
  let isBad = true;
  journey(
    `A kiosk whose script is ${answer} opens itself again, and is shut until then`,
    {
      ...kiosk,
      noisy: true,
      state,
      prepare: async (page) => {
        await page.clock.install();
        await page.route(/kiosk\.[0-9a-f]+\.js/, (route) => {
          if (!isBad) return route.continue();
          return answer === 'missing' ? route.fulfill({ status: 404 }) : undefined;
        });
      },
    },
    async (page) => {
      const address = page.url();
      await page.locator('#readable a[href]').first().dispatchEvent('click');
      assert.equal(page.url(), address);
      assert.equal(await told(page, 'attendance'), undefined);
      page.once('framenavigated', () => (isBad = false));
      // The clock of the new page is left alone: to it, a jump is a silent network.
      await eventually(
        async () => {
          if (isBad) await page.clock.fastForward(20_000).catch(() => {}); // it may be reloading
          return isBad;
        },
        (waits) => !waits,
        'it is another page',
      );
      await waitForAttendance(page, 'nobody');
    },
  );
}

journey(
  'Nothing is counted unless the operator asks',
  { ...kiosk, query: '?kiosk&stats=0' },
  async (page) => {
    await come(page);
    await leaveForGood(page);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  },
);
