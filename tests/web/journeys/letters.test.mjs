// The letters of the visitor's own file: composed, in their order, or told when the font lacks them.
import assert from 'node:assert/strict';
import { desk, eventually, journeys, main, press } from './support.mjs';

const { journey } = journeys();

const file = JSON.stringify({
  format: '1.0',
  id: 'p',
  title: 'Re\u0301habilitation a\u0300\n\u202eVe\u0301nissieux',
  summary: 'Αθήνα',
  sources: [{ id: 's', title: 'S', kind: 'report', publisher: 'P' }],
});

journey(
  'accents are composed, no text turns its surroundings, and letters that the font lacks are reported',
  { sizes: [desk], at: '/file/overview' },
  async (page) => {
    await page.evaluate((text) => {
      const files = [new File([text], '\u202elettres.json')];
      const dataTransfer = { types: ['Files'], items: [], files };
      const event = new Event('drop', { cancelable: true, bubbles: true });
      document.body.dispatchEvent(Object.assign(event, { dataTransfer }));
    }, file);
    const heading = main(page).getByRole('heading', { level: 1, name: 'Vénissieux' });
    await eventually(
      () => heading.allTextContents(),
      ([text]) => text === 'Réhabilitation à\nVénissieux',
      'the title is composed',
    );
    await eventually(
      () => page.getByRole('status').allTextContents(),
      (texts) => texts.some((text) => /«\u202flettres\.json\u202f».*1 avertissement/.test(text)),
      'it says that there is a warning',
    );
    await press(page.getByRole('button', { name: /Changer de programme/ }));
    await press(page.getByRole('button', { name: /lettres\.json/ }));
    const dialog = page.getByRole('dialog', { name: 'Votre fichier' });
    const warning = dialog.getByText(/\/summary.*La police n’a pas ces lettres.*Αθήνα/);
    await warning.waitFor({ state: 'attached' });
    assert.equal(await warning.count(), 1);
  },
);
