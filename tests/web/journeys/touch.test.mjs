// Real touches, sent as input events of the browser: a scroll never taps, a pinch never scrolls.
import assert from 'node:assert/strict';
import { eventually, hash, journeys, phone } from './support.mjs';

const { journey } = journeys();
const sizes = [phone];

// Returns functions that send touches: `touch.down({1: [x, y]})`, `move`, `up`. Each finger has a
// number.
async function fingers(page) {
  const cdp = await page.context().newCDPSession(page);
  // Time stamps of the touches, so that a flick is equally fast on a slow machine.
  let time = Date.now() / 1000;
  const send = (type, points) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      timestamp: (time += 0.016),
      touchPoints: Object.entries(points).map(([id, [x, y]]) => ({ id: Number(id), x, y })),
    });
  return {
    down: (points) => send('touchStart', points),
    move: (points) => send('touchMove', points),
    up: (left = {}) => send('touchEnd', left),
    cancel: () => send('touchCancel', {}),
  };
}

const top = async (locator) => (await locator.boundingBox()).y;
const title = (page) => page.getByRole('heading', { level: 1 });

// Waits until a position does not change for several frames.
function settled(read) {
  let same = 0;
  let last;
  return eventually(
    async () => {
      const now = await read();
      same = now === last ? same + 1 : 0;
      last = now;
      return now;
    },
    () => same >= 5,
    'it comes to rest',
  );
}

async function swipe(page, from, to, steps = 6) {
  const touch = await fingers(page);
  await touch.down({ 1: [200, from] });
  for (let i = 1; i <= steps; ++i) await touch.move({ 1: [200, from + ((to - from) * i) / steps] });
  await touch.up();
}

journey(
  'a swipe scrolls the list further than the finger went, and selects nothing',
  { at: '/lyon-saint-etienne/actions', sizes },
  async (page) => {
    const before = await top(title(page));
    const address = hash(page);
    await swipe(page, 640, 440);
    await eventually(
      () => top(title(page)),
      (now) => now !== before,
      'the list moves',
    );
    const after = await settled(() => top(title(page)));
    assert.ok(before - after > 220, `the list moved ${before - after} px for 200 px of finger`);
    assert.equal(hash(page), address);
  },
);

journey(
  'content pulled beyond its top comes back',
  { at: '/lyon-saint-etienne/actions', sizes },
  async (page) => {
    const before = await top(title(page));
    await swipe(page, 300, 560);
    assert.equal(await settled(() => top(title(page))), before);
  },
);

journey(
  'a cancelled touch on an action opens nothing',
  { at: '/lyon-saint-etienne/actions', sizes },
  async (page) => {
    const box = await page.getByRole('button', { name: /Ruche industrielle/ }).boundingBox();
    const touch = await fingers(page);
    const address = hash(page);
    await touch.down({ 1: [box.x + 60, box.y + 20] });
    await touch.cancel();
    await settled(() => top(title(page)));
    assert.equal(hash(page), address);
  },
);

journey(
  'two fingers magnify the treemap and open nothing; a button shows it whole again',
  { at: '/lyon-saint-etienne/budget', sizes },
  async (page) => {
    const chart = await page.getByRole('figure').boundingBox();
    const y = chart.y + 60;
    const touch = await fingers(page);
    await touch.down({ 1: [150, y] });
    await touch.down({ 1: [150, y], 2: [220, y] });
    await touch.move({ 1: [110, y], 2: [260, y] });
    await touch.move({ 1: [80, y], 2: [290, y] });
    await touch.up({ 1: [80, y] });
    await touch.up();
    await eventually(
      () => hash(page),
      (address) => /[?&]k=\d/.test(address),
      'the address holds the magnification',
    );
    assert.doesNotMatch(hash(page), /sel=|root=/);
    const whole = page.getByRole('button', { name: 'Tout voir' });
    await whole.focus();
    await page.keyboard.press('Enter');
    await eventually(
      () => hash(page),
      (address) => !/[?&]k=/.test(address),
      'everything is in view again',
    );
  },
);

journey(
  'a long press opens nothing when the finger leaves',
  { at: '/lyon-saint-etienne/budget', sizes, drawn: true },
  async (page) => {
    const chart = await page.getByRole('figure').boundingBox();
    const touch = await fingers(page);
    const address = hash(page);
    const shot = () => page.screenshot({ clip: { x: 0, y: chart.y, width: 390, height: 160 } });
    const before = await shot();
    await touch.down({ 1: [chart.x + 80, chart.y + 100] });
    await eventually(
      async () => Buffer.compare(before, await shot()) !== 0,
      Boolean,
      'the press shows more about what it holds',
    );
    await touch.up();
    assert.equal(hash(page), address);
  },
);

journey(
  'words composed by an input method narrow the list as they grow',
  { at: '/lyon-saint-etienne/actions', sizes },
  async (page) => {
    const cdp = await page.context().newCDPSession(page);
    const list = () => page.getByRole('main').getByRole('listitem').count();
    const all = await list();
    await page.getByRole('searchbox').focus();
    await cdp.send('Input.imeSetComposition', {
      text: 'cybers',
      selectionStart: 6,
      selectionEnd: 6,
    });
    await eventually(list, (count) => count > 0 && count < all, 'the list narrows while composing');
    await cdp.send('Input.insertText', { text: 'cybersécurité' });
    await eventually(
      () => page.getByRole('searchbox').inputValue(),
      (value) => value === 'cybersécurité',
      'the text is whole',
    );
    await eventually(
      () => hash(page),
      (address) => /q=cybersécurité/.test(address),
      'the address holds it',
    );
  },
);
