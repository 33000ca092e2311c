// HTML of parts of the launch page: the form, the live preview, and the table of the address's
// options. `say(key, …)` returns messages already escaped.
import { conventions } from '../../assets/i18n/every_language.js';
import { languages, usual, views } from '../src/launch/address.js';

/** @import { Settings } from '../src/launch/address.js' */

/**
 * Puts HTML into the places {0}, {1} … of a message; `say` would escape it.
 *
 * @param {string} text
 * @param {...(string | number)} values
 */
const put = (text, ...values) =>
  values.map(String).reduce((all, value, place) => all.replace(`{${place}}`, () => value), text);

/** @param {string} path */
const arrow = (path) =>
  `<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="${path}"/></svg>`;
const arrows = { up: arrow('M6 15l6-6 6 6'), down: arrow('M6 9l6 6 6-6') };

/**
 * An item of the list of views: check box, name, and buttons that move it.
 *
 * @param {Say} say
 * @param {string} view
 * @param {boolean} checked
 */
function viewItem(say, view, checked) {
  const name = say(`code_view_${view}`);
  /**
   * A button that waits for the page's script.
   *
   * @param {"up" | "down"} way
   * @param {number} by number of places
   */
  const move = (way, by) =>
    `<button type="button" disabled data-by="${by}" aria-label="${put(say(`launch_view_${way}`), name)}">${arrows[way]}</button>`;
  return `<li data-view="${view}"><label><input type="checkbox" name="loop" value="${view}"${checked ? ' checked' : ''}> <span>${name}</span></label>${move('up', -1)}${move('down', 1)}</li>`;
}

/**
 * The list of all views. Those of the loop come first, in its order.
 *
 * @param {Say} say
 * @param {string[]} loop
 */
function viewList(say, loop) {
  const all = [...loop, ...views.filter((view) => !loop.includes(view))];
  return `<fieldset aria-describedby="views-hint"><legend>${say('launch_views')}</legend>
<p class="hint" id="views-hint">${say('launch_views_hint')}</p>
<ol id="views">
${all.map((view) => viewItem(say, view, loop.includes(view))).join('\n')}
</ol>
<p id="none" class="note" role="status" data-words="${say('launch_views_none')}"></p>
</fieldset>`;
}

/**
 * A group of radio buttons. `choices`: [value, label as HTML]; `chosen`: one of the values.
 *
 * @param {string} name
 * @param {{ legend: string, choices: string[][], chosen: string, hint?: string }} group
 */
function radios(name, { legend, choices, chosen, hint = '' }) {
  const items = choices.map(
    ([value, label]) =>
      `<label><input type="radio" name="${name}" value="${value}"${value === chosen ? ' checked' : ''}> ${label}</label>`,
  );
  return `<fieldset${hint ? ` aria-describedby="${name}-hint"` : ''}><legend>${legend}</legend>
<div class="choices">${items.join('\n')}</div>${hint ? `\n<p class="hint" id="${name}-hint">${hint}</p>` : ''}
</fieldset>`;
}

/**
 * Returns the form. `names`: [id, name as HTML] of the programmes; `settings`: initial values.
 *
 * @param {Say} say
 * @param {{ names: [id: string, name: string][], settings: Settings, themes: string[] }} given
 */
export function form(say, { names, settings, themes }) {
  const { programme, loop, idle, language, theme } = settings;
  const options = names.map(
    ([id, name]) => `<option value="${id}"${id === programme ? ' selected' : ''}>${name}</option>`,
  );
  return `<form id="settings" class="panel" aria-labelledby="settings-title">
<h2 id="settings-title">${say('launch_settings')}</h2>
<p class="field"><label for="programme">${say('launch_programme')}</label>
<select id="programme" name="programme">${options.join('')}</select></p>
${viewList(say, loop)}
<p class="field"><label for="idle">${say('launch_idle')}</label>
<input id="idle" name="idle" type="number" inputmode="numeric" min="10" max="3600" value="${idle}" aria-describedby="idle-hint"></p>
<p class="hint" id="idle-hint">${say('launch_idle_hint')}</p>
${radios('language', {
  legend: say('launch_language'),
  choices: languages.map((code) => [code, `<span lang="${code}">${conventions[code].name}</span>`]),
  chosen: language,
  hint: say('launch_language_hint'),
})}
${radios('theme', {
  legend: say('launch_theme'),
  choices: themes.map((code) => [code, say(`launch_theme_${code || 'system'}`)]),
  chosen: theme,
})}
<p class="check"><label><input type="checkbox" name="stats" aria-describedby="stats-hint"> ${say('launch_stats')}</label></p>
<p class="hint" id="stats-hint">${say('launch_stats_hint')}</p>
</form>`;
}

/**
 * Returns the section of the live preview. The page's script adds the frame: without scripts it
 * would be empty.
 *
 * @param {Say} say
 */
export function preview(say) {
  const screens = [
    ['portrait', '1080 × 1920'],
    ['landscape', '1920 × 1080'],
  ];
  return `<section class="live" aria-labelledby="live-title">
<h2 id="live-title">${say('launch_preview')}</h2>
<div id="screen" class="screen portrait" data-title="${say('launch_preview_frame')}"></div>
<p class="hint">${say('launch_preview_hint')}</p>
${radios('screen', {
  legend: say('launch_screen'),
  choices: screens.map(([name, size]) => [
    name,
    `${say(`launch_screen_${name}`)} <small>${size}</small>`,
  ]),
  chosen: 'portrait',
})}
</section>`;
}

/**
 * Returns the table of the options of a kiosk's address.
 *
 * @param {Say} say
 * @param {[id: string, name: string][]} names
 */
export function optionsTable(say, names) {
  /** @param {string[]} all */
  const codes = (all) => all.map((code) => `<code>${code}</code>`).join(', ');
  const rows = [
    ['?kiosk', say('launch_option_kiosk')],
    ['idle=90', put(say('launch_option_idle'), usual.idle)],
    ['loop=budget,map', put(say('launch_option_loop'), codes(views), codes(usual.loop))],
    ['stats', say('launch_option_stats')],
    [
      `#/${names[0][0]}/overview`,
      put(say('launch_option_programme'), codes(names.map(([id]) => id))),
    ],
    [`lang=${languages.at(-1)}`, say('launch_option_lang')],
    ['theme=dark', say('launch_option_theme')],
  ];
  return `<section class="panel" aria-labelledby="options">
<h2 id="options">${say('launch_options')}</h2>
<p>${say('launch_options_intro')}</p>
<table><thead><tr><th scope="col">${say('launch_option')}</th><th scope="col">${say('launch_meaning')}</th></tr></thead>
<tbody>
${rows.map(([option, meaning]) => `<tr><th scope="row"><code>${option}</code></th><td>${meaning}</td></tr>`).join('\n')}
</tbody></table>
</section>`;
}
