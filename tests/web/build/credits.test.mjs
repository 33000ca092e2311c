// Whose work is in the scripts of the site is said in licenses.html, with the licence's own text.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../support.mjs';

const source = `${root}web/src`;
const scripts = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.js'),
);
const packages = new Set(
  scripts.flatMap((name) =>
    [...readFileSync(join(source, name), 'utf8').matchAll(/^import [^;]*?'([^'.][^']*)';$/gm)].map(
      ([, from]) => from,
    ),
  ),
);
packages.delete('trame.mjs'); // our own, by the name the build gives it

// Without markup, spaces alike.
const plain = (text) =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

test('every package in the scripts is credited with its licence', () => {
  assert.ok(packages.has('lean-qr') && packages.has('papaparse'), [...packages].join());
  const page = plain(readFileSync(`${root}dist/licenses.html`, 'utf8'));
  for (const name of packages) {
    assert.ok(
      page.includes(plain(readFileSync(`${root}web/node_modules/${name}/LICENSE`, 'utf8'))),
      name,
    );
  }
});
