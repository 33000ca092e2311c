// The form of the launch page while its script is awaited: what is chosen there early stays.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteAndBrowser } from '../journeys/support.mjs';
import { openPage } from '../support.mjs';

const made = siteAndBrowser();
const start = '#/lyon-saint-etienne/overview?lang=fr';
const partOf = async (page) =>
  (await page.getByRole('textbox', { name: 'Adresse de la borne' }).inputValue()).slice(
    `${made.site.url}index.html`.length,
  );

// Opens the page without its script; `release` lets the script come, and resolves when the page has it.
async function openEarly(t, settings) {
  const page = await openPage(made.browser, `${made.site.url}kiosk.en.html`, {
    serviceWorkers: 'block',
  });
  t.after(() => page.context().close());
  let release = () => {};
  const held = new Promise((done) => (release = () => done(undefined)));
  await page.route(/\/launch\.[^/]*\.js$/, (route) => held.then(() => route.continue()));
  await page.goto(`${made.site.url}kiosk.html#${encodeURIComponent(settings)}`, {
    waitUntil: 'commit',
  });
  const arrive = async () => {
    release();
    await page.locator('html[data-state="ready"]').waitFor({ state: 'attached' });
  };
  return { page, arrive };
}

test('what is chosen before the page’s script comes stays, and the address holds the rest', async (t) => {
  const { page, arrive } = await openEarly(
    t,
    '?kiosk&idle=120&loop=map,budget,sources#/grand-est/overview?lang=en&theme=contrast',
  );
  await page.getByRole('combobox', { name: 'Programme' }).selectOption('territoires-d-innovation');
  await page.getByRole('checkbox', { name: 'Budget' }).uncheck();
  await page.getByRole('checkbox', { name: 'Objectifs' }).check();
  await page.getByRole('radio', { name: 'Sombre' }).check();
  await page.getByRole('checkbox', { name: 'Compter les visites' }).check();
  await page.getByRole('radio', { name: 'Horizontal' }).check();
  await page.getByRole('textbox', { name: 'Dossier du fichier' }).fill('/media/other');
  await page.getByRole('spinbutton').fill('605');
  await arrive();
  assert.equal(
    await partOf(page),
    '?kiosk&idle=605&loop=map,sources,objectives&stats#/territoires-d-innovation/overview?lang=en&theme=dark',
  );
  assert.match(await page.locator('.screen').getAttribute('class'), /landscape/);
  assert.match((await page.locator('pre').allTextContents())[1], /'file:\/\/\/media\/other\//);
});

test('a time that is typed while the page’s script comes is not changed before it is complete', async (t) => {
  const { page, arrive } = await openEarly(t, `?kiosk${start}`);
  const idle = page.getByRole('spinbutton');
  await idle.fill('9');
  await arrive();
  assert.deepEqual(
    [await idle.inputValue(), await idle.getAttribute('aria-invalid')],
    ['9', 'true'],
  );
  await idle.press('End');
  await idle.pressSequentially('0');
  assert.equal(await partOf(page), `?kiosk&idle=90${start}`);
});

test('a time that was left before the page’s script came is brought into its range', async (t) => {
  const { page, arrive } = await openEarly(t, `?kiosk${start}`);
  const idle = page.getByRole('spinbutton');
  await idle.fill('5');
  await idle.blur();
  await arrive();
  assert.equal(await idle.inputValue(), '10');
  assert.equal(await partOf(page), `?kiosk&idle=10${start}`);
});

test('buttons that need the page’s script cannot be pressed before it comes', async (t) => {
  const { page, arrive } = await openEarly(t, `?kiosk${start}`);
  await page.getByRole('button', { name: 'Copier l’adresse' }).waitFor();
  const ready = page.locator('button:enabled');
  assert.equal(await ready.count(), 0);
  await arrive();
  assert.equal(await ready.count(), (await page.getByRole('button').count()) - 2);
});
