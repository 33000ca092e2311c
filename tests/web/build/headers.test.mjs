// The headers of dist/_headers, read as static hosts read the file: all rules that match a path
// apply, and a header that two rules name is sent with both values.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  embedHeaders,
  headersFile,
  metaPolicy,
  policy,
  securityHeaders,
  securityHeadersOf,
} from '../../../web/build/headers.mjs';

const names = [
  '_headers',
  'assets/app.0123.css',
  'assets/trame.0123.wasm',
  'embed.html',
  'index.html',
  'licenses.html',
  'manifest.webmanifest',
  'programmes/LICENSE.md',
  'programmes/index.json',
  'schema/programme.schema.json',
  'sw.js',
];
const paths = ['/', '/embed', '/licenses', '/nothing-here', ...names.map((name) => `/${name}`)];

function rulesOf(text) {
  const rules = [];
  for (const line of text.split('\n').filter(Boolean)) {
    if (line.startsWith('/')) rules.push({ path: line, headers: [] });
    else rules.at(-1).headers.push(line.trim().split(/: (.*)/, 2));
  }
  return rules;
}

const matches = (rule, path) =>
  rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;

// Returns all values that are sent, by header name.
function sent(path) {
  const all = {};
  for (const rule of rulesOf(headersFile(names))) {
    if (!matches(rule.path, path)) continue;
    for (const [name, value] of rule.headers) (all[name] ??= []).push(value);
  }
  return all;
}

test('no header is sent twice, on any path', () => {
  for (const path of paths) {
    for (const [name, values] of Object.entries(sent(path)))
      assert.equal(values.length, 1, `${name} of ${path}`);
  }
});

test('each file of the site has the headers the development server sends', () => {
  for (const path of paths.filter((one) => !['/nothing-here', '/_headers'].includes(one))) {
    const { 'Cache-Control': cache, ...headers } = sent(path);
    const wanted = Object.entries(securityHeadersOf(path)).map(([name, value]) => [name, [value]]);
    assert.deepEqual(headers, Object.fromEntries(wanted), path);
    assert.deepEqual(
      cache,
      [path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'],
      path,
    );
  }
});

test('the embed page may be framed, by isolated pages too, and no other page by anyone', () => {
  for (const path of paths) {
    const framed = /^\/embed(\.html)?$/.test(path);
    const headers = securityHeadersOf(path);
    if (framed) assert.equal(headers, embedHeaders);
    assert.match(
      headers['Content-Security-Policy'],
      framed ? /frame-ancestors \*;/ : /frame-ancestors 'none';/,
    );
  }
  assert.equal(embedHeaders['Cross-Origin-Embedder-Policy'], 'require-corp');
  assert.equal(embedHeaders['Cross-Origin-Resource-Policy'], 'cross-origin');
  assert.ok(![securityHeaders, embedHeaders].some((headers) => 'X-Frame-Options' in headers));
});

test('the policies differ in nothing but who may frame the page', () => {
  const without = (text) => text.replace(/frame-ancestors [^;]*; /, '');
  assert.equal(without(embedHeaders['Content-Security-Policy']), without(policy));
  assert.equal(metaPolicy, without(policy));
});
