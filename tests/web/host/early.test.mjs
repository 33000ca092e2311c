// What arrives before the app: it waits in its order, and reaches the app once it is created.
import assert from 'node:assert/strict';
import { nextFrame, pageTests, tells, told } from '../page_test.mjs';
import { drop, inState, paste } from '../support.mjs';

const pageTest = pageTests();
const read = 1;
const late = { fake: { late: true }, state: 'loading' };

const names = (page) => page.evaluate(() => window.fake.calls.map(([name]) => name));

// Waits until the wasm's loader waits for `begin`.
const isAwaited = (page) => page.waitForFunction(() => window.begin);

async function begin(page) {
  await page.evaluate(() => window.begin());
  await inState(page, 'ready');
}

pageTest(
  'a file and an address that came early reach the app in their order, once it is created',
  late,
  async (page) => {
    await isAwaited(page);
    await page.evaluate(() => (location.hash = '#/second'));
    assert.ok(await drop(page, 'a.json'), 'the browser does not open the file');
    await begin(page);
    await tells(page, 'file', (step) => step === read);
    const order = (await names(page)).filter((name) =>
      ['navigate', 'data', 'create', 'file'].includes(name),
    );
    assert.equal(order.join(' '), 'navigate navigate data data data data create file file');
    assert.deepEqual((await told(page, 'navigate')).at(-1), ['#/second']);
    assert.deepEqual((await told(page, 'file'))[1], [read, 'a.json', '', '{"a":1}']);
  },
);

pageTest('a text that was pasted early is opened', late, async (page) => {
  await isAwaited(page);
  await paste(page, '{"early":1}');
  await begin(page);
  await tells(page, 'file', (step, _name, _words, text) => step === read && text === '{"early":1}');
});

for (const [what, at, name] of [
  [
    'a text that was pasted early is opened instead of the file that the address names',
    '{"early":1}',
    '',
  ],
  ['a text that cannot be read leaves the file that the address names', 'words', 'first.json'],
]) {
  const options = { ...late, fake: { ...late.fake, opens: true }, at: '?src=files/first.json' };
  pageTest(what, options, async (page) => {
    await isAwaited(page);
    await paste(page, at);
    await begin(page);
    await tells(page, 'file', (step, found) => step === read && (!name || found === name));
    await nextFrame(page);
    const opened = (await told(page, 'file')).filter(([step]) => step === read);
    assert.equal(opened.length, 1);
    if (!name) assert.equal(opened[0][3], at);
  });
}

pageTest(
  'a link that is dragged over the page or dropped early is no text for the app',
  late,
  async (page) => {
    await isAwaited(page);
    await page.evaluate(() => {
      for (const type of ['dragover', 'drop']) {
        const dataTransfer = new DataTransfer();
        dataTransfer.setData('text/plain', '{"link":1}');
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        );
      }
    });
    assert.deepEqual(await page.evaluate(() => window.early), [[[], '']]);
  },
);

pageTest(
  'what is dropped or pasted before the app’s script has come is kept for it',
  { state: 'stuck', files: { '/fake/main.js': { status: 404 } }, noisy: true },
  async (page) => {
    assert.ok(await drop(page, 'a.json'), 'the browser does not open the file');
    await paste(page, '{"early":1}');
    assert.deepEqual(
      await page.evaluate(() => window.early.map(([files, text]) => files[0]?.name ?? text)),
      ['a.json', '{"early":1}'],
    );
  },
);

const notKept = /Votre fichier ne sera pas gardé/;
const missing = { files: { '/fake/main.js': { status: 404 } }, noisy: true };
const notice = (page) => page.getByRole('alert').textContent();

pageTest(
  'a page that stops before the app’s script has come says that a file is not kept, once',
  { ...missing, state: 'stuck' },
  async (page) => {
    assert.doesNotMatch((await notice(page)) ?? '', notKept);
    await drop(page, 'a.json');
    await drop(page, 'b.json');
    assert.equal((await notice(page))?.match(new RegExp(notKept, 'g'))?.length, 1);
  },
);

pageTest(
  'it still says so when the site could not be reached',
  { ...missing, state: 'stuck' },
  async (page) => {
    await drop(page, 'a.json');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'n’est pas joignable' });
    await alert.filter({ hasText: notKept }).waitFor();
  },
);

let fail = () => {};
pageTest(
  'it says so too when the file was dropped before',
  {
    ...missing,
    state: '',
    prepare: async (page) => {
      const held = new Promise((done) => (fail = () => done(undefined)));
      await page.route('**/fake/main.js', (route) => held.then(() => route.continue()));
      const { goto } = page;
      page.goto = (address) => goto.call(page, address, { waitUntil: 'commit' });
    },
  },
  async (page) => {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await drop(page, 'a.json');
    fail();
    await inState(page, 'stuck');
    assert.match((await notice(page)) ?? '', notKept);
  },
);

pageTest(
  'where WebAssembly is missing, the page names the browsers that have it',
  {
    state: 'stuck',
    prepare: (page) => page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly')),
  },
  async (page) => {
    assert.match((await notice(page)) ?? '', /Chrome\s97, Firefox\s102 ou Safari\s16/);
  },
);

pageTest(
  'keys for the app that were pressed early act when it is shown; those for the readable page do not',
  late,
  async (page) => {
    await isAwaited(page);
    for (const key of ['?', 'ArrowDown', 'Escape', '+', '/']) await page.keyboard.press(key);
    await begin(page);
    await nextFrame(page);
    assert.deepEqual(
      (await told(page, 'key')).map(([key]) => key),
      ['?', '/'],
    );
  },
);

pageTest('a press that began on the readable page is not one on the app', late, async (page) => {
  await isAwaited(page);
  await page.mouse.move(300, 300);
  await page.mouse.down();
  await begin(page);
  await page.mouse.up();
  await nextFrame(page);
  const phases = (await told(page, 'pointer')).map(([phase]) => phase);
  assert.deepEqual(
    phases.filter((phase) => phase === 0 || phase === 2),
    [],
  );
});

for (const fatal of ['navigate', 'data', 'options']) {
  pageTest(
    `an app that dies of what came early (${fatal}) is not taken for missing graphics`,
    { fake: { fatal }, at: '?theme', state: 'error', noisy: true },
    async (page) => {
      assert.match(await page.getByRole('alert').textContent(), /s’est arrêtée sur une erreur/);
      assert.equal(await page.evaluate(() => window.fake.frames), 0, 'it is not asked to draw');
    },
  );
}

const kill = (page) =>
  page.evaluate(() => {
    window.fake.inFrame(() => {
      throw new Error('a crash');
    });
  });

pageTest(
  'graphics that go or come back after a crash change nothing of what the page says',
  { noisy: true },
  async (page) => {
    await page.clock.install();
    await kill(page);
    await inState(page, 'error');
    const loss = await page.evaluateHandle(() =>
      document.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context'),
    );
    const isLost = page.evaluate(() =>
      new Promise((lost) => {
        document.querySelector('canvas').addEventListener('webglcontextlost', lost);
      }).then(() => true),
    );
    await loss.evaluate((extension) => extension.loseContext());
    await isLost;
    await page.clock.fastForward(3000);
    await page.clock.fastForward(120_000);
    assert.equal(await page.getAttribute('html', 'data-state'), 'error');
    assert.match(await page.getByRole('alert').textContent(), /s’est arrêtée sur une erreur/);
    assert.equal(await page.locator('#canvas').isVisible(), false);
  },
);
