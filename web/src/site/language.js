// The language before the app runs: the address's, otherwise that of a page in one language,
// otherwise the browser's.

// Returns the first of "fr" and "en" in the browser's list; "fr" if it contains neither.
export function browserLanguage(languages = navigator.languages) {
  const known = languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return known.find((tag) => tag === 'fr' || tag === 'en') ?? 'fr';
}

// Returns the language that is used if the address names none.
export function usualLanguage() {
  return document.documentElement.dataset.language ?? browserLanguage();
}

/**
 * @param {{ search: string, hash: string }} [address]
 * @returns {string}
 */
export function pageLanguage({ search, hash } = location) {
  const named = `${search}&${hash}`.match(/[?&#]lang=(fr|en)(?=[&#]|$)/);
  return named ? named[1] : usualLanguage();
}
