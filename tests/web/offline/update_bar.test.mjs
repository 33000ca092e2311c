// The bar that offers a newer build: it does not let the visitor's own file go without a word.
import assert from 'node:assert/strict';
import { pageTests } from '../page_test.mjs';

const pageTest = pageTests();
const lost = /Une nouvelle version est prête\. Votre fichier ne sera pas gardé/;

// Shows the bar as the running page does, with a file if `window.hasFile`; window.taken counts the presses that reload.
const offer = (page) =>
  page.evaluate(async () => {
    const { createUpdateBar } = await import('/src/offline/update_bar.js');
    const texts = JSON.parse(document.getElementById('texts').textContent).fr;
    Object.assign(window, { taken: 0 });
    createUpdateBar(
      (key) => texts[key],
      () => window.hasFile === true,
    )(() => (window.taken += 1));
  });
const sentence = (page) => page.locator('#offer p').innerText();
const press = (page) => page.getByRole('button', { name: 'Recharger' }).click();
const taken = (page) => page.evaluate(() => window.taken);
const open = (page) => page.evaluate(() => Object.assign(window, { hasFile: true }));

pageTest('without a file of the visitor’s, the first press reloads', {}, async (page) => {
  await offer(page);
  assert.equal(await sentence(page), 'Une nouvelle version est prête');
  await press(page);
  assert.equal(await taken(page), 1);
});

pageTest('with a file open, the bar says that it will be lost', {}, async (page) => {
  await open(page);
  await offer(page);
  assert.match(await sentence(page), lost);
  await press(page);
  assert.equal(await taken(page), 1);
});

pageTest(
  'for a file opened since, the first press says so and the next reloads',
  {},
  async (page) => {
    await offer(page);
    await open(page);
    await press(page);
    assert.match(await sentence(page), lost);
    assert.equal(await taken(page), 0);
    await press(page);
    assert.equal(await taken(page), 1);
  },
);
