// One file of the site comes wrongly at the first visit: the page says so, and the app comes back
// when the network does, without clearing anything. Every file comes wrongly in every way that a
// network knows.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { playwrightTab } from '../engines/tab.mjs';
import { drawNothing, launch } from '../support.mjs';
import { files, lateScripts, visitBadly, ways } from './first_load.mjs';

const host = 'trame.test'; // no address of this machine: a page of HTTP has no crypto.subtle there
let browser;
before(async () => {
  browser = await launch([`--host-resolver-rules=MAP ${host} 127.0.0.1`]);
});
after(() => browser.close());

/**
 * Visits the site in a new browser context.
 *
 * @param {string} name
 * @param {string} wrong
 * @param {{ host?: string }} [place]
 */
async function visit(name, wrong, place) {
  const context = await browser.newContext({
    locale: 'fr-FR',
    viewport: { width: 400, height: 600 },
  });
  try {
    await context.addInitScript(drawNothing);
    const page = await context.newPage();
    await visitBadly(playwrightTab(page), { name, wrong, ...place });
    return await page.evaluate(() => isSecureContext);
  } finally {
    await context.close();
  }
}

// Several visits at a time: most of their time is spent waiting.
describe('in Chromium', { concurrency: 6 }, () => {
  for (const name of Object.keys(files)) {
    for (const wrong of ways)
      test(`${name}: ${wrong}`, { timeout: 100_000 }, () => visit(name, wrong));
  }
});

for (const name of lateScripts)
  test(`${name}: late`, { timeout: 100_000 }, () => visit(name, 'late'));

test('the wasm: a trickle', { timeout: 100_000 }, () => visit('the wasm', 'a trickle'));

describe('without HTTPS', { concurrency: 2 }, () => {
  for (const [name, wrong] of [
    ['the wasm', 'cut, of untold length'],
    ['a font', 'cut, of untold length'],
    ['a font', 'slow'],
    ['another programme', 'a page of the network'],
    ['a lazy script', 'a page of the network'],
  ]) {
    test(`${name}: ${wrong}`, { timeout: 100_000 }, async () => {
      assert.equal(await visit(name, wrong, { host }), false);
    });
  }
});
