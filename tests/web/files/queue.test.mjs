// Defects while files are read and imported, without a browser: what comes next is not kept waiting.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOwnImport } from '../../../web/src/files/own_import.js';
import { createReadingQueue } from '../../../web/src/files/reading_queue.js';

const defect = () => {
  throw new Error('a defect');
};

/**
 * Returns a function that loads a module with these parts.
 *
 * @returns {Load}
 */
const loads =
  (parts = {}) =>
  async () =>
    /** @type {any} */ (parts);

// Keeps the console quiet, which gets the defects. Returns how many it got.
function countReports(t) {
  const { mock } = t.mock.method(console, 'error', () => {});
  return () => mock.callCount();
}

for (const listener of ['failed', 'ended'])
  test(`an exception of the queue’s listener (${listener}) does not keep the next task waiting`, async (t) => {
    const reports = countReports(t);
    const listeners = { failed() {}, ended() {}, [listener]: defect };
    const queue = createReadingQueue(loads(), listeners);
    queue.add({ name: 'a', run: defect });
    await queue.running();
    assert.equal(queue.running(), undefined);
    assert.equal(queue.length(), 0);
    assert.equal(reports(), 2, 'the task’s defect and the listener’s');
    const hasRun = await new Promise((resolve) => {
      queue.add({ name: 'b', run: () => resolve(true) });
    });
    assert.ok(hasRun);
    await queue.running();
  });

test('an import that ends with an exception refuses its file, and nothing waits for it', async (t) => {
  const reports = countReports(t);
  const told = [];
  const ownImport = createOwnImport({
    load: loads({ convertOwnFile: defect, drawn: async () => {} }),
    tell: (...step) => told.push(step),
    refuse: defect,
    file: () => new File([], 'a.csv'),
  });
  ownImport.start('fr');
  await ownImport.running();
  assert.deepEqual(told, [[3, 'a.csv', 'unreadable']]);
  assert.equal(ownImport.running(), undefined);
  assert.equal(ownImport.file(), null);
  assert.equal(reports(), 1);
});
