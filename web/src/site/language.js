// French or English, before the app runs: what the address says, else what the page is written in when it is the page
// of one language, else what the browser prefers.

// "fr" or "en", whichever the browser's list names first; French when it names neither.
export function browserLanguage(languages = navigator.languages) {
  const known = languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return known.find((tag) => tag === 'fr' || tag === 'en') ?? 'fr';
}

// What holds where nobody has chosen.
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
