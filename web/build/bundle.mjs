// Our JavaScript and CSS, each entry bundled and minified into one text by esbuild.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

/**
 * What `bundle` is to do. `aliases`: import name → file; `words`: prefixes of the keys; `defines`: name → JSON that
 * stands for it.
 *
 * @typedef {object} BundleOptions
 * @property {string} entry
 * @property {'esm' | 'iife'} [format]
 * @property {Record<string, string>} [aliases]
 * @property {Record<string, string>} [defines]
 * @property {string[]} [words]
 * @property {boolean} [debug]
 */

const target = ['es2022', 'chrome95', 'firefox95', 'safari15.4'];

/**
 * Of the words in assets/i18n only those a module shows.
 * @param {string[]} prefixes
 * @returns {import("esbuild").Plugin}
 */
const onlyWords = (prefixes) => ({
  name: 'words',
  setup({ onLoad }) {
    onLoad({ filter: /i18n[\\/][a-z]+\.json$/ }, ({ path }) => {
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
    plugins: words.length > 0 ? [onlyWords(words)] : [],
    target,
    minify: !debug,
    sourcemap: debug ? 'inline' : false,
    legalComments: 'none',
    logLevel: 'error',
  });
  if (warnings.length > 0) throw new Error(`${entry}: ${warnings[0].text}`);
  return outputFiles[0].text;
}
