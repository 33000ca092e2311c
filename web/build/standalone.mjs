// dist/trame-standalone.html: the whole app in one file that opens from a disk (file://) without a server. Its scripts
// are classic and inline, since browsers fetch nothing there; its policy knows them by their sums.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { creditsSections } from './credits.mjs';
import { standalonePolicy } from './headers.mjs';
import { prerender } from './prerender.mjs';
import { escapeHtml } from './prerender_page.mjs';
import { bodyOf, metasOf, readTemplate } from './template.mjs';

/** @import { BundleOptions } from './bundle.mjs' */
/** @import { CreditFolders } from './credits.mjs' */
/** @import { Site } from './site.mjs' */

export const standaloneFile = 'trame-standalone.html';
/**
 * What the page is made of. `files`: name → bytes of all the app fetches, modules apart; `modules`: names of those in
 * web/src/standalone.js; `style`, `early`, `main`, `icon`: their text.
 *
 * @typedef {object} StandalonePage
 * @property {Record<string, Buffer>} files
 * @property {string[]} modules
 * @property {ReturnType<typeof prerender>} page
 * @property {Omit<Config, 'files'>} config
 * @property {string} template
 * @property {string} style
 * @property {string} early
 * @property {string} main
 * @property {Buffer} icon
 * @property {CreditFolders} folders
 */

const most_bytes = 2 * 2 ** 20;

/** @param {string} text */
const sumOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * An element's text ends at the first closing tag: there is none in JSON and scripts written like this.
 * @param {string} json
 */
const unclosed = (json) => json.replaceAll('<', '\\u003c');
/** @param {string} script */
const inScript = (script) =>
  script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

/** @param {string} name */
const idOf = (name) => `file:${name}`;

/**
 * The body of index.html, filled in.
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
    texts: page.texts,
    config: unclosed(JSON.stringify({ ...config, files: entries })),
    readable: `${linksOf(page.readable, config.site)}\n${licences(folders)}`,
  };
  return bodyOf(template).replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
}

/** @param {StandalonePage} given */
function standalonePage(given) {
  const { files, page, template, style, icon } = given;
  const scripts = [given.early, given.main].map(inScript);
  const policy = standalonePolicy({ scripts: scripts.map(sumOf), styles: [sumOf(style)] });
  const blocks = Object.entries(files).map(([name, bytes]) => block(name, bytes));
  return `<!doctype html>
<html ${page.root}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${page.title}</title>
<meta name="description" content="${page.description}">
${metasOf(template)}
<style>${style}</style>
<script>${scripts[0]}</script>
<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}">
</head>
<body>
${bodyWith(given)}${blocks.join('\n')}
<script>${scripts[1]}</script>
</body>
</html>
`;
}

/**
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
 * Nothing lies beside this file: links to the site's other files lead to the published site, else to a view of this
 * document, else nowhere.
 * @param {string} html
 * @param {string} [site]
 */
function linksOf(html, site) {
  return html.replace(/ href="(?![a-z]+:|#)([^"]*)"/g, (_, path) => {
    if (site) return ` href="${escapeHtml(new URL(path, site).href)}"`;
    const [, id, language] = path.match(/^([a-z0-9-]+?)(?:\.(\w\w))?\.html$/) ?? [];
    return id ? ` href="#/${id}/overview?lang=${language ?? 'fr'}"` : '';
  });
}

/** @param {CreditFolders} folders */
const licences = (folders) =>
  `<details class="text"><summary>Licences</summary>\n${creditsSections(folders)}\n</details>`;

/**
 * Adds the file. `files`: as in boot.js; `beside`: names of the site's files that the app opens; `style`: the address of
 * app.css; `folders`: { source, compiled, programmes, i18n, root, modules, imgui }; `place`: see address.mjs.
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
    bundle({ entry: join(source, `${name}.js`), format: 'iife', debug, ...options });
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
    icon: readFileSync(join(source, 'icon.svg')),
    style: site.bytes(style).toString(),
    early: await script('early'),
    main: await script('standalone', {
      aliases: { 'trame.mjs': join(compiled, 'trame.mjs') },
      words: ['import_', 'kiosk_', 'code_view_'],
    }),
  });
  const size = Buffer.byteLength(text);
  if (!debug && size > most_bytes)
    throw new Error(`${standaloneFile} has ${size} bytes, the most is ${most_bytes}`);
  return site.add(standaloneFile, text);
}
