// A network that answers one file of the site wrongly, in one of several ways, until it is repaired.
// It also says that each answer but a page may be kept for a year, as some hosts do.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { hashedCache, securityHeadersOf, usualCache } from '../../../web/build/headers.mjs';
import { types } from '../../../web/build/types.mjs';
import { dist } from '../offline/support.mjs';
import { portOf } from '../support.mjs';

/** @import { ServerResponse } from 'node:http' */

/**
 * Sends a body wrongly. `head` sends status and headers; `done` is to be called if the whole body was
 * sent; `repaired` is fulfilled when the network is repaired; `silence_s`: how long the page waits for a
 * silent network.
 *
 * @typedef {{ response: ServerResponse, body: Buffer, head(status: number, headers?: object): void,
 *   done(): void, repaired: Promise<unknown>, silence_s: number }} Answer
 */

const portal =
  '<!doctype html><html lang="en"><title>Welcome</title><h1>Accept the terms of this network</h1>';
const pause_ms = 1000;

/**
 * The ways in which an answer can be wrong.
 *
 * @type {Record<string, (answer: Answer) => unknown>}
 */
export const wrongs = {
  '404': ({ response, head }) => {
    head(404);
    response.end('Not found');
  },
  '500': ({ response, head }) => {
    head(500);
    response.end();
  },
  'a page of the network': ({ response, head }) => {
    head(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(portal);
  },
  'cut, of known length': ({ response, body, head }) => {
    head(200, { 'Content-Length': body.length });
    response.write(body.subarray(0, body.length >> 1), () => response.destroy());
  },
  'cut, of untold length': ({ response, body, head }) => {
    response.useChunkedEncodingByDefault = false;
    response.shouldKeepAlive = false;
    head(200);
    response.end(body.subarray(0, body.length >> 1));
  },
  'empty': ({ response, head }) => {
    head(200, { 'Content-Length': 0 });
    response.end();
  },
  'never': () => {},
  'late': async ({ response, body, head, repaired }) => {
    await repaired;
    head(200, { 'Content-Length': body.length });
    response.end(body);
  },
  'slow': ({ response, body, head, done, silence_s }) => {
    head(200, { 'Content-Length': body.length });
    const size = Math.ceil(body.length / (silence_s * 2));
    let sent = 0;
    const timer = setInterval(() => {
      response.write(body.subarray(sent, (sent += size)));
      if (sent < body.length) return;
      clearInterval(timer);
      response.end(done);
    }, pause_ms);
  },
  'a trickle': ({ response, body, head }) => {
    head(200, { 'Content-Length': body.length });
    let sent = 0;
    const timer = setInterval(() => response.write(body.subarray(sent, (sent += 1))), pause_ms);
    response.on('close', () => clearInterval(timer));
  },
  'compressed twice': ({ response, body, head }) => {
    head(200, { 'Content-Encoding': 'gzip' });
    response.end(gzipSync(gzipSync(body)));
  },
};

/**
 * Reads a file of the site. Pages are made to wait this long for a silent network, and have no service worker.
 *
 * @param {string} path
 * @param {number} silence_s
 */
function bodyOf(path, silence_s) {
  const body = readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));
  if (!/(\/|\.html)$/.test(path)) return body;
  return Buffer.from(
    body
      .toString()
      .replace(/data-wait="\d+"/, `data-wait="${silence_s}"`)
      .replace('"worker":"sw.js"', `"silence_ms":${silence_s * 1000}`),
  );
}

/**
 * Returns a function that sends status and headers of the answer to a request of this path.
 *
 * @param {ServerResponse} response
 * @param {string} path
 * @returns {Answer['head']}
 */
const headOf = (response, path) => (status, headers) =>
  void response.writeHead(status, {
    ...securityHeadersOf(path),
    'Content-Type': types[extname(path)] ?? types['.html'],
    'Cache-Control': /(\/|\.html)$/.test(path) ? usualCache : hashedCache,
    ...headers,
  });

/**
 * The network. `wrongAnswers`: how many there were; `isDone`: whether one of them was sent in full in the end.
 *
 * @typedef {{ isBad(path: string): boolean, wrong: string, silence_s: number, repair: AbortController,
 *   isDone: boolean, wrongAnswers: number }} Network
 */

/**
 * Sends the answer to a request of this path.
 *
 * @param {Network} network
 * @param {string} path
 * @param {ServerResponse} response
 */
function answer(network, path, response) {
  const head = headOf(response, path);
  const { silence_s, repair } = network;
  try {
    const body = bodyOf(path, silence_s);
    if (network.isBad(path) && !repair.signal.aborted) {
      network.wrongAnswers += 1;
      const done = () => (network.isDone = true);
      const repaired = once(repair.signal, 'abort');
      wrongs[network.wrong]({ response, body, head, done, repaired, silence_s });
    } else {
      head(200, { 'Content-Length': body.length });
      response.end(body);
    }
  } catch {
    head(404);
    response.end();
  }
}

/**
 * Starts the network. `isBad(path)` selects the file that is answered wrongly; `wrong` is one of
 * `wrongs`; `silence_s` is how long the page waits for a silent network. Pages have no service
 * worker, which would keep a copy of each file.
 *
 * @param {{ isBad(path: string): boolean, wrong: string, silence_s: number, host?: string }} given
 */
export async function startBadNetwork({ host = 'localhost', ...given }) {
  const network = { ...given, repair: new AbortController(), isDone: false, wrongAnswers: 0 };
  const server = createHttpServer((request, response) =>
    answer(network, String(request.url).split('?')[0], response),
  );
  await new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => ready(undefined));
  });
  return {
    url: `http://${host}:${portOf(server)}/`,
    isDone: () => network.isDone,
    wrongAnswers: () => network.wrongAnswers,
    repair: () => {
      network.repair.abort();
      if (given.wrong !== 'late') server.closeAllConnections(); // ends the requests that were never answered
    },
    close: () =>
      new Promise((gone) => {
        server.close(gone);
        server.closeAllConnections();
      }),
  };
}
