// What a visitor sees if one file comes wrongly, and what brings the app back: one function for each
// kind of file, in any engine.
import assert from 'node:assert/strict';
import { eventually } from '../journeys/support.mjs';
import { startBadNetwork, wrongs } from './bad_network.mjs';
import {
  countSaved,
  countWorkers,
  importsAnyway,
  importsInWorker,
  openShareSheet,
  tellsOfPicture,
} from './late_scripts.mjs';
import {
  alerts,
  buttons,
  drop,
  isWaitedFor,
  pressUntilReady,
  press,
  quietly,
  reaches,
} from './visit.mjs';

/** @import { Visit } from './visit.mjs' */

const home = '#/lyon-saint-etienne/budget/bars?lang=fr';
const other = '#/grand-est/overview?lang=fr';
const map = '#/lyon-saint-etienne/map?lang=fr';

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
  await pressUntilReady(tab);
  assert.equal(await buttons(tab), 0);
  assert.equal(await tab.run(() => document.documentElement.dataset.view), 'budget');
}

/**
 * As above; without a style sheet the sentence is the first thing to see.
 *
 * @param {Visit} visit
 */
async function tellsInView(visit) {
  const { tab } = visit;
  await reaches(tab, 'stuck');
  assert.ok(
    await tab.run(() => {
      const box = document.querySelector('[role=alert]')?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
    }),
  );
  await tellsAndReloads(visit);
}

/**
 * True once the page has told; false once the browser shows a page of its own, as WebKit does if it knows
 * how long ours is.
 *
 * @param {Tab} tab
 */
async function isStillOurs(tab) {
  const seen = () =>
    tab.run(() => {
      if (!document.getElementById('guard'))
        return document.body?.textContent && 'a page of the browser';
      return document.documentElement.dataset.state === 'stuck' && 'our page';
    });
  const end = await eventually(() => quietly(seen()), Boolean, 'the page has ended');
  return end === 'our page';
}

/**
 * A page that is cut is ours, and tells. Any other answer is not ours: the browser's own button brings
 * ours.
 *
 * @param {Visit} visit
 */
async function tellsOrIsReplaced(visit) {
  const { tab, repair, go, wrong, isAsked } = visit;
  if (wrong.startsWith('cut') && (await isStillOurs(tab))) return tellsAndReloads(visit);
  await eventually(isAsked, Boolean, 'the page was asked for');
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
 * A page of text says that its script is missing, and works when it has come.
 *
 * @param {Visit} visit
 */
async function tellsOnText({ tab, repair }) {
  await reaches(tab, 'stuck');
  assert.match(await alerts(tab), /n’est pas arrivée|n’a pas pu démarrer/);
  repair();
  await pressUntilReady(tab);
  assert.equal(await buttons(tab), 0);
}

/**
 * Returns a `before` that opens the app and runs a task in it.
 *
 * @template {any[]} Values
 * @param {(...values: Values) => unknown} task
 * @param {Values} values
 * @returns {(visit: Visit) => Promise<unknown>}
 */
const inApp =
  (task, ...values) =>
  async ({ tab, go }) => {
    await go(home);
    await reaches(tab, 'ready');
    await tab.run(task, ...values);
  };

/**
 * The files by kind. `path`: the requests that are answered wrongly; `at`: the address that is opened;
 * `before`: what the visitor does first; `tells`: checks what the page says, and that it recovers;
 * `waits`: checks that a slow file is waited for.
 *
 * @type {Record<string, { path: RegExp, at?: string, tells(visit: Visit): Promise<void>,
 *   waits?(visit: Visit): Promise<void>, before?(visit: Visit): Promise<unknown> }>}
 */
export const files = {
  'the page': { path: /^\/$/, tells: tellsOrIsReplaced },
  'the style sheet': { path: /\/app\.\w+\.css$/, tells: tellsInView },
  'the main script': { path: /\/main\.\w+\.js$/, tells: tellsAndReloads },
  'the wasm': { path: /\/trame\.\w+\.wasm$/, tells: tellsAndReloads },
  'the words': { path: /\/words-fr\.\w+\.txt$/, tells: tellsAndReloads },
  'a font': { path: /\/strong\.\w+\.ttf$/, tells: tellsAndReloads },
  'the index': { path: /\/assets\/index\.\w+\.json$/, tells: tellsAndReloads },
  'the programme': { path: /\/lyon-saint-etienne\.\w+\.json$/, tells: tellsInApp },
  'another programme': {
    path: /\/grand-est\.\w+\.json$/,
    tells: tellsInApp,
    before: inApp((hash) => {
      location.hash = hash;
    }, other),
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
    waits: importsInWorker,
    before: inApp(countWorkers),
  },
  'a lazy script': {
    path: /\/files\.\w+\.js$/,
    tells: tellsAtUse,
    before: inApp(drop),
  },
  'the script of pictures': {
    path: /\/export_formats\.\w+\.js$/,
    tells: tellsOfPicture,
    before: async (visit) => {
      await inApp(countSaved)(visit);
      await openShareSheet(visit.tab);
    },
  },
  'the script of a page of text': {
    path: /\/launch\.\w+\.js$/,
    at: 'kiosk.html',
    tells: tellsOnText,
  },
  'the style sheet of a page of text': {
    path: /\/app\.\w+\.css$/,
    at: 'licenses.html',
    tells: tellsOnText,
  },
};
// A trickle is noticed in files of the app only; before, any byte is a sign of the network. What comes
// late is tried for scripts only (comesLate).
export const ways = Object.keys(wrongs).filter((way) => !['a trickle', 'late'].includes(way));
/** The scripts that begin by themselves, even after the page has said that they are missing. */
export const lateScripts = ['the main script', 'the script of a page of text'];

/**
 * A script that comes after all begins, and takes the message away: nobody presses a button.
 *
 * @param {Visit} visit
 */
async function comesLate({ tab, repair }) {
  await reaches(tab, 'stuck');
  repair();
  await reaches(tab, 'ready');
  assert.equal(await buttons(tab), 0);
}

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
  const { path, at = home, tells, waits = isWaitedFor, before } = files[name];
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
    const asked = { isAsked: () => network.wrongAnswers() > 0, isDone: network.isDone };
    const visit = { tab, go, wrong, repair: network.repair, ...asked };
    await (before ? before(visit) : go());
    const check = { slow: waits, late: comesLate }[wrong] ?? tells;
    await check(visit);
    assert.ok(visit.isAsked(), 'the file was asked for');
  } finally {
    await quietly(tab.goto('about:blank'));
    await network.close();
  }
}
