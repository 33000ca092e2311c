// What this module says, in the language the app is in now.
import en from '../../../assets/i18n/en.json' with { type: 'json' };
import fr from '../../../assets/i18n/fr.json' with { type: 'json' };

/** @type {Record<string, Record<string, any>>} */
const messages = { fr, en };
/**
 * @param {string} key
 * @returns {string}
 */
export const say = (key) => messages[document.documentElement.lang][key];
