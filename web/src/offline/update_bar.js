// The bar that offers a newer build. The bar does not take the focus. A bar that was closed is
// shown again when a page is loaded.

/**
 * `words(key)` returns a message of the page; `keepsFile` returns whether it has a file of the visitor's,
 * which a reload loses: the bar says so before. Returns a function that shows the bar.
 *
 * @param {(key: string) => string} words
 * @param {() => boolean} keepsFile
 */
export function createUpdateBar(words, keepsFile) {
  const bar = /** @type {HTMLElement} */ (document.getElementById('offer'));

  /**
   * @param {string} key
   * @param {(event: Event) => void} press
   */
  function button(key, press) {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = words(key);
    element.addEventListener('click', press);
    return element;
  }

  return (/** @type {() => void} */ accept) => {
    const sentence = document.createElement('p');
    sentence.textContent = words('page_update_ready');
    let isWarned = false;
    function warn() {
      isWarned = true;
      sentence.textContent = `${words('page_update_ready')}. ${words('page_file_lost')}`;
    }
    if (keepsFile()) warn();
    const buttons = document.createElement('div'); // keeps both buttons on one line
    const take = (/** @type {Event} */ { currentTarget }) => {
      if (keepsFile() && !isWarned) return warn(); // opened since: the next press reloads
      /** @type {HTMLButtonElement} */ (currentTarget).disabled = true; // the reload may take two seconds
      accept();
    };
    buttons.append(
      button('page_update_reload', take),
      button('page_update_later', () => bar.replaceChildren()),
    );
    bar.replaceChildren(sentence, buttons);
  };
}
