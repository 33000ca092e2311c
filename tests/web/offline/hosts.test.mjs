// The samples for own servers, in the real servers: both send exactly the bodies and headers of the
// development server. TRAME_NGINX and TRAME_CADDY name their programs (see tests/lib/needs.sh).
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { patiently, stop } from '../engines/display.mjs';
import {
  cacheHeader,
  hashedCache,
  securityHeadersOf,
  usualCache,
} from '../../../web/build/headers.mjs';
import { types } from '../../../web/build/types.mjs';
import { dist, filesOf } from './support.mjs';

const files = filesOf(dist);
const isHidden = (name) => /^(_|server\/)/.test(name);
const served = Object.keys(files).filter((name) => !isHidden(name));
const shortened = served
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -'.html'.length));
const program = (name, usual) => process.env[`TRAME_${name}`] ?? usual;

// Changes the sample as an operator must, and adds folders in which nginx may write without root.
// Returns program, arguments and environment.
function nginx(folder, port) {
  const sample = readFileSync(join(dist, 'server/nginx.conf'), 'utf8')
    .replace(/listen 80;.*/, `listen 127.0.0.1:${port};`)
    .replace('/srv/trame', dist);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const conf = join(folder, 'nginx.conf');
  // Started as root, nginx runs its workers as the user nobody unless told otherwise; nobody may
  // not read this folder.
  const user = process.getuid() === 0 ? 'user root;\n' : '';
  writeFileSync(
    conf,
    `${user}pid ${folder}/pid;\nerror_log stderr;\nevents { }\nhttp {\naccess_log off;\n${temporary.join('\n')}\n${sample}\n}\n`,
  );
  const words = ['-p', folder, '-e', 'stderr', '-c', conf, '-g', 'daemon off;'];
  execFileSync(program('NGINX', '/usr/sbin/nginx'), [...words, '-t'], { stdio: 'pipe' });
  return [program('NGINX', '/usr/sbin/nginx'), words, {}];
}

function caddy(folder, port) {
  const sample = readFileSync(join(dist, 'server/Caddyfile'), 'utf8')
    .replace(/^example\.org/m, `http://127.0.0.1:${port}`)
    .replace('/srv/trame', dist);
  const conf = join(folder, 'Caddyfile');
  writeFileSync(conf, `{\n\tadmin off\n}\n${sample}`);
  const home = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const words = ['--config', conf, '--adapter', 'caddyfile'];
  execFileSync(program('CADDY', '/usr/bin/caddy'), ['validate', ...words], {
    env: { ...process.env, ...home },
    stdio: 'pipe',
  });
  return [program('CADDY', '/usr/bin/caddy'), ['run', ...words], home];
}

function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => found(port));
    });
  });
}

function ask(port, path, headers = {}) {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          raw: response.rawHeaders,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const typeOf = (name) => types[name.match(/\.\w+$/)[0]];
const wanted = (path, name) => ({
  ...securityHeadersOf(path),
  'Cache-Control': cacheHeader(path),
  'Content-Type': typeOf(name),
});
// Returns the headers of these names (in lower case), each as often as it was sent.
const sent = ({ raw }, names) =>
  Object.fromEntries(
    names.map((name) => [
      name,
      raw
        .filter((_, i) => i % 2 === 1 && raw[i - 1].toLowerCase() === name.toLowerCase())
        .join(' and '),
    ]),
  );
const lower = (headers) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.toLowerCase()]));

for (const [name, prepare] of Object.entries({ nginx, caddy })) {
  const folder = mkdtempSync(join(tmpdir(), `trame-${name}-`));
  let server, port;
  before(async () => {
    port = await freePort();
    const [path, words, env] = prepare(folder, port);
    server = spawn(path, words, { env: { ...process.env, ...env }, stdio: 'ignore' });
    await patiently(() => ask(port, '/'), name);
  });
  after(async () => {
    await stop(server);
    rmSync(folder, { recursive: true, force: true });
  });

  test(`every file comes whole, with its headers, each once (${name})`, async () => {
    const paths = [
      ['/', 'index.html'],
      ...served.map((file) => [`/${file}`, file]),
      ...shortened.map((file) => [`/${file}`, `${file}.html`]),
    ];
    for (const [path, file] of paths) {
      const answer = await ask(port, path);
      assert.equal(answer.status, 200, path);
      assert.ok(answer.body.equals(files[file]), path);
      const headers = wanted(path, file);
      assert.deepEqual(lower(sent(answer, Object.keys(headers))), lower(headers), path);
    }
  });

  test(`what was compressed at the build is sent so (${name})`, async () => {
    const codings = name === 'nginx' ? { gzip: 'gz' } : { gzip: 'gz', br: 'br' };
    for (const [coding, end] of Object.entries(codings)) {
      const packed = served.filter((file) => existsSync(join(dist, `${file}.${end}`)));
      assert.ok(packed.includes('index.html'));
      for (const file of packed) {
        const { headers, body } = await ask(port, `/${file}`, { 'Accept-Encoding': coding });
        assert.equal(headers['content-encoding'], coding, file);
        assert.ok(body.equals(readFileSync(join(dist, `${file}.${end}`))), file);
      }
    }
  });

  const wasm = `/${served.find((one) => one.endsWith('.wasm'))}`;
  test(`the answer that a file has not changed is kept as the file is; parts are not sent, or not kept (${name})`, async () => {
    const { headers } = await ask(port, wasm);
    for (const [given, status, cache] of [
      [{ 'If-None-Match': headers.etag }, 304, hashedCache],
      name === 'nginx'
        ? [{ Range: 'bytes=0-9' }, 200, hashedCache]
        : [{ Range: 'bytes=0-9' }, 206, usualCache],
    ]) {
      const answer = await ask(port, wasm, given);
      assert.equal(answer.status, status);
      assert.deepEqual(sent(answer, ['Cache-Control']), { 'Cache-Control': cache }, `${status}`);
    }
  });

  test(`no refusal is kept, of a file that is there either (${name})`, async () => {
    const longAgo = 'Sat, 01 Jan 2000 00:00:00 GMT';
    /** @type {[path: string, headers: Record<string, string>, status: number][]} */
    const refusals = [
      [wasm, { 'If-Match': '"another"' }, 412],
      [wasm, { 'If-Unmodified-Since': longAgo }, 412],
      ['/assets/', {}, name === 'nginx' ? 403 : 404],
    ];
    if (name === 'caddy') refusals.push([wasm, { Range: 'bytes=999999999-' }, 416]);
    for (const [path, given, status] of refusals) {
      const answer = await ask(port, path, given);
      assert.equal(answer.status, status, path);
      const headers = { ...securityHeadersOf(path), 'Cache-Control': usualCache };
      assert.deepEqual(sent(answer, Object.keys(headers)), headers, `${status}`);
    }
  });

  test(`the samples say how to require https:// (${name})`, () => {
    const sample = files[`server/${name === 'nginx' ? 'nginx.conf' : 'Caddyfile'}`].toString();
    assert.match(sample, /^\s*# (add_header|header) Strict-Transport-Security .max-age=31536000/m);
  });

  test(`what is for the host alone is not shown, nor what is not there; refusals are as guarded (${name})`, async () => {
    for (const path of [
      '/_headers',
      '/server/nginx.conf',
      '/server/Caddyfile',
      '/nothing-here',
      '/assets/nothing.js',
    ]) {
      const answer = await ask(port, path);
      assert.equal(answer.status, 404, path);
      const headers = { ...securityHeadersOf(path), 'Cache-Control': usualCache };
      assert.deepEqual(sent(answer, Object.keys(headers)), headers, path);
    }
  });
}
