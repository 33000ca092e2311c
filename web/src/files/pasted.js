// A pasted text as a file.
import { messages } from '../../../assets/i18n/every_language.js';

/**
 * Returns the text as a file, if it could be JSON or a table: it begins with a bracket, has several
 * lines, or has several cells in one. The app then opens or refuses it as it would any file. Otherwise
 * returns none and explains that with `say`, which shows a message.
 *
 * @param {string} text
 * @param {(text: string) => void} say
 */
export function fileOfText(text, say) {
  const words = messages[document.documentElement.lang];
  if (/^\s*[{[]|^[^\n]*[\t;,][^\n]*\n|\S[^\n]*\n\s*\S/.test(text))
    return [new File([text], `${words.import_pasted}`)];
  say(`${words.import_not_json}`);
  return [];
}
