// Messages of the kiosk's page scripts, in the language the app currently shows.
import { messages } from '../../../assets/i18n/every_language.js';

/**
 * Returns the message, or undefined if there is none of this key.
 *
 * @param {string} key
 * @returns {string}
 */
export const say = (key) => /** @type {string} */ (messages[document.documentElement.lang][key]);
