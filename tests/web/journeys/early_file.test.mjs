// A visitor's file that is dropped while the app still loads, and after the app has crashed.
import assert from 'node:assert/strict';
import { root } from '../support.mjs';
import { desk, eventually, follow, hash, journeys, press } from './support.mjs';
import { dropFiles, isOpen } from './own_file.mjs';

const { journey } = journeys();
const file = `${root}tests/data/valid/complete.json`;
// Returns options that hold back the addresses until `release` is called.
function heldBack(addresses) {
  let release = () => {};
  const held = new Promise((done) => (release = () => done(undefined)));
  const prepare = (page) => page.route(addresses, (route) => held.then(() => route.continue()));
  return { release: () => release(), options: { sizes: [desk], prepare } };
}

const wasm = heldBack(/\.wasm$/);
journey(
  'a file dropped before the wasm has come opens when it has',
  { ...wasm.options, state: 'loading' },
  async (page) => {
    await dropFiles(page, file);
    wasm.release();
    await isOpen(page);
    assert.equal(hash(page).split('?')[0], '/file');
  },
);

const main = heldBack(/main\.[0-9a-f]+\.js$/);
journey(
  'a file dropped before any script has come opens when they have',
  {
    ...main.options,
    state: '',
    prepare: async (page) => {
      await main.options.prepare(page);
      // The page is complete for the driver before the script has come.
      const { goto } = page;
      page.goto = (address) => goto.call(page, address, { waitUntil: 'commit' });
    },
  },
  async (page) => {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const address = page.url();
    await dropFiles(page, file);
    assert.equal(page.url(), address, 'the browser does not leave the page');
    main.release();
    await isOpen(page);
  },
);

journey(
  'after a crash another app opens the file in the same page, in the same view',
  { sizes: [desk], noisy: true },
  async (page) => {
    await dropFiles(page, file);
    await isOpen(page);
    await follow(page, 'Sources');
    await eventually(
      () => hash(page),
      (now) => now === '/file/sources',
      'the sources',
    );
    await page.evaluate(() => {
      const { parse } = JSON;
      JSON.parse = () => {
        JSON.parse = parse;
        throw new Error('a crash within a frame');
      };
    });
    await page.getByRole('link', { name: 'Actions' }).first().click();
    await page.locator('html[data-state=error]').waitFor({ state: 'attached' });
    const alert = page.getByRole('alert');
    await alert.filter({ hasText: /«\scomplete\.json\s» est gardé/ }).waitFor();
    const left = hash(page);
    await alert.getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('html[data-state=ready]').waitFor({ state: 'attached' });
    await isOpen(page);
    assert.equal(hash(page).split('?')[0], left.split('?')[0]);
    await follow(page, 'Budget');
    await press(page.getByRole('searchbox').first());
    await page.locator('html[data-view=budget]').waitFor({ state: 'attached' });
    assert.equal(await page.locator('canvas').count(), 1);
  },
);
