// The keyboard alone can do everything that a finger can; and the site works under any path of a
// host.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch, openPage, root, serveSite } from '../support.mjs';
import {
  desk,
  details,
  eventually,
  facts,
  hash,
  inLanguage,
  journeys,
  main,
  plain,
  reach,
  textOf,
  viewLink,
} from './support.mjs';
import { words } from './words.mjs';

const { journey } = journeys();
const keyboard = { sizes: [desk] };
const isFocused = (locator) => locator.evaluate((element) => element === document.activeElement);

// Presses Tab until the element has the focus. Returns the number of presses.
async function tabTo(page, locator, most = 60) {
  for (let presses = 1; presses <= most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await isFocused(locator)) return presses;
  }
  return assert.fail(`${most} presses of Tab do not reach ${locator}`);
}

journey('any chart is at most ten keys away', keyboard, async (page) => {
  const tabs = await tabTo(page, viewLink(page, words.fr.views.partners));
  assert.ok(tabs + 1 <= 10, `${tabs} presses of Tab, then Enter`);
  await page.keyboard.press('Enter');
  await page.locator('html[data-view=partners]').waitFor({ state: 'attached' });
});

journey(
  'the keyboard opens a sheet, closes it with Escape and leaves no trap',
  { ...keyboard, at: '/lyon-saint-etienne/actions' },
  async (page) => {
    const row = main(page).getByRole('button', { name: 'La Ruche industrielle' }).first();
    await tabTo(page, row);
    await page.keyboard.press('Enter');
    await eventually(
      () => hash(page),
      (at) => at.includes('sel=action:ruche-industrielle'),
      'the sheet is open',
    );
    await details(page).getByRole('heading', { name: 'La Ruche industrielle' }).first().waitFor();
    await page.keyboard.press('Escape');
    await eventually(
      () => hash(page),
      (at) => !at.includes('sel='),
      'Escape closes it',
    );
    await tabTo(
      page,
      page.getByRole('banner').getByRole('button', { name: words.fr.otherLanguage }),
      120,
    );
  },
);

journey(
  '"/" goes to the search box, and typing there searches',
  { ...keyboard, at: '/lyon-saint-etienne/partners' },
  async (page) => {
    await page.keyboard.press('/');
    await eventually(
      () => isFocused(page.getByRole('searchbox').first()),
      Boolean,
      'the search box has the focus',
    );
    await page.keyboard.type('CGC-CFFE');
    await eventually(
      () => hash(page),
      (at) => at.includes('q=CGC-CFFE'),
      'the address holds the search',
    );
    assert.equal(await page.getByRole('searchbox').first().inputValue(), 'CGC-CFFE');
  },
);

journey(
  'a tile of the treemap answers to the keyboard',
  { ...keyboard, at: '/lyon-saint-etienne/budget' },
  async (page) => {
    const { label } = facts('lyon-saint-etienne').amounts.find(
      (amount) => amount.id === 'state-aid',
    );
    await tabTo(
      page,
      main(page)
        .getByRole('figure')
        .getByRole('button', { name: plain(inLanguage(label, 'fr')) })
        .first(),
    );
    await page.keyboard.press('Enter');
    await eventually(
      () => hash(page),
      (at) => at.includes('sel=amount:state-aid'),
      'the amount is selected',
    );
  },
);

journey(
  'a menu takes the focus, keeps the rest out of reach and gives the focus back',
  { ...keyboard, at: '/lyon-saint-etienne/actions' },
  async (page) => {
    const opener = main(page).getByRole('button', { name: words.fr.filter, exact: true });
    await tabTo(page, opener);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await eventually(
      () => dialog.evaluate((element) => element.contains(document.activeElement)),
      Boolean,
      'the focus is in the menu',
    );
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await eventually(() => isFocused(opener), Boolean, 'the focus is where it was');
  },
);

test('the site works under any path of a host', async (t) => {
  const [site, browser] = [await serveSite(root), await launch()];
  t.after(() => Promise.all([browser.close(), site.close()]));
  const page = await openPage(browser, `${site.url}dist/#/grand-est/partners`);
  await reach(page, 'ready');
  assert.match(await textOf(main(page).getByRole('heading', { level: 1 })), /Grand Est/);
  assert.deepEqual(page.complaints, []);
});
