// Storage that is forbidden, full or emptied, in three engines. The page works as before and shows
// no wrong message; the offline copy is made again as soon as possible; without the copy and
// without a network, the browser still shows a page that can be read.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually } from '../journeys/support.mjs';
import { inState, launch } from '../support.mjs';
import { buildOf, dist, everywhere, isOffline, release, startHost } from '../offline/support.mjs';
import {
  accept,
  buildIn,
  awaitUpdate,
  look,
  offerIn,
  open,
  starters,
  wholeVisit,
} from './support.mjs';

const first = buildOf(dist);
const view = '#/grand-est/partners?lang=fr';

// Scripts that run before a worker's own: they imitate a browser without storage, or with other
// limits.
const refuse = (what, error) =>
  `${what} = () => Promise.reject(new DOMException('no', '${error}'))`;
const full = refuse('Cache.prototype.put', 'QuotaExceededError');
const forbidden = ['open', 'match', 'keys', 'delete']
  .map((method) => refuse(`CacheStorage.prototype.${method}`, 'SecurityError'))
  .join(';');
const unreadable = `addEventListener('activate', () => { ${refuse('CacheStorage.prototype.match', 'UnknownError')} })`;

// A script that records the page's errors; it runs before the page's first script.
const ear = `window.complaints = [];
for (const name of ['error', 'warn']) console[name] = (...words) => complaints.push(name + ': ' + words.join(' '));
addEventListener('error', (event) => complaints.push('error: ' + event.message));
addEventListener('unhandledrejection', (event) => complaints.push('rejection: ' + event.reason));
addEventListener('securitypolicyviolation', (event) => complaints.push('policy: ' + event.violatedDirective));`;
const throws = (owner, name) =>
  `Object.defineProperty(${owner}, '${name}', { get() { throw new DOMException('no', 'SecurityError'); } });`;
const refusals = {
  'no storage may even be looked at':
    ['localStorage', 'sessionStorage', 'indexedDB', 'caches']
      .map((one) => throws('window', one))
      .join('') + throws('Navigator.prototype', 'serviceWorker'),
  'there are no workers': 'delete Navigator.prototype.serviceWorker;',
  'a worker is refused':
    "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'));",
  'history may not be written':
    "for (const name of ['pushState', 'replaceState']) History.prototype[name] = () => { throw new DOMException('no', 'SecurityError'); };",
};

const complaints = (tab) => tab.run(() => window.complaints);
const kept = (tab) =>
  tab.run(async () =>
    Promise.all(
      (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length),
    ),
  );
const empty = (tab) =>
  tab.run(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
const noWorker = (tab) =>
  eventually(
    () => tab.run(async () => (await navigator.serviceWorker.getRegistration()) === undefined),
    Boolean,
    'the attempt is given up',
  );

for (const name of everywhere) {
  let engine, tab;
  before(async () => {
    engine = await starters[name]();
    ({ tab } = engine);
  });
  after(() => engine?.close());

  // WebKit's driver stops answering after the workers of some ten hosts: it is restarted each time.
  const inEngine = (what, body) =>
    test(`${what} (${name})`, async (t) => {
      if (name === 'webkit') {
        await engine.close();
        engine = await starters[name]();
        ({ tab } = engine);
      }
      return body(t);
    });

  async function hosted(t, folder = dist) {
    const host = await startHost(folder);
    t.after(async () => {
      await tab.goto('about:blank');
      await host.close();
    });
    host.inject(ear);
    return host;
  }
  async function released(t, label, script) {
    const made = await release(label, { before: script });
    t.after(made.remove);
    return made;
  }

  for (const [what, script] of Object.entries(refusals)) {
    inEngine(`where ${what} the app works and is silent`, async (t) => {
      const host = await hosted(t);
      host.inject(ear + script);
      await open(tab, host.url);
      await tab.run((to) => {
        location.hash = to;
      }, view);
      await eventually(
        () => tab.run(() => document.documentElement.dataset.view),
        (now) => now === 'partners',
        'it follows its address',
      );
      assert.equal(await offerIn(tab), '');
      assert.deepEqual(await complaints(tab), []);
    });
  }

  const unkind = { full, 'forbidden to workers': forbidden };
  for (const [what, script] of Object.entries(unkind)) {
    inEngine(
      `a first visit where storage is ${what} works, is silent and leaves no worker behind`,
      async (t) => {
        const host = await hosted(t, (await released(t, `first, ${what}`, script)).folder);
        await open(tab, host.url + view);
        await eventually(() => host.asked.includes('/sw.js'), Boolean, 'it tries');
        await noWorker(tab);
        assert.equal(await offerIn(tab), '');
        assert.deepEqual(await complaints(tab), []);
      },
    );

    inEngine(
      `an update where storage is ${what} leaves the old release whole, and a later one is taken`,
      async (t) => {
        const host = await wholeVisit(t, tab);
        const [bad, good] = [
          await released(t, `bad, ${what}`, script),
          await released(t, `good, after ${what}`),
        ];
        host.show(bad.folder);
        for (let times = 0; times < 3; times += 1) assert.equal(await look(tab), 'none');
        assert.equal(await offerIn(tab), '');
        await host.kill();
        await open(tab, host.url + view);
        assert.equal(await buildIn(tab), first);
        await host.revive();
        host.show(good.folder);
        await awaitUpdate(tab);
        await accept(tab, good.build);
      },
    );
  }

  inEngine(`a worker that can no longer read what it kept leaves all to the network`, async (t) => {
    const made = await released(t, 'unreadable', unreadable);
    const host = await wholeVisit(t, tab, made.folder);
    host.inject(ear);
    await open(tab, host.url + view);
    assert.equal(await tab.run(isOffline), true);
    assert.deepEqual(await complaints(tab), []);
  });

  inEngine(`a cache emptied by others is filled again by the next page`, async (t) => {
    const host = await wholeVisit(t, tab);
    const whole = await kept(tab);
    await empty(tab);
    assert.deepEqual(await kept(tab), []);
    await open(tab, host.url + view);
    await eventually(
      () => kept(tab),
      (now) => now.join() === whole.join(),
      'it is filled again',
    );
    await host.kill();
    await open(tab, host.url + view);
    assert.equal(await buildIn(tab), first);
  });

  inEngine(
    `without a copy and without a network there is a page to read, and a link to the same view`,
    async (t) => {
      const host = await wholeVisit(t, tab);
      await empty(tab);
      await host.kill();
      await tab.goto('about:blank');
      await tab.goto(host.url + view).catch(() => {}); // a driver may report the offline page as a failure
      const words = await tab.run(() => document.body.innerText);
      assert.match(
        words,
        /Trame n’est pas joignable[^]*Réessayer[^]*Trame cannot be reached[^]*Try again/,
      );
      assert.equal(
        await tab.run(() => getComputedStyle(document.body).maxWidth !== 'none'),
        true,
        'its style is allowed',
      );
      await host.revive();
      await tab.run(() => document.querySelector('button').click());
      await eventually(
        () =>
          tab
            .run(() =>
              [
                document.documentElement.dataset.view,
                document.documentElement.dataset.state,
              ].join(),
            )
            .catch(() => ''),
        (now) => now === 'partners,ready',
        'the view that was asked for',
      );
      assert.equal(await tab.run(() => location.hash), view);
    },
  );
}

test('in a private window of Firefox the app works and is silent', async (t) => {
  const engine = await starters.firefox({ extra: { 'browser.privatebrowsing.autostart': true } });
  t.after(engine.close);
  const host = await startHost(dist);
  t.after(host.close);
  host.inject(ear);
  await open(engine.tab, host.url + view);
  assert.equal(
    await engine.inBrowser('return PrivateBrowsingUtils.isWindowPrivate(window);'),
    true,
  );
  assert.deepEqual(await complaints(engine.tab), []);
  assert.equal(await offerIn(engine.tab), '');
});

// The browser's own quota, which tests can change in Chromium only.
test('an update for which there is no room leaves the old release whole, and comes once there is some', async (t) => {
  const browser = await launch();
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  const host = await startHost(dist);
  t.after(() => Promise.all([browser.close(), host.close()]));
  const made = await release('large', {
    changed: ['main', 'export_formats', 'trame', 'lyon-saint-etienne'],
  });
  t.after(made.remove);
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  await page.goto(host.url);
  await inState(page, 'ready');
  await eventually(() => page.evaluate(isOffline), Boolean, 'all of it is here');
  const session = await context.newCDPSession(page);
  const tab = /** @type {any} */ ({ run: (task, ...values) => page.evaluate(task, ...values) });
  const { usage } = await session.send('Storage.getUsageAndQuota', {
    origin: new URL(host.url).origin,
  });
  const room = (quotaSize) =>
    session.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(host.url).origin,
      ...(quotaSize && { quotaSize }),
    });
  t.diagnostic(`one release takes ${(usage / 1e6).toFixed(2)} MB`);
  host.show(made.folder);
  for (const extra of [0, 100_000, 900_000]) {
    await room(usage + extra);
    assert.equal(await look(tab), 'none', `${extra} bytes left`);
    assert.equal(await offerIn(tab), '');
  }
  await host.kill();
  await page.reload();
  await inState(page, 'ready');
  assert.equal(await buildIn(tab), first);
  await host.revive();
  await room(0);
  await awaitUpdate(tab);
  assert.deepEqual(wrong, []);
});
