// Shared by the journeys at a kiosk: its screen, a visitor who comes and leaves, and a clock that
// the test advances.
import { tap } from './support.mjs';

/** @import { JourneyOptions } from './support.mjs' */

export const screen = {
  label: 'kiosk',
  viewport: { width: 1080, height: 1920 },
  deviceScaleFactor: 1,
  hasTouch: true,
};
const at = '/lyon-saint-etienne/overview?lang=fr';
/** @type {JourneyOptions} */
export const kiosk = {
  at,
  query: '?kiosk&idle=60&loop=overview,budget',
  sizes: [screen],
  prepare: (page) => page.clock.install(),
};
export const asking_ms = 20_000;

/**
 * @param {JourneyPage} page
 * @param {string} name
 */
export const told = (page, name) =>
  page.evaluate((key) => document.documentElement.dataset[key], name);
/**
 * @param {JourneyPage} page
 * @param {...string} wanted
 */
export const waitForAttendance = (page, ...wanted) =>
  page.waitForFunction(
    (codes) => codes.includes(document.documentElement.dataset.attendance ?? ''),
    wanted,
  );
/** @param {JourneyPage} page */
export const question = (page) => page.getByRole('dialog', { name: /toujours là|still there/ });
/** @param {JourneyPage} page */
export const search = (page) => page.getByRole('searchbox');

/**
 * Begins a visit. Any touch does; one at a point needs no search for the invitation, which ends with
 * any sign of presence.
 *
 * @param {JourneyPage} page
 */
export async function come(page) {
  await waitForAttendance(page, 'nobody');
  await page.getByRole('button', { name: /^(Touchez l’écran|Touch the screen)$/ }).waitFor();
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const middle = { x: width / 2, y: height / 2 };
  await (page.isTouch ? tap(page, middle) : page.mouse.click(middle.x, middle.y));
  await waitForAttendance(page, 'visit');
}

/** @param {JourneyPage} page */
export const drawn = (page) =>
  page.evaluate(
    () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))),
  );

/**
 * Waits for two frames, so that the app has handled the last input, then advances the clock without
 * input.
 *
 * @param {JourneyPage} page
 * @param {number} ms
 */
export const leave = (page, ms) => drawn(page).then(() => page.clock.fastForward(ms));

/** @param {JourneyPage} page */
export async function leaveForGood(page) {
  await leave(page, 60_000);
  await waitForAttendance(page, 'asking', 'nobody');
  await leave(page, asking_ms);
  await waitForAttendance(page, 'nobody');
}
