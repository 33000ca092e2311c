// The page if nothing can be drawn: without WebGL, after the loss of its context, and on paper.
import assert from 'node:assert/strict';
import { pageTests, publish, seen, tells, told, toldTimes } from '../page_test.mjs';
import { sampleTree } from '../sample_tree.mjs';
import { inState } from '../support.mjs';

const pageTest = pageTests();

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
        /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'))[0]
          .type === 'reload' && document.documentElement.dataset.state === 'error',
    );
    assert.match(await page.getByRole('alert').textContent(), /affichage graphique/);
    assert.equal(await page.getByRole('button', { name: 'Réessayer' }).count(), 1);
  },
);

pageTest('a lost context is reported and nothing is drawn until it is back', {}, async (page) => {
  await page.evaluate(() => {
    window.loss = document
      .querySelector('canvas')
      .getContext('webgl2')
      .getExtension('WEBGL_lose_context');
    window.loss.loseContext();
  });
  await tells(page, 'context', (lost) => lost === 1);
  const frames = await page.evaluate(() => window.fake.frames);
  await page.evaluate(
    () =>
      new Promise((done) => {
        window.fake.wake();
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
      .querySelector('canvas')
      .getContext('webgl2')
      .getExtension('WEBGL_lose_context')
      .loseContext(),
  );

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
      .querySelector('canvas')
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

pageTest('on paper the mirror is the page', {}, async (page) => {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.ok(await seen(page.getByRole('cell', { name: '12 M€' })));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await seen(page.getByRole('table')), false);
});
