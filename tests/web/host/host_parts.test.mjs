// The parts of web/src/host that need no browser: answers to the app's requests, addresses of
// links.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHost } from '../../../web/src/host/host.js';
import { createRequests } from '../../../web/src/host/requests.js';
import { siteAddress } from '../../../web/src/host/site_address.js';
import { LoadError } from '../../../web/src/site/verified.js';

// An object whose methods only record their calls, as [name, ...arguments].
const recorder = (calls, ...names) =>
  Object.fromEntries(
    names.map((name) => [name, (...values) => void calls.push([name, ...values])]),
  );

const page = (address) => {
  const { protocol, hostname, href, search } = new URL(address);
  return { protocol, hostname, href, search };
};

test('links lead to the page itself, without its fragment', () => {
  const place = page('https://example.org/trame/index.html?embed#/p/budget');
  assert.equal(siteAddress({}, place), 'https://example.org/trame/index.html');
});

test('where programmes have pages of their own, the app puts in their names', () => {
  const place = page('https://example.org/trame/p.en.html#/p');
  assert.equal(siteAddress({ pages: true }, place), 'https://example.org/trame/*');
});

test('a copy that only this machine can reach leads to the published site', () => {
  const site = 'https://example.org/trame/';
  for (const address of ['http://localhost:8080/', 'http://127.0.0.1/', 'file:///media/a.html'])
    assert.equal(siteAddress({ site, pages: true }, page(address)), `${site}*`);
  assert.equal(siteAddress({ site }, page('https://example.net/')), 'https://example.net/');
});

test('a kiosk on a disk has no address that a phone could open', () => {
  assert.equal(siteAddress({}, page('file:///media/a.html?kiosk#/p')), '');
  assert.equal(siteAddress({}, page('file:///media/a.html')), 'file:///media/a.html');
});

test('a link to a view of a file names the file', () => {
  const place = page('https://example.org/?kiosk&src=data/à b.json#/file');
  assert.equal(
    siteAddress({ pages: true }, place),
    'https://example.org/?src=data%2F%C3%A0%20b.json',
  );
});

// Creates the page's request functions; `bytes(name)` returns a file or a QR code.
function requests({
  bytes = async (name) => new TextEncoder().encode(name),
  missing = false,
} = {}) {
  const calls = [];
  const parts = {
    bridge: recorder(calls, 'data', 'dataFailed'),
    data: { bytes, has: (name) => name === 'licenses.html' },
    exports: {
      ...recorder(calls, 'keep'),
      qr: (text) => bytes(text),
    },
    drawing: { isMissing: () => missing },
    shell: recorder(calls, 'fail'),
    fileIntake: recorder(calls, 'again'),
    embedded: false,
  };
  return { calls, ...createRequests(parts) };
}

test('a file that did not come is tried again when the app asks for it', async () => {
  const { calls, request } = requests();
  await request('source');
  assert.deepEqual(calls, [['again']]);
});

test('a file that is asked for goes to the app; its name may be the text of a QR code', async () => {
  const { calls, request } = requests();
  await request('map');
  await request('qr:a:b');
  assert.deepEqual(calls, [
    ['data', 'map', new TextEncoder().encode('map')],
    ['data', 'qr:a:b', new TextEncoder().encode('a:b')],
  ]);
});

test('the app learns the HTTP status of a file that does not come; 0 is no answer', async () => {
  const failing = (error) => requests({ bytes: () => Promise.reject(error) });
  const named = failing(new LoadError('map', 404));
  await named.request('map');
  assert.deepEqual(named.calls, [['dataFailed', 'map', 404]]);
  const unknown = failing(new Error('no module'));
  await unknown.request('qr:a');
  assert.deepEqual(unknown.calls, [['dataFailed', 'qr:a', 0]]);
});

test('where nothing can be shown without a file, the page says so', async () => {
  const bytes = () => Promise.reject(new LoadError('index.json', 500));
  const { calls, request } = requests({ bytes, missing: true });
  await request('index.json');
  assert.deepEqual(calls, [
    ['dataFailed', 'index.json', 500],
    ['fail', 'page_no_data', 'stuck'],
  ]);
});

test('what a copy in one file holds is saved, not opened', () => {
  const { calls, open } = requests();
  open('licenses.html');
  assert.deepEqual(calls, [['keep', 'licenses.html', 'licenses.html']]);
});

test('each request of the wasm is answered by the part it is meant for', () => {
  const calls = [];
  const host = createHost({
    mirror: recorder(calls, 'update', 'scroll'),
    address: recorder(calls, 'write'),
    embedder: recorder(calls, 'tell'),
    fileIntake: recorder(calls, 'choose', 'importFile'),
    ...recorder(calls, 'describe', 'request', 'open'),
    ...recorder(calls, 'copy', 'share', 'picture', 'keep', 'save'),
  });
  host.publish('{"id":"root"}');
  host.page('{"lang":"fr"}');
  host.history('/p', true);
  host.chooseFile();
  host.importFile('fr');
  host.save('a.csv', 'text/csv', 'a');
  assert.deepEqual(calls, [
    ['update', { id: 'root' }],
    ['describe', { lang: 'fr' }],
    ['write', '/p', true],
    ['tell', '#/p'],
    ['choose'],
    ['importFile', 'fr'],
    ['save', 'a.csv', 'text/csv', 'a'],
  ]);
});
