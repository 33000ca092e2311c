// Runs one test with one page: `pageTest(name, options, body)` opens the page with the fake wasm,
// waits until it runs, shows the sample tree and checks at the end that there was no error.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sampleTree } from './sample_tree.mjs';
import { inState, launch, openPage, servePage } from './support.mjs';

/** @import { PageContext, PageFiles } from './support.mjs' */

/**
 * `state`: state to wait for (by default "ready"), or null; `tree`: tree to show (by default the
 * sample tree), or null; `files`, `config`: see servePage; `at`: text after the page's address; `noisy`: errors
 * and warnings are expected. For further options see openPage.
 *
 * @typedef {PageContext & {
 *   state?: string | null, tree?: MirrorNode | null, files?: PageFiles, config?: Partial<Config>, at?: string,
 *   noisy?: boolean
 * }} PageOptions
 */

// To be called once at the top of a file.
export function pageTests() {
  /** @type {Browser} */
  let browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  return declare;

  /**
   * @param {string} name
   * @param {PageOptions} options
   * @param {(page: TestPage) => Promise<unknown>} body
   */
  function declare(name, options, body) {
    test(name, async (t) => {
      const {
        state = 'ready',
        tree = sampleTree(),
        files,
        config,
        at = '',
        noisy = false,
        ...context
      } = options;
      const site = await servePage(files, config);
      t.after(() => site.close());
      const page = await openPage(browser, site.url + at, context);
      t.after(() => page.context().close());
      if (state) await inState(page, state);
      if (state === 'ready' && tree) await publish(page, tree);
      await body(page);
      if (!noisy) assert.deepEqual(page.complaints, [], 'nothing complained');
    });
  }
}

/**
 * @param {PlaywrightPage} page
 * @param {MirrorNode} tree
 */
export const publish = (page, tree) => page.evaluate((given) => window.fake.publish(given), tree);

/**
 * Returns the values of all calls of one function by the page, oldest first.
 *
 * @param {PlaywrightPage} page
 * @param {string} name
 * @returns {Promise<any[][]>}
 */
export const told = (page, name) => page.evaluate((wanted) => window.fake.named(wanted), name);

/**
 * Waits for a call of this function whose values pass `check`, and returns them.
 *
 * @param {PlaywrightPage} page
 * @param {string} name
 * @param {(...values: any[]) => boolean} [check]
 * @returns {Promise<any[]>}
 */
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

/**
 * Tells the page what the app would tell; for the visitor's own file that is open: `file`, its name,
 * and `file_number`.
 *
 * @param {PlaywrightPage} page
 * @param {Partial<PageState>} facts
 */
export const describe = (page, facts) =>
  page.evaluate(
    (json) => window.fake.inFrame((host) => host.page(json)),
    JSON.stringify({
      lang: 'fr',
      title: 'Essai',
      theme: 'light',
      view: 'overview',
      state: 'ready',
      ...facts,
    }),
  );

/** @param {PlaywrightPage} page */
export const nextFrame = (page) => page.evaluate(() => window.fake.inFrame(() => {}));

/**
 * Waits for that many calls of the function.
 *
 * @param {PlaywrightPage} page
 * @param {string} name
 * @param {number} times
 */
export async function toldTimes(page, name, times) {
  await page.waitForFunction(
    ([what, often]) => window.fake.named(what).length === often,
    /** @type {const} */ ([name, times]),
  );
}

/**
 * Returns the lowest address below all allocations where the fake's memory is not zero; -1 if there
 * is none.
 *
 * @param {PlaywrightPage} page
 */
export const lowestWritten = (page) =>
  page.evaluate(() => window.fake.memory.subarray(0, 1 << 20).findIndex((byte) => byte !== 0));

/**
 * Returns true if the first element of a locator is visible.
 *
 * @param {Locator} locator
 */
export const seen = (locator) =>
  locator
    .first()
    .evaluate((element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    );
