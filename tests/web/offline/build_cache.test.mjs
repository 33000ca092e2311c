// The worker's cache, with a fake browser: which files are requested in which order, and what
// happens if one fails.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { createBuildCache } from '../../../web/src/worker/build_cache.js';

const scope = 'https://example.org/trame/';
const hashed = Array.from(
  { length: 24 },
  (_, number) => `assets/a${number}.${String(number).padStart(12, '0')}.js`,
);
const pages = ['index.html', 'embed.html', 'manifest.webmanifest'];
// The content of each file is its name.
const sumOf = (name) => `sha256-${createHash('sha256').update(name).digest('base64')}`;
const files = Object.fromEntries([...pages, ...hashed].map((name) => [name, sumOf(name)]));

// Fakes a browser. `answer(name, init)` replaces the network: it returns a text or an error.
function browser(t, answer) {
  const stores = new Map();
  const asked = [];
  const caches = {
    keys: async () => [...stores.keys()],
    async open(name) {
      if (!stores.has(name)) stores.set(name, new Map());
      const store = stores.get(name);
      return {
        put: async (url, response) => void store.set(url, await response.text()),
        keys: async () => [...store.keys()].map((url) => ({ url })),
      };
    },
    async match(url, { cacheName }) {
      const text = stores.get(cacheName)?.get(url);
      return text === undefined ? undefined : new Response(text);
    },
  };
  const fetch = async (url, init) => {
    const name = url.slice(scope.length);
    asked.push(`${name} ${init.cache}`);
    const found = answer(name, init);
    if (found instanceof Error) throw found;
    return new Response(found);
  };
  for (const [name, value] of Object.entries({ caches, fetch })) {
    const before = Object.getOwnPropertyDescriptor(globalThis, name);
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    t.after(() =>
      before ? Object.defineProperty(globalThis, name, before) : delete globalThis[name],
    );
  }
  const buildCache = createBuildCache({ manifest: { build: 'b', files }, scope });
  return {
    buildCache,
    asked,
    stores,
    kept: () =>
      [...(stores.get(buildCache.own)?.keys() ?? [])].map((url) => url.slice(scope.length)).sort(),
  };
}

test('everything is taken, each file once, and nothing is asked for again when all is there', async (t) => {
  const { buildCache, asked, kept } = browser(t, (name) => name);
  await buildCache.downloadMissing();
  assert.deepEqual(kept(), Object.keys(files).sort());
  assert.equal(asked.length, Object.keys(files).length);
  await buildCache.downloadMissing();
  assert.equal(asked.length, Object.keys(files).length);
});

test('no page is kept before everything a page asks for', async (t) => {
  let bad = hashed[7];
  const { buildCache, kept } = browser(t, (name) =>
    name === bad ? new TypeError('broken off') : name,
  );
  await assert.rejects(buildCache.downloadMissing());
  assert.deepEqual(
    kept().filter((name) => !name.startsWith('assets/')),
    [],
  );
  bad = null;
  await buildCache.downloadMissing();
  assert.deepEqual(kept(), Object.keys(files).sort());
});

test('the first file that does not come ends it: at most what was under way is still asked for', async (t) => {
  const { buildCache, asked } = browser(t, (name) =>
    name === hashed[0] ? new TypeError('gone') : name,
  );
  await assert.rejects(buildCache.downloadMissing(), { status: 0 });
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate); // lets the downloads that have begun end
  assert.ok(asked.length < hashed.length, asked.join());
});

test('a hashed file that the browser once kept in part is asked for past what it keeps', async (t) => {
  const { buildCache, asked, kept } = browser(t, (name, { cache }) =>
    name === hashed[3] && cache === 'default' ? new TypeError('not those bytes') : name,
  );
  await buildCache.downloadMissing();
  assert.ok(kept().includes(hashed[3]));
  assert.deepEqual(
    asked.filter((one) => one.startsWith(hashed[3])),
    [`${hashed[3]} default`, `${hashed[3]} reload`],
  );
  assert.ok(asked.includes('index.html no-cache'));
});

test('what an older build has brought under the same hashed name is not asked for again', async (t) => {
  const { buildCache, asked, stores, kept } = browser(t, (name) => name);
  stores.set(
    `trame ${scope} older`,
    new Map([
      [scope + hashed[1], 'kept'],
      [`${scope}index.html`, 'old page'],
    ]),
  );
  await buildCache.downloadMissing();
  assert.deepEqual(kept(), Object.keys(files).sort());
  assert.ok(!asked.some((one) => one.startsWith(hashed[1])));
  assert.ok(asked.includes('index.html no-cache'), 'a page is of its own build');
});

test('a cache that others empty meanwhile is not taken for whole', async (t) => {
  const { buildCache, stores } = browser(t, (name) => {
    if (name === 'manifest.webmanifest') stores.get(`trame ${scope} b`).clear();
    return name;
  });
  await assert.rejects(buildCache.downloadMissing(), /emptied/);
});
