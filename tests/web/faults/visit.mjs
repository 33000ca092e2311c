// What a visitor sees and does in a page of which a file comes wrongly, in any engine.
import assert from 'node:assert/strict';
import { stateOf } from '../engines/engines.mjs';
import { eventually } from '../journeys/support.mjs';

/**
 * A visit of a site of which one file comes wrongly. `go` opens an address of the site; `isAsked`
 * is true once the file has come wrongly, `isDone` if it was sent in full.
 *
 * @typedef {{ tab: Tab, repair(): void, go(at?: string): Promise<unknown>, isAsked(): boolean, isDone(): boolean, wrong: string }} Visit
 */

// A page that is being replaced cannot run a task.
export const quietly = (/** @type {Promise<any>} */ answer) => answer.catch(() => undefined);
// Runs in the page: the buttons that a visitor sees; their number, or presses the first one.
const retryButtons = (/** @type {boolean} */ isPressed) => {
  const seen = byRole('button', '^Réessayer$').filter((one) =>
    one.checkVisibility({ visibilityProperty: true }),
  );
  if (isPressed) seen[0].click();
  return seen.length;
};
/** @param {Tab} tab */
export const buttons = (tab) => tab.run(retryButtons, false);
/** @param {Tab} tab */
export const press = (tab) => tab.run(retryButtons, true);
/** @param {Tab} tab */
export const alerts = (tab) =>
  tab.run(() =>
    byRole('alert')
      .map((one) => one.textContent)
      .join(' '),
  );
/**
 * @param {Tab} tab
 * @param {string} state
 */
export const reaches = (tab, state) =>
  eventually(
    () => quietly(stateOf(tab)),
    (now) => now === state,
    `the page is ${state}`,
  );

/**
 * @param {Tab} tab
 * @param {RegExp} words
 */
export const toastSays = (tab, words) =>
  eventually(
    () => tab.run(() => document.getElementById('toast')?.textContent ?? ''),
    (text) => words.test(text),
    `it says ${words}`,
  );

/**
 * Presses the button, and once more as long as the page says that the site cannot be reached: the repair of
 * the network closes connections, and the first press may find one of them.
 *
 * @param {Tab} tab
 */
export async function pressUntilReady(tab) {
  const step = async () => {
    const state = await stateOf(tab);
    if (state === 'stuck') await press(tab);
    return state;
  };
  await eventually(
    () => quietly(step()),
    (state) => state === 'ready',
    'the page is ready',
  );
}

// Runs in the page: drops a file.
export const drop = (name = 'a.json', content = '{"dropped":1}') => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], name));
  document.body.dispatchEvent(
    new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
  );
};

/**
 * Waits for a file that comes slowly. Nothing is said meanwhile.
 *
 * @param {Visit} visit
 */
export async function isWaitedFor({ tab, isDone }) {
  const seen = () =>
    quietly(
      tab.run(() => ({
        state: document.documentElement.dataset.state,
        notices: document.querySelectorAll('#notice').length,
        buttons: byRole('button', '^Réessayer$').length,
        toast: document.getElementById('toast')?.textContent ?? '',
      })),
    );
  const quiet = { notices: 0, buttons: 0, toast: '' };
  await eventually(
    seen,
    (now) => {
      const { state, ...said } = now ?? quiet;
      assert.deepEqual(said, quiet, `nothing is said while the page is ${state}`);
      return state === 'ready' && isDone();
    },
    'what comes slowly has come',
  );
  assert.deepEqual(await seen(), { state: 'ready', ...quiet });
}
