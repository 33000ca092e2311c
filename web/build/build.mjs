// Assembles dist/ from the compiled wasm, the scripts of web/src and the data of assets.
// Run: [TRAME_SITE=URL] node web/build/build.mjs [--debug]
//
// web/src/page/index.html is a template. Its placeholders {{name}} are:
//   csp                          content security policy
//   style, main, icon            addresses of app.css, main.js, icon.svg; with _sum: integrity
//   early, watchdog              script elements, see early.mjs and watchdog.mjs
//   preload                      link elements for files that are fetched first
//   favicon, touch, manifest     addresses of favicon.ico, icon-180.png, manifest.webmanifest
//   config                       JSON, see the type Config in web/src/host/border.d.ts
//   root                         attributes of the root element
//   title, description, readable, texts, head, graph    see prerender.mjs
// Any other placeholder is an error. Addresses are relative, so that the site works under any path.
// Only addresses that other sites read (previews, site map) are absolute, if TRAME_SITE gives the
// address of the site.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages, readSite } from './address.mjs';
import { bundle, importerWords, kioskWords } from './bundle.mjs';
import { creditsPage } from './credits.mjs';
import { composeTexts } from '../src/files/composed.js';
import { appearanceText, early } from './early.mjs';
import { addImages, addPages } from './entries.mjs';
import { headersFile, metaPolicy, textMetaPolicy } from './headers.mjs';
import { caddySample, nginxSample } from './hosts.mjs';
import { languageRules } from './language_rules.mjs';
import { addLaunch } from './launch.mjs';
import { addWorker, workerFile } from './offline.mjs';
import { readIndex } from './programme_index.mjs';
import { sbomOf } from './sbom.mjs';
import { Site } from './site.mjs';
import { ceiling, sizeTable } from './sizes.mjs';
import { addStandalone } from './standalone.mjs';
import { sumsFile } from './sums.mjs';
import { readTemplate } from './template.mjs';
import { watchdog } from './watchdog.mjs';
import { wordsFile } from './words.mjs';

/** @import { BundleOptions } from './bundle.mjs' */

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const debug = process.argv.includes('--debug');
const compiled = join(root, 'build', debug ? 'wasm-debug' : 'wasm');
const source = join(root, 'web/src');
const programmes = join(root, 'assets/programmes');
const fonts = join(root, 'build/web-assets');
const site = new Site();
// Placeholder for the build's id, which is the hash of all files and therefore known last.
const buildMark = '{{build}}';
const place = siteOrStop(process.env.TRAME_SITE);

/**
 * Reads TRAME_SITE; ends the program with a message if it is not valid.
 *
 * @param {string | undefined} value
 */
function siteOrStop(value) {
  try {
    return readSite(value);
  } catch (error) {
    console.error(`trame: ${/** @type {Error} */ (error).message}`);
    return process.exit(2);
  }
}

/** @param {string} path */
const minifyJson = (path) => JSON.stringify(JSON.parse(composeTexts(readFileSync(path, 'utf8'))));
/** @param {string} folder */
const jsonFiles = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
    : [];

/** @param {string} url */
const entryOf = (url) => ({ url, size: site.size(url), integrity: site.integrity(url) });

/**
 * Adds the script of the importers' worker: a classic script, because Firefox runs no modules in
 * workers before 114. Returns its FileEntry.
 */
async function addImportWorker() {
  const script = await bundle({
    entry: join(source, 'import/worker.js'),
    words: importerWords,
    format: 'iife',
    debug,
  });
  return entryOf(site.addHashed('import_worker.js', script));
}
const importWorker = await addImportWorker();

/**
 * Modules that are loaded when they are first needed, by the name that web/src/site/lazy.js uses.
 * `entry`: path in web/src; `words`: prefixes of the messages that the module contains; `defines`:
 * JSON text by name of the constant that it replaces.
 *
 * @type {Record<string, { entry: string, words?: string[], defines?: Record<string, string> }>}
 */
const lazyModules = {
  'import.js': { entry: 'import/index.js', words: importerWords },
  'files.js': {
    entry: 'files/files.js',
    words: [
      'import_bar',
      'import_failed',
      'import_kept',
      'import_lost',
      'import_not_json',
      'import_pasted',
      'import_replaced',
    ],
    defines: { IMPORT_WORKER: JSON.stringify(importWorker) },
  },
  'kiosk.js': { entry: 'kiosk/index.js', words: kioskWords },
  'export_formats.js': { entry: 'share/export_formats.js' },
};

// Adds the files that the running app fetches. Returns a FileEntry by name.
async function addFiles() {
  /** @type {Record<string, string>} */
  const addresses = {
    'trame.wasm': site.addHashed('trame.wasm', readFileSync(join(compiled, 'trame.wasm'))),
  };
  for (const name of ['regular', 'strong', 'icons']) {
    addresses[`font:${name}`] = site.addHashed(
      `${name}.ttf`,
      readFileSync(join(fonts, `${name}.ttf`)),
    );
  }
  for (const language of languages) {
    addresses[`words:${language}`] = site.addHashed(
      `words-${language}.txt`,
      readFileSync(wordsFile(compiled, language)),
    );
  }
  addresses.map = site.addHashed('map.json', readFileSync(join(fonts, 'map.json')));
  for (const name of jsonFiles(programmes)) {
    const text =
      name === 'index.json'
        ? composeTexts(JSON.stringify(readIndex(programmes)))
        : minifyJson(join(programmes, name));
    // This copy is for readers and other programs; the app uses the one with a hashed name.
    site.add(`programmes/${name}`, text);
    addresses[name] = site.addHashed(name, text);
  }
  for (const [name, { entry, ...options }] of Object.entries(lazyModules)) {
    addresses[name] = site.addHashed(
      name,
      await bundle({ entry: join(source, entry), debug, ...options }),
    );
  }
  return Object.fromEntries(Object.entries(addresses).map(([name, url]) => [name, entryOf(url)]));
}

// Adds the style sheet, the scripts and the icon of the app's page. Returns their addresses.
async function addPage() {
  /**
   * @param {string} name
   * @param {Partial<BundleOptions>} [options]
   */
  const script = (name, options) =>
    bundle({ entry: join(source, 'start', `${name}.js`), debug, ...options });
  return {
    style: site.addHashed(
      'app.css',
      (await bundle({ entry: join(source, 'page/app.css'), debug })) + languageRules(),
    ),
    main: site.addHashed(
      'main.js',
      await script('main', { aliases: { 'trame.mjs': join(compiled, 'trame.mjs') } }),
    ),
    icon: site.addHashed('icon.svg', readFileSync(join(source, 'page/icon.svg'))),
  };
}

/**
 * Returns the integrity of each part of the page, by its placeholder.
 *
 * @param {Record<string, string>} parts
 */
const sumsOf = (parts) =>
  Object.fromEntries(
    Object.entries(parts).map(([name, url]) => [`${name}_sum`, site.integrity(url)]),
  );

/**
 * Returns the link elements of files to be fetched first: only the largest file. Preloading more
 * files would delay the style sheet and the script.
 *
 * @param {Config["files"]} files
 */
function preload(files) {
  return `<link rel="preload" as="fetch" crossorigin href="${files['trame.wasm'].url}">`;
}

/**
 * Adds the data's licence, the schema, the CSV template and licenses.html. `style`: address of the
 * style sheet.
 *
 * @param {string} style
 * @param {Folders} folders
 */
async function addText(style, folders) {
  site.add('programmes/LICENSE.md', readFileSync(join(programmes, 'LICENSE.md')));
  for (const name of jsonFiles(join(root, 'assets/schema')))
    site.add(`schema/${name}`, minifyJson(join(root, 'assets/schema', name)));
  site.add('schema/template.csv', readFileSync(join(root, 'assets/schema/template.csv')));
  // Browsers show a file that ends with .txt instead of downloading it.
  site.add('schema/README.txt', readFileSync(join(root, 'assets/schema/README.md')));
  const own = await bundle({ entry: join(source, 'page/text.css'), debug });
  const styles = [style, site.addHashed('text.css', own)].map((url) => ({
    url,
    integrity: site.integrity(url),
  }));
  site.add('licenses.html', creditsPage({ folders, styles, policy: textMetaPolicy }));
}

// Adds the samples for servers.
function addForHosts() {
  site.add('server/nginx.conf', nginxSample());
  site.add('server/Caddyfile', caddySample());
}

/**
 * Adds the bill of materials. It is not part of what the build's id is made of: the same site, made
 * with another version of a tool, then differs in this file only. `installed`: path of the list of
 * what was installed for the build.
 *
 * @param {string} build
 * @param {string} installed
 */
function addBill(build, installed) {
  const lock = JSON.parse(readFileSync(join(root, 'web/package-lock.json'), 'utf8'));
  const used = `${readFileSync(installed, 'utf8')}node ${process.versions.node} - -\n`;
  site.add('sbom.json', sbomOf({ lock, used, build }));
}

/** @param {string} name of an environment variable */
function pathIn(name) {
  const path = process.env[name];
  if (!path) throw new Error(`${name} is not set: run ./build-wasm.sh`);
  return path;
}

const [imgui, installed] = ['IMGUI_DIR', 'TRAME_INSTALLED'].map(pathIn);
const folders = {
  root,
  modules: join(root, 'web/node_modules'),
  imgui,
  programmes,
  i18n: join(root, 'assets/i18n'),
  source,
  fonts,
  compiled,
};
const files = await addFiles();
const page = await addPage();
await addText(page.style, folders);
const { links, parts } = await addImages(site, folders, place);
const ownPages = addPages(site, {
  folders,
  place,
  template: readTemplate(source),
  values: {
    ...page,
    ...sumsOf(page),
    ...links,
    watchdog: watchdog.element,
    early,
    csp: metaPolicy,
    preload: preload(files),
  },
  config: { build: buildMark, worker: workerFile, files },
});
const beside = ['licenses.html', 'schema/minimal.json', 'schema/template.csv', 'schema/README.txt'];
const standalone = await addStandalone(site, {
  files,
  beside,
  style: page.style,
  folders,
  place,
  build: buildMark,
  debug,
});
const launch = await addLaunch(site, {
  folders,
  place,
  links: { ...links, icon: page.icon },
  style: page.style,
  appearance: site.addHashed('appearance.js', appearanceText),
  standalone,
  build: buildMark,
  debug,
});
addForHosts();
const build = site.stamp(buildMark);
addBill(build, installed);
await addWorker(site, { build, source, i18n: folders.i18n, debug });
site.add('_headers', headersFile([...site.names(), sumsFile]));

const [first] = readIndex(programmes).programmes;
const sizes = await site.write(join(root, 'dist'));
/** @param {string} name */
const brotli = (name) => sizes[name].br ?? 0;
/** @param {string[]} names */
const largest = (names) =>
  names.reduce((one, other) => (brotli(other) > brotli(one) ? other : one));
const { text, firstVisit } = sizeTable(
  sizes,
  {
    'page (HTML, CSS, icons)': ['index.html', page.style, page.icon, links.favicon],
    'JavaScript': [page.main],
    'WebAssembly': [files['trame.wasm'].url],
    'words of one language': [largest(languages.map((name) => files[`words:${name}`].url))],
    'fonts': ['font:regular', 'font:strong', 'font:icons'].map((name) => files[name].url),
    'first programme': [files['index.json'].url, files[first.file].url],
  },
  {
    'map, when first shown': [files.map.url],
    'sharing, when first used': [files['export_formats.js'].url],
    'importers, when first used': [files['files.js'].url, importWorker.url],
    'kiosk, when first used': [files['kiosk.js'].url],
    'programmes’ own pages': ownPages,
    'launch page of a kiosk': [...launch, 'kiosk-preview.html'],
    'everything in one file': [standalone],
    ...parts,
  },
);
console.log(text);
if (!debug && firstVisit > ceiling) {
  console.error(
    `trame: a first visit downloads ${firstVisit} bytes, the ceiling is ${ceiling}. Make a part smaller.`,
  );
  process.exit(1);
}
