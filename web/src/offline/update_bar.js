// The bar that offers a newer build. The bar does not take the focus. A bar that was closed is
// shown again when a page is loaded.

/**
 * `words(key)` returns a message of the page. Returns a function that shows the bar.
 *
 * @param {(key: string) => string} words
 */
export function createUpdateBar(words) {
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
    const buttons = document.createElement('div'); // keeps both buttons on one line
    const take = (/** @type {Event} */ { currentTarget }) => {
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
