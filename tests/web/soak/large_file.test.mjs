// A large file of the visitor's: it is opened or refused with a reason, every view of it answers, and the
// page never fails. The longest task of the page is reported, not asserted: it depends on the machine.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { eachChart } from '../journeys/support.mjs';
import { drawNothing, inState, launch, root, serveSite, times } from '../support.mjs';

// The app accepts 64 MB, and as many names and values as about 16 MB of such items have.
const sizes = times([4], [16, 63]);
const claims = '"claims":[{"source":"s"}]';

/**
 * Items that are repeated until the file is large, by list of the programme.
 *
 * @type {Record<string, Record<string, (n: number, megabytes: number) => string>>}
 */
const kinds = {
  'amounts': {
    amounts: (n) =>
      `{"id":"m${n}","label":"Montant ${n}","value":${n},"kind":"grant","scope":"t","claims":[{"source":"s","value":${n}}]}`,
  },
  'actions with partners': {
    organizations: (n) =>
      `{"id":"o${n}","name":"Partenaire ${n}","type":"company","claims":[{"source":"s"}]}`,
    actions: (n) =>
      `{"id":"a${n}","title":"Action ${n}","period":"2020/2024","parties":[{"organization":"o${n}","roles":["partner"]},{"organization":"o0","roles":["leader"]}],${claims}}`,
  },
  'places': {
    places: (n) =>
      `{"id":"l${n}","name":"Lieu ${n}","kind":"commune","lat":${43 + (n % 700) / 100},"lon":${(n % 900) / 150}}`,
  },
  'objectives': {
    indicators: (n) =>
      `{"id":"i${n}","label":"Objectif ${n}","unit":"count","target":{"value":${n},"claims":[{"source":"s","value":${n}}]}}`,
  },
  'one word': {
    gaps: (n, megabytes) => (n === 0 ? `"${'x'.repeat(megabytes * 2 ** 20 - 2000)}"` : ''),
  },
};

/**
 * @param {(typeof kinds)[string]} lists
 * @param {number} megabytes
 */
function programmeOf(lists, megabytes) {
  const head =
    '{"format":"1.1","id":"p","title":"P","sources":[{"id":"s","title":"S","kind":"report","publisher":"P"}],"scopes":[{"id":"t","title":"T"}]';
  const most = (megabytes * 2 ** 20) / Object.keys(lists).length;
  const texts = Object.entries(lists).map(([name, item]) => {
    const items = [];
    let size = 0;
    for (let n = 0; size < most; n += 1) {
      const text = item(n, megabytes);
      if (!text) break;
      items.push(text);
      size += text.length + 1;
    }
    return `"${name}":[${items.join(',')}]`;
  });
  return `${[head, ...texts].join(',')}}`;
}

const folder = mkdtempSync(join(tmpdir(), 'trame-large-'));
let site;
let browser;
before(async () => {
  [site, browser] = [await serveSite(`${root}dist/`), await launch()];
});
after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true });
});

// Runs in the page: keeps the length of its longest task.
function watchTasks() {
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      window.longest = Math.max(window.longest, duration);
  }).observe({ type: 'longtask' });
}

const cases = sizes.flatMap((megabytes) =>
  Object.entries(kinds).map(([name, lists]) => ({ megabytes, name, lists })),
);
for (const { megabytes, name, lists } of cases) {
  test(`${megabytes} MB of ${name}`, { timeout: 1_200_000 }, async (t) => {
    const path = join(folder, 'grand.json');
    writeFileSync(path, programmeOf(lists, megabytes));
    const page = await browser.newPage({ locale: 'fr-FR', viewport: { width: 1280, height: 800 } });
    t.after(() => page.close());
    page.setDefaultTimeout(600_000);
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.addInitScript(drawNothing);
    await page.addInitScript(watchTasks);
    await page.goto(site.url);
    await inState(page, 'ready');
    const longest = async (what) => {
      const ms = await page.evaluate(() => {
        const most = window.longest;
        window.longest = 0;
        return most;
      });
      t.diagnostic(`${what}: longest task ${Math.round(ms)} ms`);
    };
    await page.locator('input[type=file]').setInputFiles(path);
    const mark = page.getByRole('button', { name: /Votre fichier, non vérifié/ });
    const refusal = page.getByRole('dialog').getByRole('alert');
    await mark.or(refusal).first().waitFor({ state: 'attached' });
    await longest('opening');
    const isOpen = (await refusal.count()) === 0;
    for (const view of isOpen ? eachChart : []) {
      await page.evaluate((at) => {
        location.hash = `#/file/${at}`;
      }, view);
      await page
        .locator(`html[data-view=${view.split('/')[0]}][data-state=ready]`)
        .waitFor({ state: 'attached' });
      await page.evaluate(
        () =>
          new Promise((drawn) => {
            requestAnimationFrame(() => requestAnimationFrame(() => drawn(undefined)));
          }),
      );
      await longest(view);
    }
    assert.deepEqual(complaints, []);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.state), 'ready');
  });
}
