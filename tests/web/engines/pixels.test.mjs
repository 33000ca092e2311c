// One pixel of the canvas is one pixel of the screen, at every ratio, after changes of monitor,
// rotation and keyboard; and no frame is blank.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually } from '../journeys/support.mjs';
import { launch, root, serveSite } from '../support.mjs';
import { engines } from './engines.mjs';

const inEngines = engines('firefox');
let browser, site;
before(async () => {
  [site, browser] = [await serveSite(`${root}dist/`), await launch()];
});
after(() => Promise.all([browser?.close(), site?.close()]));

const drawn = (page) =>
  page.evaluate(
    () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))),
  );

/**
 * @param {TestContext} t
 * @param {{ at: string, deviceScaleFactor?: number, viewport?: { width: number, height: number }, prepare?: any }} given
 */
async function open(
  t,
  { at, deviceScaleFactor = 1, viewport = { width: 1000, height: 700 }, prepare },
) {
  const page = await browser.newPage({ viewport, deviceScaleFactor, locale: 'fr-FR' });
  t.after(() => page.close());
  if (prepare) await page.addInitScript(...prepare);
  await page.goto(`${site.url}#${at}`);
  await page.locator('html[data-state=ready]').waitFor({ state: 'attached' });
  await drawn(page);
  return page;
}

const canvasSize = (page) =>
  page.evaluate(() => [
    document.querySelector('canvas').width,
    document.querySelector('canvas').height,
  ]);
// Returns the window's size in pixels of the screen, from a screenshot.
async function screenSize(page) {
  const png = await page.screenshot();
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

// Sharpness of the view's title on the screen: the steps between neighbouring pixels at the edges
// of its letters (the steepest twentieth of all steps), as a fraction of the difference between
// paper and ink. 1: every edge is one pixel wide.
async function sharpness(page) {
  const box = await page.getByRole('heading', { level: 1 }).first().boundingBox();
  const picture = (await page.screenshot({ clip: box })).toString('base64');
  return page.evaluate(async (encoded) => {
    const image = new Image();
    image.src = `data:image/png;base64,${encoded}`;
    await image.decode();
    const { width, height } = image;
    const paper = new OffscreenCanvas(width, height).getContext('2d');
    paper.drawImage(image, 0, 0);
    const { data } = paper.getImageData(0, 0, width, height);
    const light = Array.from(
      { length: width * height },
      (_, i) => 0.2126 * data[4 * i] + 0.7152 * data[4 * i + 1] + 0.0722 * data[4 * i + 2],
    );
    const steps = [];
    for (let i = 1; i < light.length; ++i)
      if (i % width) steps.push(Math.abs(light[i] - light[i - 1]));
    const edges = steps.filter((step) => step > 2).sort((a, b) => b - a);
    const steepest = edges.slice(0, Math.ceil(edges.length / 20));
    light.sort((a, b) => a - b);
    return (
      steepest.reduce((sum, step) => sum + step, 0) / steepest.length / (light.at(-1) - light[0])
    );
  }, picture);
}

const at = '/lyon-saint-etienne/budget?lang=fr';

for (const deviceScaleFactor of [1, 1.25, 1.5, 2, 2.625, 3]) {
  test(`text is sharp at ${deviceScaleFactor} pixels per point`, async (t) => {
    const page = await open(t, { at, deviceScaleFactor });
    assert.deepEqual(await canvasSize(page), await screenSize(page));
    const sharp = await sharpness(page);
    assert.ok(
      sharp > 0.7,
      `the steps at the letters' edges are ${sharp.toFixed(2)} of the contrast`,
    );
  });
}

test('the measure of sharpness sees a canvas that the browser had to stretch', async (t) => {
  for (const deviceScaleFactor of [1, 2.625]) {
    const lie = [
      (ratio) => Object.defineProperty(window, 'devicePixelRatio', { get: () => ratio }),
      0.8 * deviceScaleFactor,
    ];
    const page = await open(t, { at, deviceScaleFactor, prepare: lie });
    assert.notDeepEqual(await canvasSize(page), await screenSize(page));
    const blurred = await sharpness(page);
    assert.ok(blurred < 0.7, `stretched: ${blurred.toFixed(2)} of the contrast`);
  }
});

// Runs in the page: at the beginning of each frame, reads what the previous frame left on the
// canvas. A blank canvas is black.
function watchFrames() {
  window.frames_seen = { drawn: 0, blank: 0 };
  const paper = new OffscreenCanvas(16, 16).getContext('2d', { willReadFrequently: true });
  requestAnimationFrame(function look() {
    paper.drawImage(document.querySelector('canvas'), 0, 0, 16, 16);
    const { data } = paper.getImageData(0, 0, 16, 16);
    const blank = data.every((value, index) => index % 4 === 3 || value === 0);
    window.frames_seen[blank ? 'blank' : 'drawn'] += 1;
    requestAnimationFrame(look);
  });
}

test('another monitor, a rotation, a keyboard on the screen: the view is kept, sharp, and never blank', async (t) => {
  const page = await open(t, {
    at: '/lyon-saint-etienne/actions?lang=fr&q=e',
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
  });
  const session = await page.context().newCDPSession(page);
  const scroller = page.getByRole('main').locator('.scroller').first();
  const scrolled = () => scroller.evaluate((element) => element.scrollTop);
  await scroller.evaluate((element) => {
    element.scrollTop = 60;
  });
  await drawn(page);
  const address = page.url();
  await page.evaluate(watchFrames);
  let turn = 0;
  const changes = [
    [390, 844, 3],
    [844, 390, 3],
    [390, 844, 3],
    [390, 500, 3],
    [390, 844, 3],
    [390, 844, 1.25],
    [1280, 800, 1.25],
    [390, 844, 2],
  ];
  for (const [width, height, deviceScaleFactor] of changes) {
    await session.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor,
      mobile: false,
    });
    await page.mouse.move(5, (turn += 1)); // a new ratio causes no event in emulation; the mouse causes a frame
    const wanted = [width, height].map((length) => Math.round(length * deviceScaleFactor));
    await eventually(
      () => canvasSize(page),
      (size) => String(size) === String(wanted),
      `the canvas follows to ${wanted}`,
    );
    await drawn(page);
  }
  const seen = await page.evaluate(() => window.frames_seen);
  assert.ok(seen.drawn > changes.length);
  assert.equal(seen.blank, 0, `${seen.drawn} frames were drawn`);
  assert.equal(page.url(), address);
  assert.equal(await page.getByRole('searchbox').inputValue(), 'e');
  assert.equal(await scrolled(), 60);
});

// Ratios at which the window's size in CSS px is not a whole number: rounding would lose a pixel.
inEngines(
  'another ratio while the page runs: the canvas has the very pixels of its box',
  { at },
  async (tab, { inBrowser }) => {
    const sizes = () =>
      tab.run(
        () =>
          new Promise((told) => {
            const canvas = document.querySelector('canvas');
            new ResizeObserver(
              (
                [
                  {
                    devicePixelContentBoxSize: [box],
                  },
                ],
                observer,
              ) => {
                observer.disconnect();
                told({
                  canvas: [canvas.width, canvas.height],
                  box: [box.inlineSize, box.blockSize],
                });
              },
            ).observe(canvas, { box: 'device-pixel-content-box' });
          }),
      );
    for (const ratio of ['1.5', '2.625', '2', '1']) {
      await inBrowser(`Services.prefs.setCharPref('layout.css.devPixelsPerPx', '${ratio}')`);
      await eventually(
        () => tab.run(() => devicePixelRatio),
        (now) => Math.abs(now - Number(ratio)) < 0.1,
        `the ratio is ${ratio}`,
      );
      await eventually(
        sizes,
        ({ canvas, box }) => String(canvas) === String(box),
        'the canvas follows',
      );
    }
  },
);
