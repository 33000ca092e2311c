// Chromium as an engine of the shared tests, over Playwright.
import { launch } from '../support.mjs';
import { playwrightTab } from './tab.mjs';

export async function startChromium() {
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 }, locale: 'fr-FR' });
  const session = await page.context().newCDPSession(page);
  const tab = playwrightTab(page, {
    compose: (text) => session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    commit: (text) => session.send('Input.insertText', { text }),
  });
  return { tab, close: () => browser.close() };
}
