// Text typed, composed, cut and pasted in the search field, in three engines: the app searches for
// what is in the field.
import assert from 'node:assert/strict';
import { eventually } from '../journeys/support.mjs';
import { click, countOf, engines, hashOf } from './engines.mjs';

const inEngines = engines('chromium', 'firefox', 'webkit');
const at = '/lyon-saint-etienne/actions?lang=fr';

const valueOf = (tab) => tab.run(() => byRole('searchbox')[0].value);
const listOf = (tab) =>
  tab.run(() =>
    byRole('main').flatMap((main) =>
      [...main.querySelectorAll('li')].map((item) => item.textContent),
    ),
  );

// Checks that the field, the list and the address show the same search.
async function searches(tab, text, matches) {
  await eventually(
    () => listOf(tab),
    (items) => items.length > 0 && items.every((item) => matches.test(item)),
    `the list is that of "${text}"`,
  );
  await eventually(
    () => hashOf(tab),
    (hash) => (text ? hash.includes(`q=${text}`) : !hash.includes('q=')),
    'the address tells it',
  );
  assert.equal(await valueOf(tab), text);
}
const everything = /./;
const whole = async (tab, all) => {
  await eventually(
    () => listOf(tab),
    (items) => items.length === all,
    'the list is whole',
  );
  await searches(tab, '', everything);
};

inEngines(
  'letters with accents narrow the list; all of them erased, it is whole',
  { at },
  async (tab) => {
    const all = await countOf(tab, 'listitem');
    await click(tab, 'searchbox');
    await tab.type('énergétique');
    await searches(tab, 'énergétique', /énergétique/i);
    await tab.press('Control+a');
    await tab.press('Delete');
    await whole(tab, all);
  },
);

inEngines('text is cut and pasted with the keyboard', { at }, async (tab) => {
  const all = await countOf(tab, 'listitem');
  await click(tab, 'searchbox');
  await tab.type('cyber');
  await searches(tab, 'cyber', /cyber/i);
  await tab.press('Control+a');
  await tab.press('Control+x');
  await whole(tab, all);
  await tab.press('Control+v');
  await searches(tab, 'cyber', /cyber/i);
});

inEngines('taking the filter away empties the field', { at }, async (tab) => {
  const all = await countOf(tab, 'listitem');
  await click(tab, 'searchbox');
  await tab.type('cyber');
  await searches(tab, 'cyber', /cyber/i);
  await click(tab, 'button', '^Retirer le filtre « cyber »');
  await whole(tab, all);
});

// WebKit's driver has no input method; the other two use the browser's own.
inEngines(
  'words composed by an input method narrow the list as they grow, undisturbed',
  {
    at,
    engines: ['chromium', 'firefox'],
  },
  async (tab) => {
    await click(tab, 'searchbox');
    await tab.run(() => {
      window.seen = [];
      for (const type of ['compositionstart', 'compositionend']) {
        byRole('searchbox')[0].addEventListener(type, () => window.seen.push(type));
      }
    });
    for (const part of ['cyb', 'cyber', 'cybers']) {
      await tab.compose(part);
      await searches(tab, part, /cyb/i);
    }
    assert.deepEqual(
      await tab.run(() => window.seen),
      ['compositionstart'],
      'the app left the composition alone',
    );
    await tab.commit('cybersécurité');
    await searches(tab, 'cybersécurité', /cyber/i);
    assert.deepEqual(await tab.run(() => window.seen), ['compositionstart', 'compositionend']);
    for (let i = 0; i < 8; ++i) await tab.press('Backspace');
    await searches(tab, 'cyber', /cyber/i);
  },
);

// None of the three drivers can touch this field; the test moves the focus as the browser would.
const touchSearch = (tab) =>
  tab.run(() => {
    const [field] = byRole('searchbox');
    field.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));
    field.focus();
  });
const waitForAttendance = (tab, wanted) =>
  eventually(
    () => tab.run(() => document.documentElement.dataset.attendance),
    (now) => now === wanted,
    wanted,
  );

inEngines(
  'a touched kiosk brings letters, which are searched for',
  { query: '?kiosk', at },
  async (tab) => {
    await waitForAttendance(tab, 'nobody');
    await tab.click(300, 300);
    await waitForAttendance(tab, 'visit');
    await touchSearch(tab);
    for (const letter of 'cybér') await click(tab, 'button', `^${letter}$`);
    await click(tab, 'button', '^Effacer$');
    await eventually(
      () => countOf(tab, 'heading', '^Recherche « cybé »$'),
      (found) => found === 1,
      'they are searched for',
    );
    assert.equal(await valueOf(tab), 'cybé');
    await click(tab, 'button', '^Chercher$');
    await eventually(
      () => countOf(tab, 'button', '^Chercher$'),
      (left) => left === 0,
      'the letters have gone',
    );
    assert.equal(await valueOf(tab), 'cybé');
  },
);
