// The site without its server: every page opens, and every view and all files that are loaded later
// are available.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eachViewOnce, everyLink, open, starters } from '../faults/support.mjs';
import { eventually } from '../journeys/support.mjs';
import { times } from '../support.mjs';
import { buildOf, dist, everywhere, filesOf, isOffline, startHost } from './support.mjs';

const pages = Object.keys(filesOf(dist)).filter(
  (name) => name.endsWith('.html') && !/^(licenses|trame-standalone)\.html$/.test(name),
);

for (const name of everywhere) {
  let host, engine;

  before(async () => {
    host = await startHost(dist);
    engine = await starters[name]();
    await engine.tab.goto(host.url);
    await eventually(() => engine.tab.run(isOffline), Boolean, 'the worker has everything');
    await host.kill();
  });
  after(async () => {
    await engine?.close();
    await host?.close();
  });

  async function opens(address) {
    await open(engine.tab, `${host.url}${address}`);
    assert.equal(await engine.tab.run(() => document.documentElement.dataset.build), buildOf(dist));
  }

  for (const page of ['', ...pages, 'embed', 'index.html']) {
    test(`/${page} opens without a server (${name})`, () => opens(page));
  }

  for (const query of [
    '?kiosk&idle=60',
    '?embed',
    '?lang=en',
    '?src=programmes/grand-est.json',
    '?anything=1',
  ]) {
    test(`${query} opens without a server (${name})`, () => opens(query));
  }

  for (const [programme, view] of times(eachViewOnce, everyLink)) {
    test(`${view} of ${programme} opens without a server (${name})`, () =>
      opens(`#/${programme}/${view}?lang=fr`));
  }

  test(`the other language is there without a server (${name})`, async () => {
    await opens('#/lyon-saint-etienne/budget?lang=fr');
    await engine.tab.run(() => {
      location.hash = '#/lyon-saint-etienne/budget?lang=en';
    });
    await eventually(
      () => engine.tab.run(() => document.documentElement.lang),
      (lang) => lang === 'en',
      'it speaks English',
    );
  });

  test(`what is fetched later is there: modules, data under its own name, the licences (${name})`, async () => {
    await opens('');
    const found = await engine.tab.run(async () => {
      const { files } = JSON.parse(document.getElementById('config').textContent);
      const addresses = [
        ...Object.values(files).map(({ url }) => url),
        'programmes/index.json',
        'licenses.html',
        'schema/minimal.json',
        'manifest.webmanifest',
      ];
      return Promise.all(addresses.map(async (url) => [url, (await fetch(url)).status]));
    });
    for (const [url, status] of found) assert.equal(status, 200, url);
  });

  test(`a part of a file is answered with that part (${name})`, async () => {
    await opens('');
    const asked = {
      'bytes=0-9': [206, 10],
      'bytes=5-': [206, -5],
      'bytes=-7': [206, 7],
      'bytes=99999999-': [416, 0],
      'lines=1-2': [200, 0],
    };
    const { whole, parts } = await engine.tab.run(async (ranges) => {
      const { files } = JSON.parse(document.getElementById('config').textContent);
      const { url } = files['trame.wasm'];
      const get = async (headers) => {
        const response = await fetch(url, { headers });
        const bytes = await response.arrayBuffer();
        return [response.status, bytes.byteLength, response.headers.get('content-range')];
      };
      return {
        whole: (await get({}))[1],
        parts: await Promise.all(ranges.map((range) => get({ Range: range }))),
      };
    }, Object.keys(asked));
    for (const [index, [status, length]] of Object.values(asked).entries()) {
      const wanted = status === 200 ? whole : length < 0 ? whole + length : length;
      assert.deepEqual(parts[index].slice(0, 2), [status, wanted], Object.keys(asked)[index]);
    }
    assert.equal(parts[0][2], `bytes 0-9/${whole}`);
  });

  test(`a request for anything but a file of the site is left to the network (${name})`, async () => {
    await opens('');
    const answer = await engine.tab.run(() =>
      fetch('data/mine.json').then(
        ({ status }) => status,
        () => 'no answer',
      ),
    );
    assert.equal(answer, 'no answer');
  });
}
