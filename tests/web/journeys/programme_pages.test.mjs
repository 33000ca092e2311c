// Each programme's own page: readable without JavaScript, and a start page of the app with it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch, patience_ms, root, serveSite } from '../support.mjs';
import {
  desk,
  eventually,
  facts,
  hash,
  inLanguage,
  journeys,
  phone,
  plain,
  programmes,
  viewLink,
} from './support.mjs';
import { words } from './words.mjs';

const { journey } = journeys();

for (const size of [phone, desk]) {
  test(`without JavaScript every programme is reached and read in both languages by following links (${size.label})`, async (t) => {
    const [site, browser] = await Promise.all([serveSite(`${root}dist/`), launch()]);
    t.after(() => Promise.all([site.close(), browser.close()]));
    const { label, ...device } = size;
    const page = await (
      await browser.newContext({ ...device, javaScriptEnabled: false, locale: 'en-GB' })
    ).newPage();
    page.setDefaultTimeout(patience_ms);
    await page.goto(site.url);
    for (const id of programmes) {
      if (id !== programmes[0])
        await page
          .getByRole('link', { name: inLanguage(facts(id).title, 'fr'), exact: true })
          .click();
      else await page.getByRole('link', { name: /sur une page/ }).click();
      await assertTold(page, id, 'fr');
      await page.getByRole('link', { name: 'This page in English' }).last().click();
      await assertTold(page, id, 'en');
      await page.getByRole('link', { name: 'Cette page en français' }).first().click();
      await assertTold(page, id, 'fr');
    }
  });
}

async function assertTold(page, id, language) {
  await page.waitForURL(new RegExp(`/${id}${language === 'fr' ? '' : `\\.${language}`}\\.html$`));
  const programme = facts(id);
  assert.equal(await page.locator('html').getAttribute('lang'), language);
  assert.deepEqual((await page.getByRole('heading', { level: 1 }).allTextContents()).map(plain), [
    plain(inLanguage(programme.title, language)),
  ]);
  const last = programme.actions.at(-1);
  assert.ok(
    await page.getByText(inLanguage(last.title, language), { exact: true }).first().isVisible(),
    last.id,
  );
  const wide = await page
    .locator('body')
    .evaluate((body) => document.documentElement.scrollWidth - body.clientWidth);
  assert.ok(wide <= 0, `${wide} px wider than the screen`);
}

for (const id of programmes) {
  for (const language of ['fr', 'en']) {
    const file = language === 'fr' ? `${id}.html` : `${id}.${language}.html`;
    const browserLanguage = language === 'fr' ? 'en' : 'fr'; // the page's language is used, not the browser's
    const asked = [];
    const prepare = async (page) => page.on('request', (request) => asked.push(request.url()));
    journey(
      `${file} opens its programme in its language, without a step in the history`,
      {
        query: file,
        language: browserLanguage,
        sizes: [desk],
        prepare,
      },
      async (page) => {
        await eventually(
          () => page.getByRole('heading', { level: 1 }).first().textContent().then(plain),
          (title) => title === plain(inLanguage(facts(id).title, language)),
          'the title',
        );
        assert.equal(await page.getAttribute('html', 'lang'), language);
        await viewLink(page, words[language].views.budget).waitFor();
        assert.match(hash(page), new RegExp(`^/${id}(/overview)?\\?lang=${language}$`));
        assert.equal(
          await page.evaluate(() => history.length),
          1 + 1,
          'the empty page of the test, and this one',
        );
        const others = programmes.filter(
          (other) =>
            other !== id &&
            asked.some((url) => new RegExp(`/${other}\\.[0-9a-f]+\\.json`).test(url)),
        );
        assert.deepEqual(others, [], 'no other programme is downloaded');
      },
    );
  }
}

journey(
  'an address with a view is opened as it says, whatever page it is on',
  {
    query: 'grand-est.en.html',
    at: '/territoires-d-industrie/budget?lang=fr',
    sizes: [desk],
  },
  async (page) => {
    await page.locator('html[data-view=budget][lang=fr]').waitFor({ state: 'attached' });
    assert.match(hash(page), /^\/territoires-d-industrie\/budget/);
  },
);

journey(
  'Back after a first step returns to the page as it opened',
  { query: 'grand-est.en.html', language: 'fr', sizes: [desk] },
  async (page) => {
    const start = hash(page);
    await viewLink(page, words.en.views.actions).click();
    await page.locator('html[data-view=actions]').waitFor({ state: 'attached' });
    await page.goBack();
    await page.locator('html[data-view=overview][lang=en]').waitFor({ state: 'attached' });
    assert.equal(hash(page), start);
  },
);
