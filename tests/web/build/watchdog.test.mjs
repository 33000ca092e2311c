// The script that every page contains, and its hash in every policy. No browser.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import {
  embedPolicy,
  launchMetaPolicy,
  launchPolicy,
  metaPolicy,
  policy,
  previewPolicy,
  textMetaPolicy,
  textPolicy,
} from '../../../web/build/headers.mjs';
import { caddySample, nginxSample } from '../../../web/build/hosts.mjs';
import { early } from '../../../web/build/early.mjs';
import { diskWatchdog, textWatchdog, watchdog } from '../../../web/build/watchdog.mjs';
import { dist, filesOf } from '../offline/support.mjs';

const textIn = ({ element }) =>
  element.match(/^<script data-wait="\d+" id="guard">([^]*)<\/script>$/)[1];
const sumOf = (part) => `'sha256-${createHash('sha256').update(textIn(part)).digest('base64')}'`;
const files = filesOf(dist);
const alone = 'trame-standalone.html';
const pages = Object.entries(files).filter(([name]) => name.endsWith('.html'));
// Pages that run the app.
const running = pages.filter(([, bytes]) => bytes.includes('id="canvas"'));
// Pages of text, which have no script but the watchdog, or one that works without the app.
const texts = pages.filter(([, bytes]) => !bytes.includes('id="canvas"'));
const watchdogOf = (name) => (name === alone ? diskWatchdog : watchdog);
const ownPolicy = (bytes) =>
  bytes.toString().match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];

test('it is at most 1 KB', () => {
  for (const one of [watchdog, diskWatchdog, textWatchdog]) {
    const size = Buffer.byteLength(textIn(one));
    assert.ok(size <= 1024, `${size} bytes`);
  }
});

test('its hash is in every policy of a page that holds it', () => {
  for (const one of [watchdog, diskWatchdog, textWatchdog]) assert.equal(one.hash, sumOf(one));
  for (const one of [policy, embedPolicy, previewPolicy, metaPolicy])
    assert.ok(one.includes(watchdog.hash));
  for (const one of [launchPolicy, launchMetaPolicy, textPolicy, textMetaPolicy])
    assert.ok(one.includes(textWatchdog.hash));
  const headers = files._headers.toString();
  for (const sample of [headers, nginxSample(), caddySample()])
    for (const { hash } of [watchdog, textWatchdog]) assert.ok(sample.includes(hash));
  assert.ok(running.length > 8);
  for (const [name, bytes] of running)
    assert.ok(ownPolicy(bytes).includes(watchdogOf(name).hash), name);
  for (const [name, bytes] of texts) assert.ok(ownPolicy(bytes).includes(textWatchdog.hash), name);
});

test('it comes before anything else of each page but its messages, their language, and what waits for the app', () => {
  for (const [name, bytes] of running) {
    const scripts = bytes.toString().match(/<script[^>]*>/g);
    assert.match(scripts[0], /id="texts"/, name);
    const { element } = watchdogOf(name);
    assert.ok(bytes.includes(`</template>\n${early}\n${element}\n`), name);
    assert.equal(scripts[2], element.match(/^<script[^>]*>/)[0], name);
  }
});

test('pages of text are watched too, and have its messages in their language', () => {
  const names = texts.map(([name]) => name).sort();
  assert.deepEqual(names, ['kiosk.en.html', 'kiosk.html', 'licenses.html']);
  for (const [name, bytes] of texts) {
    const page = bytes.toString();
    assert.ok(page.includes(`</template>\n\n${textWatchdog.element}\n`), name);
    const words = JSON.parse(page.match(/id="texts">(.*?)<\/script>/)[1]);
    const [, language] = page.match(/<html lang="(\w+)"/);
    for (const [, key] of textIn(textWatchdog).matchAll(/"(not_\w+|offline)"/g))
      assert.match(words[language][`page_${key}`], /\S/, `${key} of ${name}`);
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
  const wanted = {
    'kiosk.html': ['app', 'appearance', 'launch', 'launch'],
    'kiosk.en.html': ['app', 'appearance', 'launch', 'launch'],
    'licenses.html': ['app', 'text'],
  };
  for (const [name, bytes] of pages) {
    if (name === alone) continue; // all is inside
    const page = bytes.toString();
    const parts = page.matchAll(
      /<(?:script|link rel="stylesheet")[^>]* (?:src|href)="([^"]*)"(?: integrity="([^"]*)")?/g,
    );
    const found = [...parts].map(([, file, given]) => {
      assert.equal(given, `sha256-${createHash('sha256').update(files[file]).digest('base64')}`);
      return file.match(/\w+/g)[1];
    });
    assert.deepEqual(found.sort(), wanted[name] ?? ['app', 'main'], name);
  }
});

test('the sum of every file that the app fetches is in each page', () => {
  for (const [name, bytes] of running) {
    if (name === alone) continue;
    const config = JSON.parse(bytes.toString().match(/id="config">(.*?)<\/script>/)[1]);
    for (const { url, size, integrity } of Object.values(config.files)) {
      assert.equal(integrity, `sha256-${createHash('sha256').update(files[url]).digest('base64')}`);
      assert.equal(size, files[url].length, url);
    }
  }
});
