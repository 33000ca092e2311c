// A kiosk before its script has come: the app does not start, and the page accepts nothing.
import assert from 'node:assert/strict';
import { pageTests } from '../page_test.mjs';
import { drop, inState, paste } from '../support.mjs';

const pageTest = pageTests();

// Returns the types of those events that the browser would act on.
const accepted = (page) =>
  page.evaluate(() => {
    const link = document.querySelector('#readable a[href]') ?? document.body;
    const init = { bubbles: true, cancelable: true };
    return [
      new MouseEvent('click', init),
      new MouseEvent('click', { ...init, ctrlKey: true }),
      new MouseEvent('auxclick', { ...init, button: 1 }),
      new MouseEvent('contextmenu', init),
      new KeyboardEvent('keydown', { ...init, key: 'o', ctrlKey: true }),
      new DragEvent('dragover', init),
    ]
      .filter((event) => link.dispatchEvent(event))
      .map(({ type }) => type);
  });

pageTest(
  'without its script a kiosk does not start, and nothing gets in or leads out',
  {
    at: '?kiosk&src=files/first.json',
    files: { '/src/kiosk/index.js': { status: 404 } },
    state: 'stuck',
    noisy: true,
  },
  async (page) => {
    const address = page.url();
    const asked = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    assert.deepEqual(
      asked.filter((name) => name.endsWith('/src/files/files.js')),
      [],
      'no file is read',
    );
    assert.deepEqual(await accepted(page), []);
    assert.ok(await drop(page, 'a.json'));
    await paste(page, '{"a":1}');
    assert.equal(page.url(), address);
    assert.equal(
      await page.evaluate(() => window.fake?.named('create').length ?? 0),
      0,
      'the app is not created',
    );
    assert.match(await page.getByRole('alert').textContent(), /n’est pas arrivée/);
  },
);

pageTest(
  'the button of the failure can be pressed',
  {
    at: '?kiosk',
    files: { '/src/kiosk/index.js': { status: 404 } },
    state: 'stuck',
    noisy: true,
  },
  async (page) => {
    const opened = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await opened;
  },
);

pageTest(
  'once its script runs, a kiosk has its own rules',
  { at: '?kiosk', tree: null },
  async (page) => {
    await inState(page, 'ready');
    assert.ok(await page.evaluate(() => document.documentElement.classList.contains('kiosk')));
    assert.equal(
      await page.evaluate(() =>
        document.body.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
      ),
      true,
      'a press reaches the app',
    );
    assert.ok(await drop(page, 'a.json'));
  },
);

const prepare = (page) => page.clock.install();
// Marks the document, so that a reload is noticed, and lets two minutes pass.
async function passTwoMinutes(page) {
  await page.evaluate(() => Object.assign(window, { same: true }));
  await page.clock.fastForward(65_000);
  await page.clock.fastForward(65_000);
}

pageTest(
  'a kiosk that cannot draw works on as a page of text',
  { at: '?kiosk', fake: { create: 0 }, state: 'no-webgl', tree: null, prepare },
  async (page) => {
    await passTwoMinutes(page);
    assert.ok(await page.evaluate(() => window.same));
    assert.equal(await page.getAttribute('html', 'data-state'), 'no-webgl');
  },
);

pageTest(
  'a kiosk without its data reloads after a while',
  { at: '?kiosk', tree: null, prepare },
  async (page) => {
    await page.evaluate(() => {
      document.documentElement.dataset.state = 'stuck';
    });
    const opened = page.waitForEvent('load');
    await page.clock.fastForward(21_000);
    await opened;
  },
);
