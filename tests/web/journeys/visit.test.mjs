// A first visit: what is shown, in both languages and at both sizes, and that the page is then at
// rest.
import assert from 'node:assert/strict';
import {
  desk,
  eventually,
  facts,
  follow,
  hash,
  inLanguage,
  journeys,
  main,
  phone,
  plain,
  press,
  viewLink,
  views,
} from './support.mjs';
import { words } from './words.mjs';

const { journey } = journeys();
const first = facts('lyon-saint-etienne');

for (const language of ['fr', 'en']) {
  journey(
    `opens with the first programme's title as its only h1, in ${language}`,
    { language },
    async (page) => {
      const titles = await page.getByRole('heading', { level: 1 }).allTextContents();
      assert.equal(titles.length, 1);
      const expected = [first.title, first.short_title].map((text) =>
        plain(inLanguage(text, language) ?? ''),
      );
      assert.ok(expected.includes(plain(titles[0])), `${titles[0]} is one of ${expected}`);
      assert.equal(await page.getAttribute('html', 'lang'), language);
      assert.ok((await page.title()).length > 0);
    },
  );

  journey(
    `has a banner, a navigation to every view, one main and a live region, in ${language}`,
    { language },
    async (page) => {
      await page.getByRole('banner').first().waitFor({ state: 'attached' });
      assert.equal(await page.getByRole('main').count(), 1);
      assert.ok((await page.getByRole('status').count()) >= 1);
      for (const view of views) {
        await viewLink(page, words[language].views[view]).waitFor();
      }
    },
  );
}

journey('the navigation opens each view and marks it as current', {}, async (page) => {
  for (const view of [...views.slice(1), 'overview']) {
    const name = words.fr.views[view];
    await follow(page, name);
    await page.locator(`html[data-view=${view}]`).waitFor({ state: 'attached' });
    await eventually(
      () => viewLink(page, name).getAttribute('aria-current'),
      (value) => value === 'page',
      `${name} is current`,
    );
    assert.match(
      hash(page),
      view === 'overview'
        ? /^\/lyon-saint-etienne(\/overview)?$/
        : new RegExp(`^/lyon-saint-etienne/${view}`),
    );
    assert.equal(await main(page).getByRole('heading', { level: 1 }).count(), 1);
  }
});

journey('Back and Forward walk through the views', {}, async (page) => {
  await follow(page, words.fr.views.budget);
  await page.locator('html[data-view=budget]').waitFor({ state: 'attached' });
  await follow(page, words.fr.views.sources);
  await page.locator('html[data-view=sources]').waitFor({ state: 'attached' });
  await page.goBack();
  await page.locator('html[data-view=budget]').waitFor({ state: 'attached' });
  await page.goBack();
  await page.locator('html[data-view=overview]').waitFor({ state: 'attached' });
  await page.goForward();
  await page.locator('html[data-view=budget]').waitFor({ state: 'attached' });
  assert.match(hash(page), /^\/lyon-saint-etienne\/budget/);
});

journey('the other language changes every word and the address', {}, async (page) => {
  await press(page.getByRole('banner').getByRole('button', { name: words.fr.otherLanguage }));
  await page.locator('html[lang=en]').waitFor({ state: 'attached' });
  await viewLink(page, words.en.views.partners).waitFor();
  const title = plain(await page.getByRole('heading', { level: 1 }).textContent());
  assert.ok(
    [first.title, first.short_title].some((text) => plain(inLanguage(text, 'en') ?? '') === title),
    title,
  );
  assert.match(hash(page), /lang=en/);
  await page.reload();
  await page.locator('html[lang=en][data-state=ready]').waitFor({ state: 'attached' });
});

const countFrames = (page) =>
  page.addInitScript(() => {
    window.framesAsked = 0;
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => {
      window.framesAsked += 1;
      return ask(callback);
    };
  });
// Returns the number of frames requested during `ms` of the page's clock.
const framesWithin = (page, ms) =>
  page.evaluate(
    (time) =>
      new Promise((resolve) => {
        const before = window.framesAsked;
        setTimeout(() => resolve(window.framesAsked - before), time);
      }),
    ms,
  );

for (const at of ['', '/lyon-saint-etienne/budget/treemap', '/lyon-saint-etienne/actions']) {
  journey(
    `asks for no frame while nothing happens, at "${at}"`,
    { at, prepare: countFrames },
    async (page) => {
      assert.ok(await page.evaluate(() => window.framesAsked > 0), 'the page draws at all');
      await eventually(
        () => framesWithin(page, 500),
        (frames) => frames === 0,
        'the page comes to rest',
        30_000,
      );
      assert.equal(await framesWithin(page, 3000), 0);
    },
  );
}

const canvasPixels = (page) =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const box = canvas.getBoundingClientRect();
    return {
      width: canvas.width,
      height: canvas.height,
      cssWidth: box.width,
      cssHeight: box.height,
      ratio: devicePixelRatio,
    };
  });
for (const ratio of [1, 2, 3]) {
  const size = {
    ...desk,
    label: `ratio ${ratio}`,
    viewport: { width: 800, height: 600 },
    deviceScaleFactor: ratio,
  };
  journey(
    'the canvas has one pixel for each pixel of the screen',
    { sizes: [size] },
    async (page) => {
      const seen = await canvasPixels(page);
      assert.equal(seen.ratio, ratio);
      assert.equal(seen.width, Math.round(seen.cssWidth * ratio));
      assert.equal(seen.height, Math.round(seen.cssHeight * ratio));
    },
  );
}

const narrow = { ...phone, label: '320 px', viewport: { width: 320, height: 480 } };
for (const view of views) {
  journey(
    `${view} never scrolls sideways`,
    { sizes: [narrow, phone, desk], at: `/lyon-saint-etienne/${view}` },
    async (page) => {
      const [content, width] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        innerWidth,
      ]);
      assert.ok(content <= width, `${content} px of content in ${width} px`);
    },
  );
}

journey(
  'turning the phone keeps the view and fills the screen',
  { sizes: [phone], at: '/lyon-saint-etienne/budget' },
  async (page) => {
    await page.setViewportSize({ width: 844, height: 390 });
    await eventually(
      () => canvasPixels(page),
      (seen) => Math.abs(seen.width - seen.cssWidth * 3) <= 1 && seen.cssWidth > 800,
      'the canvas follows',
    );
    await page.locator('html[data-view=budget]').waitFor({ state: 'attached' });
    await main(page).getByRole('heading', { level: 1 }).waitFor();
  },
);

journey(
  'the page’s own words have the app’s letters, thin and bold',
  { sizes: [desk] },
  async (page) => {
    await eventually(
      () =>
        page.evaluate(() =>
          [...document.fonts]
            .map(({ family, weight, status }) => `${family} ${weight} ${status}`)
            .sort()
            .join(),
        ),
      (faces) => faces === 'Trame 400 loaded,Trame 600 loaded',
      'both cuts are there',
    );
  },
);

journey('asks nobody but its own host for anything', {}, async (page) => {
  const asked = await page.evaluate(() =>
    performance.getEntriesByType('resource').map((entry) => new URL(entry.name).origin),
  );
  assert.deepEqual([...new Set(asked)], [new URL(page.home).origin]);
  assert.deepEqual(await page.context().cookies(), []);
});

journey('marks the steps of its start', {}, async (page) => {
  const names = await page.evaluate(() =>
    performance.getEntriesByType('mark').map((mark) => mark.name),
  );
  for (const name of ['trame:start', 'trame:data', 'trame:first-frame', 'trame:interactive']) {
    assert.ok(names.includes(name), `${name} in ${names}`);
  }
  assert.ok(await page.evaluate(() => document.documentElement.dataset.build));
});
