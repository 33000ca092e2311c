// A small static server for development and tests. Like a well configured host it sends types,
// precompressed files, security and cache headers. It is not made for public use.
// Run: node web/build/serve.mjs FOLDER [PORT]
import { createReadStream, statSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheHeader, securityHeadersOf } from './headers.mjs';
import { types } from './types.mjs';

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

/**
 * Returns a server of the folder. The caller makes it listen.
 *
 * @param {string} folder
 */
export function createServer(folder) {
  const base = resolve(folder);
  return createHttpServer((request, response) => {
    const path = requestedPath(request.url ?? '');
    for (const [name, value] of Object.entries(securityHeadersOf(path)))
      response.setHeader(name, value);
    if (!['GET', 'HEAD'].includes(request.method ?? '')) return refuse(response, 405);
    const file = path && findFile(base, path);
    if (!path || !file) return refuse(response, 404);
    return send(request, response, file, path);
  });
}

/**
 * Returns the decoded path without query; null if it is not a valid path.
 *
 * @param {string} url
 */
function requestedPath(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0]);
    return path.startsWith('/') && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

/**
 * Returns the file of a path, or null. Files outside `base` are never returned. A path that ends
 * with "/" gives the folder's index.html.
 *
 * @param {string} base
 * @param {string} path
 */
function findFile(base, path) {
  const file = join(base, normalize(path), path.endsWith('/') ? 'index.html' : '');
  if (!file.startsWith(base + sep)) return null;
  return isFile(file) ? file : null;
}

/** @param {string} path */
function isFile(path) {
  try {
    return statSync(path).isFile();
  } catch {
    return false; // the file does not exist, or the path is not valid
  }
}

/**
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {string} file
 * @param {string} path
 */
function send(request, response, file, path) {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const [encoding, suffix] = encodings.find(
    ([name, end]) => accepts(accepted, name) && isFile(file + end),
  ) ?? [null, ''];
  response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
  response.setHeader('Cache-Control', cacheHeader(path));
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Content-Length', statSync(file + suffix).size);
  if (encoding) response.setHeader('Content-Encoding', encoding);
  if (request.method === 'HEAD') return response.end();
  return createReadStream(file + suffix)
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * True if the Accept-Encoding header allows the encoding.
 *
 * @param {string} header
 * @param {string} encoding
 */
function accepts(header, encoding) {
  return header.split(',').some((part) => {
    const [name, quality] = part.trim().split(/\s*;\s*q=/);
    return name === encoding && Number(quality ?? 1) > 0;
  });
}

/**
 * @param {ServerResponse} response
 * @param {number} status
 */
function refuse(response, status) {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-cache',
  });
  response.end(status === 404 ? 'Not found\n' : 'Not allowed\n');
}

/** @param {string[]} given */
function main([folder, port = '8080']) {
  const server = createServer(folder);
  server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    const reason =
      error.code === 'EADDRINUSE'
        ? `port ${port} is taken: choose another, --serve PORT`
        : error.message;
    console.error(`trame: cannot serve: ${reason}`);
    process.exit(1);
  });
  server.listen(Number(port), () => {
    const { port: taken } = /** @type {import('node:net').AddressInfo} */ (server.address());
    console.log(`http://localhost:${taken}`);
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  main(process.argv.slice(2));
