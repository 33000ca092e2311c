// Makes kiosk.html and kiosk.CODE.html, the launch page in each language: it explains the kiosk mode
// and makes a kiosk's address. The page's script is web/src/launch. Also adds the folder of files
// for a kiosk's machine (kiosk-kit).
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, languages, themes, usual } from '../src/launch/address.js';
import { commandOf, fileAddress } from '../src/launch/command.js';
import { othersThan, pageFile } from './address.mjs';
import { bundle } from './bundle.mjs';
import { launchMetaPolicy } from './headers.mjs';
import { form, optionsTable, preview } from './launch_parts.mjs';
import { mark } from './prerender.mjs';
import { escapeHtml, list } from './prerender_page.mjs';
import { readIndex } from './programme_index.mjs';
import { standaloneFile } from './standalone.mjs';
import { metasOf, readTemplate, textWatchOf } from './template.mjs';

/** @import { Site } from './site.mjs' */

// Not "kiosk": on hosts that serve kiosk.html as /kiosk, the folder would have the same address.
export const kitFolder = 'kiosk-kit';

/**
 * The values from which the page in one language is made. `links`: addresses; `flags`: Chromium's
 * flags; `metas`, `watch`: HTML, see template.mjs; `standaloneSize`: size of the copy in one file, in bytes.
 *
 * @typedef {{ favicon: string, icon: string, manifest: string }} Links
 * @typedef {{ url: string, integrity: string }} Part
 *
 * @typedef {object} LaunchPage
 * @property {Say} say
 * @property {Language} language
 * @property {[language: Language, words: string][]} others links to the page in the other languages
 * @property {ProgrammeEntry[]} programmes
 * @property {SitePlace} place
 * @property {Links} links
 * @property {Part} appearance
 * @property {string[]} flags
 * @property {string} build
 * @property {string} metas
 * @property {string} watch
 * @property {Part[]} styles
 * @property {Part} script
 * @property {number} standaloneSize
 */

const folder = '/media/usb'; // where the example command looks for the copy in one file
// Address that is shown until the page's script inserts the real one.
const example = 'https://example.org/trame/';

/**
 * Returns the flags in the text of chromium-flags.txt, without comments.
 *
 * @param {string} text
 */
export const flagsOf = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'));

/**
 * Returns a function that returns messages in one language, escaped for HTML.
 *
 * @param {string} i18n
 * @param {Language} language
 * @returns {Say}
 */
function wordsIn(i18n, language) {
  /** @param {...string} path */
  const read = (...path) =>
    JSON.parse(readFileSync(join(i18n, ...path, `${language}.json`), 'utf8'));
  const messages = { ...read(), ...read('pages') };
  return (key, ...values) => {
    if (messages[key] === undefined) throw new Error(`no message is called ${key}`);
    return values.reduce(
      (all, value, place) => all.replaceAll(`{${place}}`, () => escapeHtml(value)),
      escapeHtml(messages[key]),
    );
  };
}

/**
 * Returns the functions of wordsIn, by language.
 *
 * @param {string} i18n
 */
const allWords = (i18n) =>
  Object.fromEntries(languages.map((language) => [language, wordsIn(i18n, language)]));

/**
 * The programme's short name as HTML.
 *
 * @param {ProgrammeEntry} entry
 * @param {Language} language
 */
const nameOf = ({ title, short_title: short = title }, language) =>
  escapeHtml(typeof short === 'string' ? short : short[language]);

/**
 * The initial settings of the form: defaults, the first programme and the page's language.
 *
 * @param {Language} language
 * @param {ProgrammeEntry[]} programmes
 */
const settingsIn = (language, programmes) => ({ ...usual, programme: programmes[0].id, language });

/**
 * @param {'href' | 'src'} name
 * @param {Part} part
 */
const attributes = (name, { url, integrity }) => `${name}="${url}" integrity="${integrity}"`;

/** @param {LaunchPage} page */
function head({ say, metas, watch, links, styles, appearance, script }) {
  return `<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${launchMetaPolicy}">
${watch}
<title>${say('launch_title')} – Trame</title>
<meta name="description" content="${say('launch_description')}">
${metas}
${styles.map((style) => `<link rel="stylesheet" ${attributes('href', style)}>`).join('\n')}
<script type="module" ${attributes('src', script)}></script>
<script ${attributes('src', appearance)}></script>
<link rel="icon" href="${links.favicon}" sizes="32x32">
<link rel="icon" type="image/svg+xml" href="${links.icon}">
<link rel="manifest" href="${links.manifest}">
${languages.map((other) => `<link rel="alternate" hreflang="${other}" href="${pageFile('kiosk', other)}">`).join('\n')}`;
}

/**
 * The list of what the kiosk mode does.
 *
 * @param {Say} say
 */
const does = (say) =>
  list(
    'grid does',
    ['alone', 'touch', 'reset', 'inside', 'offline', 'private'].map(
      (name) =>
        `<li class="card"><h3>${say(`launch_does_${name}`)}</h3><p>${say(`launch_does_${name}_text`)}</p></li>`,
    ),
  );

/**
 * A button that copies the text of the element with this id, once the page's script has come.
 *
 * @param {Say} say
 * @param {string} id
 */
const copyButton = (say, id) =>
  `<button type="button" class="pill scripted" disabled data-copy="${id}">${say(`launch_copy_${id}`)}</button>`;

/**
 * The panel with the kiosk's address and the button that opens it.
 *
 * @param {Say} say
 * @param {string} address
 */
const start = (say, address) => `<section class="panel" aria-labelledby="start">
<h2 id="start">${say('launch_start')}</h2>
<noscript><p class="note">${say('launch_no_script')}</p></noscript>
<label for="address">${say('launch_address')}</label>
<textarea id="address" readonly rows="3" spellcheck="false" translate="no">${escapeHtml(address)}</textarea>
<p class="row"><a id="go" class="pill main" href="${escapeHtml(address)}" target="_blank" rel="noopener">${say('launch_go')}</a>
${copyButton(say, 'address')}</p>
<p class="hint">${say('launch_go_hint')}</p>
</section>`;

/**
 * A command; each word is an element of its own, so that lines break between words.
 *
 * @param {string} id
 * @param {string[]} words
 */
const command = (id, words) =>
  `<pre id="${id}" translate="no"><code>${words.map((word) => `<span>${escapeHtml(word)}</span>`).join(' ')}</code></pre>`;

/**
 * The panel with the commands for a kiosk's machine and the files of kiosk-kit.
 *
 * @param {Say} say
 * @param {LaunchPage & { address: string }} page
 */
function machine(say, { address, flags, language, standaloneSize, place }) {
  const size = (standaloneSize / 1e6).toLocaleString(language, { maximumFractionDigits: 1 });
  const kit = [
    ['read', say('launch_kit_read_file')],
    ['script', 'trame-kiosk.sh'],
    ['conf', 'trame-kiosk.conf'],
    ['service', 'trame-kiosk.service'],
    ['flags', 'chromium-flags.txt'],
  ];
  return `<section class="panel" aria-labelledby="machine">
<h2 id="machine">${say('launch_machine')}</h2>
<p>${say('launch_machine_intro')}</p>
<h3>${say('launch_from_site')}</h3>
<p class="hint">${say('launch_from_site_hint')}</p>
${command('site', commandOf(flags, `${place ?? example}${address}`))}
${copyButton(say, 'site')}
<h3>${say('launch_from_stick')}</h3>
<p class="hint">${say('launch_from_stick_hint')}
<a href="${standaloneFile}" download>${say('launch_download_stick', standaloneFile, size)}</a></p>
<p class="field scripted"><label for="folder">${say('launch_folder')}</label>
<input id="folder" value="${folder}" spellcheck="false" autocomplete="off" autocapitalize="off"></p>
${command('stick', commandOf(flags, fileAddress(folder, standaloneFile) + address.slice(address.indexOf('?'))))}
${copyButton(say, 'stick')}
<h3>${say('launch_days')}</h3>
<p>${say('launch_days_text')}</p>
${list(
  'links',
  kit.map(
    ([name, file]) =>
      `<li><a href="${kitFolder}/${file}">${say(`launch_kit_${name}`)}</a> <span>${file}</span></li>`,
  ),
)}
</section>`;
}

/**
 * The data of the page's script as JSON: build, flags, initial settings, programmes, and the
 * messages that it shows.
 *
 * @param {Say} say
 * @param {LaunchPage & { first: object }} page
 */
function dataOf(say, { build, first, programmes, flags }) {
  const said = ['launch_view_moved', 'page_copied', 'page_not_copied'];
  return JSON.stringify({
    build,
    flags,
    first,
    programmes: programmes.map(({ id }) => id),
    standalone: standaloneFile,
    words: Object.fromEntries(
      said.map((key) => [
        key,
        say(key).replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)),
      ]),
    ),
  }).replaceAll('<', '\\u003c');
}

/** @param {LaunchPage} given */
function page(given) {
  const { say, language, others, programmes } = given;
  const first = settingsIn(language, programmes);
  const address = `index.html${addressOf(first)}`;
  /** @type {[id: string, name: string][]} */
  const names = programmes.map((entry) => [entry.id, nameOf(entry, language)]);
  return `<!doctype html>
<html lang="${language}" data-language="${language}">
<head>
${head(given)}
</head>
<body class="launch">
<header class="top"><a href="./" aria-label="${say('launch_home')}">${mark}</a><span>${say('launch_name')}</span>
${others.map(([other, words]) => `<a class="other" href="${pageFile('kiosk', other)}" lang="${other}" hreflang="${other}">${words}</a>`).join('\n')}</header>
<main>
<h1>${say('launch_title')}</h1>
<p class="intro">${say('launch_intro')}</p>
<div class="bench scripted">
${form(say, { names, settings: first, themes })}
${preview(say)}
</div>
${start(say, address)}
<h2>${say('launch_does')}</h2>
${does(say)}
${machine(say, { ...given, address })}
${optionsTable(say, names)}
</main>
<div id="toast" role="status"></div>
<div id="said" class="clipped" role="status"></div>
<script type="application/json" id="config">${dataOf(say, { ...given, first })}</script>
</body>
</html>
`;
}

/**
 * Adds the pages, their style sheet and script, and kiosk-kit to the site. Returns the pages'
 * names. `style`, `appearance`: addresses of the app's style sheet and of appearance.js; `standalone`: name
 * of the copy in one file; `place`: address of the site.
 *
 * @param {Site} site
 * @param {object} given
 * @param {Folders} given.folders
 * @param {SitePlace} given.place
 * @param {Links} given.links
 * @param {string} given.style
 * @param {string} given.appearance
 * @param {string} given.standalone
 * @param {string} given.build
 * @param {boolean} given.debug
 */
export async function addLaunch(
  site,
  { folders, place, links, style, appearance, standalone, build, debug },
) {
  const kit = join(folders.root, 'assets/kiosk');
  const flags = flagsOf(readFileSync(join(kit, 'chromium-flags.txt'), 'utf8'));
  /** @param {string} name */
  const entry = (name) => bundle({ entry: join(folders.source, 'launch', name), debug });
  const own = {
    style: site.addHashed('launch.css', await entry('launch.css')),
    script: site.addHashed('launch.js', await entry('launch.js')),
  };
  const { programmes } = readIndex(folders.programmes);
  /** @param {string} url */
  const part = (url) => ({ url, integrity: site.integrity(url) });
  const say = allWords(folders.i18n);
  const pages = languages.map((language) =>
    site.add(
      pageFile('kiosk', language),
      page({
        say: say[language],
        language,
        others: othersThan(language).map((other) => [other, say[other]('in_this_language')]),
        programmes,
        place,
        links,
        appearance: part(appearance),
        flags,
        build,
        metas: metasOf(readTemplate(folders.source)),
        watch: textWatchOf(folders, language),
        styles: [style, own.style].map(part),
        script: part(own.script),
        standaloneSize: site.size(standalone),
      }),
    ),
  );
  const files = readdirSync(kit)
    .sort()
    .map((name) =>
      site.add(`${kitFolder}/${name.replace(/\.md$/, '.txt')}`, readFileSync(join(kit, name))),
    );
  return [...pages, own.style, own.script, ...files];
}
