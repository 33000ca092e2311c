// A kiosk at a fair, from one visitor to the next.
import assert from 'node:assert/strict';
import {
  asking_ms,
  waitForAttendance,
  come,
  drawn,
  kiosk,
  leave,
  leaveForGood,
  question,
  screen,
  search,
  told,
} from './kiosk_visit.mjs';
import { desk, eventually, follow, journeys, phone, press } from './support.mjs';

const { journey } = journeys();

journey(
  'The screen shows its views in turn, and the first touch only begins the visit',
  { ...kiosk, sizes: [screen, phone, desk] },
  async (page) => {
    await waitForAttendance(page, 'nobody');
    const seen = await told(page, 'view');
    await leave(page, 12_000);
    await page.waitForFunction((view) => document.documentElement.dataset.view !== view, seen);
    await leave(page, 12_000);
    await page.waitForFunction((view) => document.documentElement.dataset.view === view, seen);
    const address = page.url();
    const { width, height } = page.viewportSize();
    await (page.isTouch
      ? page.touchscreen.tap(width / 2, height / 2)
      : page.mouse.click(width / 2, height / 2));
    await waitForAttendance(page, 'visit');
    assert.equal(await told(page, 'view'), seen);
    await follow(page, 'Actions').catch(() =>
      page.getByRole('link', { name: 'Actions' }).first().click(),
    );
    await page.waitForFunction(() => document.documentElement.dataset.view === 'actions');
    assert.equal(page.url(), address, 'nothing of a visit is in the address');
  },
);

journey(
  'A visit is prolonged ten times by one touch, then everything of it is gone',
  kiosk,
  async (page) => {
    await come(page);
    const first = await page.getByRole('main').ariaSnapshot();
    await press(page.getByRole('button', { name: 'English' }).first());
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    await press(page.getByRole('button', { name: /theme/i }).first());
    await follow(page, 'Actions');
    await search(page).fill('hydrogen');
    for (let time = 0; time < 10; time += 1) {
      await leave(page, 60_000);
      await waitForAttendance(page, 'asking');
      await leave(page, 15_000);
      await eventually(
        () => question(page).textContent(),
        (words) => / in \d second/.test(words),
        'the seconds go',
      );
      await page.touchscreen.tap(540, 300);
      await waitForAttendance(page, 'visit');
      assert.equal(await search(page).inputValue(), 'hydrogen');
    }
    await leaveForGood(page);
    assert.equal(await told(page, 'theme'), 'light');
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'fr');
    assert.equal(await search(page).inputValue(), '');
    assert.equal(await told(page, 'view'), 'overview');
    await come(page);
    assert.equal(await page.getByRole('main').ariaSnapshot(), first);
  },
);

journey(
  'A mouse that moves to the answer does not answer yet',
  { ...kiosk, sizes: [desk] },
  async (page) => {
    await come(page);
    const seen = await told(page, 'view');
    await leave(page, 60_000);
    await waitForAttendance(page, 'asking');
    const box = await question(page).getByRole('button').boundingBox();
    await page.mouse.move(box.x + 10, box.y + 10, { steps: 5 });
    await drawn(page);
    assert.equal(await told(page, 'attendance'), 'asking');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await waitForAttendance(page, 'visit');
    assert.equal(await told(page, 'view'), seen);
    assert.equal(await page.getByRole('dialog').count(), 0);
  },
);

journey('Typing, and words still being composed, are presence', kiosk, async (page) => {
  await come(page);
  // The kiosk asks after 60 s. Each event comes before that, however often the page is drawn meanwhile,
  // and is needed: without it, more would pass until the check.
  await leave(page, 25_000);
  for (const type of ['keydown', 'input', 'compositionupdate', 'wheel', 'pointermove']) {
    await leave(page, 25_000);
    await search(page).dispatchEvent(type);
    await leave(page, 25_000);
    await drawn(page);
    assert.equal(await told(page, 'attendance'), 'visit', type);
  }
});

const keyboard = (page) => page.getByRole('group', { name: /^(Clavier|Keyboard)$/ });
const write = async (page, letters) => {
  for (const letter of letters)
    await keyboard(page).getByRole('button', { name: letter, exact: true }).tap();
};

// Text scale by width of the screen, as in tests/session/kiosk_test.cpp.
const drawn_scale = { 1080: 1.35, 390: 1.15 };

journey(
  'A field that is touched brings letters, which write as a keyboard does',
  { ...kiosk, sizes: [screen, { ...phone, isMobile: false }] },
  async (page) => {
    await come(page);
    await search(page).tap();
    await write(page, 'usixn');
    await search(page).press('ArrowLeft');
    await write(page, ['Effacer']);
    await search(page).press('End');
    await write(page, ['e', 'Espace']);
    await page.getByRole('heading', { name: /^Recherche « usine/ }).waitFor();
    assert.equal(await search(page).inputValue(), 'usine ');
    assert.equal(
      await search(page).evaluate((/** @type {HTMLElement} */ field) => field.inputMode),
      'none',
      'the system is not asked for its own',
    );
    const drawn_px = 16 * drawn_scale[page.viewportSize().width];
    assert.equal(
      await search(page).evaluate((field) => Number.parseFloat(getComputedStyle(field).fontSize)),
      drawn_px,
      'as large as what is drawn',
    );
    const free = await page.locator('#canvas').boundingBox();
    const taken = await keyboard(page).boundingBox();
    const gap = taken.y - (free.y + free.height);
    assert.ok(gap >= 0 && gap < 1, `nothing is drawn behind it, nor stays empty: ${gap}`);
    await write(page, ['Chercher']);
    await keyboard(page).waitFor({ state: 'detached' });
    await page.waitForFunction(
      (height) => document.getElementById('canvas').clientHeight === height,
      page.viewportSize().height,
    );
    assert.equal(await search(page).inputValue(), 'usine ');
    assert.equal(
      await page.getByRole('dialog').count(),
      0,
      'what comes to light under the finger is not touched',
    );
  },
);

journey('The letters are those of the language, and go with the visitor', kiosk, async (page) => {
  await come(page);
  await press(page.getByRole('button', { name: 'English' }).first());
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  await search(page).tap();
  const keys = await keyboard(page).getByRole('button').allTextContents();
  assert.equal(keys.join('').toLowerCase().slice(10, 16), 'qwerty');
  await leave(page, 60_000);
  await waitForAttendance(page, 'asking');
  await keyboard(page).waitFor({ state: 'detached' });
  await leave(page, asking_ms);
  await waitForAttendance(page, 'nobody');
  await come(page);
  await search(page).click();
  assert.equal(await keyboard(page).count(), 0, 'who has a mouse has a keyboard');
});

journey(
  'There is no way out by touch, and a link becomes a code',
  {
    ...kiosk,
    at: '/lyon-saint-etienne/sources?lang=fr&sel=source:la-tribune-2019-10',
    query: '?kiosk&loop=sources',
  },
  async (page) => {
    await come(page);
    const refused = await page.evaluate(() => {
      const types = [
        'contextmenu',
        'selectstart',
        'dragstart',
        'dragover',
        'drop',
        'paste',
        'auxclick',
      ];
      const target = document.querySelector('#mirror a') ?? document.body;
      const wheel = new WheelEvent('wheel', { ctrlKey: true, bubbles: true, cancelable: true });
      return [
        ...types.map((type) => new Event(type, { bubbles: true, cancelable: true })),
        wheel,
        new KeyboardEvent('keydown', { key: 'F5', bubbles: true, cancelable: true }),
      ]
        .filter((event) => target.dispatchEvent(event))
        .map(({ type }) => type);
    });
    assert.deepEqual(refused, [], 'each of these is kept from the browser');
    const link = page
      .getByRole('complementary')
      .getByRole('link', { name: 'Ouvrir la page d’origine' });
    const address = await link.getAttribute('href');
    assert.match(address, /^https:/);
    await press(link);
    const dialog = page.getByRole('dialog', { name: 'Continuer sur votre téléphone' });
    await dialog.getByRole('figure').waitFor();
    assert.match(await dialog.getByRole('figure').getAttribute('aria-label'), /^.*https:/);
    assert.equal(page.context().pages().length, 1);
    assert.equal(await page.getByRole('button', { name: /fichier|file/i }).count(), 0);
  },
);

journey('Sharing is a code and nothing else', kiosk, async (page) => {
  await come(page);
  await press(page.getByRole('button', { name: 'Partager' }));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('figure').waitFor();
  assert.equal(await dialog.getByRole('button').count(), 1, 'to close it');
});
