// Code that runs inside the page.

/**
 * Returns the elements of a role that a visitor can reach, in reading order. `name`: regular
 * expression that matches their label or text.
 *
 * @param {string} role
 * @param {string} [name]
 * @returns {HTMLElement[]}
 */
export function byRole(role, name) {
  /** @type {Record<string, string>} */
  const selectors = {
    alert: '[role=alert]',
    button: 'button',
    figure: '[role=figure]',
    heading: 'h1, h2, h3',
    link: 'a',
    listitem: 'li',
    main: 'main',
    searchbox: 'input[type=search]',
  };
  /** @param {Element} element */
  const nameOf = (element) =>
    (element.getAttribute('aria-label') ?? element.textContent)
      .replace(/[\s\u00a0\u202f]+/g, ' ')
      .trim();
  /** @type {NodeListOf<HTMLElement>} */
  const all = document.querySelectorAll(selectors[role]);
  return [...all].filter(
    (element) =>
      !element.closest('[hidden], [inert]') && new RegExp(name ?? '').test(nameOf(element)),
  );
}
