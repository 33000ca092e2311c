// What the page says about an export, with made-up modules.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createExports } from '../../../web/src/share/exports.js';

// Creates the export functions. `module`: the module that makes images, or undefined if it does not come.
function exportsWith(module) {
  const said = [];
  let asked = 0;
  const load = async () => {
    asked += 1;
    return module ?? Promise.reject(new Error('no module'));
  };
  const data = { bytes: async () => new Uint8Array() };
  const made = createExports({ load, data, say: (key) => said.push(key) });
  return { ...made, said, asked: () => asked };
}

for (const use of /** @type {const} */ (['save', 'copy', 'print']))
  test(`a picture to ${use} whose script did not come is said to be missing, and loaded again`, async () => {
    const page = exportsWith();
    for (const times of [1, 2]) {
      await page.picture(use, 'a', '<svg/>');
      assert.deepEqual(page.said, Array(times).fill('page_not_made'));
      assert.equal(page.asked(), times);
    }
  });

test('a picture that the browser does not let copy has other words', async () => {
  const usePicture = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  const page = exportsWith({ usePicture });
  await page.picture('copy', 'a', '<svg/>');
  await page.picture('save', 'a', '<svg/>');
  assert.deepEqual(page.said, ['page_not_copied', 'page_not_made']);
});
