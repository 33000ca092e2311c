// One language per visit: the messages of the other one are fetched when a visitor chooses it, and
// what happens if they cannot be.
import assert from 'node:assert/strict';
import { eventually, follow, hash, journeys, press, textOf, viewLink } from './support.mjs';
import { words } from './words.mjs';

const { journey } = journeys();
const other = { fr: 'en', en: 'fr' };
const alerts = (page) => page.getByRole('alert').filter({ hasText: /\S/ });
const fetched = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => name.match(/words-(..)\./)?.[1] ?? []),
  );
const change = (page, language) =>
  press(page.getByRole('banner').getByRole('button', { name: words[language].otherLanguage }));
const speaks = (page, language) =>
  page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });

for (const language of ['fr', 'en']) {
  journey(
    `fetches the words of its own language, the others once they are wanted, in ${language}`,
    { language },
    async (page) => {
      for (const view of ['actions', 'map', 'sources']) {
        await follow(page, words[language].views[view]);
        await page.locator(`html[data-view=${view}]`).waitFor({ state: 'attached' });
      }
      assert.deepEqual(await fetched(page), [language]);
      await change(page, language);
      await speaks(page, other[language]);
      await viewLink(page, words[other[language]].views.partners).waitFor();
      assert.deepEqual(await fetched(page), [language, other[language]]);
    },
  );
}

const broken = {
  'do not come': (route) => route.abort(),
  'are a page of the host': (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html>' }),
};
for (const [what, answer] of Object.entries(broken)) {
  journey(
    `words that ${what}: the language stays, a notice says why, choosing again gets them`,
    {
      at: '/lyon-saint-etienne/budget',
      noisy: true,
      prepare: (page) => page.route(/words-en/, answer),
    },
    async (page) => {
      const before = hash(page);
      await change(page, 'fr');
      await eventually(
        () => alerts(page).count(),
        (count) => count === 1,
        'there is an alert',
      );
      assert.match(await textOf(alerts(page)), /La version anglaise n’a pas pu être chargée/);
      await viewLink(page, words.fr.views.partners).waitFor();
      assert.deepEqual([await page.getAttribute('html', 'lang'), hash(page)], ['fr', before]);
      await page.unroute(/words-en/);
      await change(page, 'fr');
      await speaks(page, 'en');
      await viewLink(page, words.en.views.partners).waitFor();
      await eventually(
        () => alerts(page).count(),
        (count) => count === 0,
        'the alert goes away',
      );
      assert.match(hash(page), /lang=en/);
    },
  );
}

journey(
  'without its first words the written page stays and says why',
  {
    noisy: true,
    state: 'stuck',
    prepare: (page) => page.route(/words-fr/, (route) => route.abort()),
  },
  async (page) => {
    assert.match(await textOf(alerts(page)), /n’est pas arrivée/);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  },
);
