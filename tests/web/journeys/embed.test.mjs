// A chart in the page of another site: it is shown, reports what it shows, follows the host page's
// messages and no other window's, and changes neither that page's history nor its scrolling.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { launch, patience_ms, root, serveSite } from '../support.mjs';
import { eventually } from './support.mjs';

let browser, site, host;

const hostPage = (
  address,
  frame,
) => `<!doctype html><meta name="viewport" content="width=device-width"><title>A newspaper</title><style>body{margin:0}p{height:300px}</style>
<p>Above</p>
<iframe id="chart" title="Chart" src="${address}" width="640" height="400" style="border:0;display:block"></iframe>
${frame}<p style="height:2000px">Below</p>
<script>
  window.heard = [];
  addEventListener('message', (event) => window.heard.push({ data: event.data, own: event.source === document.getElementById('chart').contentWindow }));
</script>`;

before(async () => {
  site = await serveSite(`${root}dist/`);
  browser = await launch();
  host = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...(pathname === '/isolated' && {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      }),
    });
    response.end(
      pathname === '/empty' ? '<!doctype html>' : hostPage(searchParams.get('frame'), ''),
    );
  });
  await new Promise((ready) => host.listen(0, ready));
});
after(async () => {
  await browser?.close();
  await site?.close();
  host?.close();
});

const budget = '#/lyon-saint-etienne/budget?lang=fr&scope=fund';

/**
 * A page of another origin that contains the frame; `page.chart` is the frame.
 *
 * @param {TestContext} t
 * @param {import('playwright-core').BrowserContextOptions & { entry?: string, at?: string, path?: string }} [given]
 */
async function open(
  t,
  {
    entry = 'embed.html',
    at = budget,
    path = '/',
    viewport = { width: 800, height: 700 },
    ...context
  } = {},
) {
  const own = await browser.newContext({ locale: 'fr-FR', viewport, ...context });
  t.after(() => own.close());
  const page = await own.newPage();
  page.setDefaultTimeout(patience_ms);
  page.complaints = [];
  page.on('console', (message) => {
    const ofDriver = message.text().startsWith('[.WebGL');
    if (['error', 'warning'].includes(message.type()) && !ofDriver)
      page.complaints.push(message.text());
  });
  page.on('pageerror', (error) => page.complaints.push(error.message));
  const frame = encodeURIComponent(`${site.url}${entry}${at}`);
  await page.goto(`http://127.0.0.1:${host.address().port}${path}?frame=${frame}`);
  page.chart = page.frameLocator('#chart');
  return page;
}

const ready = (page) => page.chart.locator('html[data-state=ready]').waitFor({ state: 'attached' });
const heard = (page) => page.evaluate(() => window.heard);
const go = (page, message) =>
  page.evaluate((given) => {
    const chart = /** @type {HTMLIFrameElement} */ (document.getElementById('chart'));
    chart.contentWindow.postMessage(given, '*');
  }, message);
const lastUrl = async (page) => (await heard(page)).at(-1)?.data.url ?? '';

test('the chart shows in the page of another site, with its title, its sources and the way to all of Trame', async (t) => {
  const page = await open(t);
  await ready(page);
  assert.equal(await page.chart.getByRole('main').count(), 1);
  assert.equal(await page.chart.getByRole('heading', { level: 1 }).count(), 1);
  assert.equal(await page.chart.getByRole('figure').count(), 1);
  assert.equal(await page.chart.getByRole('table').count(), 1);
  assert.equal(await page.chart.getByRole('navigation').count(), 0);
  assert.equal(await page.chart.getByRole('searchbox').count(), 0);
  assert.equal(
    await page.evaluate(() => document.activeElement.tagName),
    'BODY',
    'the focus is left where it was',
  );
  const link = page.chart.getByRole('link', { name: 'Voir dans Trame' });
  assert.equal(await link.getAttribute('href'), `${site.url}${budget}`);
  const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await opened.locator('html[data-state=ready][data-view=budget]').waitFor({ state: 'attached' });
  assert.equal(opened.url(), `${site.url}${budget}`);
  assert.equal(await opened.getByRole('banner').count(), 1, 'the whole app');
  assert.deepEqual(page.complaints, []);
});

test('a host page that is isolated from other sites may show it too', async (t) => {
  const page = await open(t, { path: '/isolated' });
  await ready(page);
  assert.ok(await page.evaluate(() => crossOriginIsolated));
  assert.deepEqual(page.complaints, []);
});

test('it tells each state, and goes where its host asks', async (t) => {
  const page = await open(t);
  await ready(page);
  const [first] = await eventually(
    () => heard(page),
    (all) => all.length > 0,
    'the first state is told',
  );
  assert.deepEqual(first, { data: { trame: 'state', url: `${site.url}${budget}` }, own: true });
  await page.chart
    .getByRole('figure')
    .getByRole('button', { name: /Métropole de Lyon/ })
    .first()
    .click();
  await eventually(
    () => lastUrl(page),
    (url) => /[?&]sel=amount:/.test(url),
    'a selection is told',
  );
  await go(page, { trame: 'go', url: 'https://anywhere.example/trame/#/grand-est/map?lang=en' });
  await page.chart.locator('html[data-view=map][lang=en]').waitFor({ state: 'attached' });
  await eventually(
    () => lastUrl(page),
    (url) => url === `${site.url}#/grand-est/map?lang=en`,
    'where it went is told',
  );
});

test('whatever else is said to it, by whomever, changes nothing', async (t) => {
  const page = await open(t);
  await ready(page);
  await eventually(
    () => heard(page),
    (all) => all.length > 0,
    'the first state is told',
  );
  const away = '#/grand-est/map';
  const hostile = [
    null,
    1,
    'go',
    away,
    [],
    ['go', away],
    {},
    { trame: 'go' },
    { url: away },
    { trame: 'go', url: 7 },
    { trame: 'go', url: null },
    { trame: 'go', url: { toString: 'x' } },
    { trame: 'Go', url: away },
    { trame: 'state', url: away },
    { trame: 'go', url: away, more: 1 },
    { trame: 'go', url: 'https://elsewhere.example/' },
    { trame: 'go', url: 'javascript:alert(1)' },
    { trame: 'go', url: `#/grand-est/map?q=${'x'.repeat(4096)}` },
    { trame: 'go', url: `#/grand-est/map?q=${'é'.repeat(2100)}` },
  ];
  for (const message of hostile) await go(page, message);
  // From another frame of the same page, which is not the host.
  await page.evaluate(
    (message) => {
      const other = document.createElement('iframe');
      document.body.append(other);
      const script = other.contentDocument.createElement('script');
      script.textContent = `parent.document.getElementById('chart').contentWindow.postMessage(${JSON.stringify(message)}, '*')`;
      other.contentDocument.body.append(script);
    },
    { trame: 'go', url: away },
  );
  // Messages arrive in order: when this one has been followed, all earlier ones were ignored.
  const count = (await heard(page)).length;
  await go(page, { trame: 'go', url: '#/lyon-saint-etienne/actions?lang=fr' });
  await page.chart.locator('html[data-view=actions]').waitFor({ state: 'attached' });
  const told = (
    await eventually(
      () => heard(page),
      (all) => all.length > count,
      'the last one is told',
    )
  ).slice(count);
  assert.deepEqual(
    told.map(({ data }) => data.url),
    [`${site.url}#/lyon-saint-etienne/actions?lang=fr`],
  );
  assert.deepEqual(page.complaints, []);
});

test('steps within the chart never become steps of the host page’s history', async (t) => {
  const page = await open(t);
  await ready(page);
  const steps = await page.evaluate(() => history.length);
  for (const name of [/Métropole de Lyon/, /Auxiliaire/]) {
    await page.chart.getByRole('figure').getByRole('button', { name }).first().focus();
    await page.keyboard.press('Enter');
  }
  await eventually(
    () => lastUrl(page),
    (url) => /[?&](sel|root)=/.test(url),
    'steps are told',
  );
  await go(page, { trame: 'go', url: '#/grand-est/map' });
  await page.chart.locator('html[data-view=map]').waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => history.length), steps);
});

for (const entry of ['', 'index.html', 'index.html?embed']) {
  test(`the whole app refuses to be framed: /${entry}`, async (t) => {
    const page = await open(t, { entry });
    await eventually(
      () => page.complaints.join(),
      (said) => /frame-ancestors/.test(said),
      'the browser refuses',
    );
    assert.equal(await page.chart.locator('#stage').count(), 0);
    assert.deepEqual(await heard(page), []);
  });
}

test('?embed shows the whole app’s page as the same chart', async (t) => {
  const own = await browser.newContext({ locale: 'fr-FR', viewport: { width: 640, height: 400 } });
  t.after(() => own.close());
  const page = await own.newPage();
  await page.goto(`${site.url}?embed${budget}`);
  await page.locator('html[data-state=ready]').waitFor({ state: 'attached' });
  assert.equal(await page.getByRole('navigation').count(), 0);
  assert.equal(
    await page.getByRole('link', { name: 'Voir dans Trame' }).getAttribute('href'),
    `${site.url}${budget}`,
  );
});

const scrolled = (page) => page.evaluate(() => scrollY);

test('a wheel over the chart scrolls the host page; with Ctrl it magnifies', async (t) => {
  const page = await open(t);
  await ready(page);
  await page.mouse.move(320, 500);
  await page.mouse.wheel(0, 200);
  await eventually(
    () => scrolled(page),
    (y) => y === 200,
    'the host page scrolls',
  );
  await page.mouse.move(320, 300);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await eventually(
    () => lastUrl(page),
    (url) => /[?&]k=\d/.test(url),
    'the chart is magnified',
  );
  assert.equal(await scrolled(page), 200);
});

test('a wheel over a long list scrolls it to its end, and then the host page', async (t) => {
  const page = await open(t, { at: '#/lyon-saint-etienne/actions?lang=fr' });
  await ready(page);
  const first = page.chart.getByRole('button', { name: /Ruche industrielle/ }).first();
  const top = async () => (await first.boundingBox()).y;
  const start = await top();
  await page.mouse.move(320, 500);
  await page.mouse.wheel(0, 150);
  await eventually(top, (y) => Math.round(start - y) === 150, 'the list scrolls');
  assert.equal(await scrolled(page), 0);
  await eventually(
    async () => {
      await page.mouse.wheel(0, 800);
      return scrolled(page);
    },
    (y) => y > 0,
    'at its end the host page goes on',
  );
});

test('one finger up or down scrolls the host page; two fingers magnify', async (t) => {
  const page = await open(t, { hasTouch: true, isMobile: true });
  await ready(page);
  const touch = await fingers(page);
  await touch('touchStart', [[320, 560]]);
  for (let y = 545; y >= 400; y -= 15) await touch('touchMove', [[320, y]]);
  await touch('touchEnd', []);
  await eventually(
    () => scrolled(page),
    (y) => y > 100,
    'the host page scrolls',
  );
  assert.doesNotMatch(await lastUrl(page), /sel=|root=|[?&]k=/, 'and nothing was chosen');
  let last = -1;
  await eventually(
    async () => last === (last = await scrolled(page)),
    Boolean,
    'the swing of the finger has ended',
  );
  // Touches are sent to where the page was last drawn: the page must be drawn at its current
  // position.
  await page.evaluate(
    () =>
      new Promise((drawn) => {
        scrollTo(0, 0);
        requestAnimationFrame(() => requestAnimationFrame(drawn));
      }),
  );
  await eventually(
    () => scrolled(page),
    (y) => y === 0,
    'the host page is at its top again',
  );
  await touch('touchStart', [[280, 500]]);
  await touch('touchStart', [
    [280, 500],
    [360, 500],
  ]);
  for (let apart = 50; apart <= 150; apart += 10)
    await touch('touchMove', [
      [320 - apart, 500],
      [320 + apart, 500],
    ]);
  await touch('touchEnd', []);
  await eventually(
    () => lastUrl(page),
    (url) => /[?&]k=\d/.test(url),
    'the chart is magnified',
  );
  assert.equal(await page.evaluate(() => visualViewport.scale), 1, 'and not the page');
});

// Returns a function that sends touches as input events of the browser, each after the previous one
// was handled.
async function fingers(page) {
  const cdp = await page.context().newCDPSession(page);
  let time = Date.now() / 1000;
  return (type, points) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      timestamp: (time = Math.max(time + 0.016, Date.now() / 1000)),
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
}

test('a table that is dropped on the chart is imported in a worker', async (t) => {
  const page = await open(t);
  await ready(page);
  const inFrame = page.chart.locator('html');
  await inFrame.evaluate(() => {
    window.heard = 0;
    window.Worker = new Proxy(Worker, {
      construct: (target, given) => {
        const worker = Reflect.construct(target, given);
        worker.addEventListener('message', () => (window.heard += 1));
        return worker;
      },
    });
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['action;montant\nUne action;5\n'], 'a.csv'));
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(drop);
  });
  await eventually(
    () => inFrame.evaluate(() => window.heard),
    (count) => count > 0,
    'the worker answers',
  );
  assert.deepEqual(page.complaints, []);
});

test('without JavaScript the page says what it is and leads to the whole one', async (t) => {
  const page = await open(t, { javaScriptEnabled: false });
  const link = page.chart.getByRole('link', { name: 'Voir dans Trame' }).first();
  assert.equal(await link.evaluate((element) => element.href), site.url);
  assert.ok(await page.chart.getByRole('heading', { level: 1 }).first().isVisible());
});
