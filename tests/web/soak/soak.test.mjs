// One tab that is never loaded again, used for days: nothing in it may grow. 1 000 visits; TRAME_VISITS=10000 for more.
// Every number printed is measured after the rubbish was collected.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { programmes } from '../journeys/support.mjs';
import { inState, launch, root, serveSite } from '../support.mjs';
import { growth, weigh } from './measure.mjs';
import { giveClock } from './time.mjs';
import { keepIndoors, visit } from './visitor.mjs';

const visits = Number(process.env.TRAME_VISITS ?? 1000);
const batches = 20;
const charts = [
  'overview', 'overview/table', 'budget/treemap', 'budget/sankey', 'budget/bars', 'budget/waterfall', 'budget/table', 'actions/list',
  'actions/timeline', 'actions/table', 'partners/list', 'partners/network', 'partners/matrix', 'map', 'objectives', 'compare', 'sources',
];
const good = readFileSync(`${root}tests/data/valid/complete.json`, 'utf8');
const files = [good, good.slice(0, good.length / 2), readFileSync(`${root}assets/programmes/grand-est.json`, 'utf8')];

async function open(t, query) {
  const [site, browser] = [await serveSite(`${root}dist/`), await launch()];
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 640, height: 400 }, serviceWorkers: 'block', permissions: ['clipboard-read', 'clipboard-write'] });
  t.after(async () => {
    await browser.close();
    await site.close();
  });
  const page = await context.newPage();
  page.complaints = [];
  const ofOthers = /^\[\.WebGL|^Service Worker registration blocked by Playwright$/;
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && !ofOthers.test(message.text()) && page.complaints.push(message.text()));
  page.on('pageerror', (error) => page.complaints.push(error.stack));
  await page.addInitScript(giveClock);
  await page.addInitScript(keepIndoors);
  await page.goto(`${site.url}${query}`);
  await inState(page, 'ready');
  return page;
}

test(`after ${visits} visits nothing has grown`, async (t) => {
  const page = await open(t, '');
  const session = await page.context().newCDPSession(page);
  const given = { files, programmes, charts };
  const print = (what, { heap, nodes, listeners, wasm }) =>
    t.diagnostic(`${what}: heap ${(heap / 1e6).toFixed(3)} MB, ${nodes} nodes, ${listeners} listeners, wasm ${wasm / 2 ** 20} MB`);

  const began = Date.now();
  await page.evaluate(visit, { ...given, seed: 0, count: 0 });
  await page.evaluate(visit, { ...given, seed: 1, count: Math.ceil(visits / 10) });
  const rows = [await weigh(page, session)];
  print('warm', rows[0]);
  const done = {};
  for (let batch = 1; batch <= batches; batch += 1) {
    const part = await page.evaluate(visit, { ...given, seed: 1000 + batch, count: Math.ceil(visits / batches) });
    for (const [what, times] of Object.entries(part)) done[what] = (done[what] ?? 0) + times;
    rows.push(await weigh(page, session));
    print(`${batch * Math.ceil(visits / batches)} visits`, rows.at(-1));
  }
  t.diagnostic(`${JSON.stringify(done)} in ${Math.round((Date.now() - began) / 1000)} s`);
  const grown = (name) => growth(rows.map((row) => row[name]));
  t.diagnostic(`growth: heap ${(100 * grown('heap')).toFixed(2)} %, nodes ${(100 * grown('nodes')).toFixed(2)} %, listeners ${(100 * grown('listeners')).toFixed(2)} %`);
  assert.deepEqual(page.complaints, []);
});
