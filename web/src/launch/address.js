// The address of a kiosk, made from its settings and read back: what app/state/options.cpp reads after '?', and the
// programme, language and theme after '#'. Text in, text out; it knows no page.
import { isSet } from '../options.js';

/**
 * What a kiosk's address says. `loop`: views; `idle`: seconds.
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
/** @type {Language[]} */
export const languages = ['fr', 'en'];
export const themes = ['', 'light', 'dark', 'contrast']; // '': the system's
export const leastIdle = 10; // seconds, as in app/state/options.h
export const mostIdle = 3600;
const longest = 4096;

// What holds where the address is silent; `loop` is that of app/ui/session_kiosk.cpp.
export const usual = {
  idle: 60,
  loop: ['overview', 'budget', 'partners', 'map'],
  theme: '',
  stats: false,
};

/** @param {string[]} loop */
const isUsualLoop = (loop) => loop.join() === usual.loop.join();

/**
 * '?kiosk&idle=90&loop=overview,budget&stats'. Without any view to go through, the first stays.
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

/** @param {Pick<Settings, "programme" | "language" | "theme">} settings */
export const fragmentOf = ({ programme, language, theme }) =>
  `#/${programme}/${views[0]}?lang=${language}${theme ? `&theme=${theme}` : ''}`;

/** @param {Settings} settings */
export const addressOf = (settings) => queryOf(settings) + fragmentOf(settings);

/**
 * Digits alone; null for anything else.
 * @param {string} text
 * @returns {number | null}
 */
export const idleOf = (text) =>
  /^\d+$/.test(text) ? Math.min(Math.max(Number(text), leastIdle), mostIdle) : null;

/** @param {string} text */
const loopOf = (text) => text.split(',').filter((view) => views.includes(view));

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/**
 * The first valid value of an option.
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
 * Settings from an address, its file's name before '?' or not. Whatever is not valid in it is as in `fallback`.
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
