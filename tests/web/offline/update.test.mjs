// A newer build of the site: it is offered only when it is completely downloaded, never mixed with
// the open one, and not used if its download fails.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { eventually } from '../journeys/support.mjs';
import { inState } from '../support.mjs';
import { browserAndNextRelease, buildOf, dist, isOffline, newcomer } from './support.mjs';

const made = browserAndNextRelease();
const first = buildOf(dist);

const isError = (message) => message.type() === 'error';
// True for errors and warnings, except those of the software renderer's driver.
const isComplaint = (message) =>
  ['error', 'warning'].includes(message.type()) && !message.text().startsWith('[.WebGL');

// Records errors of a page from now on, and the console messages that `counts` accepts.
function complaintsOf(page, counts) {
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => counts(message) && complaints.push(message.text()));
  return complaints;
}

// A visitor who has stored the first build completely.
async function visitor(t, options) {
  const { host, context } = await newcomer(t, made.browser, {
    viewport: { width: 800, height: 600 },
    ...options,
  });
  const open = async (address = '') => {
    const page = /** @type {TestPage} */ (await context.newPage());
    page.complaints = complaintsOf(page, isComplaint);
    await page.goto(`${host.url}${address}`);
    await inState(page, 'ready');
    return page;
  };
  const page = await open();
  await eventually(() => page.evaluate(isOffline), Boolean, 'the first release is kept');
  return { host, open, page };
}

const look = (page) =>
  page.evaluate(
    async () =>
      void (await (await navigator.serviceWorker.getRegistration()).update().catch(() => {})),
  );
const build = (page) => page.locator('html').getAttribute('data-build');
const offer = (page) => page.locator('#offer').filter({ hasText: /\S/ });
const kept = (page) =>
  page.evaluate(async () => (await caches.keys()).map((name) => name.split(' ').at(-1)).sort());
const scripts = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => /main\.\w+\.js$/.test(path)),
  );
const reloaded = async (page, press) => {
  await page.evaluate(() => {
    window.old = true;
  });
  await press();
  await eventually(
    () =>
      page
        .evaluate(
          () => window.old === undefined && document.documentElement.dataset.state === 'ready',
        )
        .catch(() => false),
    Boolean,
    'it reloads',
  );
};
// Checks for a newer build in one page until it is offered in `other`. A check is repeated, because
// it may join one that the browser began before the newer build was there.
const awaitOffer = (page, other = page) =>
  eventually(
    async () => {
      await look(page);
      return offer(other).isVisible();
    },
    Boolean,
    'the newer build is offered',
  );
// Changes the host to the next build. `page` checks for it; waits until `other` offers it too.
async function offerNext(host, page, other = page) {
  host.show(made.next.folder);
  await awaitOffer(page, other);
}
// Waits until no update is being installed and none is waiting.
const settled = (page, what = '') =>
  eventually(
    () =>
      page.evaluate(async () => {
        const { installing, waiting } = await navigator.serviceWorker.getRegistration();
        return !installing && !waiting;
      }),
    Boolean,
    `the attempt is over ${what}`,
  );

test('a first visit is offered nothing, and its page is not disturbed', async (t) => {
  const { page } = await visitor(t);
  assert.equal(await offer(page).count(), 0);
  assert.deepEqual(await kept(page), [first]);
  assert.deepEqual(page.complaints, []);
});

test('a newer release is offered once it is whole, in the words of the page, and taken when asked', async (t) => {
  const { host, page } = await visitor(t);
  await page.goto(`${host.url}#/grand-est/partners`);
  await offerNext(host, page);
  assert.match(
    await offer(page).innerText(),
    /Une nouvelle version est prête\s+Recharger\s+Plus tard/,
  );
  await host.kill(); // the site's files are all stored by now
  assert.equal(await build(page), first);
  await reloaded(page, () => offer(page).getByRole('button', { name: 'Recharger' }).click());
  assert.equal(await build(page), made.next.build);
  assert.match(page.url(), /#\/grand-est\/partners/);
  await eventually(
    () => kept(page),
    (names) => names.join() === made.next.build,
    'the old release is let go',
  );
  assert.equal(await offer(page).count(), 0);
});

test('the offer is made in English, goes away when asked, and a reload alone changes nothing', async (t) => {
  const { host, page } = await visitor(t, { locale: 'en-GB' });
  await offerNext(host, page);
  assert.match(await offer(page).innerText(), /A new version is ready\s+Reload\s+Later/);
  await offer(page).getByRole('button', { name: 'Later' }).click();
  assert.equal(await offer(page).count(), 0);
  await reloaded(page, () => page.reload());
  assert.equal(await build(page), first);
  assert.ok((await scripts(page)).length > 0);
  await offer(page).waitFor();
});

test('two tabs: the one that stays keeps its own release whole while the other has the new one', async (t) => {
  const { host, open, page } = await visitor(t);
  const other = await open('#/grand-est/overview');
  await offerNext(host, page, other);
  await reloaded(page, () => offer(page).getByRole('button', { name: 'Recharger' }).click());
  assert.equal(await build(page), made.next.build);
  assert.equal(await build(other), first);
  await host.kill();
  const late = await other.evaluate(async () => {
    const { files } = JSON.parse(document.getElementById('config').textContent);
    const module = await import(new URL(files['export_formats.js'].url, document.baseURI).href);
    return typeof module.qrModules;
  });
  assert.equal(late, 'function', 'the open page still gets a module of its own release');
  assert.deepEqual(await kept(page), [first, made.next.build].sort());
  await reloaded(other, () => offer(other).getByRole('button', { name: 'Recharger' }).click());
  assert.equal(await build(other), made.next.build);
  const isNext = (names) => names.join() === made.next.build;
  await eventually(() => kept(other), isNext, 'the old release is let go with its last page');
  assert.deepEqual([...page.complaints, ...other.complaints], []);
});

test('a visitor who comes back after all tabs were closed has the new release', async (t) => {
  const { host, open, page } = await visitor(t);
  await offerNext(host, page);
  await page.goto('about:blank');
  const again = await eventually(
    async () => {
      const fresh = await open();
      if ((await build(fresh)) === made.next.build) return fresh;
      await fresh.close();
      return null;
    },
    Boolean,
    'the new release',
  );
  assert.equal(await offer(again).count(), 0);
});

test('a release that takes over while no page is open leaves the one before until a page of its own has come', async (t) => {
  const { host, open, page } = await visitor(t);
  await offerNext(host, page);
  await page.goto('about:blank');
  const isAlone = () => self.serviceWorker.state === 'activated' && !self.registration.waiting;
  const worker = await eventually(
    async () => {
      const workers = page.context().serviceWorkers();
      const alone = await Promise.all(
        workers.map((one) => one.evaluate(isAlone).catch(() => false)),
      );
      return workers[alone.indexOf(true)];
    },
    Boolean,
    'it has taken over',
  );
  assert.equal(
    await worker.evaluate(async () => (await caches.keys()).length),
    2,
    'a page of the other may still be on its way',
  );
  const fresh = await open();
  assert.equal(await build(fresh), made.next.build);
  await eventually(
    () => kept(fresh),
    (names) => names.join() === made.next.build,
    'the old release is let go',
  );
});

// Makes the waiting build take over while a page is starting: after its wasm is compiled, before the
// app runs. The takeover is requested but not awaited, because the browser may delay it while the
// previous worker still serves the page.
const takeOverBeforeStart = (page) =>
  page.context().addInitScript(() => {
    const make = WebAssembly.compileStreaming;
    WebAssembly.compileStreaming = async (...given) => {
      const wasm = await make.apply(WebAssembly, given); // after this, the previous worker is idle
      (await navigator.serviceWorker.getRegistration()).waiting?.postMessage({ trame: 'apply' });
      return wasm;
    };
  });
test('a release that takes over while a page is loading is offered to that page, which stays whole', async (t) => {
  const { host, open, page } = await visitor(t);
  await offerNext(host, page);
  await takeOverBeforeStart(page);
  const late = await open();
  assert.equal(await build(late), first);
  await offer(late).waitFor();
  assert.deepEqual(await kept(late), [first, made.next.build].sort());
  await offer(late).getByRole('button', { name: 'Recharger' }).click();
  await eventually(
    () => build(late).catch(() => ''),
    (now) => now === made.next.build,
    'it ends on the new release',
  );
  await inState(late, 'ready');
  assert.deepEqual(late.complaints, []);
});

// Cut at the beginning, in the middle, one byte before the end. Other files that arrived are kept
// for the next attempt.
const scriptOf = (folder) =>
  join(
    'assets',
    readdirSync(join(folder, 'assets')).find((name) => /^main\..*\.js$/.test(name)),
  );
/** @type {Record<string, [RegExp, (folder: string) => string]>} */
const cuts = {
  'a script': [/\/main\.\w+\.js$/, scriptOf],
  'a page': [/\/index\.html$/, () => 'index.html'],
  'the worker': [/\/sw\.js$/, () => 'sw.js'],
};

for (const [what, [pattern, nameIn]] of Object.entries(cuts)) {
  test(`an update cut off within ${what} leaves the old release whole, and comes through once the network holds`, async (t) => {
    const { host, page } = await visitor(t);
    const { size } = statSync(join(made.next.folder, nameIn(made.next.folder)));
    host.show(made.next.folder);
    for (const bytes of [0, 1, size >> 1, size - 2]) {
      host.cut(pattern, bytes);
      await look(page);
      await settled(page, `${what}, ${bytes} bytes`);
      assert.equal(await offer(page).count(), 0, `${bytes} bytes`);
    }
    await host.kill();
    await reloaded(page, () => page.reload());
    assert.equal(await build(page), first, 'the old release, without a server');
    assert.equal(await offer(page).count(), 0);
    await host.revive();
    host.cut(null);
    await awaitOffer(page);
    assert.equal(
      host.asked.filter((path) => path.endsWith('.wasm')).length,
      1,
      'what has not changed is not downloaded again',
    );
    await reloaded(page, () => offer(page).getByRole('button', { name: 'Recharger' }).click());
    assert.equal(await build(page), made.next.build);
  });
}

test('a host in the middle of a change is not taken: the new list with old files, or the other way round', async (t) => {
  const { host, page } = await visitor(t);
  const mixed = mkdtempSync(join(tmpdir(), 'trame-mixed-'));
  t.after(() => rmSync(mixed, { recursive: true }));
  cpSync(made.next.folder, mixed, { recursive: true });
  cpSync(join(dist, 'grand-est.html'), join(mixed, 'grand-est.html'));
  host.show(mixed);
  await look(page);
  await settled(page);
  assert.equal(await offer(page).count(), 0);
  assert.equal(await build(page), first);
});

test('a first visit whose copy does not come whole works, keeps nothing half, and gets it the next time', async (t) => {
  const { host, context } = await newcomer(t, made.browser);
  host.refuse(/\/licenses\.html$/);
  const page = await context.newPage();
  await page.goto(host.url);
  await inState(page, 'ready');
  await eventually(() => host.asked.includes('/licenses.html'), Boolean, 'it tries');
  await eventually(
    () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) === undefined),
    Boolean,
    'no worker without all files',
  );
  host.refuse(null);
  await page.reload();
  await eventually(() => page.evaluate(isOffline), Boolean, 'now it is kept');
});

test('a kiosk is asked nothing, and moves on by itself', async (t) => {
  const { host, open, page } = await visitor(t);
  const kiosk = await open('?kiosk');
  await offerNext(host, page);
  await eventually(
    () => build(kiosk),
    (now) => now === made.next.build,
    'it has moved on',
  );
  await inState(kiosk, 'ready');
  assert.equal(await offer(kiosk).count(), 0);
});

// Browsers that allow no offline copy: the page must not show an error.
const refusals = {
  'registering is refused': () => {
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('no', 'SecurityError'));
  },
  'there is no such thing': () => {
    delete (/** @type {any} */ (Navigator.prototype).serviceWorker);
  },
  'even looking is forbidden': () =>
    Object.defineProperty(Navigator.prototype, 'serviceWorker', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    }),
  'there are no trusted types': () => {
    delete window.trustedTypes;
  },
};
for (const [what, refuse] of Object.entries(refusals)) {
  test(`the app works and is silent where ${what}`, async (t) => {
    const { host, context } = await newcomer(t, made.browser);
    await context.addInitScript(refuse);
    const page = await context.newPage();
    const complaints = complaintsOf(page, isError);
    await page.goto(host.url);
    await inState(page, 'ready');
    await page.evaluate(() => {
      location.hash = '#/grand-est/budget';
    });
    await page.locator('html[data-view=budget][data-state=ready]').waitFor({ state: 'attached' });
    assert.equal(await offer(page).count(), 0);
    const expected =
      what === 'there are no trusted types'
        ? complaints.filter((text) => !/TrustedScriptURL/.test(text))
        : complaints;
    assert.deepEqual(expected, []);
  });
}

test('without room for a copy the app works and is silent', async (t) => {
  const { host, context } = await newcomer(t, made.browser);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(host.url).origin,
    quotaSize: 100_000,
  });
  const complaints = complaintsOf(page, isError);
  await page.goto(host.url);
  await inState(page, 'ready');
  await eventually(
    () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) === undefined),
    Boolean,
    'the attempt is given up',
  );
  assert.deepEqual(complaints, []);
  assert.equal(await page.evaluate(isOffline), false);
});
