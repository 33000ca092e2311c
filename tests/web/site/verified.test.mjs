// Files of the site are checked before they are used, with a fake network: what is asked for again,
// and what is reported.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { createData } from '../../../web/src/site/data.js';
import { fetchVerified } from '../../../web/src/site/verified.js';

const right = 'the bytes of the build, '.repeat(50);
const slowly = right.match(/.{40}/g) ?? []; // the same in parts
const integrity = `sha256-${createHash('sha256').update(right).digest('base64')}`;
const file = { url: 'assets/a.js', size: right.length, integrity };
const text = (response) => response.text();

// Returns a network that gives these answers, the last one again and again. An answer is the text
// of a response, a status, or an error.
function network(...answers) {
  const asked = [];
  /** @type {import('../../../web/src/site/verified.js').FetchOptions['get']} */
  const get = async ({ url }, { cache }) => {
    asked.push(`${url} ${cache}`);
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    if (answer instanceof Error) throw answer;
    return typeof answer === 'number' ? new Response('', { status: answer }) : new Response(answer);
  };
  return { get, asked };
}

test('right bytes are used as they arrive, and are asked for once', async () => {
  const { get, asked } = network(right);
  let received = 0;
  const count = (bytes) => {
    received += bytes;
  };
  assert.equal(await fetchVerified(file, text, { get, received: count }), right);
  assert.deepEqual(asked, ['assets/a.js default']);
  assert.equal(received, right.length);
});

/** @type {Record<string, [answer: string | number | Error, status: number]>} */
const wrong = {
  'nothing': [new TypeError('no network'), 0],
  'a missing file': [404, 404],
  'an error of the server': [500, 500],
  'a page of the network': ['<!doctype html><h1>Welcome</h1>', 200],
  'a part of the file': [right.slice(0, -1), 200],
  'an empty answer': ['', 200],
};
for (const [what, [answer, status]] of Object.entries(wrong)) {
  test(`${what} is asked for again, past the cache, and the right bytes are used`, async () => {
    const { get, asked } = network(answer, right);
    assert.equal(await fetchVerified(file, text, { get }), right);
    assert.deepEqual(asked, ['assets/a.js default', 'assets/a.js reload']);
  });

  test(`${what}, twice, is an error that says what came, and is not kept`, async () => {
    const { get, asked } = network(answer, answer, right);
    const data = createData({ a: file }, { get });
    await assert.rejects(data.bytes('a'), { status });
    assert.equal(new TextDecoder().decode(await data.bytes('a')), right);
    assert.equal(asked.length, 3);
    await data.bytes('a');
    assert.equal(asked.length, 3, 'what is right is kept');
  });
}

test('an error of the use is passed on if the bytes are right, and is not asked for again', async () => {
  const { get, asked } = network(right);
  const use = () => Promise.reject(new RangeError('no such feature'));
  await assert.rejects(fetchVerified(file, use, { get }), RangeError);
  assert.equal(asked.length, 1);
});

test('an error of the use is an error of loading if the bytes are wrong', async () => {
  const { get } = network('no wasm', 'no wasm');
  const use = () => Promise.reject(new RangeError('not a module'));
  await assert.rejects(fetchVerified(file, use, { get }), { status: 200 });
});

test('on a page without HTTPS, which cannot compute sums, a file has its size', async (t) => {
  const { subtle } = crypto;
  Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
  t.after(() => Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true }));
  assert.equal(await fetchVerified(file, text, { get: network(right).get }), right);
  const cut = network(right.slice(0, -1));
  await assert.rejects(fetchVerified(file, text, { get: cut.get }), { status: 200 });
});

// Returns a network whose body arrives in parts, `pause_ms` apart; it never ends if `ends` is false.
function slowNetwork({ pause_ms, parts, ends }) {
  let asked = 0;
  /** @type {import('../../../web/src/site/verified.js').FetchOptions['get']} */
  const get = async (_, { signal }) => {
    asked += 1;
    let sent = 0;
    const body = new ReadableStream({
      start: (controller) =>
        signal.addEventListener('abort', () => controller.error(signal.reason)),
      async pull(controller) {
        if (sent === parts.length) return ends ? controller.close() : new Promise(() => {});
        await new Promise((later) => {
          setTimeout(later, pause_ms);
        });
        return controller.enqueue(new TextEncoder().encode(parts[sent++]));
      },
    });
    return new Response(body);
  };
  return { get, requests: () => asked };
}

test('a slow file is waited for, however long it takes', async () => {
  const { get, requests } = slowNetwork({ pause_ms: 100, parts: slowly, ends: true });
  assert.equal(await fetchVerified(file, text, { get, silence_ms: 2000 }), right);
  assert.equal(requests(), 1);
});

test('a silent network is given up, after another attempt', async () => {
  const { get, requests } = slowNetwork({ pause_ms: 1, parts: slowly.slice(0, 9), ends: false });
  await assert.rejects(fetchVerified(file, text, { get, silence_ms: 50 }), { status: 0 });
  assert.equal(requests(), 2);
});

test('a file of which a byte comes at a time is given up: it would take hours', async () => {
  const { get, requests } = slowNetwork({ pause_ms: 30, parts: [...right], ends: false });
  await assert.rejects(fetchVerified(file, text, { get, silence_ms: 400 }), { status: 0 });
  assert.equal(requests(), 2);
});

test('a file that the browser holds back until another has come is not given up', async () => {
  const slow = slowNetwork({ pause_ms: 50, parts: slowly, ends: true });
  const first = fetchVerified(file, text, { get: slow.get, silence_ms: 700 });
  let requests = 0;
  /** @type {import('../../../web/src/site/verified.js').FetchOptions['get']} */
  const get = async (_, { signal }) => {
    requests += 1;
    await Promise.race([
      first,
      new Promise((_given, failed) =>
        signal.addEventListener('abort', () => failed(signal.reason)),
      ),
    ]);
    return new Response(right);
  };
  assert.equal(await fetchVerified(file, text, { get, silence_ms: 700 }), right);
  assert.equal(requests, 1);
});

test('a file whose sum is not known is used as it comes', async () => {
  const { get } = network('anything');
  assert.equal(await fetchVerified({ url: 'mine.json' }, text, { get }), 'anything');
});

test('a name that is not part of the build is not asked for', async () => {
  await assert.rejects(createData({}).bytes('none'), { status: 404 });
});
