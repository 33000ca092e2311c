// The visitor's own file in two engines: pasted, dropped, refused. The file dialogue is not tested
// here, because scripts cannot open it; the code that reads a chosen file is the same.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { root } from '../support.mjs';
import { eventually } from '../journeys/support.mjs';
import { click, countOf, engines, hashOf } from './engines.mjs';

const inEngines = engines('chromium', 'firefox');
const good = readFileSync(`${root}tests/data/valid/complete.json`, 'utf8');
const mark = /Votre fichier, non vérifié/;
const title = (tab) => tab.run(() => document.title);

// Firefox creates the data of a synthetic paste in another way.
const paste = (tab, text) =>
  tab.run((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', given);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', {
        clipboardData,
        ...{ data: given, dataType: 'text/plain' },
        bubbles: true,
      }),
    );
  }, text);

const drop = (tab, name, text) =>
  tab.run(
    (called, given) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([given], called));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        );
      }
    },
    name,
    text,
  );

inEngines(
  'a pasted programme opens in the view of the link that waits for it, marked',
  { at: '/file/sources?lang=fr' },
  async (tab) => {
    assert.match(await title(tab), /^Ce lien attend votre fichier/);
    await paste(tab, good);
    await eventually(
      () => title(tab),
      (now) => mark.test(now),
      'it is open',
    );
    assert.match(await hashOf(tab), /^\/file\/sources/);
  },
);

inEngines(
  'a dropped web page is refused with its reason, and what was shown stays',
  { at: '/grand-est/sources?lang=fr' },
  async (tab) => {
    await drop(tab, 'page.json', '<!doctype html><p>Connexion</p>');
    await eventually(
      () =>
        tab.run(() =>
          byRole('alert')
            .map((alert) => alert.textContent)
            .join(),
        ),
      (said) => /page web/.test(said),
      'why',
    );
    assert.match(await hashOf(tab), /^\/grand-est\/sources/);
    await click(tab, 'button', '^Fermer$');
    await eventually(
      () => countOf(tab, 'alert'),
      (count) => count === 0,
      'it goes away',
    );
    await drop(tab, 'bon.json', good);
    await eventually(
      () => title(tab),
      (now) => mark.test(now),
      'a good one opens',
    );
  },
);
