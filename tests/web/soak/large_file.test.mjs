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
 * Lists of a programme; each item is repeated, with its number, until the file is large.
 *
 * @type {Record<string, Record<string, (n: number) => string>>}
 */
const programmes = {
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
  'escaped letters': {
    gaps: (n) => `"${'\\u00e9\\ud83c\\udfed\\"'.repeat(200)}${n}"`,
  },
};

/**
 * Returns items of a size in all, separated by commas or other characters.
 *
 * @param {(n: number) => string} item
 * @param {number} size in bytes
 * @param {string} [separator]
 */
function repeated(item, size, separator = ',') {
  const items = [];
  for (let n = 0, sum = 0; sum < size; n += 1) {
    items.push(item(n));
    sum += items[n].length + 1;
  }
  return items.join(separator);
}

const head =
  '{"format":"1.1","id":"p","title":"P","sources":[{"id":"s","title":"S","kind":"report","publisher":"P"}],"scopes":[{"id":"t","title":"T"}]';

/**
 * @param {(typeof programmes)[string]} lists
 * @param {number} size
 */
function programmeOf(lists, size) {
  const names = Object.keys(lists);
  const texts = names.map((name) => `"${name}":[${repeated(lists[name], size / names.length)}]`);
  return `${[head, ...texts].join(',')}}`;
}

/**
 * Large files by what they hold: name of the file, and its content for a size in bytes.
 *
 * @type {Record<string, { file: string, content: (size: number) => string }>}
 */
const kinds = {
  ...Object.fromEntries(
    Object.entries(programmes).map(([name, lists]) => [
      name,
      { file: 'grand.json', content: (size) => programmeOf(lists, size) },
    ]),
  ),
  'one word': {
    file: 'grand.json',
    content: (size) => `${head},"gaps":["${'x'.repeat(size - 2000)}"]}`,
  },
  'table': {
    file: 'grand.csv',
    content: (size) =>
      `action;porteur;partenaires;montant;source\n${repeated(
        (n) => `Action ${n};Porteur ${n % 500};Partenaire ${n};${n} 000 €;Rapport`,
        size,
        '\n',
      )}\n`,
  },
  'table of one action': {
    file: 'grand.csv',
    content: (size) =>
      `action;identifiant;partenaires;source\n${repeated(
        (n) => `Action;a;Partenaire ${n};Rapport`,
        size,
        '\n',
      )}\n`,
  },
  'package of projects': {
    file: 'grand.json',
    content: (size) =>
      `{"version":"0.9","uri":"https://example.org/p","publishedDate":"2025-04-02T08:00:00Z","publisher":{"name":"P"},"projects":[${repeated(
        (n) =>
          `{"id":"p${n}","title":"Projet ${n}","status":"implementation","parties":[{"id":"1","name":"Porteur ${n}","roles":["publicAuthority"]}],"budget":{"amount":{"amount":${n},"currency":"EUR"}}}`,
        size,
      )}]}`,
  },
};

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
  Object.entries(kinds).map(([name, kind]) => ({ megabytes, name, kind })),
);
for (const { megabytes, name, kind } of cases) {
  test(`${megabytes} MB of ${name}`, { timeout: 1_200_000 }, async (t) => {
    const path = join(folder, kind.file);
    writeFileSync(path, kind.content(megabytes * 2 ** 20));
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
