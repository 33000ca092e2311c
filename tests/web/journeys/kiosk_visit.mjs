// What journeys at a kiosk share: its screen, a visitor who comes and goes, and a clock that goes as the test wants.
import { press } from './support.mjs';

export const screen = {
  label: 'kiosk',
  viewport: { width: 1080, height: 1920 },
  deviceScaleFactor: 1,
  hasTouch: true,
};
const at = '/lyon-saint-etienne/overview?lang=fr';
export const kiosk = {
  at,
  query: '?kiosk&idle=60&loop=overview,budget',
  sizes: [screen],
  prepare: (page) => page.clock.install(),
};
export const asking_ms = 20_000;

export const told = (page, name) =>
  page.evaluate((key) => document.documentElement.dataset[key], name);
export const attends = (page, ...wanted) =>
  page.waitForFunction(
    (codes) => codes.includes(document.documentElement.dataset.attendance),
    wanted,
  );
export const question = (page) => page.getByRole('dialog', { name: /toujours là|still there/ });
export const search = (page) => page.getByRole('searchbox');

export async function come(page) {
  await attends(page, 'nobody');
  await press(page.getByRole('button', { name: /^(Touchez l’écran|Touch the screen)$/ }));
  await attends(page, 'visit');
}

export const drawn = (page) =>
  page.evaluate(
    () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))),
  );

// Nobody does anything for so long; what was done last belongs to the time before.
export const leave = (page, ms) => drawn(page).then(() => page.clock.fastForward(ms));

export async function leaveForGood(page) {
  await leave(page, 60_000);
  await attends(page, 'asking', 'nobody');
  await leave(page, asking_ms);
  await attends(page, 'nobody');
}
