// The page around the app: how it starts, what it says when it cannot, input, size, address, rest.
import assert from 'node:assert/strict';
import { nextFrame, pageTests, publish, tells, told } from './page_test.mjs';
import { sampleTree } from './sample_tree.mjs';
import { inState } from './support.mjs';

const pageTest = pageTests();
const english = { locale: 'en-GB' };
const seen = (locator) =>
  locator
    .first()
    .evaluate((element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    );

pageTest(
  'starts: fonts, words, settings, size and address are told before the canvas is made',
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

pageTest('the readable page gives way to the app, and says which build it is', {}, async (page) => {
  assert.equal(await page.locator('#readable').isVisible(), false);
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
  assert.equal(await page.getAttribute('html', 'data-build'), 'test');
  assert.equal(await page.title(), 'Essai');
});

pageTest(
  'the system’s wishes are told, and their changes',
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
  'a file the app asks for is given, one that is not there is told',
  {
    fake: { requests: ['index.json', 'nothing.json'] },
  },
  async (page) => {
    await tells(page, 'data', (name) => name === 'index.json');
    assert.deepEqual(await tells(page, 'data_failed'), ['nothing.json', 404]);
  },
);

// Which languages' words the page has fetched.
const fetchedWords = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => name.match(/words-(..)/)?.[1] ?? [])
      .sort(),
  );
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
    const answers = [{ status: 503 }, { status: 200, body: '<!doctype html>' }];
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
      ['words:en', 0],
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
    words: /n’a pas pu démarrer/,
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
  'the app crashes': { fake: { crash: true }, words: /s’est arrêtée sur une erreur/ },
};
for (const [what, { words, ...options }] of Object.entries(failures)) {
  pageTest(
    `${what}: the readable page stays and says so`,
    { ...options, state: 'error', noisy: true },
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
  'the sentence is in the page’s language',
  {
    files: { '/files/trame.wasm': { status: 404 } },
    state: 'error',
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

const withoutWebGl = { fake: { create: 0 }, state: 'no-webgl' };
pageTest(
  'without WebGL the mirror is the page, and its buttons work',
  withoutWebGl,
  async (page) => {
    await page.waitForFunction(() => document.documentElement.classList.contains('plain'));
    await publish(page, sampleTree());
    for (const locator of [
      page.getByRole('heading', { level: 1 }),
      page.getByRole('cell', { name: '12 M€' }),
      page.getByRole('alert').first(),
    ]) {
      assert.ok(await seen(locator));
    }
    await page.getByRole('button', { name: 'Tout en bas' }).click();
    assert.deepEqual(await told(page, 'activate'), [['far']]);
    assert.deepEqual(await told(page, 'pointer'), []);
    assert.equal(await page.getAttribute('html', 'data-state'), 'no-webgl');
  },
);

pageTest(
  'an app that cannot even run without WebGL leaves the readable page',
  {
    fake: { create: 0, crash: true },
    state: 'no-webgl',
  },
  async (page) => {
    assert.match(await page.getByRole('alert').textContent(), /WebGL/);
    assert.ok(await seen(page.getByRole('heading', { level: 1 })));
  },
);

pageTest(
  'graphics that go within a frame make the page try once more, then say so',
  {
    fake: { crash: true, lost: true },
    state: 'error',
  },
  async (page) => {
    await page.waitForFunction(
      () =>
        performance.getEntriesByType('navigation')[0].type === 'reload' &&
        document.documentElement.dataset.state === 'error',
    );
    assert.match(await page.getByRole('alert').textContent(), /affichage graphique/);
    assert.equal(await page.getByRole('button', { name: 'Réessayer' }).count(), 1);
  },
);

pageTest('at rest there is neither a frame nor a timer', {}, async (page) => {
  const counts = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const seen = { frames: 0, timers: 0 };
        const { requestAnimationFrame: ask, setTimeout: later } = window;
        window.requestAnimationFrame = (task) => (seen.frames++, ask(task));
        window.setTimeout = (task, ms) => (seen.timers++, later(task, ms));
        later(() => resolve(seen), 500);
      }),
  );
  assert.deepEqual(counts, { frames: 0, timers: 0 });
});

pageTest('frames follow each other only while the app asks for them', {}, async (page) => {
  const drawn = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const { fake } = window;
        let left = 5;
        const before = fake.frames;
        fake.next = 0;
        const again = () => {
          if (--left === 0) fake.next = -1;
          else fake.todo.push(again);
        };
        fake.todo.push(again);
        fake.host.wake();
        fake.host.wake();
        setTimeout(() => resolve(fake.frames - before), 500);
      }),
  );
  assert.equal(drawn, 5);
});

pageTest('a frame asked for later comes by one timer', {}, async (page) => {
  const [timers, frames] = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const { fake } = window;
        const later = window.setTimeout;
        const delays = [];
        window.setTimeout = (task, ms) => (delays.push(ms), later(task, ms));
        const before = fake.frames;
        fake.next = 30;
        fake.todo.push(() => fake.todo.push(() => (fake.next = -1)));
        fake.host.wake();
        later(() => resolve([delays, fake.frames - before]), 400);
      }),
  );
  assert.deepEqual(timers, [30]);
  assert.equal(frames, 2);
});

pageTest('keys with a meaning are told; typing and the browser’s own are not', {}, async (page) => {
  for (const key of [
    'Escape',
    'ArrowDown',
    'Shift+ArrowLeft',
    'a',
    'Control+ArrowUp',
    'F1',
    'Home',
  ])
    await page.keyboard.press(key);
  assert.deepEqual(await told(page, 'key'), [
    ['Escape', 0],
    ['ArrowDown', 0],
    ['ArrowLeft', 1],
    ['Home', 0],
  ]);
  await page.keyboard.press('/');
  assert.ok(
    await page.getByRole('searchbox').evaluate((box) => box === document.activeElement),
    '/ goes to the search box',
  );
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('+');
  assert.equal((await told(page, 'key')).length, 4);
});

pageTest('the wheel scrolls in pixels, with Ctrl it zooms', {}, async (page) => {
  await page.mouse.move(300, 200);
  await page.mouse.wheel(3, 40);
  assert.deepEqual(await tells(page, 'wheel'), [300, 200, 3, 40, 0]);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 7);
  assert.deepEqual(await tells(page, 'wheel', (...values) => values[4] === 1), [300, 200, 0, 7, 1]);
  await page.evaluate(() =>
    document
      .getElementById('stage')
      .dispatchEvent(
        new WheelEvent('wheel', { deltaY: 3, deltaMode: 1, bubbles: true, cancelable: true }),
      ),
  );
  await tells(page, 'wheel', (x, y, dx, dy) => Math.abs(dy - 100) < 1e-6);
});

pageTest('a drag with the mouse outside the window ends where it ends', {}, async (page) => {
  await page.mouse.move(300, 300);
  await page.mouse.down();
  await page.mouse.move(320, 280);
  await page.mouse.move(-20, 250);
  await page.mouse.up();
  const types = (await told(page, 'pointer')).map(([type]) => type);
  assert.deepEqual(
    types.filter((type) => [0, 2, 3].includes(type)),
    [0, 2],
  );
  assert.deepEqual(
    (await told(page, 'pointer')).find(([type]) => type === 2).slice(2, 5),
    [-20, 250, 0],
  );
});

pageTest('the other mouse buttons are the browser’s', {}, async (page) => {
  await page.mouse.click(300, 300, { button: 'right' });
  await page.mouse.click(300, 300, { button: 'middle' });
  assert.deepEqual(
    (await told(page, 'pointer')).filter(([type]) => type !== 1),
    [],
  );
});

pageTest(
  'fingers are told as fingers, and a cancelled one stays cancelled',
  { hasTouch: true },
  async (page) => {
    const session = await page.context().newCDPSession(page);
    const touch = (type, ...touchPoints) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', { x: 100.25, y: 300, id: 1 });
    await touch('touchStart', { x: 100.25, y: 300, id: 1 }, { x: 200, y: 320, id: 2 });
    await touch('touchMove', { x: 90, y: 300, id: 1 }, { x: 220, y: 320, id: 2 });
    await touch('touchCancel');
    await tells(page, 'pointer', (type) => type === 3);
    const pointer = await told(page, 'pointer');
    assert.deepEqual([...new Set(pointer.map((values) => values[4]))], [1]);
    assert.equal(new Set(pointer.map((values) => values[1])).size, 2);
    assert.equal(pointer.filter(([type]) => type === 2).length, 0);
    assert.deepEqual(pointer.find(([type]) => type === 0).slice(2, 4), [100.25, 300]);
  },
);

pageTest(
  'a new size is told, with the exact pixel ratio',
  { deviceScaleFactor: 2.625 },
  async (page) => {
    await page.setViewportSize({ width: 412, height: 700 });
    const [width, height, ratio] = await tells(page, 'resize', (wide) => wide === 412);
    assert.deepEqual([width, height], [412, 700]);
    assert.ok(Math.abs(ratio - 2.625) < 0.01, `${ratio}`);
  },
);

pageTest('the visitor’s text size is told', {}, async (page) => {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await tells(page, 'resize', (...values) => values[7] === 2);
});

pageTest(
  'the address holds the view; Back returns to the one before',
  { at: '#/first/overview' },
  async (page) => {
    await page.evaluate(() => window.fake.inFrame((host) => host.history('/first/budget', true)));
    assert.match(page.url(), /#\/first\/budget$/);
    await page.evaluate(() =>
      window.fake.inFrame((host) => host.history('/first/budget?q=a', false)),
    );
    assert.match(page.url(), /#\/first\/budget\?q=a$/);
    assert.equal((await told(page, 'navigate')).length, 1, 'what the app wrote is not told back');
    await page.goBack();
    await tells(page, 'navigate', (fragment) => fragment === '#/first/overview');
    await nextFrame(page);
    assert.equal((await told(page, 'navigate')).length, 2);
    await page.evaluate(() => {
      location.hash = '#/second/map';
    });
    await tells(page, 'navigate', (fragment) => fragment === '#/second/map');
  },
);

pageTest('a lost context is told and nothing is drawn until it is back', {}, async (page) => {
  await page.evaluate(() => {
    window.loss = document
      .getElementById('canvas')
      .getContext('webgl2')
      .getExtension('WEBGL_lose_context');
    window.loss.loseContext();
  });
  await tells(page, 'context', (lost) => lost === 1);
  const frames = await page.evaluate(() => window.fake.frames);
  await page.evaluate(
    () =>
      new Promise((done) => {
        window.fake.host.wake();
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );
  assert.equal(await page.evaluate(() => window.fake.frames), frames);
  await page.evaluate(() => window.loss.restoreContext());
  await tells(page, 'context', (lost) => lost === 0);
  await page.waitForFunction((before) => window.fake.frames > before, frames);
});

const lose = (page) =>
  page.evaluate(() =>
    document
      .getElementById('canvas')
      .getContext('webgl2')
      .getExtension('WEBGL_lose_context')
      .loseContext(),
  );
const toldTimes = async (page, name, times) => {
  await page.waitForFunction(
    ([what, often]) => window.fake.named(what).length === often,
    [name, times],
  );
};

pageTest(
  'a context that does not come back: a new canvas takes the place of the old one',
  {},
  async (page) => {
    await page.clock.install();
    await page.evaluate(() => {
      window.old = document.getElementById('canvas');
    });
    await lose(page);
    await tells(page, 'context');
    assert.deepEqual(await told(page, 'renew'), []);
    await page.clock.fastForward(3000);
    await tells(page, 'renew');
    assert.ok(
      await page.evaluate(
        () => document.getElementById('canvas') !== window.old && !window.old.isConnected,
      ),
    );
    assert.equal(await page.getAttribute('html', 'data-state'), 'ready');
    assert.equal(await seen(page.getByRole('table')), false);
    await page.setViewportSize({ width: 500, height: 600 });
    await tells(page, 'resize', (width) => width === 500);
  },
);

pageTest(
  'lost again at once: the mirror is the page, and drawing is tried again by itself',
  {},
  async (page) => {
    await page.clock.install();
    await lose(page);
    await toldTimes(page, 'context', 1);
    await page.clock.fastForward(3000);
    await toldTimes(page, 'renew', 1);
    await lose(page);
    await toldTimes(page, 'context', 2);
    await page.clock.fastForward(3000);
    await inState(page, 'no-webgl');
    assert.match(
      await page.getByRole('alert').filter({ hasText: 'graphique' }).textContent(),
      /n’est pas revenu/,
    );
    assert.ok(await seen(page.getByRole('cell', { name: '12 M€' })));
    assert.ok(
      await page.evaluate(() => window.fake.inFrame(() => {}).then(() => true)),
      'the app goes on',
    );
    await page.clock.fastForward(120_000);
    await page.clock.fastForward(120_000);
    await inState(page, 'ready');
    assert.equal(await seen(page.getByRole('table')), false);
  },
);

pageTest('a context given back late is taken', {}, async (page) => {
  await page.clock.install();
  await page.evaluate(() => {
    window.loss = document
      .getElementById('canvas')
      .getContext('webgl2')
      .getExtension('WEBGL_lose_context');
    window.getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = () => null;
    window.loss.loseContext();
  });
  await tells(page, 'context');
  await page.clock.fastForward(3000);
  await inState(page, 'no-webgl');
  await page.evaluate(() => window.loss.restoreContext());
  await inState(page, 'ready');
  await tells(page, 'context', (lost) => lost === 0);
});

pageTest('the visitor need not wait: a button tries again within the page', {}, async (page) => {
  await page.clock.install();
  await page.evaluate(() => {
    window.getContext = HTMLCanvasElement.prototype.getContext;
    window.same = true;
  });
  await lose(page);
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await tells(page, 'context');
  await page.clock.fastForward(3000);
  await inState(page, 'no-webgl');
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.getContext = window.getContext;
  });
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await inState(page, 'ready');
  assert.ok(await page.evaluate(() => window.same), 'it is the same page');
  assert.equal(await page.getByRole('button', { name: 'Réessayer' }).count(), 0);
});

pageTest('back from text to canvas, what was scrolled stays scrolled', {}, async (page) => {
  const scroller = page.locator('.scroller').first();
  await page.evaluate(() => window.fake.inFrame((host) => host.scroll('content', 0, 120)));
  assert.equal(await scroller.evaluate((element) => element.scrollTop), 120);
  for (const type of ['beforeprint', 'afterprint']) {
    await page.evaluate((event) => dispatchEvent(new Event(event)), type);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
  assert.equal(await scroller.evaluate((element) => element.scrollTop), 120);
  assert.deepEqual(await told(page, 'scrolled'), []);
});

pageTest(
  'the app answers a press within the gesture, as copying and sharing ask for',
  {},
  async (page) => {
    await page.evaluate(() => {
      window.inGesture = [];
      addEventListener('pointerup', () => (window.before = window.fake.frames), true);
      addEventListener('pointerup', () =>
        window.inGesture.push(window.fake.frames - window.before),
      );
    });
    await page.mouse.click(300, 300);
    assert.deepEqual(await page.evaluate(() => window.inGesture), [1]);
  },
);

pageTest('a link is copied where it cannot be shared, and the page says so', {}, async (page) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() =>
    window.fake.inFrame((host) =>
      host.share(JSON.stringify({ title: 'Essai', url: 'https://example.org/#/first/budget' })),
    ),
  );
  await page.getByRole('status').filter({ hasText: 'Copié' }).waitFor();
  assert.equal(
    await page.evaluate(() => navigator.clipboard.readText()),
    'https://example.org/#/first/budget',
  );
});

pageTest('on paper the mirror is the page', {}, async (page) => {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.ok(await seen(page.getByRole('cell', { name: '12 M€' })));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await seen(page.getByRole('table')), false);
});
