// How the page runs the importer, with a made-up one: in a worker or on its own thread, with progress,
// and cancelled by the visitor or by another file. And which pasted texts it opens.
import assert from 'node:assert/strict';
import { describe, nextFrame, pageTests, publish, tells, told } from '../page_test.mjs';
import { sampleTree } from '../sample_tree.mjs';
import { eventually } from '../journeys/support.mjs';
import { drop, integrityOf, paste } from '../support.mjs';

const pageTest = pageTests();
const [coming, read, converted, refused] = [0, 1, 2, 3];

// Answers with the file's name, language and size, after one step; not at all for slow.csv.
const spaced = 'Somme\u00a0: 1\u202f000\u00a0€,';
const answer = (where) => `{
  programme: '${where}',
  report: data.name === 'spaces.csv'
    ? ${JSON.stringify([`${spaced} \r\n 2 lignes`, 'Fin.'])}
    : [[data.name, data.language, data.bytes.length].join()],
  error: data.name === 'bad.csv' ? 'Bad.' : null,
  ...(data.name === 'bad.csv' && { programme: null }),
}`;
const worker = `onmessage = ({ data }) => {
  postMessage({ done: 0.5 });
  if (data.name !== 'slow.csv') postMessage({ result: ${answer('worker')} });
};`;
const module = `export async function importFile(data, pause) {
  for (const end = performance.now() + (data.name === 'slow.csv' ? 10_000 : 100); performance.now() < end;)
    await pause(0.25);
  return ${answer('page')};
}`;
const files = {
  '/files/import_worker.js': { body: worker },
  '/files/import.js': { body: module },
};
const withoutWorker = { '/files/import.js': { body: module } };

// Drops a file, in a page whose build has a worker, and lets the app ask for its import once it has the bytes.
async function importOf(page, name, script = worker) {
  await page.evaluate((entry) => Object.assign(window, { IMPORT_WORKER: entry }), {
    url: 'files/import_worker.js',
    integrity: integrityOf(script),
    size: script.length,
  });
  await page.evaluate((given) => {
    const transfer = { types: ['Files'], items: [], files: [new File(['a;b'], given)] };
    document.body.dispatchEvent(
      Object.assign(new Event('drop', { cancelable: true, bubbles: true }), {
        dataTransfer: transfer,
      }),
    );
  }, name);
  await tells(page, 'file', (step, found) => step === read && found === name);
  await page.evaluate(() => window.fake.inFrame((host) => host.importFile('fr')));
}

const status = (page, name) => page.getByRole('status').filter({ hasText: name });
const converts = (page, name) =>
  tells(page, 'file', (step, found) => step === converted && found === name);

pageTest('a file is imported in a worker, and its bar goes away', { files }, async (page) => {
  const started = page.waitForEvent('worker');
  await importOf(page, 'a.csv');
  assert.match((await started).url(), /import_worker\.js$/);
  assert.deepEqual(await converts(page, 'a.csv'), [converted, 'a.csv', 'a.csv,fr,3', 'worker']);
  assert.equal(await page.getByRole('progressbar').count(), 0);
  await eventually(
    () => page.workers().length,
    (count) => count === 0,
    'the worker ended',
  );
});

pageTest('the importer’s reason is passed on', { files }, async (page) => {
  await importOf(page, 'bad.csv');
  const [, , why] = await tells(page, 'file', (step) => step === refused);
  assert.equal(why, 'import:Bad.');
});

pageTest(
  'each sentence of a report is one line, whose numbers are not broken',
  { files },
  async (page) => {
    await importOf(page, 'spaces.csv');
    const [, , notes] = await converts(page, 'spaces.csv');
    assert.equal(notes, `${spaced} 2 lignes\nFin.`);
  },
);

for (const [where, served] of Object.entries({ worker: files, page: withoutWorker }))
  pageTest(
    `while a file is imported (${where}), its progress is shown and the visitor can cancel`,
    { files: served, noisy: where === 'page' },
    async (page) => {
      await importOf(page, 'slow.csv');
      await status(page, 'Import de « slow.csv »').waitFor();
      await eventually(
        async () => Number(await page.getByRole('progressbar').getAttribute('value')),
        (value) => value > 0 && value < 1,
        'it shows how far the import is',
      );
      await page.getByRole('button', { name: 'Annuler' }).click();
      await tells(page, 'file', (step, name) => step === coming && name === '');
      assert.equal(await page.getByRole('progressbar').count(), 0);
      await importOf(page, 'b.csv');
      await converts(page, 'b.csv');
      const steps = (await told(page, 'file')).map(([step]) => step);
      assert.equal(steps.filter((step) => step === converted).length, 1);
      assert.ok(!steps.includes(refused));
    },
  );

pageTest('Escape cancels the import, and is not heard after it', { files }, async (page) => {
  const cancelled = async () =>
    (await told(page, 'file')).filter(([step, name]) => step === coming && name === '').length;
  await importOf(page, 'slow.csv');
  await status(page, 'slow.csv').waitFor();
  await page.keyboard.press('Escape');
  await status(page, 'slow.csv').waitFor({ state: 'detached' });
  assert.equal(await cancelled(), 1);
  await page.keyboard.press('Escape');
  await nextFrame(page);
  assert.equal(await cancelled(), 1);
});

const layered = (role) => {
  const tree = sampleTree();
  tree.children.push({ id: 'layer', role, label: 'Fiche', children: [] });
  return tree;
};
pageTest(
  'a dialog of the app takes Escape before the import does',
  { files, tree: layered('dialog') },
  async (page) => {
    await importOf(page, 'slow.csv');
    await status(page, 'slow.csv').waitFor();
    await page.keyboard.press('Escape');
    await tells(page, 'key', (key) => key === 'Escape');
    assert.equal(await status(page, 'slow.csv').count(), 1);
    await publish(page, sampleTree());
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('Escape');
    assert.equal(await status(page, 'slow.csv').count(), 1, 'so does a text field');
    await page.getByRole('searchbox').blur();
    await page.keyboard.press('Escape');
    await status(page, 'slow.csv').waitFor({ state: 'detached' });
  },
);

pageTest(
  'a selection takes Escape before the import does; the panel beside the content does not',
  { files, tree: layered('complementary') },
  async (page) => {
    const select = (sel) => page.evaluate((hash) => history.replaceState(null, '', hash), sel);
    await importOf(page, 'slow.csv');
    await status(page, 'slow.csv').waitFor();
    await select('#/p/budget?sel=amount:a');
    await page.keyboard.press('Escape');
    await tells(page, 'key', (key) => key === 'Escape');
    assert.equal(await status(page, 'slow.csv').count(), 1);
    await select('#/p/budget');
    await page.keyboard.press('Escape');
    await status(page, 'slow.csv').waitFor({ state: 'detached' });
  },
);

pageTest(
  'without its worker, the importer runs on the page’s own thread',
  { files: withoutWorker, noisy: true },
  async (page) => {
    await importOf(page, 'a.csv');
    assert.deepEqual(await converts(page, 'a.csv'), [converted, 'a.csv', 'a.csv,fr,3', 'page']);
  },
);

pageTest(
  'a worker’s script with other bytes is not run: the importer runs on the page’s own thread',
  {
    files: { ...files, '/files/import_worker.js': { body: `${worker} // changed` } },
    noisy: true,
  },
  async (page) => {
    let started = 0;
    page.on('worker', () => (started += 1));
    await importOf(page, 'a.csv');
    assert.deepEqual(await converts(page, 'a.csv'), [converted, 'a.csv', 'a.csv,fr,3', 'page']);
    assert.equal(started, 0);
  },
);

// The clock of these pages is put forward past `silence_ms`, which never passes by itself.
const patient = {
  config: { silence_ms: 600_000 },
  prepare: (page) => page.clock.install(),
};
const passSilence = (page) => page.clock.fastForward(patient.config.silence_ms + 1);

const silent = '// It says nothing.';
pageTest(
  'a worker that does not begin is not waited for',
  { files: { ...files, '/files/import_worker.js': { body: silent } }, ...patient },
  async (page) => {
    const started = page.waitForEvent('worker');
    await importOf(page, 'a.csv', silent);
    await started;
    await passSilence(page);
    assert.equal((await converts(page, 'a.csv'))[3], 'page');
  },
);

// Begins, and answers when the page says so.
const slow = `onmessage = ({ data }) => {
  postMessage({ done: 0.5 });
  new BroadcastChannel('answer').onmessage = () => postMessage({ result: ${answer('worker')} });
};`;
pageTest(
  'a worker that has begun is waited for',
  { files: { ...files, '/files/import_worker.js': { body: slow } }, ...patient },
  async (page) => {
    await importOf(page, 'a.csv', slow);
    await page.locator('progress[value="0.5"]').waitFor();
    await passSilence(page);
    await nextFrame(page);
    await page.evaluate(() => new BroadcastChannel('answer').postMessage(''));
    assert.equal((await converts(page, 'a.csv'))[3], 'worker');
  },
);

// Holds the scripts of the importers back until `release` is called.
let release = () => {};
const held = async (page) => {
  const scripts = new Promise((done) => (release = () => done(undefined)));
  await page.route(/\/files\/import(_worker)?\.js$/, (route) =>
    scripts.then(() => route.continue()),
  );
};
for (const [where, served] of Object.entries({ worker: files, page: withoutWorker }))
  pageTest(
    `while the importer’s script is loaded (${where}), the bar is shown and the visitor can cancel`,
    { files: served, prepare: held, noisy: where === 'page' },
    async (page) => {
      await importOf(page, 'a.csv');
      await status(page, 'Import de « a.csv »').waitFor();
      assert.equal(await page.getByRole('progressbar').getAttribute('value'), null);
      await page.getByRole('button', { name: 'Annuler' }).click();
      await tells(page, 'file', (step, name) => step === coming && name === '');
      assert.equal(await page.getByRole('progressbar').count(), 0);
      release();
      await importOf(page, 'b.csv');
      await converts(page, 'b.csv');
      assert.equal((await told(page, 'file')).filter(([step]) => step === converted).length, 1);
    },
  );

const asksAgain = (page) =>
  page.evaluate(() => window.fake.inFrame((host) => host.request('source')));

// Lets the app crash, and waits for what is said of the file.
async function keepsAfterCrash(page, name) {
  await page.evaluate(() => {
    window.fake.inFrame(() => {
      throw new Error('a crash');
    });
  });
  await page
    .getByRole('alert')
    .filter({ hasText: `« ${name} » est gardé` })
    .waitFor();
}

// Holds the file of the address back until `releaseSource` is called.
let releaseSource = () => {};
const holdSource = async (page) => {
  const released = new Promise((done) => (releaseSource = () => done(undefined)));
  await page.route('**/files/late.json', (route) =>
    released.then(() => route.fulfill({ contentType: 'application/json', body: '{}' })),
  );
};

const missing = {};
pageTest(
  'a file whose importer did not come is refused, and imported when the app asks again',
  { files: missing, noisy: true },
  async (page) => {
    await importOf(page, 'a.csv');
    const [, name, why] = await tells(page, 'file', (step) => step === refused);
    assert.deepEqual([name, why], ['a.csv', 'not_loaded']);
    assert.equal(await page.getByRole('progressbar').count(), 0);
    await describe(page, {}); // the app does not know the file any more
    Object.assign(missing, files);
    await asksAgain(page);
    const waits = (await told(page, 'file')).filter(
      ([step, given]) => step === coming && given === 'a.csv',
    );
    await converts(page, 'a.csv');
    assert.equal(waits.length, 2);
    await describe(page, { file: 'a.csv', file_number: '1' });
    await describe(page, { file: 'a.csv', file_number: '1', view: 'budget' });
    await keepsAfterCrash(page, 'a.csv');
  },
);

pageTest(
  'a file whose importer did not come is kept after a crash',
  { noisy: true },
  async (page) => {
    await importOf(page, 'a.csv');
    await tells(page, 'file', (step) => step === refused);
    await describe(page, {});
    await keepsAfterCrash(page, 'a.csv');
  },
);

const importerLater = {};
pageTest(
  'a file whose importer did not come is still imported when the file of the address was opened since',
  { files: importerLater, noisy: true, at: '?src=files/late.json', prepare: holdSource },
  async (page) => {
    await tells(page, 'file', (step, name) => step === coming && name === 'files/late.json');
    await importOf(page, 'a.csv');
    await tells(page, 'file', (step, name) => step === refused && name === 'a.csv');
    await describe(page, {});
    releaseSource();
    await tells(page, 'file', (step, name) => step === read && name === 'late.json');
    await describe(page, { file: 'late.json', file_number: '1' });
    Object.assign(importerLater, files);
    await asksAgain(page);
    await converts(page, 'a.csv');
  },
);

pageTest(
  'another file ends the import that runs, and the page says so',
  { files },
  async (page) => {
    await importOf(page, 'slow.csv');
    await status(page, 'slow.csv').waitFor();
    await importOf(page, 'b.csv');
    const toast = page.locator('#toast');
    await toast.filter({ hasText: 'L’import de « slow.csv » est arrêté : « b.csv »' }).waitFor();
    await converts(page, 'b.csv');
    assert.equal(await page.getByRole('progressbar').count(), 0);
  },
);

pageTest(
  'a crash ends the import that runs, and the next app imports the file again',
  { files, noisy: true },
  async (page) => {
    await importOf(page, 'open.json');
    await converts(page, 'open.json');
    await describe(page, { file: 'open.json', file_number: '1' });
    await importOf(page, 'slow.csv');
    await status(page, 'slow.csv').waitFor();
    await page.evaluate(() => Object.assign(window, { before: window.fake }));
    await keepsAfterCrash(page, 'slow.csv');
    assert.equal(await page.getByRole('progressbar').count(), 0);
    await eventually(
      () => page.workers().length,
      (count) => count === 0,
      'the worker ended',
    );
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.waitForFunction(() => window.fake !== window.before);
    await tells(page, 'file', (step, name) => step === read && name === 'slow.csv');
    assert.equal(await page.locator('#toast').textContent(), '', 'no file was replaced');
  },
);

pageTest('a file that is refused does not end the import that runs', { files }, async (page) => {
  await importOf(page, 'slow.csv');
  await status(page, 'slow.csv').waitFor();
  await drop(page, 'dossier/');
  await tells(page, 'file', (step) => step === refused);
  assert.equal(await page.getByRole('progressbar').count(), 1);
});

pageTest('a pasted table opens as pasted JSON does, cell for cell', {}, async (page) => {
  for (const text of [
    '\taction\tmontant\n1\tA\t5\n',
    'action;montant\r\nA;5',
    'Projets 2024\n\naction;montant\nA;5',
    'action\nA\nB',
    'A\t5\n',
    ' {"a":1}',
  ]) {
    await paste(page, text);
    await tells(
      page,
      'file',
      (step, name, words, bytes) => step === read && name === 'Texte collé' && bytes === text,
    );
  }
});

pageTest('pasted text of one line that is neither is reported', {}, async (page) => {
  for (const text of ['Bonjour, monde', '\nbonjour\n', '  \n ']) await paste(page, text);
  await page.getByText('Ce texte collé n’est ni du JSON ni un tableau').waitFor();
  assert.deepEqual(await told(page, 'file'), []);
});
