// The site cannot be reached when a failure is to be tried again, with the fake wasm and no offline copy:
// the page stays and says so, instead of the browser's own error page, and the button works later.
import assert from 'node:assert/strict';
import { eventually } from '../journeys/support.mjs';
import { pageTests } from '../page_test.mjs';
import { inState } from '../support.mjs';

const pageTest = pageTests();
const button = (page) => page.getByRole('button', { name: 'Réessayer' });
const says = (page, words) =>
  eventually(
    async () => [await page.getByRole('alert').textContent(), await button(page).isEnabled()],
    ([text, isEnabled]) => words.test(text) && isEnabled,
    `it says ${words}`,
  );
const unreachable = /n’est pas joignable/;

// Marks the document, so that a reload is noticed.
const mark = (page) => page.evaluate(() => Object.assign(window, { same: true }));
const isSame = (page) => page.evaluate(() => window.same === true);

/**
 * The parts of the page that are missing at first, by the part of the code that shows the failure.
 *
 * @type {Record<string, string>}
 */
const missing = {
  'before any script has come': '/fake/main.js',
  'before the app has begun': '/files/trame.wasm',
};
for (const [when, file] of Object.entries(missing)) {
  const files = { [file]: { status: 404 } };
  pageTest(
    `${when}, the page stays while there is no network, twice, and reloads after`,
    { files, state: 'stuck', noisy: true },
    async (page) => {
      await mark(page);
      await says(page, /n’est pas arrivée/);
      await page.context().setOffline(true);
      for (const press of [1, 2]) {
        await button(page).click();
        await says(page, unreachable);
        assert.equal(await page.getByRole('alert').count(), 1, `press ${press}`);
      }
      assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
      assert.ok(await isSame(page));
      Reflect.deleteProperty(files, file);
      await page.context().setOffline(false);
      await button(page).click();
      await inState(page, 'ready');
      assert.equal(await isSame(page), false);
      assert.equal(await page.getByRole('alert').count(), 0);
    },
  );
}

for (const [when, file] of Object.entries(missing)) {
  const files = { [file]: { status: 404 } };
  pageTest(
    `${when}, a host that answers with an error is not reached either`,
    { files, state: 'stuck', noisy: true },
    async (page) => {
      await mark(page);
      const error = { status: 503, body: 'Service unavailable' };
      await page.route(/\/$/, (route) => route.fulfill(error));
      await button(page).click();
      await says(page, unreachable);
      assert.ok(await isSame(page));
      await page.unroute(/\/$/);
      await button(page).click(); // the file is still missing: a newer page may not need it
      await page.waitForFunction(() => !('same' in window));
    },
  );
}

pageTest(
  'after a crash the page stays while there is no network',
  { noisy: true },
  async (page) => {
    await mark(page);
    await page.evaluate(() => {
      window.fake.inFrame(() => {
        throw new Error('a crash');
      });
    });
    await inState(page, 'error');
    await page.context().setOffline(true);
    await button(page).click();
    await says(page, unreachable);
    assert.ok(await isSame(page));
    await page.context().setOffline(false);
    await button(page).click();
    await inState(page, 'ready');
  },
);

pageTest(
  'graphics that go within a frame do not lead away from the page without a network',
  { noisy: true },
  async (page) => {
    await mark(page);
    await page.context().setOffline(true);
    await page.evaluate(() => {
      window.fake.inFrame(() => {
        const context = document.querySelector('canvas').getContext('webgl2');
        context.getExtension('WEBGL_lose_context').loseContext();
        throw new Error('a crash');
      });
    });
    await inState(page, 'error');
    assert.match(await page.getByRole('alert').textContent(), /affichage graphique/);
    assert.ok(await isSame(page));
  },
);

pageTest(
  'a kiosk that cannot be reloaded tries again until it can',
  { at: '?kiosk', tree: null, noisy: true, prepare: (page) => page.clock.install() },
  async (page) => {
    await mark(page);
    await page.context().setOffline(true);
    // Lets time pass until something has happened; the kiosk waits again after each attempt.
    const happens = (read, what) =>
      eventually(
        async () => {
          await page.clock.runFor(21_000);
          return read();
        },
        Boolean,
        what,
      );
    await page.evaluate(() => {
      const { fetch } = window;
      window.tries = 0;
      window.fetch = (...given) => {
        window.tries += 1;
        return fetch(...given);
      };
      document.documentElement.dataset.state = 'stuck';
    });
    for (const what of ['it tries', 'it tries again']) {
      await page.evaluate(() => (window.tries = 0));
      await happens(() => page.evaluate(() => window.tries), what);
      assert.ok(await isSame(page));
    }
    let isOpened = false;
    page.once('load', () => (isOpened = true));
    await page.context().setOffline(false);
    await happens(() => isOpened, 'the page is loaded');
  },
);
