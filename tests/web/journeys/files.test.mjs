// The visitor's own file: every way to open it, every way in which it can be wrong, and that
// nothing of it leaves the page.
import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { paste, root } from '../support.mjs';
import {
  desk,
  eventually,
  follow,
  hash,
  journeys,
  main,
  phone,
  plain,
  press,
  textOf,
} from './support.mjs';
import { dragFiles, fileMark, isOpen } from './own_file.mjs';
import { words } from './words.mjs';

const { journey } = journeys();
const folder = mkdtempSync(join(tmpdir(), 'trame-files-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const good = readFileSync(`${root}tests/data/valid/complete.json`, 'utf8');
const title = JSON.parse(good).title.fr ?? JSON.parse(good).title;
const problems = (count) =>
  JSON.stringify({
    format: '1.0',
    id: 'p',
    title: 'P',
    sources: [{ id: 's', title: 'S', kind: 'report', publisher: 'P' }],
    actions: Array.from({ length: count }, (_, i) => ({
      id: `a${i}`,
      title: 'T',
      axis: 'nowhere',
      claims: [{ source: 's' }],
    })),
  });
const contents = {
  'bon.json': good,
  'tronqué.json': good.slice(0, good.length / 2),
  'page.json': '<!doctype html><title>Connexion</title>',
  'utf16.json': Buffer.from(`\ufeff${good}`, 'utf16le'),
  'image.json': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  'vide.json': '',
  'faux.json': problems(5000),
  'tableau.csv': 'couleur;taille\nbleu;1\n',
  'modèle.csv': readFileSync(`${root}assets/schema/template.csv`),
  'paquet.json': readFileSync(`${root}tests/web/import/package_sample.json`, 'utf8'),
};
before(() => {
  for (const [name, bytes] of Object.entries(contents)) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, 'énorme.json'), '{');
  truncateSync(join(folder, 'énorme.json'), 100 * 2 ** 20);
  mkdirSync(join(folder, 'dossier'));
});
const path = (name) => join(folder, name);

const dialog = (page) => page.getByRole('dialog', { name: /^(Votre fichier|Your file)$/ });
const alert = (page) => dialog(page).getByRole('alert');
const programmes = (page) => page.getByRole('button', { name: /Changer de programme|Change/ });

async function choose(page, name, button = /^Choisir un/) {
  const chooser = page.waitForEvent('filechooser');
  await press(page.getByRole('button', { name: button }).first());
  await (await chooser).setFiles(path(name));
}

async function ask(page) {
  await press(programmes(page));
  await press(page.getByRole('button', { name: 'Ouvrir votre propre fichier…' }));
  await dialog(page).waitFor();
}

// Drops files and folders; the page says so while they are dragged over it.
async function drop(page, ...names) {
  const sign = page.locator('#drop');
  const letGo = await dragFiles(page, names.map(path));
  await sign.waitFor({ state: 'visible' });
  assert.equal(await sign.innerText(), 'Déposez le fichier');
  await letGo();
  await sign.waitFor({ state: 'hidden' });
}

const refused = async (page, reason) => {
  await eventually(
    () => textOf(alert(page)),
    (text) => reason.test(text),
    `it says ${reason}`,
  );
};

journey(
  'a file chosen by button opens with its mark, in every view, and nothing is asked of the network',
  {},
  async (page) => {
    await ask(page);
    const asked = [];
    page.on('request', (request) => asked.push(request));
    await choose(page, 'bon.json');
    await isOpen(page);
    assert.match(await page.title(), /Votre fichier, non vérifié · Trame$/);
    assert.match(
      plain(await main(page).getByRole('heading', { level: 1 }).innerText()),
      new RegExp(title.slice(0, 10)),
    );
    for (const view of ['Budget', 'Actions', 'Partenaires']) {
      await follow(page, view);
      await eventually(
        () => page.title(),
        (now) => now.startsWith(view),
        `the view is ${view}`,
      );
      assert.equal(await fileMark(page).count(), 1);
      assert.match(hash(page), /^\/file\//);
    }
    // Requests that are allowed: files.js, and the tab's icon, which browsers request for each
    // address.
    const ofSite = /\/assets\/(files\.[0-9a-f]+\.js|icon\.[0-9a-f]+\.svg)$/;
    assert.deepEqual(
      asked
        .filter((request) => !ofSite.test(request.url()))
        .map((request) => `${request.method()} ${request.url()}`),
      [],
    );
    assert.ok(asked.every((request) => request.method() === 'GET' && !request.postData()));
  },
);

journey(
  'a file dropped anywhere opens, and a second one replaces it',
  { sizes: [desk], at: '/grand-est/budget' },
  async (page) => {
    await drop(page, 'bon.json');
    await isOpen(page);
    await follow(page, 'Sources');
    await eventually(
      () => hash(page),
      (now) => now === '/file/sources',
      'the sources',
    );
    await drop(page, 'bon.json');
    await isOpen(page);
    assert.equal(hash(page), '/file/sources');
  },
);

journey(
  'the text of a programme is pasted; other text is not taken for one',
  { sizes: [desk] },
  async (page) => {
    await paste(page, 'bonjour');
    await eventually(
      () => page.locator('#toast').innerText(),
      (said) => /n’est ni du JSON ni un tableau/.test(said),
      'it says so',
    );
    await paste(page, good);
    await isOpen(page);
  },
);

journey('pasting into the search field stays with the field', { sizes: [desk] }, async (page) => {
  const field = page.getByRole('searchbox').first();
  await field.click();
  await field.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '{"format":"1.0"}');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await press(programmes(page));
  assert.equal(await dialog(page).count(), 0);
});

journey(
  'a link to a view of a file asks for it, then shows that view',
  { at: '/file/budget/bars', state: 'ready' },
  async (page) => {
    assert.equal(
      await main(page).getByRole('heading', { level: 1 }).innerText(),
      'Ce lien attend votre fichier',
    );
    assert.match(await page.title(), /^Ce lien attend votre fichier/);
    await choose(page, 'bon.json');
    await isOpen(page);
    assert.equal(hash(page), '/file/budget/bars');
  },
);

const wrong = {
  'tronqué.json': /s’arrête en plein milieu/,
  'page.json': /page web \(HTML\)/,
  'utf16.json': /UTF-16/,
  'image.json': /pas un fichier de texte/,
  'vide.json': /est vide/,
};
for (const [name, reason] of Object.entries(wrong)) {
  journey(
    `${name} is refused with its reason, and what was shown stays`,
    {
      at: '/grand-est/sources',
      sizes: name === 'page.json' ? [phone, desk] : [desk],
    },
    async (page) => {
      await ask(page);
      await choose(page, name);
      await refused(page, reason);
      assert.match(
        await textOf(dialog(page).getByRole('paragraph').filter({ hasText: 'n’a pas changé' })),
        /n’a pas changé/,
      );
      assert.equal(hash(page), '/grand-est/sources');
      await choose(page, 'bon.json', /^Choisir un autre/);
      await isOpen(page);
    },
  );
}

journey(
  'a file of 100 MB is refused without reading a byte',
  {
    prepare: (page) =>
      page.addInitScript(() => {
        window.readings = 0;
        for (const name of ['arrayBuffer', 'text', 'stream', 'slice']) {
          const original = Blob.prototype[name];
          Blob.prototype[name] = function counted(...rest) {
            if (this instanceof File) window.readings += 1;
            return original.apply(this, rest);
          };
        }
      }),
  },
  async (page) => {
    await ask(page);
    await choose(page, 'énorme.json');
    await refused(page, /64 Mo au plus/);
    assert.equal(await page.evaluate(() => window.readings), 0);
  },
);

journey('a folder, and two files at once, are refused', { sizes: [desk] }, async (page) => {
  await drop(page, 'dossier');
  await refused(page, /« dossier » n’a pas été ouvert C’est un dossier/);
  await drop(page, 'bon.json', 'page.json');
  await refused(page, /Plusieurs fichiers/);
});

journey('5 000 problems: a hundred are listed, all are counted and saved', {}, async (page) => {
  await ask(page);
  await choose(page, 'faux.json');
  await refused(page, /5 000 erreurs/);
  assert.equal(await dialog(page).getByRole('listitem').count(), 100);
  assert.match(await textOf(dialog(page).getByRole('listitem')), /^\/actions\/0\/axis : /);
  assert.match(plain(await dialog(page).innerText()), /et 4 900 autres problèmes/);
  const saving = page.waitForEvent('download');
  await press(dialog(page).getByRole('button', { name: 'Télécharger le rapport complet' }));
  const saved = await saving;
  assert.equal(saved.suggestedFilename(), 'faux-problemes.txt');
  const lines = readFileSync(await saved.path(), 'utf8')
    .trim()
    .split('\n');
  assert.equal(lines.filter((line) => line.startsWith('/actions/')).length, 5000);
});

journey(
  'closing the file leaves nothing of it, and its link asks again',
  { sizes: [phone] },
  async (page) => {
    await ask(page);
    await choose(page, 'bon.json');
    await isOpen(page);
    await press(fileMark(page));
    await press(page.getByRole('button', { name: /bon\.json$/ }));
    await press(page.getByRole('button', { name: 'Fermer votre fichier' }));
    await eventually(
      () => fileMark(page).count(),
      (count) => count === 0,
      'the mark is gone',
    );
    await page.goBack();
    await main(page).getByRole('heading', { name: 'Ce lien attend votre fichier' }).waitFor();
  },
);

// Name and options of a journey to an address that names a file of the site (`?src=`).
/** @returns {[string, import('./support.mjs').JourneyOptions]} */
const fromSite = (query, at, options = {}) => [
  `src ${query} ${at}`,
  { query, at, sizes: [desk], ...options },
];
journey(...fromSite('?src=schema/minimal.json', ''), async (page) => {
  await isOpen(page);
  assert.equal(hash(page), '/file');
});
journey(...fromSite('?src=schema/minimal.json', '/file/sources?lang=fr'), async (page) => {
  await isOpen(page);
  assert.match(hash(page), /^\/file\/sources/);
});
journey(...fromSite('?src=schema/minimal.json', '/grand-est'), async (page) => {
  assert.equal(await fileMark(page).count(), 0);
});
for (const query of [
  '?src=https://example.org/a.json',
  '?src=//example.org/a.json',
  '?src=data:application/json,{}',
  '?src=\\\\example.org/a',
]) {
  const asked = [];
  const prepare = async (page) => {
    page.on('request', (request) => asked.push(request.url()));
  };
  journey(...fromSite(query, '', { prepare }), async (page) => {
    await refused(page, /n’est pas sur ce site/);
    assert.equal(await page.getByRole('button', { name: 'Réessayer' }).count(), 0);
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(page.home)),
      [],
      'no other site is asked',
    );
  });
}
journey(...fromSite('?src=nowhere.json', '', { noisy: true }), async (page) => {
  await refused(page, /n’a pas pu être obtenu/);
  assert.equal(await page.getByRole('button', { name: 'Réessayer' }).count(), 1);
});

journey(
  'the template for a spreadsheet opens as it is downloaded, and says what it was read as',
  {},
  async (page) => {
    await ask(page);
    await choose(page, 'modèle.csv');
    await isOpen(page);
    const notice = main(page).getByRole('status').filter({ hasText: 'Importé de « modèle.csv »' });
    await notice.waitFor({ state: 'attached' });
    await follow(page, words.fr.views.actions);
    await main(page)
      .getByText('EXEMPLE À REMPLACER – Station de filtrage')
      .first()
      .waitFor({ state: 'attached' });
    await press(main(page).getByRole('button', { name: 'Fermer', exact: true }).first());
    await eventually(
      () => notice.count(),
      (count) => count === 0,
      'it can be dismissed',
    );
  },
);
journey(
  'an OC4IDS package opens, and what of it was not used is reported',
  { sizes: [desk] },
  async (page) => {
    await ask(page);
    await choose(page, 'paquet.json');
    await isOpen(page);
    const notice = main(page).getByRole('status').filter({ hasText: 'Importé de « paquet.json »' });
    assert.ok((await textOf(notice)).length > 80, 'the report has sentences');
    const project = JSON.parse(contents['paquet.json']).projects[0].title;
    await follow(page, words.fr.views.actions);
    await main(page).getByText(project).first().waitFor({ state: 'attached' });
  },
);
journey(
  'a table without an action is reported in the importer’s words',
  { sizes: [desk] },
  async (page) => {
    await ask(page);
    await choose(page, 'tableau.csv');
    await refused(page, /action/i);
  },
);
