// Images of a view in three engines: of the promised size, and with text.
import assert from 'node:assert/strict';
import { eventually } from '../journeys/support.mjs';
import { click, countOf, engines } from './engines.mjs';

const inEngines = engines('chromium', 'firefox', 'webkit');
const at = '/lyon-saint-etienne/budget/sankey?lang=fr';

// Collects the files that the page saves, instead of saving them.
const keepFiles = (tab) =>
  tab.run(() => {
    window.kept = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (/** @type {any} */ blob) => {
      if (blob.type !== 'image/svg+xml') window.kept.push(blob);
      return make.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      Object.assign(this, { clicked: true });
    };
  });

// Returns the size of the image, and the number of ink pixels of its first title.
const looked = (tab) =>
  tab.run(async () => {
    const image = await createImageBitmap(window.kept[0]);
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(64, 136, 1200, 60);
    let ink = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i] < 90 && data[i + 3] > 200) ink += 1;
    return { type: window.kept[0].type, width: image.width, ink };
  });

inEngines('the image of a view is twice its drawing, words and all', { at }, async (tab) => {
  await keepFiles(tab);
  await click(tab, 'button', '^Partager$');
  await eventually(() => countOf(tab, 'figure', '^Code QR'), Boolean, 'the sheet is there');
  await click(tab, 'button', '^Image');
  await eventually(
    () => tab.run(() => window.kept.length),
    (count) => count === 1,
    'an image is made',
  );
  const { type, width, ink } = await looked(tab);
  assert.equal(type, 'image/png');
  assert.equal(width, 2000);
  assert.ok(ink > 3000, `${ink} pixels of the title are ink`);
});
