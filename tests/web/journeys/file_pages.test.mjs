// The pages of a visitor's own file behave as those of a bundled programme.
import assert from 'node:assert/strict';
import { root } from '../support.mjs';
import { desk, eventually, follow, journeys, main, phone } from './support.mjs';
import { dropFiles, isOpen } from './own_file.mjs';

const { journey } = journeys();

const scroller = (page) => main(page).locator('.scroller').first();
const scrolled = (page) => scroller(page).evaluate((element) => element.scrollTop);

// Scrolls down by that many CSS px, with a finger on a phone, with a wheel on a desk.
async function scrollDown(page, distance) {
  const session = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize();
  await session.send('Input.synthesizeScrollGesture', {
    x: width / 2,
    y: height / 2,
    yDistance: -distance,
    gestureSourceType: page.isTouch ? 'touch' : 'mouse',
  });
}

journey(
  'a long page of a file scrolls and stays where it was left',
  { sizes: [phone, desk] },
  async (page) => {
    await dropFiles(page, `${root}assets/programmes/lyon-saint-etienne.json`);
    await isOpen(page);
    await follow(page, 'Actions');
    await page.locator('html[data-view=actions]').waitFor({ state: 'attached' });
    await scrollDown(page, 400);
    const left = await eventually(
      () => scrolled(page),
      (top) => top > 300,
      'the list has moved',
    );
    await follow(page, 'Sources');
    await eventually(
      () => scrolled(page),
      (top) => top === 0,
      'another page begins at its top',
    );
    await page.goBack();
    const back = await eventually(
      () => scrolled(page),
      (top) => top > 0,
      'the list is where it was left',
    );
    assert.ok(Math.abs(back - left) < 200, `left at ${left} px, found at ${back} px`);
  },
);
