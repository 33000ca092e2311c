// The visitor's own file in journeys: dropping it as the system does, and the mark that says that
// what is shown comes from it.

/** @param {PlaywrightPage} page */
export const fileMark = (page) => page.getByRole('button', { name: /Votre fichier, non vérifié/ });
/** @param {PlaywrightPage} page */
export const isOpen = (page) => fileMark(page).waitFor({ state: 'attached' });

/**
 * Drags real files and folders over the page and returns the function that drops them.
 *
 * @param {PlaywrightPage} page
 * @param {string[]} paths
 */
export async function dragFiles(page, paths) {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  /** @param {'dragEnter' | 'dragOver' | 'drop'} type */
  const send = (type) => session.send('Input.dispatchDragEvent', { type, x: 200, y: 300, data });
  await send('dragEnter');
  await send('dragOver');
  return () => send('drop');
}

/**
 * @param {PlaywrightPage} page
 * @param {...string} paths
 */
export async function dropFiles(page, ...paths) {
  const drop = await dragFiles(page, paths);
  await drop();
}
