// What a visitor sees if one file comes wrongly, and what brings the app back: one function for each
// kind of file, in any engine.
import assert from 'node:assert/strict';
import { stateOf } from '../engines/engines.mjs';
import { eventually } from '../journeys/support.mjs';
import { startBadNetwork, wrongs } from './bad_network.mjs';

/**
 * A visit of a site of which one file comes wrongly. `go` opens an address of the site; `isDone` is
 * true if the file was sent in full.
 *
 * @typedef {{ tab: Tab, repair(): void, go(at?: string): Promise<unknown>, isDone(): boolean, wrong: string }} Visit
 */

const home = '#/lyon-saint-etienne/budget/bars?lang=fr';
const other = '#/grand-est/overview?lang=fr';
const map = '#/lyon-saint-etienne/map?lang=fr';

// A page that is being replaced cannot run a task.
const quietly = (/** @type {Promise<any>} */ answer) => answer.catch(() => undefined);
// Runs in the page: the buttons that a visitor sees; their number, or presses the first one.
const retryButtons = (/** @type {boolean} */ isPressed) => {
  const seen = byRole('button', '^Réessayer$').filter((one) =>
    one.checkVisibility({ visibilityProperty: true }),
  );
  if (isPressed) seen[0].click();
  return seen.length;
};
/** @param {Tab} tab */
const buttons = (tab) => tab.run(retryButtons, false);
/** @param {Tab} tab */
const press = (tab) => tab.run(retryButtons, true);
/** @param {Tab} tab */
const alerts = (tab) =>
  tab.run(() =>
    byRole('alert')
      .map((one) => one.textContent)
      .join(' '),
  );
/**
 * @param {Tab} tab
 * @param {string} state
 */
const reaches = (tab, state) =>
  eventually(
    () => quietly(stateOf(tab)),
    (now) => now === state,
    `the page is ${state}`,
  );

/**
 * The page says in a sentence that a part is missing, and its button brings the app back.
 *
 * @param {Visit} visit
 */
async function tellsAndReloads({ tab, repair }) {
  await reaches(tab, 'stuck');
  assert.match(await alerts(tab), /(est|sont) pas arrivée|n’a pas pu démarrer/);
  assert.equal(await buttons(tab), 1);
  // The browser paints: it does not wait for anything.
  await tab.run(
    () =>
      new Promise((painted) => {
        requestAnimationFrame(() => painted(true));
      }),
  );
  repair();
  await press(tab);
  await reaches(tab, 'ready');
  assert.equal(await buttons(tab), 0);
  assert.equal(await tab.run(() => document.documentElement.dataset.view), 'budget');
}

/**
 * A page that is cut is ours, and tells. Any other answer is not ours: the browser's own button brings
 * ours.
 *
 * @param {Visit} visit
 */
async function tellsOrIsReplaced(visit) {
  const { tab, repair, go, wrong } = visit;
  if (wrong.startsWith('cut')) return tellsAndReloads(visit);
  repair();
  const leave = () => quietly(tab.goto('about:blank').then(() => true));
  await eventually(leave, Boolean, 'the page is left');
  await go(home);
  await reaches(tab, 'ready');
}

/**
 * A part of the app tells, within the app, and its button works.
 *
 * @param {Visit} visit
 */
async function tellsInApp({ tab, repair }) {
  await eventually(
    () => quietly(buttons(tab)),
    (count) => count === 1,
    'there is a button',
  );
  repair();
  await press(tab);
  await eventually(
    () => buttons(tab),
    (count) => count === 0,
    'the button has worked',
  );
  await reaches(tab, 'ready');
  assert.equal(await alerts(tab), '');
}

// Runs in the page: drops a file.
const drop = (name = 'a.json', content = '{"dropped":1}') => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], name));
  document.body.dispatchEvent(
    new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
  );
};

/**
 * The app says that it could not read the file, and its button reads it: what is wrong with the file is
 * then said.
 *
 * @param {Visit} visit
 */
async function tellsAtUse({ tab, repair }) {
  const says = (/** @type {RegExp} */ words) =>
    eventually(
      () => quietly(alerts(tab)),
      (text) => words.test(text ?? ''),
      `it says ${words}`,
    );
  await says(/lit les fichiers n’est pas arrivée/);
  repair();
  await press(tab);
  await says(/a\.json[^]*n’a pas été ouvert[^]*erreur/);
}

/**
 * Imports run on the page's own thread if the worker's script does not come.
 *
 * @param {Visit} visit
 */
async function importsAnyway({ tab }) {
  await eventually(
    () => tab.run(() => byRole('button', 'Votre fichier, non vérifié').length),
    Boolean,
    'the table is open',
  );
  await reaches(tab, 'ready');
}

/**
 * Waits for a file that comes slowly. Nothing is said meanwhile.
 *
 * @param {Visit} visit
 */
async function isWaitedFor({ tab, isDone }) {
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

/**
 * The files by kind. `path`: the requests that are answered wrongly; `at`: the address that is opened;
 * `before`: what the visitor does first; `tells`: checks what the page says, and that it recovers.
 *
 * @type {Record<string, { path: RegExp, at?: string, tells(visit: Visit): Promise<void>, before?(visit: Visit): Promise<unknown> }>}
 */
export const files = {
  'the page': { path: /^\/$/, tells: tellsOrIsReplaced },
  'the style sheet': { path: /\/app\.\w+\.css$/, tells: tellsAndReloads },
  'the main script': { path: /\/main\.\w+\.js$/, tells: tellsAndReloads },
  'the wasm': { path: /\/trame\.\w+\.wasm$/, tells: tellsAndReloads },
  'the words': { path: /\/words-fr\.\w+\.txt$/, tells: tellsAndReloads },
  'a font': { path: /\/strong\.\w+\.ttf$/, tells: tellsAndReloads },
  'the index': { path: /\/assets\/index\.\w+\.json$/, tells: tellsAndReloads },
  'the programme': { path: /\/lyon-saint-etienne\.\w+\.json$/, tells: tellsInApp },
  'another programme': {
    path: /\/grand-est\.\w+\.json$/,
    tells: tellsInApp,
    before: async ({ tab, go }) => {
      await go(home);
      await reaches(tab, 'ready');
      await tab.run((hash) => {
        location.hash = hash;
      }, other);
    },
  },
  'a file that the address names': {
    path: /\/schema\/minimal\.json$/,
    at: '?src=schema/minimal.json#/file/budget?lang=fr',
    tells: tellsInApp,
  },
  'the map': { path: /\/map\.\w+\.json$/, at: map, tells: tellsInApp },
  'the worker of imports': {
    path: /\/import_worker\.\w+\.js$/,
    tells: importsAnyway,
    before: async ({ tab, go }) => {
      await go(home);
      await reaches(tab, 'ready');
      await tab.run(drop, 'a.csv', 'action;montant\nUne action;5\n');
    },
  },
  'a lazy script': {
    path: /\/files\.\w+\.js$/,
    tells: tellsAtUse,
    before: async ({ tab, go }) => {
      await go(home);
      await reaches(tab, 'ready');
      await tab.run(drop);
    },
  },
};
// A trickle is noticed in files of the app only; before, any byte is a sign of the network.
export const ways = Object.keys(wrongs).filter((way) => way !== 'a trickle');

/**
 * Visits a site of which one file comes wrongly: the page says so, and the app comes back when
 * the network does. What comes slowly is waited for.
 *
 * `name` is one of `files`, `wrong` one of `wrongs`.
 *
 * @param {Tab} tab
 * @param {{ name: string, wrong: string, host?: string }} given
 */
export async function visitBadly(tab, { name, wrong, host }) {
  const { path, at = home, tells, before } = files[name];
  const isSlow = wrong === 'slow';
  const network = await startBadNetwork({
    isBad: (asked) => path.test(asked),
    wrong,
    host,
    silence_s: isSlow ? 4 : 3,
  });
  try {
    // Not `tab.goto`, which waits until everything has loaded.
    const go = (fragment = at) =>
      quietly(
        tab.run((url) => {
          location.href = url;
        }, network.url + fragment),
      );
    const visit = { tab, go, wrong, repair: network.repair, isDone: network.isDone };
    await (before ? before(visit) : go());
    if (isSlow) await isWaitedFor(visit);
    if (!isSlow || tells === importsAnyway) await tells(visit);
  } finally {
    await quietly(tab.goto('about:blank'));
    await network.close();
  }
}
