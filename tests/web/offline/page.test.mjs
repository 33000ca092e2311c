// How the page moves to a newer build with the service worker, in a fake browser: when the build is
// offered, when the page reloads, and what isReady() and apply() do, which a kiosk uses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOffline, reload } from '../../../web/src/offline/offline.js';

// Changes something in the browser and fires its event.
const change = (target, values, event) =>
  Object.assign(target, values).dispatchEvent(new Event(event));

// A worker of build `build`; `told`: the messages it received.
function workerOf(build, state = 'installed') {
  const worker = new EventTarget();
  const told = [];
  return Object.assign(worker, {
    state,
    told,
    postMessage(message, [port] = []) {
      told.push(message.trame);
      if (message.trame === 'build') port.postMessage(build);
    },
    become: (next) => change(worker, { state: next }, 'statechange'),
  });
}

// A fake of sessionStorage.
function memory() {
  const kept = new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
}

function browser(
  t,
  {
    waiting = null,
    controller = null,
    storage = memory(),
    build = 'mine',
    network = () => new Response('the page'),
  } = {},
) {
  const registration = Object.assign(new EventTarget(), {
    waiting,
    installing: null,
    active: null,
    update: async () => {},
  });
  const container = Object.assign(new EventTarget(), {
    controller,
    startMessages() {},
    register: async () => registration,
    getRegistration: async () => registration,
  });
  const seen = { reloads: 0, offers: [] };
  const globals = {
    navigator: { serviceWorker: container },
    document: { baseURI: 'https://example.org/trame/', hidden: false },
    self: {},
    location: {
      href: 'https://example.org/trame/#/a',
      protocol: 'https:',
      reload: () => (seen.reloads += 1),
    },
    fetch: async () => network(),
    setInterval: () => 0,
    sessionStorage: storage,
  };
  for (const [name, value] of Object.entries(globals)) {
    const before = Object.getOwnPropertyDescriptor(globalThis, name);
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    t.after(() =>
      before ? Object.defineProperty(globalThis, name, before) : delete globalThis[name],
    );
  }
  const offline = createOffline({
    config: { build, worker: 'sw.js' },
    offer: (accept) => seen.offers.push(accept),
  });
  return { container, registration, seen, offline };
}

// Resolves when all earlier messages between ports have arrived: its own message is sent after
// them.
const delivered = async () => {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((seen) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        seen(true);
      };
      port2.postMessage(0);
    });
  }
};

// Creates a page and waits until it has looked for a worker and received the answer of a waiting
// one.
async function opened(t, given) {
  const made = browser(t, given);
  await made.offline.start().then(delivered);
  return made;
}

test('a waiting worker of another build is an offer; taking it reloads once it is in charge', async (t) => {
  const waiting = workerOf('newer');
  const { seen, offline } = await opened(t, { waiting });
  assert.equal(offline.isReady(), true);
  assert.equal(seen.offers.length, 1);
  seen.offers[0]();
  assert.equal(waiting.told.at(-1), 'apply');
  waiting.become('activating');
  await delivered();
  assert.equal(seen.reloads, 0);
  waiting.become('activated');
  await delivered();
  assert.equal(seen.reloads, 1);
});

test('a worker that has taken charge before its event could be heard is no reason to wait', async (t) => {
  const waiting = workerOf('newer');
  const { seen } = await opened(t, { waiting });
  waiting.state = 'activated';
  seen.offers[0]();
  await delivered();
  assert.equal(seen.reloads, 1);
});

test('the page reloads after a short wait although the browser puts the change off', async (t) => {
  const { seen } = await opened(t, { waiting: workerOf('newer') });
  t.mock.timers.enable({ apis: ['setTimeout'] });
  seen.offers[0]();
  t.mock.timers.tick(1999);
  await delivered();
  assert.equal(seen.reloads, 0);
  t.mock.timers.tick(1);
  await delivered();
  assert.equal(seen.reloads, 1);
});

test('a reload that was answered with the build before goes on by itself, twice at most, then offers again', async (t) => {
  const storage = memory();
  const inCharge = { waiting: workerOf('newer', 'activated'), storage };
  const begun = await opened(t, inCharge);
  begun.seen.offers[0]();
  await delivered();
  for (let page = 2; page <= 3; ++page) {
    const { seen } = await opened(t, inCharge);
    await delivered();
    assert.deepEqual([seen.reloads, seen.offers.length], [1, 0], `page ${page}`);
  }
  const { seen } = await opened(t, inCharge);
  assert.deepEqual([seen.reloads, seen.offers.length], [0, 1]);
});

test('once the newer build has come, the one after it is offered like any other', async (t) => {
  const storage = memory();
  (await opened(t, { waiting: workerOf('newer', 'activated'), storage })).seen.offers[0]();
  await delivered();
  const { seen } = await opened(t, {
    waiting: workerOf('mine', 'activated'),
    storage,
    build: 'newer',
  });
  assert.deepEqual([seen.reloads, seen.offers.length], [0, 1]);
  assert.equal(storage.getItem('trame:takeover'), null);
});

test('a tab that may keep nothing moves all the same', async (t) => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const storage = { getItem: refuse, setItem: refuse, removeItem: refuse };
  const { seen } = await opened(t, { waiting: workerOf('newer', 'activated'), storage });
  seen.offers[0]();
  await delivered();
  assert.equal(seen.reloads, 1);
});

test('a worker that took charge while the page was loading is offered, although no event tells of it', async (t) => {
  const { seen } = await opened(t, { controller: workerOf('newer', 'activated') });
  assert.equal(seen.offers.length, 1);
});

test('one that arrives while the page is open is offered once it is whole, not before', async (t) => {
  const { registration, seen, offline } = await opened(t);
  change(registration, { installing: workerOf('newer', 'installing') }, 'updatefound');
  await delivered();
  assert.equal(offline.isReady(), false);
  registration.installing.become('installed');
  await delivered();
  assert.equal(offline.isReady(), true);
  assert.equal(seen.reloads, 0, 'never forced');
});

test('a worker of the page’s own build is no news', async (t) => {
  const { seen, offline } = await opened(t, { waiting: workerOf('mine') });
  assert.deepEqual([offline.isReady(), seen.offers.length], [false, 0]);
});

test('what another tab has already taken is taken by a reload', async (t) => {
  const { container, seen, offline } = await opened(t);
  change(container, { controller: workerOf('newer', 'activated') }, 'controllerchange');
  await delivered();
  assert.equal(offline.isReady(), true);
  offline.apply();
  await delivered();
  assert.equal(seen.reloads, 1);
});

test('trying again after a failure moves to the newer build when there is one, else reloads', async (t) => {
  const waiting = workerOf('newer');
  const { container, registration, seen } = browser(t, { waiting });
  const moved = reload();
  await delivered();
  assert.deepEqual([waiting.told, seen.reloads], [['apply'], 0]);
  waiting.become('activated');
  await moved;
  assert.equal(seen.reloads, 1);
  registration.waiting = null;
  await reload();
  assert.equal(seen.reloads, 2);
  container.getRegistration = async () => {
    throw new Error('no');
  };
  await reload();
  assert.equal(seen.reloads, 3);
  Object.assign(navigator, { serviceWorker: undefined });
  await reload();
  assert.equal(seen.reloads, 4);
});

test('a page without an offline copy is not reloaded while the site cannot be reached', async (t) => {
  /** @type {() => Response} */
  let network = () => assert.fail('no network');
  const { container, registration, seen } = browser(t, { network: () => network() });
  assert.equal(await reload(), false);
  network = () => new Response('Bad gateway', { status: 502 });
  assert.equal(await reload(), false);
  Object.assign(navigator, { serviceWorker: undefined });
  assert.equal(await reload(), false);
  assert.equal(seen.reloads, 0);
  network = () => new Response('the page');
  assert.equal(await reload(), true);
  assert.equal(seen.reloads, 1);
  network = () => assert.fail('it asked');
  Object.assign(navigator, { serviceWorker: container });
  registration.active = workerOf('mine', 'activated');
  assert.equal(
    await reload(),
    true,
    'the offline copy answers, also if it does not control the page',
  );
  registration.active = null;
  Object.assign(location, { protocol: 'file:' });
  assert.equal(await reload(), true, 'a page from a disk');
  assert.equal(seen.reloads, 3);
});

test('a page without a worker of its own asks the browser for nothing', async (t) => {
  const { container } = browser(t);
  container.register = () => assert.fail('it asked');
  await createOffline({ config: { build: 'mine' }, offer: () => assert.fail() }).start();
});
