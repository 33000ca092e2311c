// Writes a kiosk's settings as an address, and reads them from one. The query ('?…') holds the
// options that app/state/options.cpp reads; the fragment ('#…') holds the programme, language and
// theme. Pure functions: they use neither the page nor its address.
import languages from '../../../assets/i18n/languages.json' with { type: 'json' };
import { isSet } from '../site/options.js';

/**
 * The settings of a kiosk. `loop`: the views shown in turn while nobody is there; `idle`: seconds
 * without input before the kiosk asks whether anybody is there; `stats`: whether views are counted.
 *
 * @typedef {object} Settings
 * @property {string} programme
 * @property {string[]} loop
 * @property {number} idle
 * @property {string} language
 * @property {string} theme
 * @property {boolean} stats
 */

export const views = [
  'overview',
  'budget',
  'actions',
  'partners',
  'map',
  'objectives',
  'compare',
  'sources',
];
export { languages };
export const themes = ['', 'light', 'dark', 'contrast']; // '' follows the system's setting
export const leastIdle = 10; // seconds, as in app/state/options.h
export const mostIdle = 3600;
const longest = 4096; // most characters of a query that are read: max_query_bytes of app/state/options.h

// Defaults of the options that an address may leave out; `loop` is the same as in
// app/session/kiosk_visit.cpp.
export const usual = {
  idle: 60,
  loop: ['overview', 'budget', 'partners', 'map'],
  theme: '',
  stats: false,
};

/** @param {string[]} loop */
const isUsualLoop = (loop) => loop.join() === usual.loop.join();

/**
 * Returns the query, for example '?kiosk&idle=90&loop=overview,budget&stats'; defaults are left
 * out. An empty `loop` is written as a loop of the first view only.
 *
 * @param {Pick<Settings, "idle" | "loop" | "stats">} settings
 */
export function queryOf({ idle, loop, stats }) {
  const shown = loop.length > 0 ? loop : [views[0]];
  return [
    '?kiosk',
    idle === usual.idle ? '' : `idle=${idle}`,
    isUsualLoop(shown) ? '' : `loop=${shown.join()}`,
    stats ? 'stats' : '',
  ]
    .filter(Boolean)
    .join('&');
}

/**
 * Returns the fragment, for example '#/lyon-saint-etienne/overview?lang=fr'.
 *
 * @param {Pick<Settings, "programme" | "language" | "theme">} settings
 */
export const fragmentOf = ({ programme, language, theme }) =>
  `#/${programme}/${views[0]}?lang=${language}${theme ? `&theme=${theme}` : ''}`;

/** @param {Settings} settings */
export const addressOf = (settings) => queryOf(settings) + fragmentOf(settings);

/**
 * Reads seconds and brings them into the allowed range; null if the text is not a whole number.
 *
 * @param {string} text
 * @returns {number | null}
 */
export const idleOf = (text) =>
  /^\d+$/.test(text) ? Math.min(Math.max(Number(text), leastIdle), mostIdle) : null;

/** @param {string} text */
const loopOf = (text) => text.split(',').filter((view) => views.includes(view));

/**
 * Decodes percent signs; '' if they are not valid.
 *
 * @param {string} text
 */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/**
 * Returns the first valid value of an option, as the app does; null if there is none. `valueOf`
 * returns null for a value that is not valid.
 *
 * @template T
 * @param {string} query
 * @param {string} name
 * @param {(text: string) => T | null} valueOf
 * @returns {T | null}
 */
function first(query, name, valueOf) {
  for (const part of query.slice(1, longest).split('&')) {
    const [key, value = ''] = part.split(/=(.*)/s);
    const found = key === name ? valueOf(decoded(value)) : null;
    if (found !== null) return found;
  }
  return null;
}

/**
 * @param {string[]} known
 * @returns {(value: string) => string | null}
 */
const oneOf = (known) => (value) => (known.includes(value) ? value : null);

/**
 * Reads settings from an address; text before '?' or '#' is ignored. A setting that is missing or
 * not valid is taken from `fallback`.
 *
 * @param {string} address
 * @param {{ programmes: string[], fallback: Settings }} known
 * @returns {Settings}
 */
export function settingsOf(address, { programmes, fallback }) {
  const [, query = '', fragment = ''] = address.match(/^[^?#]*(\?[^#]*)?(#.*)?$/s) ?? [];
  const [, programme, state = ''] = fragment.match(/^#\/?([^/?]*)[^?]*(\?.*)?$/s) ?? [];
  const loop = first(query, 'loop', (text) =>
    loopOf(text).length > 0 ? [...new Set(loopOf(text))] : null,
  );
  return {
    programme: programmes.includes(programme) ? programme : fallback.programme,
    loop: loop ?? fallback.loop,
    idle: first(query, 'idle', idleOf) ?? fallback.idle,
    language: first(state, 'lang', oneOf(languages)) ?? fallback.language,
    theme: first(state, 'theme', oneOf(themes.filter(Boolean))) ?? fallback.theme,
    stats: isSet('stats', query) || fallback.stats,
  };
}
