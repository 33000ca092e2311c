// What the running app receives: frames, keys, wheel, pointers, sizes, addresses; and what a press
// may do.
import assert from 'node:assert/strict';
import { nextFrame, pageTests, tells, told } from '../page_test.mjs';

const pageTest = pageTests();

pageTest('at rest there is neither a frame nor a timer', {}, async (page) => {
  const counts = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const seen = { frames: 0, timers: 0 };
        const { requestAnimationFrame: ask, setTimeout: later } = window;
        window.requestAnimationFrame = (task) => (seen.frames++, ask(task));
        Object.assign(window, { setTimeout: (task, ms) => (seen.timers++, later(task, ms)) });
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
        fake.wake();
        fake.wake();
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
        Object.assign(window, { setTimeout: (task, ms) => (delays.push(ms), later(task, ms)) });
        const before = fake.frames;
        fake.next = 30;
        fake.todo.push(() => fake.todo.push(() => (fake.next = -1)));
        fake.wake();
        later(() => resolve([delays, fake.frames - before]), 400);
      }),
  );
  assert.deepEqual(timers, [30]);
  assert.equal(frames, 2);
});

pageTest(
  'keys with a meaning are reported; typing and the browser’s own are not',
  {},
  async (page) => {
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
  },
);

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
  'fingers are reported as fingers, and a cancelled one stays cancelled',
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
  'a new size is reported, with the exact pixel ratio',
  { deviceScaleFactor: 2.625 },
  async (page) => {
    await page.setViewportSize({ width: 412, height: 700 });
    const [width, height, ratio] = await tells(page, 'resize', (wide) => wide === 412);
    assert.deepEqual([width, height], [412, 700]);
    assert.ok(Math.abs(ratio - 2.625) < 0.01, `${ratio}`);
  },
);

pageTest('the visitor’s text size is reported', {}, async (page) => {
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

pageTest(
  'the app handles a press within the gesture, as copying and sharing ask for',
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
