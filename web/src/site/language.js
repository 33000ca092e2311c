// The language before the app runs: the one that the address names, or else the language of a page
// in one language, or else the browser's language.
import languages from '../../../assets/i18n/languages.json' with { type: 'json' };

export const [mainLanguage] = languages;

/** @param {string} code */
const isKnown = (code) => languages.includes(code);

// Returns the first language of the browser's list that the site has; the main one if it has none.
export function browserLanguage(preferred = navigator.languages) {
  return preferred.map((tag) => tag.split('-')[0].toLowerCase()).find(isKnown) ?? mainLanguage;
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
  const named = `${search}&${hash}`.matchAll(/[?&#]lang=(\w+)(?=[&#]|$)/g);
  return [...named].map(([, code]) => code).find(isKnown) ?? usualLanguage();
}
