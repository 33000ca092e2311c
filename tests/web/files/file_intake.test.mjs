// How the visitor's own file gets into the page, with the fake wasm: what the app receives, and
// what it does not.
import assert from 'node:assert/strict';
import { eventually } from '../journeys/support.mjs';
import { lowestWritten, pageTests, tells, told } from '../page_test.mjs';
import { drop, paste } from '../support.mjs';

const pageTest = pageTests();
const read = 1;
const refused = 3;

// Waits for a step of file intake, and checks its file name, reason and text.
const tellsStep = async (page, step, ...values) =>
  assert.deepEqual(await tells(page, 'file', (found) => found === step), [step, ...values]);

const assertSteps = async (page, ...steps) =>
  assert.deepEqual(
    (await told(page, 'file')).map(([step]) => step),
    steps,
  );

pageTest(
  'a dropped file is reported by name, then read; the browser does not open it',
  {},
  async (page) => {
    assert.ok(await drop(page, 'a.json'));
    await tellsStep(page, read, 'a.json', '', '{"a":1}');
    await assertSteps(page, 0, read);
  },
);

// Drops a file with this content, and returns whether a frame was painted between the name and the
// bytes of the file.
async function isPaintedBeforeReading(page, content) {
  await page.evaluate((given) => {
    Object.assign(window, { content: given });
    const { requestAnimationFrame: ask } = window;
    const { arrayBuffer } = File.prototype;
    let isPainted = false;
    window.requestAnimationFrame = (draw) =>
      ask((at) => {
        const isNamed = window.fake.named('file').length > 0;
        setTimeout(() => (isPainted ||= isNamed)); // after the paint that follows this frame
        draw(at);
      });
    File.prototype.arrayBuffer = function noted() {
      Object.assign(window, { wasPainted: isPainted });
      return arrayBuffer.call(this);
    };
  }, content);
  await drop(page, 'a.json');
  await tellsStep(page, read, 'a.json', '', content);
  return page.evaluate(() => window.wasPainted);
}

pageTest('a page that has a large file to read says so in a frame before', {}, async (page) =>
  assert.equal(await isPaintedBeforeReading(page, '{}'.padEnd(2 ** 20 + 1)), true),
);

pageTest('a small file is read without waiting for a frame', {}, async (page) =>
  assert.equal(await isPaintedBeforeReading(page, '{}'.padEnd(2 ** 20)), false),
);

pageTest('a large file is read in a hidden page, which is not painted', {}, async (page) => {
  await page.evaluate(() => {
    Object.assign(window, { content: '{}'.padEnd(2 ** 20 + 1) });
    window.requestAnimationFrame = () => 0;
    Object.defineProperty(document, 'hidden', { value: true });
  });
  await drop(page, 'a.json');
  await page.waitForFunction(
    (step) => window.fake.named('file').some(([found]) => found === step),
    read,
    { polling: 50 },
  );
});

pageTest('several files, and a folder, are refused by name', {}, async (page) => {
  await drop(page, 'a.json', 'b.json');
  await tellsStep(page, refused, 'a.json, b.json', 'several', '');
  await drop(page, 'dossier/');
  await tells(
    page,
    'file',
    (step, name, why) => step === refused && name === 'dossier/' && why === 'folder',
  );
});

pageTest('a file that cannot be read is refused', {}, async (page) => {
  await page.evaluate(() => {
    File.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  });
  await drop(page, 'a.json');
  await tellsStep(page, refused, 'a.json', 'unreadable', '');
});

pageTest(
  'a file for which there is no memory is refused with words, and nothing is written',
  {},
  async (page) => {
    await page.evaluate(() => Object.assign(window.fake, { room: 64 }));
    await page.evaluate(() => Object.assign(window, { content: ' '.repeat(65) }));
    await drop(page, 'a.json');
    await tellsStep(page, refused, 'a.json', 'no_memory', '');
    await assertSteps(page, 0, refused);
    assert.equal(await lowestWritten(page), -1);
    assert.equal(await page.evaluate(() => window.fake.sizes.size), 0, 'nothing is leaked');
    assert.equal(await page.getAttribute('html', 'data-state'), 'ready', 'the app goes on');
  },
);

pageTest('while a file is over the page, the page says what to do with it', {}, async (page) => {
  const over = (type, init) =>
    page.evaluate(
      ([name, values]) => {
        const event = Object.assign(new Event(name, { cancelable: true, bubbles: true }), {
          dataTransfer: { types: ['Files'] },
          relatedTarget: null,
          ...values,
        });
        document.body.dispatchEvent(event);
      },
      [type, init],
    );
  await over('dragover');
  assert.equal(await page.locator('#drop').innerText(), 'Déposez le fichier');
  await over('dragleave');
  assert.equal(await page.locator('#drop').isVisible(), false);
});

pageTest('what is dragged but no file is left alone', {}, async (page) => {
  const prevented = await page.evaluate(() => {
    const event = Object.assign(new Event('dragover', { cancelable: true, bubbles: true }), {
      dataTransfer: { types: ['text/plain'] },
    });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  });
  assert.equal(prevented, false);
});

pageTest(
  'the app asks for a file and is given it; the same one can be chosen again',
  {},
  async (page) => {
    for (const times of [1, 2]) {
      const chooser = page.waitForEvent('filechooser');
      await page.evaluate(() => window.fake.inFrame((host) => host.chooseFile()));
      await (
        await chooser
      ).setFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
      await page.waitForFunction(
        ([step, count]) =>
          window.fake.named('file').filter(([found]) => found === step).length === count,
        [read, times],
      );
    }
  },
);

const readNames = (page) =>
  told(page, 'file').then((all) => all.filter(([step]) => step === read).map(([, name]) => name));

pageTest('files are read in the order in which they were given', {}, async (page) => {
  await page.evaluate(() => {
    const { arrayBuffer } = File.prototype;
    File.prototype.arrayBuffer = async function slowly() {
      if (this.name === 'a.json')
        await new Promise((proceed) => Object.assign(window, { proceed }));
      return arrayBuffer.call(this);
    };
  });
  await drop(page, 'a.json');
  await page.waitForFunction(() => window.proceed);
  await drop(page, 'b.json');
  await page.evaluate(() => window.fake.inFrame(() => {}));
  assert.deepEqual(await readNames(page), []);
  await page.evaluate(() => window.proceed());
  await tells(page, 'file', (step, name) => step === read && name === 'b.json');
  assert.deepEqual(await readNames(page), ['a.json', 'b.json']);
});

const files = { '/src/files/files.js': { status: 404 } };
const refusals = async (page) => (await told(page, 'file')).filter(([step]) => step === refused);

pageTest(
  'a file or text for which the reader did not come is refused, and read when the app asks again',
  { files, noisy: true },
  async (page) => {
    await drop(page, 'a.json');
    await tellsStep(page, refused, 'a.json', 'not_loaded', '');
    await paste(page, '  {"a":1}');
    await tells(page, 'file', (step, name) => step === refused && name === '{"a":1}');
    Reflect.deleteProperty(files, '/src/files/files.js');
    await page.evaluate(() => window.fake.inFrame((host) => host.request('source')));
    await tells(page, 'file', (step, name) => step === read && name === 'Texte collé');
    assert.deepEqual(await readNames(page), ['a.json', 'Texte collé']);
    assert.equal((await refusals(page)).length, 2);
  },
);

const missing = { '/src/files/files.js': { status: 404 } };
pageTest(
  'a file for which the reader did not come is read with the next one',
  { files: missing, noisy: true },
  async (page) => {
    await drop(page, 'a.json');
    await tellsStep(page, refused, 'a.json', 'not_loaded', '');
    Reflect.deleteProperty(missing, '/src/files/files.js');
    await drop(page, 'b.json');
    await tells(page, 'file', (step, name) => step === read && name === 'b.json');
    assert.deepEqual(await readNames(page), ['a.json', 'b.json']);
  },
);

pageTest(
  'an exception while a file is read refuses that file, and the next one is read',
  { noisy: true },
  async (page) => {
    await page.evaluate(() => {
      Object.defineProperty(File.prototype, 'size', {
        get() {
          if (this.name === 'a.json') throw new Error('a defect');
          return 2;
        },
      });
    });
    await drop(page, 'a.json');
    await tellsStep(page, refused, 'a.json', 'unreadable', '');
    await drop(page, 'b.json');
    await tells(page, 'file', (step, name) => step === read && name === 'b.json');
  },
);

pageTest('the app has drawn a frame before the next file is read', {}, async (page) => {
  await page.evaluate(() => {
    const events = [];
    File.prototype.arrayBuffer = async function instantly() {
      events.push(this.name);
      if (this.name === 'a.json') window.fake.inFrame(() => events.push('frame'));
      return new ArrayBuffer(0);
    };
    Object.assign(window, { events });
  });
  await page.evaluate(() => {
    for (const name of ['a.json', 'b.json']) {
      const transfer = { types: ['Files'], items: [], files: [new File(['{}'], name)] };
      document.body.dispatchEvent(
        Object.assign(new Event('drop', { bubbles: true }), { dataTransfer: transfer }),
      );
    }
  });
  await tells(page, 'file', (step, name) => step === read && name === 'b.json');
  assert.deepEqual(await page.evaluate(() => window.events), ['a.json', 'frame', 'b.json']);
});

pageTest(
  'a hidden page, which draws no frame, reads the next file once it is shown',
  {},
  async (page) => {
    const hide = (isHidden) =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'hidden', { value, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, isHidden);
    await hide(true);
    await drop(page, 'a.json');
    await drop(page, 'b.json');
    await eventually(
      () => readNames(page),
      (found) => found.length > 0,
      'the first file is read',
    );
    assert.deepEqual(await readNames(page), ['a.json']);
    await hide(false);
    await eventually(
      () => readNames(page),
      (found) => found.length === 2,
      'the second file is read',
    );
  },
);
