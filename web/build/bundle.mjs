// Bundles and minifies our JavaScript and CSS with esbuild: one entry file gives one text.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { trimLoader } from './loader.mjs';

/**
 * Options of `bundle`. `entry`: path of the first file; `aliases`: file by import name; `words`:
 * prefixes of the keys of messages and conventions to keep (all if empty); `defines`: JSON text by name of the
 * constant that it replaces; `debug`: not minified, with a source map.
 *
 * @typedef {object} BundleOptions
 * @property {string} entry
 * @property {'esm' | 'iife'} [format]
 * @property {Record<string, string>} [aliases]
 * @property {Record<string, string>} [defines]
 * @property {string[]} [words]
 * @property {boolean} [debug]
 */

// Key prefixes of the messages and conventions that the kiosk's module and the importer need.
export const kioskWords = ['kiosk_', 'code_view_', 'keyboard'];
export const importerWords = [
  'import_',
  'locale',
  'zero_is_singular',
  'decimal',
  'columns',
  'cell_words',
];

// The oldest browsers that the security policy lets run the wasm; the README states them.
const target = ['es2022', 'chrome97', 'firefox102', 'safari16'];

/**
 * A plugin that keeps only those messages and conventions of assets/i18n whose keys begin with one of
 * the prefixes.
 *
 * @param {string[]} prefixes
 * @returns {import("esbuild").Plugin}
 */
const onlyWords = (prefixes) => ({
  name: 'words',
  setup({ onLoad }) {
    onLoad({ filter: /i18n[\\/](conventions[\\/])?[a-z]{2,3}\.json$/ }, ({ path }) => {
      const all = Object.entries(JSON.parse(readFileSync(path, 'utf8')));
      return {
        loader: 'json',
        contents: JSON.stringify(
          Object.fromEntries(
            all.filter(([key]) => prefixes.some((prefix) => key.startsWith(prefix))),
          ),
        ),
      };
    });
  },
});

/**
 * A plugin that shortens the wasm's loader.
 *
 * @type {import("esbuild").Plugin}
 */
const smallLoader = {
  name: 'loader',
  setup({ onLoad }) {
    onLoad({ filter: /trame\.mjs$/ }, ({ path }) => ({
      loader: 'js',
      contents: trimLoader(readFileSync(path, 'utf8')),
    }));
  },
};

/**
 * Returns the bundled text. A warning of esbuild is an error.
 *
 * @param {BundleOptions} options
 * @returns {Promise<string>}
 */
export async function bundle({
  entry,
  format = 'esm',
  aliases = {},
  defines = {},
  words = [],
  debug = false,
}) {
  const { outputFiles, warnings } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format,
    alias: aliases,
    define: defines,
    plugins: [smallLoader, ...(words.length > 0 ? [onlyWords(words)] : [])],
    target,
    minify: !debug,
    sourcemap: debug ? 'inline' : false,
    legalComments: 'none',
    logLevel: 'error',
  });
  if (warnings.length > 0) throw new Error(`${entry}: ${warnings[0].text}`);
  return outputFiles[0].text;
}
