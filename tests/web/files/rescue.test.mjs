// The visitor's own file after the app has failed, with the fake wasm: another app opens it in the same
// page, or the page says that it is lost.
import assert from 'node:assert/strict';
import { describe, pageTests, publish, tells, told } from '../page_test.mjs';
import { eventually } from '../journeys/support.mjs';
import { sampleTree } from '../sample_tree.mjs';
import { drop, inState } from '../support.mjs';

const pageTest = pageTests();
const [coming, read] = [0, 1];
const noisy = { noisy: true };

// Lets the app crash in its next frame, because of lost graphics or of itself.
const kill = (page, losesGraphics = false) =>
  page.evaluate((isLost) => {
    window.fake.inFrame(() => {
      const context = document.querySelector('canvas').getContext('webgl2');
      if (isLost) context.getExtension('WEBGL_lose_context').loseContext();
      throw new Error('a crash');
    });
  }, losesGraphics);

const alert = (page) => page.getByRole('alert');
const says = (page, words) =>
  eventually(
    () => alert(page).textContent(),
    (text) => words.test(text ?? ''),
    `it says ${words}`,
  );
const retry = (page) => alert(page).getByRole('button', { name: 'Réessayer' }).click();
const opens = (page, name) => tells(page, 'file', (step, found) => step === read && found === name);
const kept = /«\sa\.json\s» est gardé dans cette page/;

// Opens a file and marks the document, so that a reload is noticed.
async function withFile(page) {
  await page.evaluate(() => Object.assign(window, { same: true }));
  await drop(page, 'a.json');
  await opens(page, 'a.json');
}
const isSame = (page) => page.evaluate(() => window.same === true);

// Presses the button and waits for another app in the same document.
async function restart(page) {
  await page.evaluate(() => Object.assign(window, { before: window.fake }));
  await retry(page);
  await page.waitForFunction(() => window.fake !== window.before);
  await inState(page, 'ready');
}

pageTest(
  'after a crash another app opens the file in the same page, and the page works as before',
  noisy,
  async (page) => {
    await withFile(page);
    await page.evaluate(() => history.replaceState(null, '', '#/file/budget'));
    await kill(page);
    await inState(page, 'error');
    assert.match((await says(page, kept)) ?? '', /s’est arrêtée sur une erreur/);
    assert.match((await page.getAttribute('html', 'data-error')) ?? '', /a crash/);
    await restart(page);
    assert.equal(await page.getAttribute('html', 'data-error'), null);
    await opens(page, 'a.json');
    assert.ok(await isSame(page));
    assert.equal(await alert(page).count(), 0);
    assert.deepEqual(await told(page, 'navigate'), [['#/file/budget']]);
    assert.equal((await told(page, 'resize')).length, 1);
    await publish(page, sampleTree());
    await drop(page, 'b.json');
    await opens(page, 'b.json');
    const comings = (await told(page, 'file')).filter(([step]) => step === coming);
    assert.deepEqual(
      comings.map(([, name]) => name),
      ['a.json', 'b.json'],
    );
    await page.keyboard.press('/');
    assert.equal(
      await page.getByRole('searchbox').evaluate((e) => e === document.activeElement),
      true,
    );
  },
);

pageTest('a second crash loses the file, and says so', noisy, async (page) => {
  await withFile(page);
  await kill(page);
  await says(page, kept);
  await restart(page);
  await opens(page, 'a.json');
  await kill(page);
  await says(page, /«\sa\.json\s» n’est pas gardé/);
  const opened = page.waitForEvent('load');
  await retry(page);
  await opened;
  await inState(page, 'ready');
  assert.deepEqual(await told(page, 'file'), []);
});

// Drops a file as it lies on a disk: its date is the same each time.
const dropDated = (page, name) =>
  page.evaluate((given) => {
    const files = [new File(['{}'], given, { lastModified: 1 })];
    const transfer = { types: ['Files'], items: [], files };
    document.body.dispatchEvent(
      Object.assign(new Event('drop', { cancelable: true, bubbles: true }), {
        dataTransfer: transfer,
      }),
    );
  }, name);

// Opens a file that crashes two apps.
async function crashTwice(page) {
  await page.evaluate(() => Object.assign(window, { same: true }));
  await dropDated(page, 'a.json');
  await opens(page, 'a.json');
  await kill(page);
  await says(page, kept);
  await restart(page);
  await opens(page, 'a.json');
  await describe(page, { file: 'a.json', file_number: '1' });
  await kill(page);
  await says(page, /«\sa\.json\s» n’est pas gardé/);
}

pageTest('another file that is given after a second crash is opened', noisy, async (page) => {
  await crashTwice(page);
  await dropDated(page, 'b.json');
  await says(page, /«\sb\.json\s» est gardé/);
  assert.doesNotMatch((await alert(page).textContent()) ?? '', /a\.json/);
  await restart(page);
  await opens(page, 'b.json');
  assert.deepEqual(
    (await told(page, 'file')).filter(([step]) => step === read).map(([, name]) => name),
    ['b.json'],
  );
  assert.ok(await isSame(page));
});

pageTest('the file of two crashes is not kept when it is given once more', noisy, async (page) => {
  await crashTwice(page);
  await dropDated(page, 'b.json');
  await says(page, /«\sb\.json\s» est gardé/);
  await dropDated(page, 'a.json');
  await says(page, /«\sa\.json\s» n’est pas gardé/);
  const opened = page.waitForEvent('load');
  await retry(page);
  await opened;
  assert.equal(await isSame(page), false);
});

pageTest('a file that is given after a crash replaces the open one', noisy, async (page) => {
  await withFile(page);
  await describe(page, { file: 'a.json', file_number: '1' });
  await kill(page);
  await says(page, kept);
  await drop(page, 'b.json');
  await says(page, /«\sb\.json\s» est gardé/);
  await restart(page);
  await opens(page, 'b.json');
});

pageTest('a crash without a file names no file, and reloads', noisy, async (page) => {
  await page.evaluate(() => Object.assign(window, { same: true }));
  await kill(page);
  await inState(page, 'error');
  assert.doesNotMatch((await alert(page).textContent()) ?? '', /fichier/);
  const opened = page.waitForEvent('load');
  await retry(page);
  await opened;
  assert.equal(await isSame(page), false);
});

pageTest('a file that the app has closed is not kept', noisy, async (page) => {
  await withFile(page);
  await describe(page, { file: 'a.json', file_number: '1' });
  await describe(page, {});
  await kill(page);
  await inState(page, 'error');
  const opened = page.waitForEvent('load');
  await retry(page);
  await opened;
  assert.equal(await isSame(page), false);
});

pageTest('a file that is given after a crash is opened by another app', noisy, async (page) => {
  await kill(page);
  await inState(page, 'error');
  await drop(page, 'a.json');
  await says(page, kept);
  await restart(page);
  await opens(page, 'a.json');
});

pageTest('graphics that go within a frame do not take the file with them', noisy, async (page) => {
  await withFile(page);
  await kill(page, true);
  await inState(page, 'error');
  assert.match((await says(page, kept)) ?? '', /affichage graphique/);
  await restart(page);
  await opens(page, 'a.json');
  assert.ok(await isSame(page));
});

// Takes the graphics away for good: the page becomes a page of text.
async function loseDrawing(page) {
  await page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const loss = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    HTMLCanvasElement.prototype.getContext = () => null;
    loss.loseContext();
  });
  await tells(page, 'context');
  await page.clock.fastForward(3000);
  await inState(page, 'no-webgl');
}

pageTest('a page of text that has a file is not reloaded to draw again', {}, async (page) => {
  await page.clock.install();
  await withFile(page);
  await loseDrawing(page);
  await retry(page);
  await page.locator('#toast').filter({ hasText: 'affichage graphique' }).waitFor();
  assert.ok(await isSame(page));
});

const noReader = { '/src/files/files.js': { status: 404 } };
pageTest(
  'a page of text that has a file which waits for its reader is not reloaded',
  { ...noisy, files: noReader },
  async (page) => {
    await page.clock.install();
    await page.evaluate(() => Object.assign(window, { same: true }));
    await drop(page, 'a.json');
    await tells(page, 'file', (step, name, why) => why === 'not_loaded');
    await loseDrawing(page);
    await retry(page);
    await page.locator('#toast').filter({ hasText: 'affichage graphique' }).waitFor();
    assert.ok(await isSame(page));
  },
);

const isSaidLost = (page) =>
  page.locator('#toast').filter({ hasText: 'Votre fichier ne sera pas gardé' }).waitFor();

pageTest('what is refused after a crash is said to be lost', noisy, async (page) => {
  await kill(page);
  await inState(page, 'error');
  await drop(page, 'a.json', 'b.json');
  await isSaidLost(page);
});

pageTest(
  'a file that is given after a crash, and whose reader does not come, is said to be lost',
  { ...noisy, files: noReader },
  async (page) => {
    await kill(page);
    await inState(page, 'error');
    await drop(page, 'a.json');
    await isSaidLost(page);
  },
);

pageTest('a file that the app has refused does not replace the open one', noisy, async (page) => {
  await withFile(page);
  await describe(page, { file: 'a.json', file_number: '1' });
  await drop(page, 'b.json');
  await opens(page, 'b.json');
  await describe(page, { file: 'a.json', file_number: '1', view: 'budget' });
  await kill(page);
  await says(page, kept);
  await restart(page);
  await opens(page, 'a.json');
});

for (const [what, number, kept_text] of [
  ['refused leaves the open one', '1', '{"first":1}'],
  ['opened replaces the open one', '2', '{"second":1}'],
])
  pageTest(`a second file of the same name that the app has ${what}`, noisy, async (page) => {
    await page.evaluate(() => Object.assign(window, { content: '{"first":1}' }));
    await withFile(page);
    await describe(page, { file: 'a.json', file_number: '1' });
    await page.evaluate(() => Object.assign(window, { content: '{"second":1}' }));
    await drop(page, 'a.json');
    await tells(page, 'file', (step, _name, _words, text) => step === read && /second/.test(text));
    await describe(page, { file: 'a.json', file_number: number, view: 'budget' });
    await kill(page);
    await says(page, kept);
    await restart(page);
    await tells(page, 'file', (step, _name, _words, text) => step === read && text === kept_text);
  });

pageTest(
  'a file of the site is not kept: a reload fetches it again',
  { ...noisy, at: '?src=files/first.json' },
  async (page) => {
    await opens(page, 'first.json');
    await describe(page, { file: 'first.json', file_number: '1' });
    await kill(page);
    await inState(page, 'error');
    assert.doesNotMatch((await alert(page).textContent()) ?? '', /fichier/);
    const opened = page.waitForEvent('load');
    await retry(page);
    await opened;
    await inState(page, 'ready');
    await opens(page, 'first.json');
  },
);

pageTest(
  'a crash before the first frame, where nothing can be drawn, keeps the file',
  { ...noisy, fake: { create: 0, silent: true }, state: 'no-webgl', tree: null },
  async (page) => {
    await drop(page, 'a.json');
    await opens(page, 'a.json');
    await kill(page);
    assert.match((await says(page, kept)) ?? '', /WebGL/);
  },
);

pageTest(
  'a page whose file is still being read is not reloaded after lost graphics',
  noisy,
  async (page) => {
    await page.evaluate(() => {
      Object.assign(window, { same: true });
      const { arrayBuffer } = File.prototype;
      File.prototype.arrayBuffer = async function slowly() {
        await new Promise((proceed) => Object.assign(window, { proceed }));
        return arrayBuffer.call(this);
      };
    });
    await drop(page, 'a.json');
    await page.waitForFunction(() => window.proceed);
    await kill(page, true);
    await inState(page, 'error');
    await page.evaluate(() => window.proceed());
    await says(page, kept);
    assert.ok(await isSame(page));
  },
);

pageTest(
  'another app has one file dialogue, and one listener of each kind',
  noisy,
  async (page) => {
    await withFile(page);
    await kill(page);
    await says(page, kept);
    await restart(page);
    assert.equal(await page.locator('input[type=file]').count(), 1);
  },
);

const files = { '/files/trame.wasm': { status: 404 } };
pageTest(
  'a file that came before an app that did not arrive is opened once the network works',
  { files, state: 'stuck', noisy: true },
  async (page) => {
    await drop(page, 'a.json');
    await says(page, kept);
    await retry(page);
    await inState(page, 'stuck'); // again: the press begins to load at once
    await says(page, kept);
    Reflect.deleteProperty(files, '/files/trame.wasm');
    await retry(page);
    await inState(page, 'ready');
    await opens(page, 'a.json');
  },
);
