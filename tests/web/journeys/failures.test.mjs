// Something is missing: a damaged file, no WebGL, no WebAssembly. The page shows a message in the
// visitor's language, and the visitor can continue.
import assert from 'node:assert/strict';
import { desk, eventually, journeys, main, plain, press, textOf, viewLink } from './support.mjs';
import { words } from './words.mjs';

const { journey } = journeys();
const broken = {
  'is missing': { status: 404, contentType: 'text/plain', body: 'not here' },
  'is cut short': {
    status: 200,
    contentType: 'application/json',
    body: '{"format":"1.0","id":"grand-est","title":',
  },
  'has the wrong types': {
    status: 200,
    contentType: 'application/json',
    body: '{"format":1,"id":[],"title":{"fr":3},"sources":"x"}',
  },
  'is empty': { status: 200, contentType: 'application/json', body: '' },
  'is a page of the host': {
    status: 200,
    contentType: 'text/html',
    body: '<!doctype html><h1>Welcome</h1>',
  },
};
const alerts = (page) => page.getByRole('alert').filter({ hasText: /\S/ });
const looksFrench = /(n’|n'|est|fichier|programme|être|chargé|données)/i;
const looksEnglish = /\b(the|could|not|file|is|be|loaded|data)\b/i;

for (const [what, answer] of Object.entries(broken)) {
  for (const language of ['fr', 'en']) {
    const prepare = (page) =>
      page.route(/\/grand-est[^/]*\.json/, (route) => route.fulfill(answer));
    journey(
      `a programme file that ${what} is an alert in ${language}, and the others still open`,
      {
        language,
        prepare,
        state: 'error',
        noisy: true,
        at: '/grand-est/overview',
      },
      async (page) => {
        await eventually(
          () => alerts(page).count(),
          (count) => count > 0,
          'there is an alert',
        );
        const said = await textOf(alerts(page));
        assert.match(said, language === 'fr' ? looksFrench : looksEnglish);
        assert.equal(await page.getAttribute('html', 'lang'), language);
        await page.evaluate(() => {
          location.hash = '#/lyon-saint-etienne/budget';
        });
        await page
          .locator('html[data-state=ready][data-view=budget]')
          .waitFor({ state: 'attached' });
        const close = main(page).getByRole('button', { name: words[language].close, exact: true });
        if (await alerts(page).count()) await press(close.first());
        await eventually(
          () => alerts(page).count(),
          (count) => count === 0,
          'the alert goes away',
        );
      },
    );
  }
}

const withoutWebGl = (page) =>
  page.addInitScript(() => {
    for (const kind of [HTMLCanvasElement, globalThis.OffscreenCanvas].filter(Boolean)) {
      /** @type {any} */
      const { prototype } = kind;
      const original = prototype.getContext;
      prototype.getContext = function getContext(type, ...rest) {
        return /webgl/.test(type) ? null : original.call(this, type, ...rest);
      };
    }
  });

// True if a person can see the element: no ancestor hides it or makes it transparent.
const isSeen = (locator) =>
  locator.evaluate((element) => {
    for (let node = element; node; node = node.parentElement) {
      const style = getComputedStyle(node);
      if (style.visibility === 'hidden' || style.display === 'none' || Number(style.opacity) < 0.5)
        return false;
    }
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0;
  });

async function assertSummaryIsSeen(page, language) {
  assert.equal(await page.getAttribute('html', 'lang'), language);
  const said = plain(await page.locator('body').evaluate((body) => body.innerText));
  assert.match(said, language === 'fr' ? /200 M€/ : /€200M/);
}

for (const language of ['fr', 'en']) {
  journey(
    `without WebGL the page is readable and says why, in ${language}`,
    {
      language,
      prepare: withoutWebGl,
      state: 'no-webgl',
      noisy: true,
    },
    async (page) => {
      await eventually(
        () => isSeen(page.getByRole('heading', { level: 1 }).first()),
        Boolean,
        'the title is seen',
      );
      const notice = alerts(page).filter({ hasText: /WebGL/ }).first();
      await notice.waitFor();
      await eventually(() => isSeen(notice), Boolean, 'the reason is seen');
      await assertSummaryIsSeen(page, language);
    },
  );

  journey(
    `without WebGL the whole app can still be read and used, in ${language}`,
    {
      language,
      prepare: withoutWebGl,
      state: 'no-webgl',
    },
    async (page) => {
      await page.locator('html.plain').waitFor({ state: 'attached' });
      await viewLink(page, words[language].views.partners).click();
      await page.locator('html[data-view=partners]').waitFor({ state: 'attached' });
      await eventually(
        () => isSeen(main(page).getByText('Université de Lyon').first()),
        Boolean,
        'a partner is seen',
      );
    },
  );

  const withoutWebAssembly = (page) =>
    page.addInitScript(() => Object.defineProperty(window, 'WebAssembly', { value: undefined }));
  journey(
    `without WebAssembly the page says which browsers have it, in ${language}`,
    { language, prepare: withoutWebAssembly, state: 'stuck', noisy: true },
    async (page) => {
      await page.waitForLoadState('load'); // the app's script has run
      assert.match(plain(await alerts(page).textContent()), /Chrome 97/);
      assert.match(
        plain(await alerts(page).textContent()),
        language === 'fr' ? /Ce navigateur/ : /This browser/,
      );
      assert.equal(await page.getAttribute('html', 'data-state'), 'stuck');
      await assertSummaryIsSeen(page, language);
    },
  );

  const withoutWasm = (page) => page.route(/\.wasm(\?|$)/, (route) => route.abort());
  journey(
    `without the wasm’s file the written summary stays and says why, in ${language}`,
    {
      language,
      prepare: withoutWasm,
      state: 'stuck',
      noisy: true,
    },
    async (page) => {
      await eventually(
        () => isSeen(page.getByRole('heading', { level: 1 }).first()),
        Boolean,
        'the title is seen',
      );
      const notice = alerts(page).first();
      await notice.waitFor();
      await eventually(() => isSeen(notice), Boolean, 'the reason is seen');
      assert.match(
        plain(await notice.textContent()),
        language === 'fr' ? looksFrench : looksEnglish,
      );
      await assertSummaryIsSeen(page, language);
    },
  );
}

// Adds to the page, before its own elements, what extensions add: a style sheet that arrives, one that does
// not, a script that does not (the policy lets tests make none with an address), and errors of scripts.
async function foreign(page) {
  await page.route('**/foreign.css', (route) =>
    route.fulfill({ contentType: 'text/css', body: '' }),
  );
  await page.addInitScript(() => {
    const root = () => document.documentElement;
    const style = (href) =>
      Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    const script = document.createElement('script');
    const [foundSheet, lostSheet] = [style('foreign.css'), style('lost.css')];
    const added = [foundSheet, lostSheet, script];
    Object.assign(window, { failed: 0, states: [] });
    lostSheet.addEventListener('error', () => (window.failed += 1));
    new MutationObserver((_, observer) => {
      observer.disconnect();
      root().prepend(...added);
      new MutationObserver(() => window.states.push(root().dataset.state)).observe(root(), {
        attributeFilter: ['data-state'],
      });
    }).observe(document, { childList: true });
    const error = new ErrorEvent('error', { filename: 'chrome-extension://abc/content.js' });
    document.addEventListener('readystatechange', () => {
      window.dispatchEvent(error);
      script.dispatchEvent(new Event('error'));
    });
  });
}
journey(
  'errors, style sheets and scripts of an extension are not those of the page',
  { prepare: foreign, noisy: true },
  async (page) => {
    assert.deepEqual(await alerts(page).allTextContents(), []);
    assert.equal(await page.evaluate(() => document.styleSheets[0].cssRules.length), 0);
    await page.waitForFunction(() => window.failed === 1);
    const states = await page.evaluate(() => window.states);
    assert.ok(!states.includes('stuck'), `${states}`);
  },
);

let release = () => {};
let asked = 0;
journey(
  '“Try again” waits for files that arrive slowly',
  {
    sizes: [desk],
    state: 'stuck',
    noisy: true,
    prepare: async (page) => {
      await page.clock.install();
      await page.route(/main\.\w+\.js$/, async (route) => {
        asked += 1;
        if (asked === 1) return route.fulfill({ status: 404, body: '' });
        if (asked === 2) await new Promise((done) => (release = () => done(undefined)));
        return route.continue();
      });
    },
  },
  async (page) => {
    const button = page.getByRole('button', { name: 'Réessayer' });
    await button.click();
    assert.ok(await button.isDisabled());
    await eventually(
      () => asked,
      (count) => count === 2,
      'the script is asked for',
    );
    await page.clock.fastForward(50_000);
    assert.ok(await button.isDisabled(), 'the page is not reloaded');
    release();
    await page.locator('html[data-state=ready]').waitFor({ state: 'attached' });
  },
);

journey(
  'an index that cannot be read is an alert, and the summary stays',
  {
    prepare: (page) =>
      page.route(/\/index[^/]*\.json/, (route) => route.fulfill({ status: 500, body: '' })),
    state: 'stuck',
    noisy: true,
  },
  async (page) => {
    await eventually(
      () => alerts(page).count(),
      (count) => count > 0,
      'there is an alert',
    );
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
  },
);
