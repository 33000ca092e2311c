// The operator's dialog with the counts, in a browser as old as the site allows: such a browser has no
// properties of elements for ARIA (`ariaLabel`, `role`), only attributes.
import { pageTests } from '../page_test.mjs';

const pageTest = pageTests();

// Opens the dialog with one counted day.
const open = (page) =>
  page.evaluate(async () => {
    const rows = [
      ['day', 'visits'],
      ['2026-01-31', 3],
    ];
    const code = new TextEncoder().encode('1001');
    const { showCounts } = await import('/src/kiosk/counts_sheet.js');
    showCounts({ table: () => rows, see() {}, clear() {} }, async () => code);
  });

pageTest(
  'the dialog, its code and its question have their roles and names in the oldest browsers',
  {
    prepare: (page) =>
      page.addInitScript(() => {
        for (const name of ['role', 'ariaLabel', 'ariaModal'])
          Reflect.deleteProperty(Element.prototype, name);
      }),
  },
  async (page) => {
    await open(page);
    const sheet = page.getByRole('dialog', { name: /^Vues par jour/ });
    await sheet.getByRole('table').waitFor();
    await sheet.getByRole('img', { name: /ce code/ }).waitFor();
    await sheet.getByRole('button', { name: 'Tout effacer' }).click();
    await sheet.getByRole('alert').waitFor();
  },
);
