// What a visitor sees if a script that is loaded at its first use comes wrongly: of imports, of pictures.
import assert from 'node:assert/strict';
import { eventually } from '../journeys/support.mjs';
import { alerts, buttons, drop, isWaitedFor, reaches, toastSays } from './visit.mjs';

/** @import { Visit } from './visit.mjs' */

const pictureButton = 'Image .PNG.';

// Counts in `window.workers` the workers that the page starts.
export const countWorkers = () => {
  window.workers = 0;
  window.Worker = new Proxy(Worker, {
    construct: (target, given) => {
      window.workers += 1;
      return Reflect.construct(target, given);
    },
  });
};

/**
 * Drops a table and waits until it is imported. Returns how many workers have been started.
 *
 * @param {Tab} tab
 * @param {string} name
 */
async function importTable(tab, name) {
  await tab.run(drop, `${name}.csv`, 'action;montant\nUne action;5\n');
  const done = new RegExp(`Importé de «.${name}\\.csv`);
  await eventually(
    () => tab.run(() => document.getElementById('mirror')?.textContent ?? ''),
    (text) => done.test(text),
    `${name} is imported`,
  );
  return tab.run(() => window.workers);
}

/**
 * Imports run on the page's own thread as long as the worker's script does not come, without a word; then in
 * the worker.
 *
 * @param {Visit} visit
 */
export async function importsAnyway({ tab, repair }) {
  assert.equal(await importTable(tab, 'before'), 0);
  assert.equal(await alerts(tab), '');
  assert.equal(await buttons(tab), 0);
  repair();
  assert.equal(await importTable(tab, 'after'), 1);
  await reaches(tab, 'ready');
}

/**
 * A worker's script that comes slowly is waited for, and runs.
 *
 * @param {Visit} visit
 */
export async function importsInWorker(visit) {
  assert.equal(await importTable(visit.tab, 'before'), 1);
  await isWaitedFor(visit);
}

/** @param {string} name */
const pressNamed = (name) => byRole('button', `^${name}$`)[0]?.click();

// Counts in `window.saved` the files that the page saves.
export const countSaved = () => {
  window.saved = 0;
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function clicked() {
    if (this.download) window.saved += 1;
    else click.call(this);
  };
};

/** @param {Tab} tab */
export async function openShareSheet(tab) {
  await tab.run(pressNamed, 'Partager');
  await eventually(
    () => tab.run((name) => byRole('button', `^${name}$`).length, pictureButton),
    Boolean,
    'the sheet is open',
  );
}

// Asks for a picture of the view; copying it needs the visitor's permission, saving does not.
const askPicture = (/** @type {Tab} */ tab) => tab.run(pressNamed, pictureButton);

/**
 * A picture cannot be made without its script: the page says so, and makes it later.
 *
 * @param {Visit} visit
 */
export async function tellsOfPicture({ tab, repair }) {
  await askPicture(tab);
  await toastSays(tab, /n’a pas pu être préparé/);
  assert.equal(await tab.run(() => window.saved), 0);
  repair(); // this closes connections: a press may still find one of them
  await eventually(
    async () => {
      await askPicture(tab);
      return tab.run(() => window.saved);
    },
    (count) => count > 0,
    'a picture is saved',
  );
}
