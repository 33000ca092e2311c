// Chromium for the tests of several engines, driven by Playwright.
import { launch } from '../support.mjs';
import { playwrightTab } from './tab.mjs';

/** @returns {Promise<Engine>} */
export async function startChromium() {
  const browser = await launch();
  const context = await browser.newContext({
    viewport: { width: 1024, height: 768 },
    locale: 'fr-FR',
  });
  const page = await context.newPage();
  const session = await page.context().newCDPSession(page);
  const tab = playwrightTab(page, {
    compose: (text) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    commit: (text) => session.send('Input.insertText', { text }),
  });
  async function twoTabs() {
    const other = await context.newPage();
    return { tabs: [page, other].map((one) => playwrightTab(one)), close: () => other.close() };
  }
  return { tab, twoTabs, close: () => browser.close() };
}
