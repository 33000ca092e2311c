// Our JavaScript and CSS, each entry bundled and minified into one text by esbuild.
import { build } from 'esbuild';

const target = ['es2022', 'chrome95', 'firefox95', 'safari15.4'];

// `options`: { entry, format: 'esm' | 'iife', aliases: { import name: file }, debug }
export async function bundle({ entry, format = 'esm', aliases = {}, debug = false }) {
  const { outputFiles, warnings } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format,
    alias: aliases,
    target,
    minify: !debug,
    legalComments: 'none',
    logLevel: 'error',
  });
  if (warnings.length > 0) throw new Error(`${entry}: ${warnings[0].text}`);
  return outputFiles[0].text;
}
