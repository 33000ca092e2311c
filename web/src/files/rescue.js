// The visitor's own file after the app has failed: the page still has it, and another app that starts in
// this document opens it. After a crash each file only once: a second crash may be due to the file, and the
// page is then reloaded without it. An app that could not be loaded may be tried again and again.
import { messages } from '../../../assets/i18n/every_language.js';
import { stopImport } from './conversion.js';

/** @type {File | undefined} */
let tried; // the file that was opened again after a crash
/** @type {HTMLButtonElement['onclick']} */
let reload; // what the button does by itself

/**
 * Returns true if both are copies of one file, as it was when it was given.
 *
 * @param {File} one
 * @param {File} [other]
 */
const isSame = (one, other) =>
  one.name === other?.name && one.size === other.size && one.lastModified === other.lastModified;

/**
 * Adds to the failure that the page shows whether it keeps the file, and lets the button open the file
 * again. An import that runs ends: no app takes its result. `restart()` starts another app.
 *
 * @param {File} file
 * @param {boolean} isCrash
 * @param {() => void} restart
 */
export function offerFile(file, isCrash, restart) {
  stopImport();
  const [text, press] = document.querySelectorAll('#notice > *');
  if (!text) return;
  const button = /** @type {HTMLButtonElement} */ (press);
  const isLost = isCrash && isSame(file, tried);
  const words = messages[document.documentElement.lang];
  const sentence = text.querySelector('span') ?? document.createElement('span');
  sentence.textContent = ` ${words[isLost ? 'import_lost' : 'import_kept']}`.replace(
    '{0}',
    () => file.name,
  );
  text.append(sentence);
  reload ??= button.onclick;
  button.onclick = isLost ? reload : reopen;

  function reopen() {
    if (isCrash) tried = file;
    clearStage();
    window.early = [[[file], '']]; // start/early.js keeps what arrives before an app: this file too
    restart();
  }
}

// The new app needs a canvas without the old app's context, and elements without its listeners.
function clearStage() {
  const stage = /** @type {HTMLElement} */ (document.getElementById('stage'));
  const fresh = /** @type {HTMLElement} */ (stage.cloneNode(true));
  fresh.querySelector('#mirror')?.replaceChildren();
  stage.replaceWith(fresh);
}
