// The page around the app: how it starts, and which message it shows if it cannot.
import assert from 'node:assert/strict';
import { lowestWritten, pageTests, seen, tells, told, toldTimes } from '../page_test.mjs';
import { inState } from '../support.mjs';

const pageTest = pageTests();
const english = { locale: 'en-GB' };

pageTest(
  'starts: fonts, words, settings, size and address are reported before the canvas is made',
  { at: '#/first/budget' },
  async (page) => {
    const names = await page.evaluate(() => window.fake.calls.map(([name]) => name));
    assert.deepEqual(names.slice(0, 9), [
      'navigate',
      'data',
      'data',
      'data',
      'data',
      'site',
      'environment',
      'resize',
      'create',
    ]);
    assert.deepEqual((await told(page, 'site'))[0][0], new URL('/', page.url()).href);
    assert.deepEqual(await told(page, 'navigate'), [['#/first/budget']]);
    assert.deepEqual(
      (await told(page, 'data')).map(([name]) => name),
      ['font:regular', 'font:strong', 'font:icons', 'words:fr'],
    );
    assert.deepEqual((await told(page, 'resize'))[0], [800, 600, 1, 0, 0, 0, 0, 1]);
    assert.deepEqual((await told(page, 'environment'))[0], [0, 0, 0, 'fr']);
  },
);

pageTest(
  'the readable page is replaced by the app, and says which build it is',
  {},
  async (page) => {
    assert.equal(await page.locator('#readable').isVisible(), false);
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    assert.equal(await page.getAttribute('html', 'data-build'), 'test');
    assert.equal(await page.title(), 'Essai');
  },
);

pageTest(
  'the system’s wishes are reported, and their changes',
  {
    colorScheme: 'dark',
    reducedMotion: 'reduce',
    ...english,
  },
  async (page) => {
    assert.deepEqual((await told(page, 'environment'))[0], [1, 0, 1, 'en']);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await tells(page, 'environment', (dark, contrast) => dark === 0 && contrast === 1);
  },
);

pageTest(
  'a file the app asks for is given, a missing one is reported',
  {
    fake: { requests: ['index.json', 'nothing.json'] },
  },
  async (page) => {
    await tells(page, 'data', (name) => name === 'index.json');
    assert.deepEqual(await tells(page, 'data_failed'), ['nothing.json', 404]);
  },
);

let release = () => {};
pageTest(
  'after a failure, files that still arrive show no progress',
  {
    state: 'stuck',
    noisy: true,
    files: { '/files/words-fr.txt': { status: 404 } },
    prepare: async (page) => {
      const held = new Promise((done) => (release = () => done(undefined)));
      await page.route('**/files/index.json', (route) => held.then(() => route.continue()));
    },
  },
  async (page) => {
    release();
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/index.json')),
    );
    await page.evaluate(() => fetch('/files/second.json').then((answer) => answer.text()));
    assert.equal(await page.locator('#progress').isVisible(), false);
  },
);

// Returns the languages whose messages the page has fetched.
const fetchedWords = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => name.match(/words-(..)/)?.[1] ?? [])
      .sort(),
  );
/** @type {Record<string, [import('../page_test.mjs').PageOptions, string]>} */
const starts = {
  'the language in the address': [{ at: '#/first/overview?lang=en' }, 'en'],
  'an English browser': [english, 'en'],
  'a French browser': [{}, 'fr'],
};
for (const [which, [options, language]] of Object.entries(starts)) {
  pageTest(`the words of ${which} are fetched, and no others`, options, async (page) => {
    assert.deepEqual(await fetchedWords(page), [language]);
    assert.ok((await told(page, 'data')).some(([name]) => name === `words:${language}`));
  });
}

pageTest(
  'words of the other language are fetched when the app asks for them',
  { fake: { requests: ['words:en'] } },
  async (page) => {
    await tells(page, 'data', (name) => name === 'words:en');
    assert.deepEqual(await fetchedWords(page), ['en', 'fr']);
  },
);

pageTest(
  'words that did not come, or that are none, are fetched again when the app asks again',
  { noisy: true },
  async (page) => {
    // Each request of the app asks the network twice.
    const bad = { status: 200, body: '<!doctype html>' };
    const answers = [{ status: 503 }, { status: 503 }, bad, bad];
    await page.route(/words-en/, (route) =>
      answers.length > 0 ? route.fulfill(answers.shift()) : route.continue(),
    );
    const ask = () => page.evaluate(() => window.fake.inFrame((host) => host.request('words:en')));
    await ask();
    await toldTimes(page, 'data_failed', 1);
    await ask();
    await toldTimes(page, 'data_failed', 2);
    assert.deepEqual(await told(page, 'data_failed'), [
      ['words:en', 503],
      ['words:en', 200],
    ]);
    await ask();
    await tells(page, 'data', (name) => name === 'words:en');
  },
);

const failures = {
  'the wasm is missing': {
    files: { '/files/trame.wasm': { status: 404 } },
    words: /n’est pas arrivée/,
  },
  'the wasm is damaged': {
    files: { '/files/trame.wasm': { body: Buffer.from('no wasm') } },
    words: /n’est pas arrivée/,
  },
  'a font is cut short': {
    files: { '/fake/letter.ttf': { body: Buffer.from('half') } },
    words: /le réseau a donné autre chose/,
  },
  'a font is missing': {
    files: { '/fake/letter.ttf': { status: 500 } },
    words: /n’est pas arrivée/,
  },
  'the words are missing': {
    files: { '/files/words-fr.txt': { status: 404 } },
    words: /n’est pas arrivée/,
  },
  'a page of the host is where the words should be': {
    files: { '/files/words-fr.txt': { body: '<!doctype html>' } },
    words: /n’est pas arrivée/,
  },
  'the index is missing': {
    files: { '/files/index.json': { status: 404 } },
    fake: { requests: ['index.json'], silent: true },
    words: /ne sont pas arrivées/,
  },
  'the app crashes': {
    fake: { crash: true },
    words: /s’est arrêtée sur une erreur/,
    state: 'error',
  },
};
for (const [what, { words, ...options }] of Object.entries(failures)) {
  pageTest(
    `${what}: the readable page stays and says so`,
    { state: 'stuck', ...options, noisy: true },
    async (page) => {
      assert.match(await page.getByRole('alert').textContent(), words);
      assert.ok(await seen(page.getByRole('alert').locator('p')));
      assert.ok(await seen(page.getByRole('heading', { level: 1 })));
      assert.equal(await page.getByRole('button', { name: 'Réessayer' }).count(), 1);
      assert.deepEqual(
        page.complaints.filter((line) => line.startsWith('uncaught')),
        [],
      );
    },
  );
}

pageTest(
  'without a network the button of a failure leaves the readable page, and the page says why',
  { files: { '/files/trame.wasm': { status: 404 } }, state: 'stuck', noisy: true },
  async (page) => {
    await page.evaluate(() => Object.assign(window, { same: true }));
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('#toast').filter({ hasText: 'Le réseau ne répond pas' }).waitFor();
    assert.equal(await page.evaluate(() => window.same), true);
    assert.ok(await seen(page.getByRole('heading', { level: 1 })));
    await page.context().setOffline(false);
    const opened = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await opened;
  },
);

/** @type {Record<string, (page: PlaywrightPage) => Promise<unknown>>} */
const hungry = {
  'a text': (page) => page.keyboard.press('Escape'),
  'a file of the app': (page) =>
    page.evaluate(() => window.fake.inFrame((host) => host.request('index.json'))),
};
const noMemory = { 'fr-FR': /pas assez de mémoire/, 'en-GB': /not enough memory/ };
for (const [what, ask] of Object.entries(hungry)) {
  for (const [locale, words] of Object.entries(noMemory)) {
    pageTest(
      `where there is no memory for ${what} the page says so, and nothing is written (${locale})`,
      { locale, tree: null },
      async (page) => {
        await page.evaluate(() => {
          window.fake.calls.length = 0;
          window.fake.room = 0;
        });
        await ask(page);
        await inState(page, 'error');
        assert.match(await page.getByRole('alert').textContent(), words);
        assert.deepEqual(await page.evaluate(() => window.fake.calls), []);
        assert.equal(await lowestWritten(page), -1);
      },
    );
  }
}

pageTest(
  'the error that ended the app is written in the page, for reports',
  { fake: { crash: true }, state: 'error', noisy: true },
  async (page) => {
    const { error } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
    assert.match(error, /^Error: a crash .*fake/s);
  },
);

pageTest(
  'bytes are given to the app as they are; texts are there for the time of a call',
  { fake: { requests: ['index.json'] } },
  async (page) => {
    await tells(page, 'data', (name, bytes) => name === 'index.json' && bytes === '{}');
    await tells(page, 'data', (name, bytes) => name === 'words:fr' && bytes === 'Fermer\0\0');
    assert.equal(await page.evaluate(() => window.fake.sizes.size), 0);
  },
);

pageTest(
  'the sentence is in the page’s language',
  {
    files: { '/files/trame.wasm': { status: 404 } },
    state: 'stuck',
    noisy: true,
    ...english,
  },
  async (page) => {
    assert.match(await page.getByRole('alert').textContent(), /did not arrive/);
    assert.equal(
      await page.getByRole('heading', { level: 1 }).textContent(),
      'Industry rooted in its territory and (re)connected with its people',
    );
  },
);

pageTest(
  'the address chooses the language of the readable page',
  {
    fake: { silent: true },
    state: 'loading',
    at: '#/first/overview?lang=en',
  },
  async (page) => {
    assert.equal(await page.getAttribute('html', 'lang'), 'en');
    assert.match(await page.getByRole('heading', { level: 1 }).textContent(), /^Industry/);
  },
);

pageTest(
  'without JavaScript the page is readable and says what is missing',
  {
    javaScriptEnabled: false,
    state: null,
    noisy: true,
  },
  async (page) => {
    assert.match(await page.getByRole('main').textContent(), /200\s*M€/);
    assert.match(await page.locator('noscript').first().textContent(), /JavaScript/);
  },
);
