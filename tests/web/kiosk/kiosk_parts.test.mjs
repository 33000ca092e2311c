// Parts of the kiosk that need no page: when it must be reloaded, and what it counts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCounts } from '../../../web/src/kiosk/counts.js';
import { createHealth } from '../../../web/src/kiosk/health.js';

function healthy() {
  Object.assign(globalThis, {
    document: { documentElement: { dataset: { state: 'ready' } } },
    visualViewport: { scale: 1 },
  });
  const place = { date: 1e12, steady: 0, heap: 1e7, wasm: 2e7 };
  const health = createHealth({
    memory: () => place.wasm,
    clock: { now: () => place.date },
    steady: {
      now: () => place.steady,
      get memory() {
        return { usedJSHeapSize: place.heap };
      },
    },
  });
  return { place, health };
}

test('a page is well while both clocks go alike, for days', () => {
  const { place, health } = healthy();
  place.date += 5 * 86_400_000;
  place.steady += 5 * 86_400_000 + 2_000;
  assert.equal(health.isUnwell(), false);
});

const troubles = {
  'the machine slept': ({ place }) => {
    place.date += 3_600_000;
  },
  'the clock was set back': ({ place }) => {
    place.date -= 3_600_000;
  },
  'the heap has grown': ({ place }) => {
    place.heap = 300 << 20;
  },
  'the memory of the app has grown': ({ place }) => {
    place.wasm = 300 << 20;
  },
  'nothing is drawn': () => {
    globalThis.document.documentElement.dataset.state = 'no-webgl';
  },
  'a visitor has magnified the page': () => {
    Object.assign(globalThis.visualViewport, { scale: 1.4 });
  },
};
for (const [name, befall] of Object.entries(troubles)) {
  test(`a page is unwell when ${name}`, () => {
    const kiosk = healthy();
    assert.equal(kiosk.health.isUnwell(), false);
    befall(kiosk);
    assert.equal(kiosk.health.isUnwell(), true);
  });
}

function storeOf(text) {
  const store = {
    text,
    getItem: () => store.text,
    setItem: (_, value) => {
      store.text = value;
    },
  };
  return store;
}

test('views and visits are counted per day, and a view that stays is one', () => {
  const store = storeOf(null);
  let day = '2026-05-04';
  const counts = createCounts({ store, today: () => day });
  counts.see('overview', true);
  counts.see('overview', false);
  counts.see('budget', false);
  day = '2026-05-05';
  counts.see('budget', true);
  assert.deepEqual(counts.table(), [
    ['day', 'visits', 'budget', 'overview'],
    ['2026-05-04', 1, 1, 1],
    ['2026-05-05', 1, 1, 0],
  ]);
  assert.deepEqual(
    createCounts({ store, today: () => day }).table(),
    counts.table(),
    'they outlive the page',
  );
  counts.clear();
  assert.equal(store.text, '{}');
});

test('a year and a month are kept, no more', () => {
  const store = storeOf(null);
  let day = 0;
  const counts = createCounts({ store, today: () => String(1e4 + (day += 1)) });
  for (let i = 0; i < 500; i += 1) (counts.see('map', false), counts.see('budget', false));
  assert.equal(Object.keys(JSON.parse(store.text)).length, 400);
});

for (const text of ['', '[]', '7', 'null', '{"a":', '"x"']) {
  test(`what is stored may be anything: ${JSON.stringify(text)}`, () => {
    const counts = createCounts({ store: storeOf(text), today: () => 'd' });
    counts.see('map', true);
    assert.deepEqual(counts.table(), [
      ['day', 'visits', 'map'],
      ['d', 1, 1],
    ]);
  });
}

test('without a store it counts all the same', () => {
  const counts = createCounts({ store: null, today: () => 'd' });
  counts.see('map', true);
  assert.equal(counts.table().length, 2);
});
