// Shared by all journeys (browser tests of what a visitor does): the built site behind its real
// server, a browser, a page of a given size, and functions that press, wait and read numbers.
// Journeys find elements by role and name only, and wait for states of the page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { drawNothing, launch, patience_ms, root, serveSite } from '../support.mjs';

/**
 * Size: a window's size and whether it is used by touch. JourneyOptions: parts of the address
 * (`query`, and `at` behind its '#'), the window sizes, a function that runs first (`prepare`), the
 * state to wait for, whether errors are expected (`noisy`), whether the test looks at pixels (`drawn`).
 *
 * @typedef {object} Size
 * @property {string} label
 * @property {{ width: number, height: number }} viewport
 * @property {number} [deviceScaleFactor]
 * @property {boolean} [hasTouch]
 * @property {boolean} [isMobile]
 *
 * @typedef {object} JourneyOptions
 * @property {string} [at]
 * @property {string} [query]
 * @property {string} [language]
 * @property {Size[]} [sizes]
 * @property {(page: JourneyPage) => unknown} [prepare]
 * @property {string} [state]
 * @property {boolean} [noisy]
 * @property {boolean} [drawn]
 * @property {import('playwright-core').BrowserContextOptions} [context]
 */

/** @type {Size} */
export const phone = {
  label: 'phone',
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  hasTouch: true,
  isMobile: true,
};
/** @type {Size} */
export const desk = { label: 'desk', viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };
export const programmes = [
  'lyon-saint-etienne',
  'territoires-d-industrie',
  'grand-est',
  'territoires-d-innovation',
];
/** The charts of each view, by their names in addresses; the first one is what the view opens with. */
export const charts = {
  overview: ['table'],
  budget: ['treemap', 'sankey', 'bars', 'waterfall', 'table'],
  actions: ['list', 'timeline', 'table'],
  partners: ['list', 'network', 'matrix', 'table'],
  map: ['table'],
  objectives: ['table'],
  compare: ['table'],
  sources: ['table'],
};
export const views = Object.keys(charts);
/** The address of each view and of each of its charts, without the programme. */
export const paths = Object.entries(charts).flatMap(([view, names]) => [
  view,
  ...names.map((name) => `${view}/${name}`),
]);
/** The address of each chart; of a view that has only a table, its own address. */
export const eachChart = Object.entries(charts).flatMap(([view, names]) =>
  names.length > 1 ? names.map((name) => `${view}/${name}`) : [view],
);

const dist = `${root}dist/`;
/**
 * @param {string} programme
 * @returns {any}
 */
export const facts = (programme) =>
  JSON.parse(readFileSync(`${dist}programmes/${programme}.json`, 'utf8'));
/**
 * @param {Translated} text
 * @param {string} language
 */
export const inLanguage = (text, language) =>
  typeof text === 'string' ? text : text?.[/** @type {Language} */ (language)];

// To be called once at the top of a test file. Returns { site, browser }, which exist while its
// tests run.
export function siteAndBrowser() {
  const made = /** @type {{ site: Running, browser: Browser }} */ ({});
  before(async () => {
    made.site = await serveSite(dist);
    made.browser = await launch();
  });
  after(async () => {
    await made.browser?.close();
    await made.site?.close();
  });
  return made;
}

// To be called once at the top of a test file. `journey` declares one test per size and closes the
// page after it.
export function journeys() {
  const made = siteAndBrowser();

  /**
   * @param {string} name
   * @param {JourneyOptions} options
   * @param {(page: JourneyPage, t: TestContext) => Promise<unknown>} body
   */
  const journey = (name, options, body) => {
    for (const size of options.sizes ?? [phone, desk]) {
      test(`${name} (${size.label})`, async (t) => {
        const page = await open(made.browser, made.site.url, size, options);
        t.after(() => page.context().close());
        await body(page, t);
        if (!options.noisy)
          assert.deepEqual(page.complaints, [], 'the console and the security policy are quiet');
      });
    }
  };
  return { journey };
}

// Without the offline copy, which has its own tests: a file that a journey makes unavailable must
// stay unavailable.
/** @type {{ serviceWorkers: 'block' }} */
const online = { serviceWorkers: 'block' };
const ofOnline = /^Service Worker registration blocked by Playwright$/;

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {Size} size
 * @param {JourneyOptions} options
 * @returns {Promise<JourneyPage>}
 */
async function open(
  browser,
  url,
  size,
  { at = '', query = '', language = 'fr', prepare, state = 'ready', drawn = false, context = {} },
) {
  const { label, ...device } = size;
  const own = await browser.newContext({
    ...device,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    ...online,
    ...context,
  });
  const page = /** @type {JourneyPage} */ (await own.newPage());
  page.setDefaultTimeout(patience_ms);
  page.home = url;
  page.isTouch = Boolean(device.hasTouch);
  page.complaints = [];
  await listen(page);
  if (!drawn) await page.addInitScript(drawNothing);
  await prepare?.(page);
  await page.goto(`${url}${query}${at && `#${at}`}`);
  await reach(page, state);
  return page;
}

/** @param {JourneyPage} page */
async function listen(page) {
  page.on('console', (message) => {
    const ofDriver = message.text().startsWith('[.WebGL') || ofOnline.test(message.text()); // messages about software rendering and about the blocked service worker
    if (['error', 'warning'].includes(message.type()) && !ofDriver)
      page.complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => page.complaints.push(`uncaught: ${error.message}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(
        `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      ),
    );
  });
}

/**
 * Waits until the page is in one of these states.
 *
 * @param {PlaywrightPage} page
 * @param {...string} states
 */
export function reach(page, ...states) {
  return page.waitForFunction(
    (wanted) => wanted.includes(document.documentElement.dataset.state ?? ''),
    states,
  );
}

/**
 * Presses an element with a finger on a phone, with a mouse on a desk. The driver may have to
 * scroll first; the app draws the new position in the next frame, so after two frames every element
 * is where it is drawn.
 *
 * @param {Locator} locator
 */
export async function press(locator) {
  await locator.scrollIntoViewIfNeeded();
  await locator
    .page()
    .evaluate(
      () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))),
    );
  const { isTouch } = /** @type {JourneyPage} */ (locator.page());
  if (!isTouch) return locator.click();
  await locator.tap({ trial: true }); // waits until nothing else covers the element
  await tap(locator.page(), await visibleCenter(locator));
}

/** @type {WeakMap<PlaywrightPage, Promise<import('playwright-core').CDPSession>>} */
const sessions = new WeakMap();

/**
 * Taps with a finger. The browser itself times the touch: Playwright sends its start and its end
 * separately, and on a busy machine the time between them makes it a long press.
 *
 * @param {PlaywrightPage} page
 * @param {{ x: number, y: number }} point CSS px
 */
export async function tap(page, { x, y }) {
  if (!sessions.has(page)) sessions.set(page, page.context().newCDPSession(page));
  const session = await sessions.get(page);
  await session?.send('Input.synthesizeTapGesture', { x, y, gestureSourceType: 'touch' });
}

/**
 * Returns the middle of the part of an element that is inside the window, CSS px.
 *
 * @param {Locator} locator
 */
const visibleCenter = (locator) =>
  locator.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      x: (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
      y: (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
    };
  });

/**
 * Returns a link of the main navigation, by the view's name in either language.
 *
 * @param {PlaywrightPage} page
 * @param {string | RegExp} name
 */
export const viewLink = (page, name) =>
  page.getByRole('navigation', { name: /^(Vues|Views)$/ }).getByRole('link', { name, exact: true });
/**
 * @param {PlaywrightPage} page
 * @param {string | RegExp} name
 */
export async function follow(page, name) {
  const link = viewLink(page, name);
  const box = await link.boundingBox();
  if (box && box.width > 1) return press(link);
  // On phones, the bar has no room for all views.
  await press(page.getByRole('button', { name: /^(Autres vues|Other views)$/ }));
  await press(page.getByRole('dialog').getByRole('button', { name, exact: true }));
}

/** @param {PlaywrightPage} page */
export const main = (page) => page.getByRole('main');
/** @param {Locator} locator */
export const textOf = async (locator) => plain(await locator.first().innerText());
/**
 * Returns the details of the selected element: beside the content on a desk, over it on a phone.
 *
 * @param {PlaywrightPage} page
 */
export const details = (page) => page.getByRole('complementary', { name: /^(Détail|Details)$/ });

/**
 * Waits until `read` returns a value that passes `check`; if it never does, the error contains the
 * last value.
 *
 * @template T
 * @param {() => T | Promise<T>} read
 * @param {(value: T) => unknown} check
 * @param {string} what
 * @param {number} [limit_ms]
 * @returns {Promise<T>}
 */
export async function eventually(read, check, what, limit_ms = patience_ms) {
  const end = Date.now() + limit_ms;
  for (;;) {
    const last = await read();
    if (check(last)) return last;
    if (Date.now() > end) assert.fail(`${what}; last seen: ${JSON.stringify(last)?.slice(0, 600)}`);
    await new Promise((resolve) => setTimeout(resolve, 50)); // pause between two attempts; no effect is waited for
  }
}

/** @param {PlaywrightPage} page */
export const hash = (page) => decodeURIComponent(new URL(page.url()).hash.slice(1));

/**
 * Returns the text with single spaces of one kind, for comparisons.
 *
 * @param {string} text
 */
export const plain = (text) => text.replace(/[\s\u00a0\u202f\u2009]+/g, ' ').trim();

/** @type {Record<string, number>} */
const scales = { Md: 1e9, bn: 1e9, M: 1e6, k: 1e3 };

/**
 * Converts "22,7 M€", "€1.3bn", "358 000 €" to euros; undefined if there is no amount.
 *
 * @param {string} text
 */
export function euros(text) {
  const found = plain(text).match(/^(?:[^\d€]*)€?\s*([\d][\d ,.]*)\s*(Md|bn|M|k)?\s*€?$/);
  if (!found || !/€/.test(text)) return undefined;
  const scale = scales[found[2]] ?? 1;
  return Math.round(toNumber(found[1], /^[^\d]*€/.test(plain(text))) * scale);
}
/**
 * @param {string} digits
 * @param {boolean} english
 */
function toNumber(digits, english) {
  const bare = digits.replace(/ /g, '');
  return Number(english ? bare.replace(/,/g, '') : bare.replace(',', '.'));
}

/**
 * Returns the body rows of a table as arrays of cell texts.
 *
 * @param {Locator} table
 */
export async function rowsOf(table) {
  const rows = await table.getByRole('row').all();
  const cells = await Promise.all(
    rows.map(async (row) => (await row.locator('th, td').allTextContents()).map(plain)),
  );
  return cells.slice(1);
}
