// Code that runs inside the page.

// The elements of this role that a visitor can reach, in reading order. `name`: what a regular expression finds in
// their label or text.
export function byRole(role, name) {
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
  const nameOf = (element) =>
    (element.getAttribute('aria-label') ?? element.textContent)
      .replace(/[\s\u00a0\u202f]+/g, ' ')
      .trim();
  return [...document.querySelectorAll(selectors[role])].filter(
    (element) =>
      !element.closest('[hidden], [inert]') && new RegExp(name ?? '').test(nameOf(element)),
  );
}
