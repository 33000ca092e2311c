// Makes dist/trame-standalone.html: the whole app in one file that opens from a disk (file://)
// without a server. Browsers fetch nothing from file: addresses; therefore its scripts are inline
// classic scripts, allowed by their hashes in its content security policy, and all data is in the
// page.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mainLanguage } from './address.mjs';
import { bundle, importerWords, kioskWords } from './bundle.mjs';
import { creditsSections } from './credits.mjs';
import { standalonePolicy } from './headers.mjs';
import { prerender } from './prerender.mjs';
import { escapeHtml } from './prerender_page.mjs';
import { bodyOf, metasOf, readTemplate, watchOf } from './template.mjs';
import { early, earlyHash } from './early.mjs';
import { diskWatchdog } from './watchdog.mjs';

/** @import { BundleOptions } from './bundle.mjs' */
/** @import { CreditFolders } from './credits.mjs' */
/** @import { Site } from './site.mjs' */

export const standaloneFile = 'trame-standalone.html';

/**
 * The parts of the page. `files`: bytes by name of all files that the app fetches, except modules;
 * `modules`: names of the modules, which are part of web/src/start/standalone.js; `style`,
 * `main`, `icon`: contents.
 *
 * @typedef {object} StandalonePage
 * @property {Record<string, Buffer>} files
 * @property {string[]} modules
 * @property {ReturnType<typeof prerender>} page
 * @property {Omit<Config, 'files'>} config
 * @property {string} template
 * @property {string} style
 * @property {string} main
 * @property {Buffer} icon
 * @property {CreditFolders} folders
 */

const most_bytes = 2 * 2 ** 20; // limit of the file's size

/**
 * The hash of an inline script or style, for the policy.
 *
 * @param {string} text
 */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Escapes JSON for a script element, whose text ends at the first closing tag.
 *
 * @param {string} json
 */
const unclosed = (json) => json.replaceAll('<', '\\u003c');
/**
 * Escapes a script for a script element.
 *
 * @param {string} script
 */
const inScript = (script) =>
  script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

/**
 * Id of the element that holds a file.
 *
 * @param {string} name
 */
const idOf = (name) => `file:${name}`;

/**
 * The body of index.html with its placeholders replaced.
 *
 * @param {StandalonePage} given
 */
function bodyWith({ files, modules, page, config, template, folders }) {
  const entries = {
    ...Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name, { url: idOf(name), size: bytes.length }]),
    ),
    ...Object.fromEntries(modules.map((name) => [name, { url: name, size: 0 }])),
  };
  /** @type {Record<string, string>} */
  const values = {
    config: unclosed(JSON.stringify({ ...config, files: entries })),
    readable: `${linksOf(page.readable, config.site)}\n${licences(folders)}`,
    graph: '',
  };
  return bodyOf(template).replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
}

/** @param {StandalonePage} given */
function standalonePage(given) {
  const { files, page, template, style, icon } = given;
  const main = inScript(given.main);
  const policy = standalonePolicy({
    scripts: [earlyHash, diskWatchdog.hash, hashOf(main)],
    styles: [hashOf(style)],
  });
  const blocks = Object.entries(files).map(([name, bytes]) => block(name, bytes));
  return `<!doctype html>
<html ${page.root}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${watchOf(template, { texts: page.texts, early, watchdog: diskWatchdog.element })}
<title>${page.title}</title>
<meta name="description" content="${page.description}">
${metasOf(template)}
<style>${style}</style>
<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}">
</head>
<body>
${bodyWith(given)}${blocks.join('\n')}
<script>${main}</script>
</body>
</html>
`;
}

/**
 * The element that holds a file: JSON as text, anything else as Base64.
 *
 * @param {string} name
 * @param {Buffer} bytes
 */
function block(name, bytes) {
  const id = idOf(name);
  if (name.endsWith('.json') || name === 'map')
    return `<script type="application/json" id="${id}">${unclosed(bytes.toString())}</script>`;
  return `<script type="application/octet-stream" id="${id}">${bytes.toString('base64')}</script>`;
}

/**
 * Replaces links to the site's other files, which do not exist beside this file: by links to the
 * published site if its address is known; otherwise a link to a programme's page becomes a link to
 * its view, and any other is removed.
 *
 * @param {string} html
 * @param {string} [site]
 */
function linksOf(html, site) {
  return html.replace(/ href="(?![a-z]+:|#)([^"]*)"/g, (_, path) => {
    if (site) return ` href="${escapeHtml(new URL(path, site).href)}"`;
    const [, id, language] = path.match(/^([a-z0-9-]+?)(?:\.([a-z]{2,3}))?\.html$/) ?? [];
    return id ? ` href="#/${id}/overview?lang=${language ?? mainLanguage}"` : '';
  });
}

/** @param {CreditFolders} folders */
const licences = (folders) =>
  `<details class="text"><summary>Licences</summary>\n${creditsSections(folders)}\n</details>`;

/**
 * Adds the file to the site. Returns the file's name. `files`: see Config in
 * web/src/host/border.d.ts; `beside`: names of other files of the site that the app opens; `style`:
 * address of app.css; `place`: address of the site.
 *
 * @param {Site} site
 * @param {object} given
 * @param {Config["files"]} given.files
 * @param {string[]} given.beside
 * @param {string} given.style
 * @param {Folders} given.folders
 * @param {SitePlace} given.place
 * @param {string} given.build
 * @param {boolean} given.debug
 */
export async function addStandalone(site, { files, beside, style, folders, place, build, debug }) {
  const { source, compiled } = folders;
  /**
   * @param {string} name
   * @param {Partial<BundleOptions>} [options]
   */
  const script = (name, options) =>
    bundle({ entry: join(source, 'start', `${name}.js`), format: 'iife', debug, ...options });
  const [modules, data] = [true, false].map((wanted) =>
    Object.entries(files).filter(([name]) => name.endsWith('.js') === wanted),
  );
  const page = prerender({ ...folders, site: place });
  const text = standalonePage({
    page,
    folders,
    modules: modules.map(([name]) => name),
    files: Object.fromEntries([
      ...data.map(([name, { url }]) => [name, site.bytes(url)]),
      ...beside.map((name) => [name, site.bytes(name)]),
    ]),
    config: { build, site: place ?? undefined, first: page.pages[0].id },
    template: readTemplate(source),
    icon: readFileSync(join(source, 'page/icon.svg')),
    style: site.bytes(style).toString(),
    main: await script('standalone', {
      aliases: { 'trame.mjs': join(compiled, 'trame.mjs') },
      words: [...importerWords, ...kioskWords],
    }),
  });
  const size = Buffer.byteLength(text);
  if (!debug && size > most_bytes)
    throw new Error(`${standaloneFile} has ${size} bytes, the most is ${most_bytes}`);
  return site.add(standaloneFile, text);
}
