// One tab that is used for days without being reloaded: none of its resources may grow.
// TRAME_VISITS=10000 sets the number of visits.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawNothing, inState, launch, patience_ms, root, serveSite, times } from '../support.mjs';
import { given } from './given.mjs';
import { isolatePage } from './isolation.mjs';
import { growth, weigh } from './measure.mjs';
import { giveClock } from './time.mjs';
import { visit } from './visitor.mjs';

const visits = Number(process.env.TRAME_VISITS ?? times(300, 1000));
const batches = 20;
const frame_ms = 16;
const most_growth = 0.02;

// Turns off the engine's optimizations: memory that they use is not growth of the page.
const engine =
  '--js-flags=--no-opt --no-maglev --no-sparkplug --no-flush-bytecode --no-lazy-feedback-allocation --regexp-interpret-all';

async function open(t, query) {
  const [site, browser] = [await serveSite(`${root}dist/`), await launch([engine])];
  t.after(async () => {
    await browser.close();
    await site.close();
  });
  const context = await browser.newContext({
    locale: 'fr-FR',
    viewport: { width: 640, height: 400 },
    serviceWorkers: 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = /** @type {TestPage} */ (await context.newPage());
  page.setDefaultTimeout(patience_ms);
  page.complaints = [];
  const ofOthers = /^\[\.WebGL|^Service Worker registration blocked by Playwright$/;
  page.on(
    'console',
    (message) =>
      ['error', 'warning'].includes(message.type()) &&
      !ofOthers.test(message.text()) &&
      page.complaints.push(message.text()),
  );
  page.on('pageerror', (error) => page.complaints.push(error.stack));
  await page.addInitScript(giveClock, frame_ms);
  await page.addInitScript(isolatePage);
  await page.addInitScript(drawNothing);
  await page.addInitScript(`window.visit = ${visit}`);
  await page.goto(`${site.url}${query}`);
  await inState(page, 'ready');
  return page;
}

// Performs `number` random visits and measures the page between them. `idle_ms`: see visitor.mjs;
// above 0 for a kiosk, which resets itself after each visit.
async function soak(t, { query, idle_ms, number }) {
  const page = await open(t, query);
  const session = await page.context().newCDPSession(page);
  const done = {};
  const rows = [];
  const go = async (seed, count) => {
    const part = await page.evaluate((wanted) => window.visit(wanted), {
      ...given,
      idle_ms,
      seed,
      count,
    });
    for (const [what, often] of Object.entries(part)) done[what] = (done[what] ?? 0) + often;
  };
  async function row(what) {
    rows.push(await weigh(page, session));
    const { heap, nodes, listeners, graphics, names, wasm } = rows.at(-1);
    t.diagnostic(
      `${what}: heap ${(heap / 1e6).toFixed(3)} MB, ${nodes} nodes, ${listeners} listeners, ${graphics} things in graphics ` +
        `(names up to ${names}), wasm ${wasm / 2 ** 20} MB`,
    );
  }

  const began = performance.now();
  // Warm-up before the first measurement: every operation once, then a tenth of the random visits.
  await go(0, 0);
  await go(1, Math.ceil(number / 10));
  await row('warm');
  for (let batch = 1; batch <= batches; batch += 1) {
    await go(1000 + batch, Math.ceil(number / batches));
    await row(`${batch * Math.ceil(number / batches)} visits`);
  }
  const grown = Object.fromEntries(
    ['heap', 'nodes', 'listeners', 'graphics', 'names'].map((name) => [
      name,
      growth(rows.map((one) => one[name])),
    ]),
  );
  t.diagnostic(
    `${Math.round((performance.now() - began) / 1000)} s; ${JSON.stringify(done)}; growth ${JSON.stringify(grown)}`,
  );
  for (const [what, part] of Object.entries(grown))
    assert.ok(part <= most_growth, `${what} grew by ${(100 * part).toFixed(2)} %`);
  assert.equal(
    rows.at(-1).wasm,
    rows[0].wasm,
    'the memory of the program is what it was when all had been seen once',
  );
  assert.deepEqual(page.complaints, []);
  return page;
}

test(`after ${visits} visits nothing has grown`, async (t) => {
  await soak(t, { query: '', idle_ms: 0, number: visits });
});

const idle_s = 600;
test(`after ${visits / 5} visits to a kiosk, each forgotten, nothing has grown`, async (t) => {
  await soak(t, { query: `?kiosk&idle=${idle_s}`, idle_ms: 1000 * idle_s, number: visits / 5 });
});
