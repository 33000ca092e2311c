// The development server sends what a good static host sends.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { policy } from '../../../web/build/headers.mjs';
import { createServer } from '../../../web/build/serve.mjs';

const home = mkdtempSync(join(tmpdir(), 'trame-serve-'));
const page = '<!doctype html><title>Trame</title>';
let server;

before(async () => {
  mkdirSync(join(home, 'site/assets'), { recursive: true });
  writeFileSync(join(home, 'secret.txt'), 'secret');
  writeFileSync(join(home, 'site/index.html'), page);
  writeFileSync(join(home, 'site/index.html.br'), brotliCompressSync(page));
  writeFileSync(join(home, 'site/index.html.gz'), gzipSync(page));
  writeFileSync(join(home, 'site/assets/trame.0123.wasm'), Buffer.from([0, 97, 115, 109]));
  for (const name of ['a.js', 'a.css', 'a.json', 'a.ttf', 'a.svg', 'a.webmanifest', 'a.unknown']) {
    writeFileSync(join(home, 'site', name), 'x');
  }
  server = createServer(join(home, 'site'));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
});

after(() => {
  server.close();
  rmSync(home, { recursive: true });
});

// Sends the path as written, which fetch would normalize.
function ask(path, { method = 'GET', headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    request(
      { host: '127.0.0.1', port: server.address().port, path, method, headers },
      (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      },
    )
      .on('error', reject)
      .end();
  });
}

test('a folder answers with its index.html', async () => {
  const { status, headers, body } = await ask('/');
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(body.toString(), page);
});

test('each kind of file has its type', async () => {
  const types = {
    '/assets/trame.0123.wasm': 'application/wasm',
    '/a.js': 'text/javascript; charset=utf-8',
    '/a.css': 'text/css; charset=utf-8',
    '/a.json': 'application/json; charset=utf-8',
    '/a.ttf': 'font/ttf',
    '/a.svg': 'image/svg+xml',
    '/a.webmanifest': 'application/manifest+json',
    '/a.unknown': 'application/octet-stream',
  };
  for (const [path, type] of Object.entries(types))
    assert.equal((await ask(path)).headers['content-type'], type, path);
});

test('brotli is preferred, gzip is next, neither is sent unasked or refused', async () => {
  const encoded = async (accepted) =>
    ask('/index.html', { headers: { 'Accept-Encoding': accepted } });
  const br = await encoded('gzip, deflate, br');
  assert.equal(br.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(br.body).toString(), page);
  const gz = await encoded('gzip, br;q=0');
  assert.equal(gz.headers['content-encoding'], 'gzip');
  assert.equal(gunzipSync(gz.body).toString(), page);
  const plain = await encoded('identity');
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(plain.body.toString(), page);
  assert.equal(plain.headers.vary, 'Accept-Encoding');
});

test('every answer carries the security headers, errors too', async () => {
  for (const path of ['/', '/nothing-here']) {
    const { headers } = await ask(path);
    assert.equal(headers['content-security-policy'], policy, path);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.equal(headers['referrer-policy'], 'no-referrer');
  }
});

test('hashed names are kept for ever, the others are asked for again', async () => {
  assert.match((await ask('/assets/trame.0123.wasm')).headers['cache-control'], /immutable/);
  assert.equal((await ask('/index.html')).headers['cache-control'], 'no-cache');
});

test('what is not there is a 404, whatever the path looks like', async () => {
  for (const path of [
    '/nothing',
    '/assets',
    '/index.html/',
    '/%',
    '/%00',
    `/${'a'.repeat(5000)}`,
  ]) {
    assert.equal((await ask(path)).status, 404, path);
  }
});

test('nothing outside the folder is ever sent', async () => {
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../site/../secret.txt',
  ]) {
    const { status, body } = await ask(path);
    assert.equal(status, 404, path);
    assert.ok(!body.includes('secret'), path);
  }
});

test('a HEAD has no body, other methods are refused', async () => {
  const head = await ask('/index.html', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(head.body.length, 0);
  assert.equal(Number(head.headers['content-length']), page.length);
  assert.equal((await ask('/index.html', { method: 'POST' })).status, 405);
});
