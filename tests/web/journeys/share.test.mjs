// Sharing and exports: the QR code contains the link, and every file contains what the page shows.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import jsqr from 'jsqr';
import { desk, eventually, hash, journeys, main, phone, plain, press, reach } from './support.mjs';

const { journey } = journeys();
const at = '/lyon-saint-etienne/budget/sankey?lang=fr';
const kiosk = { label: 'kiosk', viewport: { width: 1080, height: 1920 }, deviceScaleFactor: 1 };

async function openSheet(page) {
  await press(page.getByRole('banner').getByRole('button', { name: /^(Partager|Share)$/ }));
  return page.getByRole('dialog');
}

// Returns the file that is saved when the button of this name is pressed.
async function take(page, name) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page.getByRole('dialog').getByRole('button', { name })),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

// Returns the pixels of a part of the screen, as the visitor sees them.
async function pixels(page, box) {
  const shot = await page.screenshot({ clip: box });
  return page.evaluate(
    async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
      return { data: [...data], width, height };
    },
    `data:image/png;base64,${shot.toString('base64')}`,
  );
}

// Returns the texts of the chart's table in the page.
const tableOf = (page) =>
  main(page)
    .getByRole('table')
    .first()
    .evaluate((/** @type {HTMLTableElement} */ table) =>
      [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent)),
    );

function readCsv(text) {
  const rows = [];
  let row = [];
  for (const [, quoted, plainCell, end] of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plainCell : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

journey(
  'the code on screen is read as the very link that is copied',
  {
    at,
    sizes: [phone, desk, kiosk],
    drawn: true,
    context: { permissions: ['clipboard-read', 'clipboard-write'] },
  },
  async (page) => {
    const dialog = await openSheet(page);
    const code = dialog.getByRole('figure');
    await code.waitFor();
    const { data, width, height } = await pixels(page, await code.boundingBox());
    const read = jsqr(Uint8ClampedArray.from(data), width, height);
    assert.ok(read, 'a reader finds a code');
    await press(dialog.getByRole('button', { name: 'Copier le lien' }));
    const copied = await eventually(
      () => page.evaluate(() => navigator.clipboard.readText()),
      (text) => text.includes('#'),
      'a link is copied',
    );
    assert.equal(read.data, copied);
    assert.ok(copied.includes('#/lyon-saint-etienne/budget/sankey?lang=fr&v='), copied);
    await eventually(
      () => page.locator('#toast').innerText(),
      (text) => text === 'Copié',
      'the page says so',
    );
    if (page.viewportSize().height > 1500) {
      assert.ok((await code.boundingBox()).width >= 300, 'large enough for a metre');
    }
  },
);

journey(
  'a copied link opens the same view',
  { at, sizes: [desk], context: { permissions: ['clipboard-read', 'clipboard-write'] } },
  async (page) => {
    await openSheet(page);
    await press(page.getByRole('dialog').getByRole('button', { name: 'Copier le lien' }));
    const link = await eventually(
      () => page.evaluate(() => navigator.clipboard.readText()),
      (text) => text.includes('#'),
      'a link is copied',
    );
    await page.goto('about:blank');
    await page.goto(link);
    await reach(page, 'ready');
    assert.equal(hash(page), at);
    assert.equal(
      await main(page).getByRole('status').filter({ hasText: /\S/ }).count(),
      0,
      'the data is the same',
    );
  },
);

journey(
  'the drawing is XML, named after the view, and holds every number of the table',
  { at: `${at}&scope=fund` },
  async (page) => {
    const table = await tableOf(page);
    await openSheet(page);
    const { name, bytes } = await take(page, 'Dessin (SVG)');
    assert.match(name, /^trame-lyon-saint-etienne-budget-sankey-\d{4}-\d\d-\d\d\.svg$/);
    const reader = await page.context().newPage();
    const { error, words, root } = await reader.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        error: parsed.querySelector('parsererror')?.textContent ?? '',
        root: parsed.documentElement.localName,
        words: [...parsed.querySelectorAll('text, title')]
          .map((node) => node.textContent)
          .join('\n'),
      };
    }, bytes.toString('utf8'));
    assert.equal(error, '');
    assert.equal(root, 'svg');
    const amounts = table.flat().filter((cell) => /\d.*€/.test(cell));
    assert.ok(amounts.length > 5, 'the table has amounts');
    for (const amount of amounts) assert.ok(plain(words).includes(plain(amount)), amount);
  },
);

journey('the image is twice as large as the drawing and not blank', { at }, async (page) => {
  await openSheet(page);
  const { name, bytes } = await take(page, 'Image (PNG)');
  assert.match(name, /\.png$/);
  assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
  assert.equal(bytes.readUInt32BE(16), 2000);
  assert.ok(bytes.length > 50_000, `${bytes.length} bytes are a picture`);
});

journey(
  'the image can be copied',
  { at, sizes: [desk], context: { permissions: ['clipboard-read', 'clipboard-write'] } },
  async (page) => {
    await openSheet(page);
    await press(page.getByRole('dialog').getByRole('button', { name: 'Copier l’image' }));
    const types = () =>
      page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
    await eventually(types, (found) => found.includes('image/png'), 'an image is on the clipboard');
  },
);

journey('the table of a spreadsheet is the one in the page', { at }, async (page) => {
  const table = await tableOf(page);
  await openSheet(page);
  const { name, bytes } = await take(page, 'Tableau (CSV)');
  assert.match(name, /\.csv$/);
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const rows = readCsv(bytes.toString('utf8'));
  assert.equal(rows.length, table.length);
  for (const [index, cells] of table.entries())
    assert.deepEqual(rows[index].slice(0, cells.length), cells);
});

journey('the data is the programme as published', { at, sizes: [desk] }, async (page) => {
  await openSheet(page);
  const { name, bytes } = await take(page, 'Données (JSON)');
  assert.match(name, /^trame-lyon-saint-etienne-\d{4}-\d\d-\d\d\.json$/);
  const published = await (await fetch(`${page.home}programmes/lyon-saint-etienne.json`)).json();
  assert.deepEqual(JSON.parse(bytes.toString()), published);
});

journey(
  'the view prints on one sheet of A4, by the button and by the keys',
  {
    at,
    sizes: [desk],
    prepare: (page) =>
      page.addInitScript(() => {
        window.printed = 0;
        window.print = () => (window.printed += 1);
      }),
  },
  async (page) => {
    await page.keyboard.press('Control+p');
    await page.waitForFunction(() => window.printed === 1);
    assert.ok(
      await page
        .locator('#paper img')
        .evaluate(
          (/** @type {HTMLImageElement} */ image) => image.complete && image.naturalWidth === 1000,
        ),
    );
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.equal(paper.match(/\/Type\s*\/Page\b/g).length, 1, 'one page');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.locator('#paper').count(), 0);
    await openSheet(page);
    await press(page.getByRole('dialog').getByRole('button', { name: 'Imprimer' }));
    await page.waitForFunction(() => window.printed === 2);
  },
);
