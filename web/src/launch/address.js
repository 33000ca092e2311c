// The address of a kiosk, made from its settings and read back: what app/state/options.cpp reads after '?', and the
// programme, language and theme after '#'. Text in, text out; it knows no page.
import { isSet } from '../options.js';

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

const isUsualLoop = (loop) => loop.join() === usual.loop.join();

// '?kiosk&idle=90&loop=overview,budget&stats'. Without any view to go through, the first stays.
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

export const fragmentOf = ({ programme, language, theme }) =>
  `#/${programme}/${views[0]}?lang=${language}${theme ? `&theme=${theme}` : ''}`;

export const addressOf = (settings) => queryOf(settings) + fragmentOf(settings);

// Digits alone; null for anything else.
export const idleOf = (text) =>
  /^\d+$/.test(text) ? Math.min(Math.max(Number(text), leastIdle), mostIdle) : null;

const loopOf = (text) => text.split(',').filter((view) => views.includes(view));

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

// The first valid value of an option.
function first(query, name, valueOf) {
  for (const part of query.slice(1, longest).split('&')) {
    const [key, value = ''] = part.split(/=(.*)/s);
    const found = key === name ? valueOf(decoded(value)) : null;
    if (found !== null) return found;
  }
  return null;
}

const oneOf = (known) => (value) => (known.includes(value) ? value : null);

// Settings from an address, its file's name before '?' or not. Whatever is not valid in it is as in `fallback`.
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
