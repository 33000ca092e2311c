// The launch page of a kiosk in the built site, by role and name: the form changes the address and
// the commands, the preview beside it is the app, and the security policy refuses nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  policy,
  launchMetaPolicy,
  launchPolicy,
  previewPolicy,
  securityHeadersOf,
} from '../../../web/build/headers.mjs';
import { textWatchdog } from '../../../web/build/watchdog.mjs';
import { settingsOf, usual } from '../../../web/src/launch/address.js';
import { siteAndBrowser } from '../journeys/support.mjs';
import { openPage, root } from '../support.mjs';

const dist = `${root}dist/`;
const fallback = { ...usual, programme: 'lyon-saint-etienne', language: 'fr' };
const programmes = JSON.parse(readFileSync(`${dist}programmes/index.json`, 'utf8')).programmes.map(
  ({ id }) => id,
);
const made = siteAndBrowser();
const app = () => `${made.site.url}index.html`;

// Opens a page of the site; any error in the console and any violation of the policy fails the
// test.
async function open(t, path = 'kiosk.html', context = {}) {
  const page = await openPage(made.browser, made.site.url + path, {
    serviceWorkers: 'block',
    ...context,
  });
  t.after(async () => {
    await page.context().close();
    assert.deepEqual(
      page.complaints.filter((text) => !/Service Worker registration blocked/.test(text)),
      [],
    );
  });
  return page;
}

const addressIn = (page) =>
  page.getByRole('textbox', { name: /^(Adresse de la borne|Address of the kiosk)$/ });
const partOf = async (page) => (await addressIn(page).inputValue()).slice(app().length);
const reads = async (page, wanted) => assert.equal(await partOf(page), wanted);
const focused = (page) => page.evaluate(() => document.activeElement.getAttribute('aria-label'));
const start = '#/lyon-saint-etienne/overview?lang=fr';

test('at first the address holds only what it must', async (t) => {
  const page = await open(t);
  await reads(page, `?kiosk${start}`);
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Trame sur une borne');
});

test('each setting changes the address, the link, both commands, and is read back from it', async (t) => {
  const page = await open(t);
  await page.getByRole('combobox', { name: 'Programme' }).selectOption('grand-est');
  await page.getByRole('checkbox', { name: 'Partenaires' }).uncheck();
  await page.getByRole('checkbox', { name: 'Sources' }).check();
  await page.getByRole('button', { name: 'Monter : Carte' }).click();
  await page.getByRole('button', { name: 'Monter : Carte' }).click();
  await page.getByRole('spinbutton', { name: 'Temps sans geste, en secondes' }).fill('90');
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByRole('radio', { name: 'Sombre' }).check();
  await page.getByRole('checkbox', { name: 'Compter les visites' }).check();
  const wanted =
    '?kiosk&idle=90&loop=overview,map,budget,sources&stats#/grand-est/overview?lang=en&theme=dark';
  await reads(page, wanted);
  assert.equal(
    await page.getByRole('link', { name: 'Lancer le kiosque' }).getAttribute('href'),
    app() + wanted,
  );
  const commands = await page.locator('pre').allTextContents();
  assert.ok(
    commands[0].startsWith('chromium --kiosk ') && commands[0].endsWith(` '${app()}${wanted}'`),
  );
  assert.ok(commands[1].endsWith(` 'file:///media/usb/trame-standalone.html${wanted}'`));
  assert.deepEqual(settingsOf(await addressIn(page).inputValue(), { programmes, fallback }), {
    programme: 'grand-est',
    loop: ['overview', 'map', 'budget', 'sources'],
    idle: 90,
    language: 'en',
    theme: 'dark',
    stats: true,
  });
});

test('a time out of its range becomes its end, and says so while it is typed', async (t) => {
  const page = await open(t);
  const idle = page.getByRole('spinbutton');
  await idle.fill('5');
  assert.equal(await idle.getAttribute('aria-invalid'), 'true');
  await reads(page, `?kiosk&idle=10${start}`);
  await idle.blur();
  assert.deepEqual(
    [await idle.inputValue(), await idle.getAttribute('aria-invalid')],
    ['10', null],
  );
  await idle.fill('99999');
  await reads(page, `?kiosk&idle=3600${start}`);
  await idle.fill('');
  await reads(page, `?kiosk${start}`);
});

test('without any view the page says what the kiosk will do', async (t) => {
  const page = await open(t);
  for (const name of ['Aperçu', 'Budget', 'Partenaires', 'Carte'])
    await page.getByRole('checkbox', { name }).uncheck();
  await page.getByText('la borne restera sur l’aperçu').waitFor();
  await reads(page, `?kiosk&loop=overview${start}`);
});

test('the views are put in order by keyboard alone; focus stays, and the new place is reported', async (t) => {
  const page = await open(t);
  await page.getByRole('button', { name: 'Descendre : Aperçu' }).focus();
  await page.keyboard.press('Enter');
  await reads(page, `?kiosk&loop=budget,overview,partners,map${start}`);
  assert.equal(await focused(page), 'Descendre\u00a0: Aperçu');
  await page
    .getByRole('status')
    .filter({ hasText: 'Aperçu : place 2 sur 8' })
    .waitFor({ state: 'attached' });
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await reads(page, `?kiosk${start}`);
  assert.equal(
    await focused(page),
    'Descendre\u00a0: Aperçu',
    'it went up to the end: the way back has the focus',
  );
});

test('every control is reached by Tab, in the order of the page', async (t) => {
  const page = await open(t);
  const wanted = await page.evaluate(() =>
    [...document.querySelectorAll('a, button, input, select, textarea')]
      .filter((/** @type {any} */ one) => !one.disabled && !(one.type === 'radio' && !one.checked))
      .map((one) => one.outerHTML.slice(0, 120)),
  );
  await page.evaluate(() => document.querySelector('iframe').remove()); // the controls in the frame belong to the app
  const reached = [];
  for (let step = 0; step < wanted.length; step += 1) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement.outerHTML.slice(0, 120)));
  }
  assert.deepEqual(reached, wanted);
});

test('the buttons copy exactly what stands above them', async (t) => {
  const page = await open(t, 'kiosk.html', { permissions: ['clipboard-read', 'clipboard-write'] });
  const copied = async (name) => {
    await page.getByRole('button', { name }).click();
    await page.getByRole('status').filter({ hasText: 'Copié' }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  assert.equal(await copied('Copier l’adresse'), await addressIn(page).inputValue());
  const commands = await page.locator('pre').allTextContents();
  assert.equal(await copied('Copier la commande du site'), commands[0]);
  await page.getByRole('textbox', { name: 'Dossier du fichier' }).fill('/media/Clé');
  assert.match(
    await copied('Copier la commande de la clé'),
    / 'file:\/\/\/media\/Cl%C3%A9\/trame-standalone\.html\?kiosk#/,
  );
});

test('an address that was copied can be pasted into the field of the folder', async (t) => {
  const page = await open(t, 'kiosk.html', { permissions: ['clipboard-read', 'clipboard-write'] });
  const folder = page.getByRole('textbox', { name: 'Dossier du fichier' });
  await page.evaluate(() => navigator.clipboard.writeText('/media/other'));
  await folder.selectText();
  await page.keyboard.press('ControlOrMeta+V');
  assert.equal(await folder.inputValue(), '/media/other');
});

// Returns the address of the frame, once it shows the app.
async function live(page, query) {
  const frame = page.locator(`iframe[src*="${query}"]`);
  await frame.scrollIntoViewIfNeeded();
  await frame.contentFrame().locator('html[data-state="ready"]').waitFor({ state: 'attached' });
  return frame;
}

test('the live view is the app, of a kiosk’s size, at the chosen settings; it counts no visits', async (t) => {
  const page = await open(t);
  const frame = await live(page, 'kiosk-preview.html?kiosk#/');
  const inside = () =>
    frame
      .contentFrame()
      .locator('html')
      .evaluate(() => [innerWidth, innerHeight]);
  assert.deepEqual(await inside(), [1080, 1920]);
  await page.getByRole('radio', { name: 'Horizontal' }).check();
  assert.deepEqual(await inside(), [1920, 1080]);
  const { width, height } = await frame.boundingBox();
  const room = await page.locator('.screen').boundingBox();
  assert.ok(
    width <= room.width && Math.abs(width / height - 16 / 9) < 0.01,
    `${width} × ${height}`,
  );
  assert.equal(
    await page.evaluate(() => document.activeElement.tagName),
    'INPUT',
    'it takes nobody’s focus',
  );
  await page.getByRole('checkbox', { name: 'Compter les visites' }).check();
  await page.getByRole('radio', { name: 'Sombre' }).check();
  const dark = await live(page, 'theme=dark');
  assert.doesNotMatch(await dark.getAttribute('src'), /stats/);
  await dark.contentFrame().locator('html[data-theme="dark"]').waitFor({ state: 'attached' });
});

test('the address it makes opens the app', async (t) => {
  const page = await open(t);
  await page.getByRole('radio', { name: 'English' }).check();
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Lancer le kiosque' }).click(),
  ]);
  await opened.waitForFunction(
    () =>
      document.documentElement.dataset.state === 'ready' && document.documentElement.lang === 'en',
  );
  assert.ok(opened.url().startsWith(`${app()}?kiosk#/lyon-saint-etienne`), opened.url());
});

test('a reload and the other language keep the settings', async (t) => {
  const page = await open(t);
  await page.getByRole('spinbutton').fill('120');
  await page.getByRole('radio', { name: 'Très contrasté' }).check();
  const wanted = `?kiosk&idle=120${start}&theme=contrast`;
  await page.reload();
  await reads(page, wanted);
  assert.equal(
    await page.locator('html').getAttribute('data-theme'),
    'light',
    'the kiosk’s theme is not the page’s',
  );
  await page.getByRole('link', { name: 'This page in English' }).click();
  await page.getByRole('heading', { name: 'Trame on a kiosk' }).waitFor();
  await reads(page, wanted);
  assert.equal(await page.locator('html').getAttribute('lang'), 'en', 'nor is its language');
});

test('in its own language and the dark, the page offers its own language to the kiosk', async (t) => {
  const page = await open(t, 'kiosk.en.html', { colorScheme: 'dark' });
  await reads(page, '?kiosk#/lyon-saint-etienne/overview?lang=en');
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
  assert.equal(
    await page
      .getByText(/\b(de|la|le|les|sur)\b/)
      .and(page.locator('main *:not(code, option, span)'))
      .count(),
    0,
    'no French in it',
  );
});

test('without JavaScript it explains, and leads to a kiosk of the initial settings', async (t) => {
  const page = await open(t, 'kiosk.html', { javaScriptEnabled: false });
  assert.equal(
    await page.getByRole('link', { name: 'Lancer le kiosque' }).getAttribute('href'),
    `index.html?kiosk${start}`,
  );
  assert.equal(
    (await page.getByRole('button').count()) + (await page.getByRole('checkbox').count()),
    0,
    'nothing that would do nothing',
  );
  await page.locator('noscript p').waitFor();
  await page.getByRole('table').waitFor();
});

test('it fits from 320 px on, in both languages', async (t) => {
  for (const path of ['kiosk.html', 'kiosk.en.html']) {
    for (const width of [320, 390, 768, 899, 1280]) {
      const page = await open(t, path, { viewport: { width, height: 700 } });
      assert.ok(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        `${path} at ${width}`,
      );
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            'button, label:has(input), .pill, select, input:not([type="checkbox"], [type="radio"])',
          ),
        ]
          .filter((one) => one.getBoundingClientRect().height < 44)
          .map((one) => one.outerHTML),
      );
      assert.deepEqual(small, [], `${path} at ${width}`);
      await page.context().close();
    }
  }
});

test('everything its links lead to is in the site', async (t) => {
  const page = await open(t);
  const paths = await page.evaluate(() =>
    [...document.querySelectorAll('a')]
      .map((link) => link.getAttribute('href').split(/[?#]/)[0])
      .filter((path) => !/^https?:/.test(path)),
  );
  assert.ok(paths.filter((path) => path.startsWith('kiosk-kit/')).length >= 5);
  for (const path of paths)
    assert.equal((await page.request.get(new URL(path, page.url()).href)).status(), 200, path);
});

test('only pages of the site may frame the live view, and nobody the launch page; neither may do more than it needs', () => {
  assert.match(previewPolicy, /frame-ancestors 'self';/);
  assert.equal(previewPolicy.replace("frame-ancestors 'self'", "frame-ancestors 'none'"), policy);
  for (const path of ['/kiosk', '/kiosk.html', '/kiosk.en', '/kiosk.en.html'])
    assert.equal(securityHeadersOf(path)['Content-Security-Policy'], launchPolicy, path);
  for (const path of ['/kiosk-preview', '/kiosk-preview.html'])
    assert.equal(securityHeadersOf(path)['Content-Security-Policy'], previewPolicy, path);
  for (const part of [
    "frame-ancestors 'none'",
    `script-src 'self' ${textWatchdog.hash};`,
    "connect-src 'self'",
    "worker-src 'none'",
    "frame-src 'self'",
    "trusted-types 'none'",
  ])
    assert.ok(launchPolicy.includes(part), part);
  for (const file of ['kiosk.html', 'kiosk.en.html']) {
    const text = readFileSync(dist + file, 'utf8');
    assert.ok(text.includes(`content="${launchMetaPolicy}"`), file);
    assert.doesNotMatch(text, / style=| on\w+=|<style|<script>/, file);
  }
});
