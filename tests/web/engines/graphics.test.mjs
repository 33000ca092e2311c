// Lost graphics contexts, in three engines. After a context is restored, the picture is the same.
// If it is not restored, a new canvas in the same page shows the picture. Without any context, the
// page can be read and used as text until drawing is possible again.
import assert from 'node:assert/strict';
import { eventually } from '../journeys/support.mjs';
import { times } from '../support.mjs';
import { click, countOf, drawn, engines, hashOf, reach, stateOf } from './engines.mjs';

const inEngines = engines('chromium', 'firefox', 'webkit');
const rounds = times(4, 20);

async function still(tab) {
  let last = await tab.screenshot();
  await eventually(
    async () => {
      const before = last;
      last = await tab.screenshot();
      return Buffer.compare(before, last) === 0;
    },
    Boolean,
    'the picture comes to rest',
  );
  return last;
}
const showsAgain = (tab, picture, when) =>
  eventually(
    async () => Buffer.compare(picture, await tab.screenshot()) === 0,
    Boolean,
    `the same picture is back ${when}`,
  );

// Loses the context permanently, unless `window.loss.restoreContext()` is called later.
const lose = (tab) =>
  tab.run(async () => {
    window.lostCanvas = document.querySelector('canvas');
    window.loss = window.lostCanvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    const lost = new Promise((done) => {
      window.lostCanvas.addEventListener('webglcontextlost', () => done(true), { once: true });
    });
    window.loss.loseContext();
    await lost;
    await new Promise((over) => {
      setTimeout(over);
    }); // a context can be restored only after the event
  });

inEngines(
  `a context comes back ${rounds} times with the same picture`,
  { at: '/lyon-saint-etienne/budget?lang=fr' },
  async (tab) => {
    const before = await still(tab);
    for (let round = 1; round <= rounds; ++round) {
      await lose(tab);
      await tab.run(() => window.loss.restoreContext());
      await showsAgain(tab, before, `in round ${round}`);
    }
    assert.equal(await stateOf(tab), 'ready');
    assert.equal(await tab.run(() => byRole('heading', '^Budget – Lyon').length), 1);
  },
);

async function scroll(tab) {
  await tab.run(() => {
    byRole('main')[0].querySelector('.scroller').scrollTop = 90;
  });
  await drawn(tab);
}
const listLength = (tab) => countOf(tab, 'listitem');

inEngines(
  'a context that stays away: a new canvas, then text, then the same picture, in one and the same page',
  {
    at: '/lyon-saint-etienne/actions?lang=fr&q=e',
  },
  async (tab) => {
    await tab.run(() => {
      window.samePage = true;
    });
    await scroll(tab);
    const before = await still(tab);

    await lose(tab);
    await eventually(
      () => tab.run(() => document.querySelector('canvas') !== window.lostCanvas),
      Boolean,
      'there is a new canvas',
    );
    await showsAgain(tab, before, 'on the new canvas');
    assert.equal(await stateOf(tab), 'ready');

    await lose(tab); // a second loss, immediately after the first
    await reach(tab, 'no-webgl');
    assert.equal(
      await tab.run(
        () => byRole('alert', 'n’est pas revenu').filter((alert) => alert.checkVisibility()).length,
      ),
      1,
    );
    assert.equal(await countOf(tab, 'button', '^Réessayer$'), 1);
    const all = await listLength(tab);
    await click(tab, 'searchbox');
    await tab.type('nerg');
    await eventually(
      () => listLength(tab),
      (count) => count > 0 && count < all,
      'the list is searched as text',
    );
    for (let i = 0; i < 4; ++i) await tab.press('Backspace');
    await eventually(
      () => listLength(tab),
      (count) => count === all,
      'the list is whole',
    );
    await tab.run(() => /** @type {HTMLElement} */ (document.activeElement).blur());

    await tab.run(() => window.loss.restoreContext());
    await reach(tab, 'ready');
    await scroll(tab); // the offset was lost while the search had shortened the list
    await showsAgain(tab, before, 'when the context is given back');
    assert.equal(await countOf(tab, 'button', '^Réessayer$'), 0);
    assert.match(await hashOf(tab), /q=e/);
    assert.ok(await tab.run(() => window.samePage));
  },
);
