// What the importers say: in the visitor's language in a report, in both languages in a programme.
import en from '../../../assets/i18n/en.json' with { type: 'json' };
import fr from '../../../assets/i18n/fr.json' with { type: 'json' };
import { shorten } from './text.js';

const messages = { fr, en };
const numberFormat = (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
const numbers = { fr: numberFormat('fr-FR'), en: numberFormat('en-GB') };
const takesOne = { fr: (count) => count < 2, en: (count) => count === 1 };

function shown(argument, language) {
  if (typeof argument === 'number') return numbers[language].format(argument);
  return String(argument?.[language] ?? argument ?? '');
}

// `args` take the places {0}, {1}…; the first, a count, decides between singular and plural.
export function say(language, key, ...args) {
  const message = messages[language][key];
  const form =
    typeof message === 'string' ? message : message[takesOne[language](args[0]) ? 'one' : 'other'];
  return shorten(form.replace(/\{(\d)\}/g, (_, index) => shown(args[index], language)));
}

// A text of a programme.
export const both = (key, ...args) => ({
  fr: say('fr', key, ...args),
  en: say('en', key, ...args),
});
