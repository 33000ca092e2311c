// licenses.html names the packages in the site's scripts, with the text of each licence.
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
packages.delete('trame.mjs'); // the wasm's loader, which is part of this project

// Returns the text without markup, with single spaces.
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
  assert.ok(packages.has('lean-qr'), [...packages].join());
  const page = plain(readFileSync(`${root}dist/licenses.html`, 'utf8'));
  for (const name of packages) {
    assert.ok(
      page.includes(plain(readFileSync(`${root}web/node_modules/${name}/LICENSE`, 'utf8'))),
      name,
    );
  }
});
