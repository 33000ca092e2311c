// A newer build and a kiosk: it moves to the build without asking, between two visits and never
// during one.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { eventually } from '../journeys/support.mjs';
import { inState } from '../support.mjs';
import { browserAndNextRelease, buildOf, dist, isOffline, newcomer } from './support.mjs';

const made = browserAndNextRelease();
const first = buildOf(dist);

async function kiosk(t) {
  const { host, context } = await newcomer(t, made.browser, {
    viewport: { width: 800, height: 1280 },
  });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${host.url}?kiosk#/grand-est/overview`);
  await inState(page, 'ready');
  await eventually(() => page.evaluate(isOffline), Boolean, 'the first release is kept');
  await waitForAttendance(page, 'nobody');
  return { host, page };
}

const root = (page) =>
  page.evaluate(() => ({ ...document.documentElement.dataset })).catch(() => ({}));
const waitForAttendance = (page, wanted) =>
  eventually(
    () => root(page),
    ({ attendance }) => attendance === wanted,
    `it is ${wanted}`,
  );
const look = (page) =>
  page.evaluate(
    async () => void (await (await navigator.serviceWorker.getRegistration()).update()),
  );
const shows = (page, build) =>
  eventually(
    () => root(page),
    (told) => told.build === build && told.attendance === 'nobody',
    `it shows ${build}`,
  );

test('a kiosk at rest moves to the newer release by itself', async (t) => {
  const { host, page } = await kiosk(t);
  host.show(made.next.folder);
  await look(page);
  await shows(page, made.next.build);
  assert.match(page.url(), /\?kiosk#\/grand-est\/overview/);
});

test('a visitor of a kiosk keeps the release they have, and is offered nothing', async (t) => {
  const { host, page } = await kiosk(t);
  await page.mouse.click(400, 600);
  await waitForAttendance(page, 'visit');
  host.show(made.next.folder);
  await look(page);
  await eventually(
    () =>
      page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting)),
    Boolean,
    'it is all here',
  );
  await page.clock.fastForward(60_000);
  await waitForAttendance(page, 'asking');
  await page.mouse.click(400, 100);
  await waitForAttendance(page, 'visit');
  assert.equal((await root(page)).build, first);
  assert.equal(await page.locator('#offer').innerText(), '');
  await page.clock.fastForward(60_000);
  await waitForAttendance(page, 'asking');
  await page.clock.fastForward(20_000).catch(() => {}); // the page that received the command may have been reloaded
  await shows(page, made.next.build);
});

test('the copy in one file is a kiosk too, and offers no code that leads to the stick', async (t) => {
  const context = await made.browser.newContext({
    locale: 'fr-FR',
    viewport: { width: 800, height: 1280 },
  });
  t.after(() => context.close());
  const page = await context.newPage();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.clock.install();
  await page.goto(
    `${pathToFileURL(`${dist}trame-standalone.html`)}?kiosk&loop=budget#/grand-est/budget?lang=en`,
  );
  await waitForAttendance(page, 'nobody');
  assert.equal((await root(page)).view, 'budget');
  await page.mouse.click(400, 600);
  await waitForAttendance(page, 'visit');
  assert.equal(await page.getByRole('button', { name: 'Share' }).count(), 0);
  await page.clock.fastForward(60_000);
  await waitForAttendance(page, 'asking');
  await page.clock.fastForward(20_000);
  await waitForAttendance(page, 'nobody');
  assert.equal(asked.length, 1, 'the file alone');
});
