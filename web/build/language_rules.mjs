// The rules of the style sheet that follow from the list of languages.
import { languages, othersThan } from './address.mjs';

/**
 * Returns rules that hide what is in another language (class "only") than the page. In a page whose
 * language is none of them, the first one is shown.
 */
export function languageRules() {
  const [main] = languages;
  const selectors = othersThan(main).flatMap((language) => [
    `:root[lang=${language}] .only:not([lang=${language}])`,
    `:root:not([lang=${language}]) .only[lang=${language}]`,
  ]);
  return selectors.length > 0 ? `${selectors.join(',')}{display:none}\n` : '';
}
