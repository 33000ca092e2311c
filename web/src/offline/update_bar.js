// The small bar that says a newer build is ready. It takes nobody's focus, goes away when asked, and comes back with the
// next page.

/**
 * `words(key)`: the page's own sentences.
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
    const buttons = document.createElement('div'); // which stay together
    const take = (/** @type {Event} */ { currentTarget }) => {
      /** @type {HTMLButtonElement} */ (currentTarget).disabled = true; // the change may take a moment
      accept();
    };
    buttons.append(
      button('page_update_reload', take),
      button('page_update_later', () => bar.replaceChildren()),
    );
    bar.replaceChildren(sentence, buttons);
  };
}
