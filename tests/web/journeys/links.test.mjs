// Links: every address opens its view directly, in both languages; any other text opens a valid
// page with a notice.
import assert from 'node:assert/strict';
import {
  desk,
  details,
  eventually,
  facts,
  hash,
  inLanguage,
  journeys,
  main,
  paths,
  phone,
  plain,
  programmes,
  textOf,
} from './support.mjs';
import { times } from '../support.mjs';
import { words } from './words.mjs';

const { journey } = journeys();

for (const programme of programmes) {
  for (const language of ['fr', 'en']) {
    journey(
      `each address of ${programme} opens its own view, lang=${language}`,
      {
        at: `/${programme}/overview?lang=${language}`,
        sizes: times([language === 'fr' ? phone : desk], [phone, desk]),
      },
      async (page) => {
        const name = plain(inLanguage(facts(programme).short_title, language));
        for (const path of paths) {
          await page.goto('about:blank');
          await page.goto(`${page.home}#/${programme}/${path}?lang=${language}`);
          const view = path.split('/')[0];
          await page
            .locator(`html[data-state=ready][data-view=${view}][lang=${language}]`)
            .waitFor({ state: 'attached' });
          assert.equal(await main(page).getByRole('heading', { level: 1 }).count(), 1, path);
          const button = await textOf(
            page.getByRole('banner').getByRole('button', { name: words[language].programmes }),
          );
          assert.ok(button.includes(name), `${path}: "${button}" names ${name}`);
          assert.equal(await page.getByRole('alert').filter({ hasText: /\S/ }).count(), 0, path);
          assert.deepEqual(page.complaints, [], path);
        }
      },
    );
  }
}

const hostile = {
  'an unknown programme': '/no-such-programme/budget',
  'an unknown view': '/lyon-saint-etienne/no-such-view',
  'an unknown chart': '/lyon-saint-etienne/budget/no-such-chart',
  'an unknown selection': '/lyon-saint-etienne/actions?sel=action:no-such-action',
  'unknown filters': '/lyon-saint-etienne/actions?axis=nowhere&partner=nobody&status=no',
  'ten kilobytes of noise': `/${'%2e%2e/<b>&=?;"\u00e9'.repeat(500)}`,
  'bytes that are not UTF-8': '/lyon-saint-etienne/%ff%fe%c0%80?q=%ed%a0%80',
  'markup': '/<img src=x onerror=alert(1)>/"><script>alert(2)</script>',
  'numbers out of range': '/lyon-saint-etienne/budget/treemap?x=1e999&y=nan&k=-1',
  'a path of the machine': '/../../etc/passwd',
  'a name of the language': '/__proto__/constructor?toString=1&sel=__proto__:x',
};
for (const [what, at] of Object.entries(hostile)) {
  journey(
    `${what} in the address gives a valid page and a clear notice`,
    { at, sizes: [desk] },
    async (page) => {
      assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
      const notices = main(page)
        .getByRole('alert')
        .or(main(page).getByRole('status'))
        .filter({ hasText: /\S/ });
      await eventually(
        () => notices.count(),
        (count) => count > 0,
        'a notice is shown',
      );
      assert.ok(hash(page).length < 4096);
    },
  );
}

journey(
  'an address typed over the old one changes the view',
  { at: '/lyon-saint-etienne/overview' },
  async (page) => {
    await page.evaluate(() => {
      location.hash = '#/grand-est/partners';
    });
    await page.locator('html[data-view=partners][data-state=ready]').waitFor({ state: 'attached' });
    const name = plain(inLanguage(facts('grand-est').short_title, 'fr'));
    await eventually(
      () => textOf(main(page).getByRole('heading', { level: 1 })),
      (title) => title.includes(name),
      'Grand Est is shown',
    );
  },
);

journey(
  'the address of a selection opens it again',
  { at: '/lyon-saint-etienne/actions?sel=action:ruche-industrielle' },
  async (page) => {
    const action = facts('lyon-saint-etienne').actions.find(
      (one) => one.id === 'ruche-industrielle',
    );
    await details(page)
      .getByRole('heading', { name: plain(inLanguage(action.title, 'fr')) })
      .first()
      .waitFor();
  },
);
