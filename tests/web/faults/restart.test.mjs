// The machine is switched off and on, and the network is gone: only what the browser has stored on
// disk is available. Not in WebKit, whose driver deletes its profile with its window.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { playwrightTab } from '../engines/tab.mjs';
import { eventually } from '../journeys/support.mjs';
import { options } from '../support.mjs';
import { buildOf, dist, everywhere, isOffline, startHost } from '../offline/support.mjs';
import { assertWhole, eachViewOnce, open, starters } from './support.mjs';

async function startKeptChromium(kept) {
  const context = await chromium.launchPersistentContext(kept, options());
  return { tab: playwrightTab(context.pages()[0]), close: () => context.close() };
}
const kinds = { chromium: startKeptChromium, firefox: (kept) => starters.firefox({ kept }) };

for (const name of everywhere.filter((one) => one in kinds)) {
  test(`after a restart of the browser, without a server, every view opens (${name})`, async (t) => {
    const [kept, host] = [mkdtempSync(join(tmpdir(), 'trame-kept-')), await startHost(dist)];
    const first = await kinds[name](kept);
    await open(first.tab, host.url);
    await eventually(() => first.tab.run(isOffline), Boolean, 'all of it is here');
    await first.close();
    await host.close();
    const second = await kinds[name](kept);
    t.after(async () => {
      await second.close();
      rmSync(kept, { recursive: true, force: true, maxRetries: 5 });
    });
    await assertWhole(second.tab, host, buildOf(dist), eachViewOnce);
    assert.equal(await second.tab.run(isOffline), true);
  });
}
