// One test, one page: `pageTest(name, options, body)` opens the page around the stand-in, waits until it runs,
// shows the sample tree and checks at the end that nothing complained.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sampleTree } from './sample_tree.mjs';
import { inState, launch, openPage, servePage } from './support.mjs';

// Call once at the top of a file. `options` of a test: see openPage, and
//   state  the state to wait for (ready)     tree   what to show (the sample); null: nothing
//   files  see servePage     at  what follows the address     noisy  complaints are expected
export function pageTests() {
  let browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  return (name, options, body) =>
    test(name, async (t) => {
      const {
        state = 'ready',
        tree = sampleTree(),
        files,
        at = '',
        noisy = false,
        ...context
      } = options;
      const site = await servePage(files);
      t.after(() => site.close());
      const page = await openPage(browser, site.url + at, context);
      t.after(() => page.context().close());
      if (state) await inState(page, state);
      if (state === 'ready' && tree) await publish(page, tree);
      await body(page);
      if (!noisy) assert.deepEqual(page.complaints, [], 'nothing complained');
    });
}

export const publish = (page, tree) => page.evaluate((given) => window.fake.publish(given), tree);

// What the page told the app by one of its functions, oldest first.
export const told = (page, name) => page.evaluate((wanted) => window.fake.named(wanted), name);

// Waits until it told something of that name that passes `check`, and answers it.
export async function tells(page, name, check = () => true) {
  const end = Date.now() + 10_000;
  for (;;) {
    const calls = await told(page, name);
    const found = calls.find((values) => check(...values));
    if (found) return found;
    if (Date.now() > end) assert.fail(`${name} was never told so; told: ${JSON.stringify(calls)}`);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
}

export const nextFrame = (page) => page.evaluate(() => window.fake.inFrame(() => {}));

// Waits until it told that many things of that name.
export async function toldTimes(page, name, times) {
  await page.waitForFunction(
    ([what, often]) => window.fake.named(what).length === often,
    [name, times],
  );
}

// Whether the first of what a locator finds can be seen.
export const seen = (locator) =>
  locator
    .first()
    .evaluate((element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    );
