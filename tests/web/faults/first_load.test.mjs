// One file of the site comes wrongly at the first visit, in every way that a network knows: the
// page says so, and the app comes back when the network does, without clearing anything.
import { after, before, describe, test } from 'node:test';
import { playwrightTab } from '../engines/tab.mjs';
import { launch } from '../support.mjs';
import { files, visitBadly, ways } from './first_load.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

// Four visits at a time: most of their time is spent waiting.
describe('in Chromium', { concurrency: 4 }, () => {
  for (const name of Object.keys(files)) {
    for (const wrong of ways) {
      test(`${name}: ${wrong}`, { timeout: 100_000 }, async () => {
        const context = await browser.newContext({
          locale: 'fr-FR',
          viewport: { width: 400, height: 600 },
        });
        try {
          await visitBadly(playwrightTab(await context.newPage()), name, wrong);
        } finally {
          await context.close();
        }
      });
    }
  }
});
