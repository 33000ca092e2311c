// Tables of the visitor's: from a spreadsheet's file or clipboard, imported in a worker, refused with
// the template.
import assert from 'node:assert/strict';
import { paste } from '../support.mjs';
import { desk, eventually, follow, journeys, main, phone, plain, textOf } from './support.mjs';
import { words } from './words.mjs';

const { journey } = journeys();

// Drops a made-up file on the page.
const drop = (page, name, content) =>
  page.evaluate(
    ([given, bytes]) => {
      const file = new File([Uint8Array.from(bytes)], given);
      const dataTransfer = { types: ['Files'], items: [], files: [file] };
      document.body.dispatchEvent(
        Object.assign(new Event('drop', { cancelable: true, bubbles: true }), { dataTransfer }),
      );
    },
    [name, [...Buffer.from(content)]],
  );

const notice = (page, name) =>
  main(page)
    .getByRole('status')
    .filter({ hasText: `Importé de « ${name} »` });

// Waits until the page says that it has imported the file. Returns what it says.
async function report(page, name) {
  await notice(page, name).waitFor({ state: 'attached' });
  return plain(await textOf(notice(page, name)));
}

journey(
  'a table is imported in a worker, its report begins with money, a total is not counted',
  { sizes: [phone, desk] },
  async (page) => {
    const started = page.waitForEvent('worker');
    const rows = Array.from({ length: 3000 }, (_, index) => `Action ${index};2,50`);
    await drop(page, 'grand.csv', ['titre;montant', ...rows, 'TOTAL;7500'].join('\n'));
    assert.match((await started).url(), /\/assets\/import_worker\.[0-9a-f]+\.js$/);
    assert.match(await report(page, 'grand.csv'), /Montants : 3 000 lus, 7 500,00 € en tout\./);
    await eventually(
      () => page.workers().length,
      (count) => count === 0,
      'the worker ended',
    );
    assert.equal(await page.getByRole('progressbar').count(), 0);
  },
);

journey('cells copied in a spreadsheet are pasted as a table', { sizes: [desk] }, async (page) => {
  await paste(page, 'projet\tporteur\tmontant (k€)\r\nAtelier nord\tCommune A\t1,5\r\n');
  assert.match(await report(page, 'Texte collé'), /Montants : 1 lu, 1 500,00 €\./);
  await follow(page, words.fr.views.actions);
  await main(page).getByText('Atelier nord').first().waitFor({ state: 'attached' });
});

journey('a table is pasted with its title above it', { sizes: [desk] }, async (page) => {
  await paste(page, 'Projets 2024\r\n\r\nprojet\tmontant\r\nAtelier nord\t1,5\r\n');
  assert.match(await report(page, 'Texte collé'), /Montants : 1 lu, 1,50 €\./);
});

journey('pasted lines that are no table are refused with the template', {}, async (page) => {
  await paste(page, 'Bonjour\ntout le monde\n');
  const dialog = page.getByRole('dialog', { name: 'Votre fichier' });
  await dialog.getByRole('link', { name: 'Modèle de tableau (CSV)' }).waitFor();
});

journey('Unicode text of a spreadsheet (UTF-16) is read', { sizes: [desk] }, async (page) => {
  const text = '\ufeffprojet\tporteur\tmontant\r\nAtelier d’été\tCommune à côté\t1 000,50 €\r\n';
  await drop(page, 'unicode.txt', Buffer.from(text, 'utf16le'));
  assert.match(await report(page, 'unicode.txt'), /Montants : 1 lu, 1 000,50 €\./);
});

journey('a table that cannot be read is refused with the template', {}, async (page) => {
  await drop(page, 'couleurs.csv', 'couleur;taille\nbleu;1\n');
  const dialog = page.getByRole('dialog', { name: 'Votre fichier' });
  await eventually(
    () => textOf(dialog.getByRole('alert')),
    (text) => /colonne « action ».*couleur, taille/.test(plain(text)),
    'it says which columns it found',
  );
  const link = dialog.getByRole('link', { name: 'Modèle de tableau (CSV)' });
  assert.match((await link.getAttribute('href')) ?? '', /schema\/template\.csv$/);
});
