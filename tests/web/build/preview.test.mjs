// What other programs read in the built site: link previews, search engines, installation as an
// app.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readSite } from '../../../web/build/address.mjs';
import { robotsOf, sitemapOf } from '../../../web/build/crawlers.mjs';
import { securityHeadersOf } from '../../../web/build/headers.mjs';
import { manifestOf } from '../../../web/build/manifest.mjs';
import { prerender, readPages } from '../../../web/build/prerender.mjs';
import { makePreviews } from '../../../web/build/preview.mjs';
import { createRaster } from '../../../web/build/raster.mjs';
import { readPng } from '../png.mjs';
import { root } from '../support.mjs';

const dist = join(root, 'dist');
const folders = { programmes: join(root, 'assets/programmes'), i18n: join(root, 'assets/i18n') };
const read = (name) => readFileSync(join(dist, name));
const { programmes } = JSON.parse(readFileSync(join(folders.programmes, 'index.json'), 'utf8'));
const facts = (id) => JSON.parse(readFileSync(join(folders.programmes, `${id}.json`), 'utf8'));
const own = programmes.flatMap(({ id }) => [
  { file: `${id}.html`, id, language: 'fr', other: 'en' },
  { file: `${id}.en.html`, id, language: 'en', other: 'fr' },
]);
const pages = [{ file: 'index.html', id: programmes[0].id, language: 'fr', other: 'en' }, ...own];

const entities = (text) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
const headOf = (file) => read(file).toString().split('</head>')[0];
// Returns [[name, content]] of all elements of one kind in a head.
const metas = (head) =>
  [...head.matchAll(/<meta (?:property|name)="([^"]*)" content="([^"]*)"/g)].map(
    ([, name, content]) => [name, entities(content)],
  );
const links = (head, rel) =>
  [...head.matchAll(new RegExp(`<link rel="${rel}"([^>]*)>`, 'g'))].map(([, rest]) =>
    Object.fromEntries(
      [...rest.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, entities(value)]),
    ),
  );
const graphOf = (html) =>
  JSON.parse(html.match(/<script type="application\/ld\+json">(.*?)<\/script>/)[1]);

const once = [
  'description',
  'robots',
  'og:type',
  'og:site_name',
  'og:title',
  'og:description',
  'og:url',
  'og:locale',
  'og:locale:alternate',
  'og:image',
  'og:image:type',
  'og:image:width',
  'og:image:height',
  'og:image:alt',
  'twitter:card',
  'twitter:title',
  'twitter:description',
  'twitter:image',
  'twitter:image:alt',
];

for (const { file, id, language, other } of pages) {
  test(`${file} has each tag exactly once, in its language`, () => {
    const html = read(file).toString();
    const found = metas(headOf(file));
    for (const name of once) {
      const values = found.filter(([tag]) => tag === name);
      assert.equal(values.length, 1, name);
      assert.ok(values[0][1].length > 0, name);
      assert.doesNotMatch(values[0][1], /undefined|null|\{\d\}/);
    }
    const value = Object.fromEntries(found);
    const title = facts(id).title;
    assert.equal(value['og:title'], title[language] ?? title);
    assert.equal(value['twitter:card'], 'summary_large_image');
    assert.match(value['og:locale'], new RegExp(`^${language}_`));
    assert.match(value['og:locale:alternate'], new RegExp(`^${other}_`));
    assert.ok(value.description.length <= 220, 'a description is short');
    assert.match(html, new RegExp(`<html lang="${language}"`));
    assert.equal(html.match(/<title>/g).length, 1);
    assert.equal(links(html, 'canonical').length, 1);
    assert.equal(links(html, 'manifest').length, 1);
    assert.equal(links(html, 'apple-touch-icon').length, 1);
    assert.equal(links(html, 'icon').length, 2);
  });

  test(`${file} describes its programme with numbers of its data only`, () => {
    const graph = graphOf(read(file).toString())['@graph'];
    const types = (type) => graph.filter((node) => node['@type'] === type);
    for (const type of ['WebPage', 'Dataset', 'Project']) assert.equal(types(type).length, 1, type);
    for (const type of ['MonetaryGrant', 'Organization']) assert.ok(types(type).length > 0, type);
    const text = JSON.stringify(facts(id));
    const numbers = new Set(
      [...text.matchAll(/:(-?\d[\d.eE+]*)/g)].map(([, number]) => Number(number)),
    );
    const names = new Set([...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, name]) => name));
    const ids = new Set(graph.map((node) => node['@id']).filter(Boolean));
    assert.equal(ids.size, graph.length, 'each has a name of its own');
    (function walk(node, key) {
      if (typeof node === 'number') assert.ok(numbers.has(node), `${key}: ${node}`);
      if (node === null || typeof node !== 'object') return;
      if (node['@id'] && Object.keys(node).length === 1)
        assert.ok(ids.has(node['@id']), `${node['@id']} is described`);
      for (const [name, value] of Object.entries(node)) walk(value, name);
    })(graph);
    for (const { name } of [...types('Organization'), ...types('MonetaryGrant')])
      assert.ok(names.has(name), name);
    const published = facts(id)
      .amounts.filter(({ value }) => value !== null)
      .map(({ value }) => value);
    for (const { amount } of types('MonetaryGrant')) {
      if (amount)
        assert.ok(
          published.includes(amount.value) && amount.currency === 'EUR',
          JSON.stringify(amount),
        );
    }
  });

  test(`${file} asks only for files that exist, and names no site`, () => {
    const head = headOf(file);
    const value = Object.fromEntries(metas(head));
    const addresses = [
      'canonical',
      'alternate',
      'manifest',
      'icon',
      'apple-touch-icon',
      'stylesheet',
      'preload',
    ]
      .flatMap((rel) => links(head, rel))
      .map(({ href }) => href)
      .concat(value['og:image'], value['twitter:image'], value['og:url']);
    for (const address of addresses) {
      assert.doesNotMatch(address, /^[a-z]+:|^\//, address);
      assert.ok(existsSync(join(dist, address === './' ? 'index.html' : address)), address);
    }
  });

  test(`${file} boots at its own programme`, () => {
    const config = JSON.parse(
      read(file)
        .toString()
        .match(/id="config">(.*?)<\/script>/)[1],
    );
    assert.equal(config.first, id);
    assert.equal(
      config.start,
      file === 'index.html' ? undefined : `#/${id}/overview?lang=${language}`,
    );
    assert.equal(config.pages, true);
  });
}

test('pages of one programme name one another, and only them', () => {
  const alternates = ({ file }) =>
    Object.fromEntries(
      links(headOf(file), 'alternate').map(({ hreflang, href }) => [hreflang, href]),
    );
  for (const page of pages) {
    const first = page.id === programmes[0].id;
    const expected = {
      'fr': `${page.id}.html`,
      'en': `${page.id}.en.html`,
      'x-default': first ? './' : `${page.id}.html`,
    };
    assert.deepEqual(alternates(page), expected, page.file);
    const [{ href }] = links(headOf(page.file), 'canonical');
    assert.equal(href, page.file === 'index.html' ? './' : page.file);
    assert.ok(
      Object.values(expected).includes(href),
      'reciprocal: a page is among its own alternates',
    );
  }
});

test('each page has titles and descriptions of its own', () => {
  const of = (file) =>
    `${
      read(file)
        .toString()
        .match(/<title>(.*?)<\/title>/)[1]
    } ${Object.fromEntries(metas(headOf(file))).description}`;
  assert.equal(new Set(own.map(({ file }) => of(file))).size, own.length);
});

test('each preview is a picture of 1200 × 630 with something on it, unlike the others, small enough for messages', () => {
  const seen = new Set();
  for (const { id, language } of own) {
    const bytes = read(`previews/${id}.${language}.png`);
    const { width, height, colours, opaque } = readPng(bytes);
    assert.deepEqual([width, height], [1200, 630]);
    assert.ok(colours > 200, `${id} ${language}: ${colours} colours`);
    assert.ok(opaque, 'nothing is transparent');
    assert.ok(bytes.length < 300 * 1024, `${bytes.length} bytes`);
    seen.add(bytes.toString('base64'));
  }
  assert.equal(seen.size, own.length);
  assert.equal(readdirSync(join(dist, 'previews')).length, own.length);
});

test('other sites may show the preview images, and nothing else of the site', () => {
  const policyOf = (path) => securityHeadersOf(path)['Cross-Origin-Resource-Policy'];
  assert.equal(policyOf(`/previews/${programmes[0].id}.fr.png`), 'cross-origin');
  for (const path of ['/', '/index.html', '/grand-est.html', '/assets/icon.svg', null])
    assert.equal(policyOf(path), 'same-origin', path);
});

test('the same programme is drawn as the same bytes again', async () => {
  const [compiled, fonts] = ['build/wasm', 'build/web-assets'].map((folder) => join(root, folder));
  const raster = await createRaster(
    ['card-regular.ttf', 'card-strong.ttf'].map((name) => readFileSync(join(fonts, name))),
  );
  const icon = readFileSync(join(root, 'web/src/page/icon.svg'), 'utf8');
  // The build makes the images of all programmes in order. Here one is made alone and must be the
  // same: no state of a previous image may be left over.
  const [, , other] = readPages(folders);
  const [{ png }] = await makePreviews({
    pages: [other],
    raster,
    icon,
    folders: { ...folders, compiled, fonts },
  });
  assert.ok(png.equals(read(`previews/${other.entry.id}.${other.language}.png`)));
});

test('the manifest names icons that have the size they say, and shortcuts to every programme', () => {
  const manifest = JSON.parse(read('manifest.webmanifest').toString());
  for (const name of ['name', 'short_name', 'description', 'lang', 'dir', 'id'])
    assert.ok(manifest[name]?.length > 0, name);
  assert.deepEqual(
    [manifest.start_url, manifest.scope, manifest.display],
    ['./', './', 'standalone'],
  );
  for (const colour of [manifest.theme_color, manifest.background_color])
    assert.match(colour, /^#[0-9a-f]{6}$/);
  for (const { src, sizes, type } of [
    ...manifest.icons,
    ...manifest.shortcuts.flatMap(({ icons }) => icons),
  ]) {
    const { width, height } = readPng(read(src));
    assert.equal(`${width}x${height}`, sizes);
    assert.equal(type, 'image/png');
  }
  const has = (size, purpose) =>
    manifest.icons.some((icon) => icon.sizes === `${size}x${size}` && icon.purpose === purpose);
  assert.ok(has(192, 'any') && has(512, 'any') && has(512, 'maskable'));
  assert.deepEqual(
    manifest.shortcuts.map(({ url }) => url),
    programmes.map(({ id }) => `./#/${id}/overview`),
  );
});

test('icons that systems cut or put on black are opaque to their corners, and their mark is in the safe circle', () => {
  const manifest = JSON.parse(read('manifest.webmanifest').toString());
  const touch = readPng(read(links(headOf('index.html'), 'apple-touch-icon')[0].href));
  assert.deepEqual([touch.width, touch.height, touch.opaque], [180, 180, true]);
  const { pixel, width, opaque } = readPng(
    read(manifest.icons.find(({ purpose }) => purpose === 'maskable').src),
  );
  assert.ok(opaque);
  const ground = pixel(0, 0);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const inside = Math.hypot(x - width / 2, y - width / 2) < width * 0.4;
      if (!inside) assert.equal(pixel(x, y), ground, `${x}, ${y} may be cut off`);
    }
  }
});

test('the icon for who asks without being told is one of 32 × 32', () => {
  const ico = read('favicon.ico');
  assert.deepEqual([...ico.subarray(0, 8)], [0, 0, 1, 0, 1, 0, 32, 32]);
  const { width, height } = readPng(ico.subarray(ico.readUInt32LE(18)));
  assert.deepEqual([width, height], [32, 32]);
});

const site = 'https://example.org/trame/';

test('with the address of the site, whatever others read is whole', () => {
  const { pages: built, ...index } = prerender({ ...folders, site });
  const all = [{ ...index, file: '' }, ...built];
  for (const { head, graph, file } of all) {
    const value = Object.fromEntries(metas(head));
    assert.equal(links(head, 'canonical')[0].href, site + file);
    assert.equal(value['og:url'], site + file);
    for (const name of ['og:image', 'twitter:image'])
      assert.match(value[name], /^https:\/\/example\.org\/trame\/previews\/[\w.-]+\.png$/);
    for (const { href } of links(head, 'alternate')) assert.ok(href.startsWith(site), href);
    (function walk(node) {
      for (const [key, inner] of Object.entries(node)) {
        if (inner !== null && typeof inner === 'object') walk(inner);
        else if (['@id', 'url', 'contentUrl'].includes(key))
          assert.match(inner, /^https?:\/\//, key);
      }
    })(graphOf(graph));
  }
  const manifest = JSON.parse(manifestOf({ pages: readPages(folders), icons: {}, site }));
  assert.equal(manifest.id, '/trame/');
});

test('the site map lists every page with its languages, and robots.txt says where it is', () => {
  const map = sitemapOf(readPages(folders), site);
  const addresses = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
  assert.deepEqual(addresses, [site, ...own.map(({ file }) => site + file)]);
  assert.equal(map.match(/hreflang="x-default"/g).length, pages.length);
  assert.equal(map.match(/<lastmod>\d{4}-\d\d-\d\d<\/lastmod>/g).length, pages.length);
  assert.match(robotsOf(site), /^Sitemap: https:\/\/example\.org\/trame\/sitemap\.xml$/m);
  if (!process.env.TRAME_SITE)
    assert.ok(!existsSync(join(dist, 'sitemap.xml')), 'relative addresses make no site map');
});

test('the address of the site is checked before anything is built with it', () => {
  assert.equal(readSite(undefined), null);
  assert.equal(readSite(''), null);
  assert.equal(readSite('https://example.org'), 'https://example.org/');
  assert.equal(readSite('https://example.org/trame'), site);
  assert.equal(readSite('http://localhost:8080/a b/'), 'http://localhost:8080/a%20b/');
  for (const wrong of [
    'example.org/trame',
    '/trame/',
    'ftp://example.org/',
    'javascript:alert(1)',
    'https://user:secret@example.org/',
    'https://example.org/?a=b',
    'https://example.org/#top',
    'https://example.org/?',
    'https://example.org/trame/index.html',
    'https://',
  ])
    assert.throws(() => readSite(wrong), /TRAME_SITE/, wrong);
});
