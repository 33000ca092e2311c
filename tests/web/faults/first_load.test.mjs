// One file of the site comes wrongly at the first visit: the page says so, and the app comes back
// when the network does, without clearing anything. Each file comes wrongly in two ways, in the long
// form in every way that a network knows.
import { after, before, describe, test } from 'node:test';
import { playwrightTab } from '../engines/tab.mjs';
import { launch, times } from '../support.mjs';
import { files, visitBadly, ways } from './first_load.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

// Two visits at a time: most of their time is spent waiting.
describe('in Chromium', { concurrency: 2 }, () => {
  for (const [at, name] of Object.keys(files).entries()) {
    const two = [2 * at, 2 * at + 1].map((way) => ways[way % ways.length]);
    for (const wrong of times(two, ways)) {
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
