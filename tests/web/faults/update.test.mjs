// An update that is interrupted anywhere, in three engines: the stored build stays complete, with
// or without a server, and the next complete build is offered and used. Two tabs may have two
// builds, each complete.
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { eventually } from '../journeys/support.mjs';
import { buildOf, dist, everywhere, release } from '../offline/support.mjs';
import { times } from '../support.mjs';
import {
  accept,
  assertWhole,
  buildIn,
  eachViewOnce,
  everyLink,
  awaitUpdate,
  look,
  offerIn,
  open,
  starters,
  wholeVisit,
} from './support.mjs';

const first = buildOf(dist);
// Files whose download is interrupted: the changed file, and its name in a build.
const hashed = (stem) => [
  stem,
  ({ renamed }) => Object.values(renamed).find((name) => name.startsWith(`assets/${stem}.`)),
];
const cuts = {
  'its worker': ['main', () => 'sw.js'],
  'the program': hashed('trame'),
  'a script': hashed('main'),
  'a programme': hashed('lyon-saint-etienne'),
  'a page': ['main', () => 'grand-est.html'],
};
// Returns after how many bytes a file is cut, and whether the answer has no length.
/** @type {(size: number) => [bytes: number, untold: boolean][]} */
const cutsWithin = (size) =>
  times(
    [
      [size >> 1, false],
      [size - 1, true],
    ],
    [1, size >> 1, size - 4, size - 1].flatMap((bytes) => [
      [bytes, false],
      [bytes, true],
    ]),
  );
let next;
// One build for each interrupted file, because a browser does not request again the files of a
// build that it has stored.
const broken = {};
before(async () => {
  next = await release('the next release', {
    changed: ['main', 'export_formats', 'trame', 'lyon-saint-etienne', 'grand-est'],
  });
  for (const [what, [stem]] of Object.entries(cuts))
    broken[what] = await release(`cut: ${what}`, { changed: [stem] });
});
after(() => [next, ...Object.values(broken)].forEach((one) => one?.remove()));

for (const name of everywhere) {
  let engine;
  before(async () => {
    engine = await starters[name]();
  });
  after(() => engine?.close());

  test(`an update cut off within any of its files leaves the old release whole, then comes through (${name})`, async (t) => {
    const { tab } = engine;
    const host = await wholeVisit(t, tab);
    for (const [what, [, nameIn]] of Object.entries(cuts)) {
      const file = nameIn(broken[what]);
      const { size } = statSync(join(broken[what].folder, file));
      host.show(broken[what].folder);
      for (const [bytes, untold] of cutsWithin(size)) {
        host.asked.length = 0;
        host.cut(new RegExp(`/${file}$`), bytes, { untold });
        assert.equal(
          await look(tab),
          'none',
          `${what}, ${bytes} of ${size} bytes${untold ? ', of untold length' : ''}`,
        );
        assert.ok(host.asked.includes(`/${file}`), `${file} was asked for`);
      }
      assert.equal(await offerIn(tab), '', what);
    }
    await host.kill();
    await assertWhole(tab, host, first, times(eachViewOnce, everyLink));
    await host.revive();
    // Opened before a complete newer build exists, because browsers also check for newer builds by
    // themselves.
    await open(tab, host.url);
    assert.equal(await buildIn(tab), first);
    host.cut(null);
    // In this build, a part of the wasm was received as if it were complete, and may stay stored.
    const whole = broken['the program'];
    host.show(whole.folder);
    await awaitUpdate(tab, 'now all of it has come');
    await host.kill();
    await accept(tab, whole.build);
    await assertWhole(tab, host, whole.build, eachViewOnce);
  });

  test(`two tabs with two releases are each whole, without a server too (${name})`, async (t) => {
    const {
      tabs: [one, other],
      close,
    } = await engine.twoTabs();
    t.after(close);
    const host = await wholeVisit(t, one);
    await open(other, `${host.url}#/territoires-d-industrie/overview?lang=fr`);
    host.show(next.folder);
    await awaitUpdate(other);
    await host.kill();
    await accept(other, next.build);
    assert.equal(await buildIn(one), first);
    for (const [tab, build] of [
      [one, first],
      [other, next.build],
    ]) {
      const { statuses, view } = await tab.run(async () => {
        const config = JSON.parse(document.getElementById('config').textContent);
        const answers = await Promise.all(
          Object.values(config.files).map(({ url }) =>
            fetch(url).then(({ status }) => status, String),
          ),
        );
        location.hash = '#/grand-est/partners?lang=fr';
        await new Promise((changed) => {
          new MutationObserver(changed).observe(document.documentElement, {
            attributeFilter: ['data-view'],
          });
        });
        return { statuses: answers, view: document.documentElement.dataset.view };
      });
      assert.deepEqual([...new Set(statuses)], [200], build);
      assert.equal(view, 'partners');
      await eventually(
        () => tab.run(() => document.title),
        (title) => /Grand Est/.test(title),
        'another programme of its own release',
      );
      assert.equal(await buildIn(tab), build);
    }
    await accept(one, next.build);
  });
}
