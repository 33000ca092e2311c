// The script that every page contains, and its hash in every policy. No browser.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { embedPolicy, metaPolicy, policy, previewPolicy } from '../../../web/build/headers.mjs';
import { caddySample, nginxSample } from '../../../web/build/hosts.mjs';
import { early } from '../../../web/build/early.mjs';
import { watchdog } from '../../../web/build/watchdog.mjs';
import { dist, filesOf } from '../offline/support.mjs';

const text = watchdog.match(/^<script data-limit="\d+">([^]*)<\/script>$/)[1];
const sum = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const files = filesOf(dist);
// Pages that run the app; the others have no scripts, or one that works without watching.
const pages = Object.entries(files).filter(
  ([name, bytes]) => name.endsWith('.html') && bytes.includes('id="canvas"'),
);

test('it is at most 1 KB', () => {
  assert.ok(Buffer.byteLength(text) <= 1024, `${Buffer.byteLength(text)} bytes`);
});

test('its hash is in every policy of a page that holds it', () => {
  for (const one of [policy, embedPolicy, previewPolicy, metaPolicy]) assert.ok(one.includes(sum));
  const headers = files._headers.toString();
  for (const sample of [headers, nginxSample(), caddySample()]) assert.ok(sample.includes(sum));
  assert.ok(pages.length > 8);
  for (const [name, bytes] of pages) {
    const own = bytes.toString().match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];
    assert.ok(own.includes(sum), name);
  }
});

test('it comes before anything else of each page but its messages, their language, and what waits for the app', () => {
  for (const [name, bytes] of pages) {
    const scripts = bytes.toString().match(/<script[^>]*>/g);
    assert.match(scripts[0], /id="texts"/, name);
    assert.ok(bytes.includes(`</template>\n${early}\n${watchdog}\n`), name);
    assert.equal(scripts[2], watchdog.match(/^<script[^>]*>/)[0], name);
  }
});

test('a page that does not hold the app keeps nothing for it', () => {
  const others = Object.keys(files).filter((name) => /^kiosk(\.\w+)?\.html$/.test(name));
  assert.ok(others.length > 1);
  for (const name of others) {
    const scripts = files[name].toString().matchAll(/<script[^>]* src="([^"]*)"/g);
    for (const [, url] of scripts) assert.doesNotMatch(files[url].toString(), /\.early\b/, url);
  }
});

test('style sheet and scripts of each page have the sums of their files', () => {
  for (const [name, bytes] of pages) {
    if (name === 'trame-standalone.html') continue; // all is inside
    const parts = bytes
      .toString()
      .matchAll(
        /<(?:script|link rel="stylesheet")[^>]* (?:src|href)="([^"]*)" integrity="([^"]*)"/g,
      );
    const found = [...parts].map(([, file, given]) => {
      assert.equal(given, `sha256-${createHash('sha256').update(files[file]).digest('base64')}`);
      return file.match(/\w+/g)[1];
    });
    assert.deepEqual(found.sort(), ['app', 'main'], name);
  }
});

test('the sum of every file that the app fetches is in each page', () => {
  for (const [name, bytes] of pages) {
    if (name === 'trame-standalone.html') continue;
    const config = JSON.parse(bytes.toString().match(/id="config">(.*?)<\/script>/)[1]);
    for (const { url, size, integrity } of Object.values(config.files)) {
      assert.equal(integrity, `sha256-${createHash('sha256').update(files[url]).digest('base64')}`);
      assert.equal(size, files[url].length, url);
    }
  }
});
