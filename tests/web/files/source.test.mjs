// The file of this site that the address names (`?src=`), with the fake wasm: when it is fetched, and
// what becomes of it if the visitor gives another file meanwhile.
import assert from 'node:assert/strict';
import { describe, pageTests, tells, told } from '../page_test.mjs';
import { drop } from '../support.mjs';

const pageTest = pageTests();
const [coming, read, converted, refused] = [0, 1, 2, 3];

const readNames = (page) =>
  told(page, 'file').then((all) => all.filter(([step]) => step === read).map(([, name]) => name));
const tellsStep = async (page, step, ...values) =>
  assert.deepEqual(await tells(page, 'file', (found) => found === step), [step, ...values]);

pageTest(
  'a source of another site is refused without being asked',
  { at: '?src=https://example.org/a.json' },
  async (page) => {
    await tellsStep(page, refused, 'a.json', 'src_foreign', '');
    assert.deepEqual(await told(page, 'navigate'), [['#/file']]);
  },
);

pageTest(
  'a source of this site is read; its view is the address’ own',
  { at: '?src=files/first.json#/file/budget' },
  async (page) => {
    await tells(page, 'file', (step, name) => step === read && name === 'first.json');
    assert.deepEqual(await told(page, 'navigate'), [['#/file/budget']]);
  },
);

// Holds late.json back until `release` is called.
let release = () => {};
const late = {
  at: '?src=files/late.json',
  prepare: async (page) => {
    const held = new Promise((done) => (release = () => done(undefined)));
    await page.route('**/files/late.json', (route) =>
      held.then(() => route.fulfill({ contentType: 'application/json', body: '{}' })),
    );
  },
};
const awaitsSource = (page) =>
  tells(page, 'file', (step, name) => step === coming && name === 'files/late.json');
pageTest(
  'a source that comes after another file was opened does not replace it',
  late,
  async (page) => {
    await awaitsSource(page);
    await drop(page, 'a.json');
    await tells(page, 'file', (step, name) => step === read && name === 'a.json');
    await describe(page, { file: 'a.json', file_number: '1' });
    release();
    await page.evaluate(() => fetch('/files/late.json').then((answer) => answer.text()));
    await drop(page, 'b.json');
    await tells(page, 'file', (step, name) => step === read && name === 'b.json');
    assert.deepEqual(
      (await told(page, 'file')).filter(([step]) => step === read).map(([, name]) => name),
      ['a.json', 'b.json'],
    );
  },
);

pageTest(
  'a source whose bytes come after another file was opened does not replace it',
  {
    at: '?src=files/first.json',
    prepare: (page) =>
      page.addInitScript(() => {
        const { arrayBuffer } = File.prototype;
        File.prototype.arrayBuffer = async function slowly() {
          if (this.name === 'first.json')
            await new Promise((proceed) => Object.assign(window, { proceed }));
          return arrayBuffer.call(this);
        };
      }),
  },
  async (page) => {
    await page.waitForFunction(() => window.proceed);
    await drop(page, 'a.json');
    await tells(page, 'file', (step, name) => step === read && name === 'a.json');
    await describe(page, { file: 'a.json', file_number: '1' });
    await page.evaluate(() => window.proceed());
    await drop(page, 'b.json');
    await tells(page, 'file', (step, name) => step === read && name === 'b.json');
    assert.deepEqual(await readNames(page), ['a.json', 'b.json']);
  },
);

pageTest(
  'an address that names a programme is not led away from it by a source',
  { at: '?src=files/first.json#/second' },
  async (page) => {
    assert.deepEqual(await told(page, 'navigate'), [['#/second']]);
    assert.deepEqual(await told(page, 'file'), []);
  },
);

pageTest(
  'a source that comes after another file was refused is opened, and told as the address’ own',
  late,
  async (page) => {
    await awaitsSource(page);
    await drop(page, 'a.json');
    await tells(page, 'file', (step, name) => step === read && name === 'a.json');
    await describe(page, {});
    release();
    await tells(page, 'file', (step, name) => step === read && name === 'late.json');
    await tells(
      page,
      'file',
      (step, name, words) => step === coming && name === 'late.json' && words === 'source',
    );
  },
);

pageTest(
  'the download of a source ends when another file is opened in its place',
  { ...late, config: { silence_ms: 600_000 } }, // silence would end it too
  async (page) => {
    await awaitsSource(page);
    const failed = page.waitForEvent('requestfailed');
    await drop(page, 'a.json');
    await tells(page, 'file', (step, name) => step === read && name === 'a.json');
    await describe(page, { file: 'a.json', file_number: '1' });
    const request = await failed;
    assert.match(request.url(), /late\.json$/);
    assert.match(request.failure()?.errorText ?? '', /ABORTED/);
  },
);

// An importer that ends when the test calls `end(programme or null)`.
const importer = `export const importFile = async () => {
  const programme = await new Promise((end) => Object.assign(window, { end }));
  return { programme, report: [], error: null };
}`;
for (const isOpened of [true, false])
  pageTest(
    `a source waits for the import of a file, and is ${isOpened ? 'not opened' : 'opened if that is refused'}`,
    { ...late, files: { '/files/import.js': { body: importer } } },
    async (page) => {
      await awaitsSource(page);
      await drop(page, 'a.csv');
      await tells(page, 'file', (step, name) => step === read && name === 'a.csv');
      await page.evaluate(() => window.fake.inFrame((host) => host.importFile('fr')));
      await page.waitForFunction(() => window.end);
      await page.evaluate((isIn) => {
        const { end } = window;
        // As the app does, tells in its next frame whether it has opened the file.
        const facts = isIn ? { file: 'a.csv', file_number: '1' } : {};
        const state = { lang: 'fr', theme: 'light', view: 'overview', state: 'ready', ...facts };
        Object.assign(window, {
          end(programme) {
            end(programme);
            return window.fake.inFrame((host) => host.page(JSON.stringify(state)));
          },
        });
      }, isOpened);
      release();
      await page.evaluate(() => fetch('/files/late.json').then((answer) => answer.text()));
      assert.deepEqual(await readNames(page), ['a.csv']);
      await page.evaluate((result) => window.end(result), isOpened ? '{}' : null);
      await tells(page, 'file', (step) => step === (isOpened ? converted : refused));
      if (!isOpened) {
        await tells(page, 'file', (step, name) => step === read && name === 'late.json');
        const steps = (await told(page, 'file')).map(([step, name]) => `${step} ${name}`);
        assert.ok(steps.indexOf(`${refused} a.csv`) < steps.indexOf(`${read} late.json`));
        return;
      }
      for (const name of ['b.json', 'c.json']) await drop(page, name);
      await tells(page, 'file', (step, name) => step === read && name === 'c.json');
      assert.deepEqual(await readNames(page), ['a.csv', 'b.json', 'c.json']);
    },
  );

pageTest(
  'a source of another site is refused as what no other try can bring',
  { at: '?src=https://example.org/a.json' },
  async (page) => {
    await tellsStep(page, refused, 'a.json', 'src_foreign', '');
    const steps = (await told(page, 'file')).map(([step, name, words]) => [step, name, words]);
    assert.deepEqual(steps.slice(-2), [
      [coming, 'a.json', ''],
      [refused, 'a.json', 'src_foreign'],
    ]);
  },
);

pageTest(
  'before a refusal the app knows whether the file is the visitor’s or the address’ own',
  { at: '?src=files/nowhere.json', noisy: true },
  async (page) => {
    await tellsStep(page, refused, 'nowhere.json', 'src_missing', '');
    await drop(page, 'a.json', 'b.json');
    await tells(page, 'file', (step, name, why) => step === refused && why === 'several');
    const steps = (await told(page, 'file')).map(([step, name, words]) => [step, name, words]);
    assert.deepEqual(steps.slice(-4), [
      [coming, 'nowhere.json', 'source'],
      [refused, 'nowhere.json', 'src_missing'],
      [coming, 'a.json, b.json', ''],
      [refused, 'a.json, b.json', 'several'],
    ]);
  },
);

const files = { '/src/files/files.js': { status: 404 } };
pageTest(
  'a source for which the reader did not come is refused, and read when the app asks again',
  { files, at: '?src=files/first.json', noisy: true },
  async (page) => {
    await tellsStep(page, refused, 'files/first.json', 'not_loaded', '');
    Reflect.deleteProperty(files, '/src/files/files.js');
    await page.evaluate(() => window.fake.inFrame((host) => host.request('source')));
    await tells(page, 'file', (step, name) => step === read && name === 'first.json');
  },
);
