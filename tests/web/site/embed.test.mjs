// The page as an embed: what it tells the app, which messages it accepts, where its links lead.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wantedFragment } from '../../../web/src/site/embed.js';
import { pageTests, publish, tells, told } from '../page_test.mjs';

const pageTest = pageTests();

test('a fragment is taken from exactly { trame: go, url }, up to 4096 bytes', () => {
  const go = (url) => wantedFragment({ trame: 'go', url });
  assert.equal(go('https://example.org/trame/?a=b#/p/budget?q=#1'), '#/p/budget?q=#1');
  assert.equal(go('#'), '#');
  assert.equal(go(`#${'x'.repeat(4095)}`)?.length, 4096);
  for (const url of [`#${'x'.repeat(4096)}`, `#${'é'.repeat(2048)}`, '', '/p/budget', 7, null, {}])
    assert.equal(go(url), undefined);
  for (const data of [
    undefined,
    null,
    'go',
    [],
    {},
    { trame: 'state', url: '#' },
    { trame: 'go', url: '#', more: 1 },
  ]) {
    assert.equal(wantedFragment(data), undefined);
  }
});

pageTest('the app is given the options of the address', { at: '?kiosk&idle=90' }, async (page) => {
  assert.deepEqual(await told(page, 'options'), [['?kiosk&idle=90']]);
});

pageTest(
  'a link of an embed leads to the whole app, in a new tab',
  { at: '?embed#/first' },
  async (page) => {
    assert.match((await told(page, 'options'))[0][0], /^embed&/);
    await publish(page, {
      id: 'root',
      role: 'group',
      children: [{ id: 'out', role: 'link', label: 'Out', value: '#/first' }],
    });
    const link = page.getByRole('link', { name: 'Out' });
    assert.equal(await link.getAttribute('href'), `${new URL('/', page.url())}#/first`);
    assert.equal(await link.getAttribute('target'), '_blank');
  },
);

pageTest(
  'a link of an embed that shows a file of the site leads to the same file',
  { at: '?embed&src=files/first.json&lang=fr#/file/budget' },
  async (page) => {
    await publish(page, {
      id: 'root',
      role: 'group',
      children: [{ id: 'out', role: 'link', label: 'Out', value: '#/file/budget' }],
    });
    const address = await page.getByRole('link', { name: 'Out' }).getAttribute('href');
    assert.equal(address, `${new URL('/', page.url())}?src=files/first.json#/file/budget`);
  },
);

pageTest(
  'an embed leaves the wheel and most keys to the browser',
  { at: '?embed' },
  async (page) => {
    const isLeft = (type, options) =>
      page.evaluate(
        ([kind, given]) => {
          const event =
            kind === 'wheel'
              ? new WheelEvent(kind, { ...given, bubbles: true, cancelable: true })
              : new KeyboardEvent(kind, { ...given, bubbles: true, cancelable: true });
          return document.getElementById('stage').dispatchEvent(event);
        },
        [type, options],
      );
    assert.equal(await isLeft('wheel', { deltaY: 100 }), true);
    assert.equal(await isLeft('wheel', { deltaY: 100, ctrlKey: true }), false);
    assert.equal(await isLeft('wheel', { deltaX: 100 }), false);
    for (const key of ['/', '?', 'ArrowDown', 'PageDown', 'End'])
      assert.equal(await isLeft('keydown', { key }), true);
    await isLeft('keydown', { key: 'Escape' });
    await tells(page, 'key', (key) => key === 'Escape');
    assert.equal((await told(page, 'key')).length, 1);
    assert.equal((await told(page, 'wheel')).length, 2);
  },
);

pageTest('on its own a page listens to nobody', { at: '?embed#/first' }, async (page) => {
  const before = (await told(page, 'navigate')).length;
  await page.evaluate(
    () =>
      new Promise((done) => {
        addEventListener('message', done, { once: true });
        postMessage({ trame: 'go', url: '#/second' }, '*');
      }),
  );
  assert.equal((await told(page, 'navigate')).length, before);
});
