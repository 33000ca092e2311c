// The rules of the style sheet that follow from the list of languages.
import { languages, othersThan } from './address.mjs';

/**
 * Returns rules that hide elements of the class "only" whose language is not the page's. If the
 * page's language is not in the list, the first language is shown.
 */
export function languageRules() {
  const [main] = languages;
  const selectors = othersThan(main).flatMap((language) => [
    `:root[lang=${language}] .only:not([lang=${language}])`,
    `:root:not([lang=${language}]) .only[lang=${language}]`,
  ]);
  return selectors.length > 0 ? `${selectors.join(',')}{display:none}\n` : '';
}
