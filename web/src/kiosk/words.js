// Messages of the kiosk's page scripts, in the language the app currently shows.
import en from '../../../assets/i18n/en.json' with { type: 'json' };
import fr from '../../../assets/i18n/fr.json' with { type: 'json' };

/** @type {Record<string, Record<string, any>>} */
const messages = { fr, en };

/**
 * Returns the message, or undefined if there is none of this key.
 *
 * @param {string} key
 * @returns {string}
 */
export const say = (key) => messages[document.documentElement.lang][key];
