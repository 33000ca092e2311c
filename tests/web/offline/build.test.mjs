// What the build writes for the offline copy and for hosts: the worker's list of files, samples for
// servers, the bill of materials. No browser.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Script } from 'node:vm';
import {
  cacheHeader,
  headersFile,
  securityHeaders,
  securityHeadersOf,
} from '../../../web/build/headers.mjs';
import { caddySample, nginxSample } from '../../../web/build/hosts.mjs';
import { isStored, manifestOfWorker } from '../../../web/build/offline.mjs';
import { sbomOf, shipped } from '../../../web/build/sbom.mjs';
import { Site } from '../../../web/build/site.mjs';
import { types } from '../../../web/build/types.mjs';
import { fileNamed, nameOf } from '../../../web/src/worker/names.js';
import { partOf } from '../../../web/src/worker/range.js';
import { root } from '../support.mjs';
import { buildOf, dist, filesOf } from './support.mjs';

const files = filesOf(dist);
const names = Object.keys(files).sort();

// Returns the list from the minified worker.
function listOf(worker) {
  const text = worker.match(/\{build:"[^]*?\},same:\{[^}]*\}\}/)[0];
  return JSON.parse(
    text
      .replace(/([{,])(build|files|same):/g, '$1"$2":')
      .replace(/([{,])([a-z]\w*):"/g, '$1"$2":"'),
  );
}

test('the worker keeps every file a visitor can come to, with the sum of its bytes, and no more', () => {
  const list = listOf(files['sw.js'].toString());
  assert.equal(list.build, buildOf(dist));
  assert.deepEqual(
    [...Object.keys(list.files), ...Object.keys(list.same)].sort(),
    names.filter(isStored),
  );
  for (const [name, sum] of Object.entries(list.files)) {
    assert.equal(sum, `sha256-${createHash('sha256').update(files[name]).digest('base64')}`, name);
  }
  for (const [name, other] of Object.entries(list.same))
    assert.ok(files[name].equals(files[other]), name);
  const left = names.filter((name) => !isStored(name)).map((name) => name.split('/')[0]);
  assert.deepEqual(
    [...new Set(left)].filter((name) => !/^(robots\.txt|sitemap\.xml)$/.test(name)),
    [
      'SHA256SUMS.txt',
      '_headers',
      'previews',
      'sbom.json',
      'server',
      'sw.js',
      'trame-standalone.html',
    ],
  );
});

test('no beginning of the worker is a script, not even all but its last byte', () => {
  const worker = files['sw.js'].toString();
  const isScript = (text) => {
    try {
      return Boolean(new Script(text));
    } catch {
      return false;
    }
  };
  assert.ok(isScript(worker));
  for (let left = 1; left < 200; left += 1)
    assert.equal(isScript(worker.slice(0, -left)), false, `without its last ${left} bytes`);
});

test('every page of the site says the same build', () => {
  for (const name of names.filter((one) => one.endsWith('.html') && one !== 'licenses.html')) {
    const { build } = JSON.parse(files[name].toString().match(/id="config">(.*?)<\/script>/)[1]);
    assert.equal(build, buildOf(dist), name);
  }
});

test('one name stands for one set of files: any change of any file is another build', () => {
  const idOf = (changes = {}) => {
    const site = new Site();
    for (const [name, bytes] of Object.entries({
      'index.html': '<p>{{mark}}',
      'a.json': '{"v":"{{mark}}"}',
      'assets/x.0.js': '{{mark}}',
      ...changes,
    }))
      site.add(name, bytes);
    const id = site.stamp('{{mark}}');
    assert.equal(site.bytes('index.html').includes(id), true);
    assert.equal(
      site.bytes('assets/x.0.js').toString(),
      changes['assets/x.0.js'] ?? '{{mark}}',
      'hashed names keep their bytes',
    );
    return id;
  };
  const usual = idOf();
  assert.equal(idOf(), usual);
  for (const changes of [
    { 'index.html': '<p> {{mark}}' },
    { 'assets/x.0.js': '1' },
    { 'b.txt': '' },
  ])
    assert.notEqual(idOf(changes), usual);
});

test('the same bytes under two names are kept once, pages and other types apart', () => {
  const site = new Site();
  for (const name of [
    'assets/a.000000000000.json',
    'programmes/a.json',
    'a.txt',
    'x.html',
    'y.html',
  ])
    site.add(name, '{}');
  const { files: kept, same } = manifestOfWorker(site, 'b');
  assert.deepEqual(same, { 'programmes/a.json': 'assets/a.000000000000.json' });
  assert.deepEqual(Object.keys(kept), ['assets/a.000000000000.json', 'a.txt', 'x.html', 'y.html']);
});

test('an address means the file a host would send, and nothing outside the build', () => {
  const manifest = {
    files: { 'index.html': '', 'embed.html': '', 'assets/a.0123456789ab.js': '' },
    same: { 'programmes/a.json': 'assets/b.0123456789ab.json' },
  };
  const of = (path, isPage = false) =>
    fileNamed(
      nameOf(`https://example.org/trame/${path}`, 'https://example.org/trame/'),
      manifest,
      isPage,
    );
  assert.equal(of('', true), 'index.html');
  assert.equal(of('?kiosk&idle=60#/x', true), 'index.html');
  assert.equal(of('embed', true), 'embed.html');
  assert.equal(of('embed.html?x', true), 'embed.html');
  assert.equal(of('embed'), null, 'only pages go by a short name');
  assert.equal(of('programmes/a.json?v=1'), 'assets/b.0123456789ab.json');
  assert.equal(
    of('assets/old.fedcba987654.js'),
    'assets/old.fedcba987654.js',
    'of another build, perhaps',
  );
  for (const path of [
    'data/mine.json',
    'assets/none.js',
    'constructor',
    '__proto__',
    'nothing.html',
  ]) {
    assert.equal(of(path), null, path);
    assert.equal(of(path, true), null, path);
  }
  assert.equal(nameOf('https://example.org/trame/%', 'https://example.org/trame/'), null);
});

test('a range is answered as RFC 9110 says', async () => {
  const ask = async (range) => {
    const answer = await partOf(
      new Response('0123456789', { headers: { 'Content-Type': 'text/plain' } }),
      range,
    );
    return [answer.status, await answer.text(), answer.headers.get('Content-Range')];
  };
  assert.deepEqual(await ask(null), [200, '0123456789', null]);
  assert.deepEqual(await ask('bytes=0-0'), [206, '0', 'bytes 0-0/10']);
  assert.deepEqual(await ask('bytes=8-99'), [206, '89', 'bytes 8-9/10']);
  assert.deepEqual(await ask('bytes=7-'), [206, '789', 'bytes 7-9/10']);
  assert.deepEqual(await ask('bytes=-3'), [206, '789', 'bytes 7-9/10']);
  assert.deepEqual(await ask('bytes=-99'), [206, '0123456789', 'bytes 0-9/10']);
  for (const none of ['bytes=10-', 'bytes=-0'])
    assert.deepEqual(await ask(none), [416, '', 'bytes */10'], none);
  for (const other of ['bytes=-', 'bytes=0-1,3-4', 'bytes=5-2', 'lines=0-1', 'x'])
    assert.deepEqual(await ask(other), [200, '0123456789', null], other);
});

test('each type of file in the site is known', () => {
  for (const name of names.filter((one) => !/^(_|server)/.test(one)))
    assert.ok(types[name.match(/\.\w+$/)[0]], name);
});

test('the samples are in the site as they are made here', () => {
  assert.equal(files['server/nginx.conf'].toString(), nginxSample());
  assert.equal(files['server/Caddyfile'].toString(), caddySample());
});

test('the worker is asked for again each time; the copy in one file is downloaded, not opened, on a site', () => {
  assert.equal(cacheHeader('/sw.js'), 'no-cache');
  assert.match(headersFile(['sw.js']), /\/sw\.js\n( {2}.*\n)* {2}Cache-Control: no-cache\n/);
  for (const path of ['/trame-standalone.html', '/trame-standalone'])
    assert.match(
      securityHeadersOf(path)['Content-Disposition'],
      /^attachment; filename="trame-standalone\.html"$/,
    );
  assert.match(securityHeaders['Content-Security-Policy'], /; trusted-types trame trame-import$/);
});

const sums = { 'SHA-256': /^[0-9a-f]{64}$/, 'SHA-512': /^[0-9a-f]{128}$/ };
const addresses = {
  npm: /^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d/,
  deb: /^pkg:deb\/debian\/[\w.%-]+@\d[\w.%~-]*\?arch=\w+$/,
};
function assertComponent({ type, name, version, scope, licenses, hashes = [], purl }) {
  assert.deepEqual([type, Boolean(name && version)], ['library', true], name);
  assert.match(scope, /^(required|excluded)$/, name);
  const system = purl?.match(/^pkg:(\w+)/)[1];
  if (scope === 'required' || system === 'npm')
    assert.ok(licenses.length === 1 && (licenses[0].license?.id ?? licenses[0].expression), name);
  for (const { alg, content } of hashes) assert.match(content, sums[alg], name);
  if (purl) assert.match(purl, addresses[system]);
}

test('the bill of materials is CycloneDX and names all that is shipped, with versions, sums and licences', () => {
  const bill = JSON.parse(files['sbom.json'].toString());
  assert.deepEqual([bill.bomFormat, bill.specVersion, bill.version], ['CycloneDX', '1.5', 1]);
  assert.match(
    bill.serialNumber,
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  assert.equal(bill.metadata.component.version, buildOf(dist));
  const references = bill.components.map((component) => component['bom-ref']);
  assert.equal(new Set(references).size, references.length);
  for (const component of bill.components) assertComponent(component);
  const required = bill.components.filter(({ scope }) => scope === 'required');
  assert.deepEqual(bill.dependencies[0], {
    ref: 'trame',
    dependsOn: required.map((component) => component['bom-ref']),
  });
  const lock = JSON.parse(readFileSync(join(root, 'web/package-lock.json'), 'utf8'));
  for (const name of shipped) assert.ok(lock.packages[`node_modules/${name}`], name);
  assert.equal(
    bill.components.filter(({ purl }) => purl?.startsWith('pkg:npm/')).length,
    Object.keys(lock.packages).length - 1,
    'every locked package',
  );
  for (const name of ['node', 'fonttools'])
    assert.ok(
      bill.components.some((one) => one.name === name),
      name,
    );
  for (const name of ['imgui', 'stb', 'nlohmann-json', 'emscripten', 'musl', 'llvm-runtimes'])
    assert.ok(
      required.some((one) => one.name === name),
      name,
    );
});

test('a package named in the lock file is shipped or a tool, never both, and no date is written', () => {
  /** @type {any} */
  const lock = {
    packages: {
      '': {},
      'node_modules/lean-qr': { version: '1.0.0', license: 'MIT', integrity: 'sha512-AAAA' },
      'node_modules/@a/tool': { version: '2.0.0', license: 'ISC', integrity: 'sha512-AAAA' },
    },
  };
  const used = 'imgui 1.92 source ab\nclang-19 1:19+b1 amd64 cd\nnode 20.1.0 - -\n';
  const text = sbomOf({ lock, used, build: 'b' });
  assert.equal(sbomOf({ lock, used, build: 'b' }), text);
  const components = JSON.parse(text).components.map(({ purl, name, scope, hashes }) => [
    purl ?? name,
    scope,
    ...(hashes ?? []).map(({ content }) => content.slice(0, 2)),
  ]);
  assert.deepEqual(components, [
    ['imgui', 'required', 'ab'],
    ['stb', 'required'],
    ['pkg:deb/debian/clang-19@1%3A19%2Bb1?arch=amd64', 'excluded', 'cd'],
    ['node', 'excluded'],
    ['pkg:npm/lean-qr@1.0.0', 'required', '00'],
    ['pkg:npm/%40a/tool@2.0.0', 'excluded', '00'],
  ]);
});
