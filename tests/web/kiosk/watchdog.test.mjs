// The script that supervises a kiosk: whichever process is killed, the page comes back. The page is
// examined from outside, through a debugging port that only these tests open.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, realpathSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { flagsOf } from '../../../web/build/launch.mjs';
import { patiently } from '../engines/display.mjs';
import { root, serveSite } from '../support.mjs';
import { below, isAlive, script, serveOne, settings, startKiosk } from './support.mjs';

const start = '#/grand-est/overview?lang=en';

async function run(conf) {
  const program = spawn(script, [conf], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  program.stderr.on('data', (bytes) => {
    said += bytes;
  });
  const [code] = await once(program, 'exit');
  return { code, said };
}

describe('the page of the site is back', () => {
  let site, kiosk, first;
  before(async () => {
    site = await serveSite(`${root}dist/`);
    kiosk = await startKiosk({ address: `${site.url}index.html?kiosk&idle=90${start}` });
    first = await kiosk.ready();
  });
  after(async () => {
    await kiosk?.close();
    await site?.close();
  });

  test('after its own process is killed: the browser stays, and the page begins at the start', async () => {
    const browser = kiosk.browserPid();
    await kiosk.look((page) =>
      page.evaluate(() => {
        location.hash = '#/lyon-saint-etienne/budget?lang=fr';
      }),
    );
    await kiosk.ready(
      ({ href }) => href.includes('lyon-saint-etienne'),
      'a visitor went elsewhere',
    );
    for (const pid of kiosk.ofType('renderer')) process.kill(pid, 'SIGKILL');
    const page = await kiosk.ready(({ born }) => born > first.born, 'another document');
    assert.match(page.href, /index\.html\?kiosk&idle=90#\/grand-est/);
    assert.equal(kiosk.browserPid(), browser);
    assert.ok(kiosk.said.includes('trame-kiosk: the page has crashed'), kiosk.said.join('\n'));
  });

  test('after its graphics process is killed six times', async () => {
    const browser = kiosk.browserPid();
    const killed = new Set();
    while (killed.size < 6) {
      const pid = await patiently(
        () => kiosk.ofType('gpu-process').find((one) => isAlive(one) && !killed.has(one)),
        'a graphics process',
        60_000,
      );
      process.kill(pid, 'SIGKILL');
      killed.add(pid);
    }
    const draws = () =>
      document.documentElement.dataset.state === 'ready' &&
      !document.querySelector('canvas').getContext('webgl2').isContextLost();
    await patiently(
      async () => (await kiosk.look((page) => page.evaluate(draws))) || undefined,
      'the page draws',
      60_000,
    );
    assert.ok(!killed.has(kiosk.ofType('gpu-process')[0]));
    assert.equal(kiosk.browserPid(), browser);
  });

  test('after the browser is killed', async () => {
    const browser = kiosk.browserPid();
    const { born } = await kiosk.ready();
    process.kill(browser, 'SIGKILL');
    await kiosk.ready((found) => found.born > born, 'another document');
    assert.ok(kiosk.browserPid() !== browser && !isAlive(browser));
  });

  test('and every flag it was started with is one this Chromium knows', () => {
    const binary = readFileSync(realpathSync(`/proc/${kiosk.browserPid()}/exe`));
    const wanted = flagsOf(readFileSync(`${root}assets/kiosk/chromium-flags.txt`, 'utf8'));
    const names = wanted.flatMap((flag) => [
      flag.slice(2).split('=')[0],
      ...(flag.startsWith('--disable-features=') ? flag.split('=')[1].split(',') : []),
    ]);
    for (const name of names)
      assert.ok(
        [`\0${name}\0`, `\0k${name}\0`].some((text) => binary.includes(text)),
        name,
      );
  });
});

const wellPage = '<!doctype html><html data-state="ready"><title>Well</title>';

/**
 * Starts a site of one page and a kiosk that shows it. `given`: settings of the kiosk.
 *
 * @param {TestContext} t
 * @param {{ answer?: (count: number) => string, patience?: number, check?: number }} [given]
 */
async function kioskOfOnePage(t, { answer = () => wellPage, ...given } = {}) {
  const site = await serveOne(answer);
  const kiosk = await startKiosk({ address: site.url, ...given });
  t.after(async () => {
    await kiosk.close();
    await site.close();
  });
  return { site, kiosk };
}

test('a page that does not answer is ended with its browser, and shown by a new one', async (t) => {
  const { site, kiosk } = await kioskOfOnePage(t, { patience: 4 });
  const { born, href } = await kiosk.ready();
  assert.equal(href, new URL(site.url).href, 'quotes and all');
  const browser = kiosk.browserPid();
  const stopped = kiosk.ofType('renderer');
  t.after(() => stopped.filter(isAlive).forEach((pid) => process.kill(pid, 'SIGKILL'))); // stopped processes do not end by themselves
  for (const pid of stopped) process.kill(pid, 'SIGSTOP');
  await kiosk.ready((found) => found.born > born, 'another document');
  assert.ok(!isAlive(browser));
  assert.ok(
    kiosk.said.some((line) => line.includes('the page does not answer: starting it again')),
    kiosk.said.join('\n'),
  );
});

test('a page with an error, or one that is never finished, is opened again until it is well', async (t) => {
  const unwell = ['', wellPage.replace('ready', 'error'), wellPage.replace('ready', 'loading')];
  const { site, kiosk } = await kioskOfOnePage(t, {
    answer: (count) => unwell[count] ?? wellPage,
    patience: 4,
  });
  await kiosk.ready();
  assert.equal(site.count(), 3);
  assert.equal(
    kiosk.said.filter((line) => line.includes('starting the browser')).length,
    1,
    'the browser is left alone',
  );
});

test('an error or a file that did not come does not take the whole patience', async (t) => {
  const unwell = ['stuck', 'error'].map((state) => wellPage.replace('ready', state));
  const { site, kiosk } = await kioskOfOnePage(t, {
    answer: (count) => unwell[count - 1] ?? wellPage,
    patience: 600,
  });
  await kiosk.ready();
  assert.equal(site.count(), 3);
});

test('what opens over the page is closed', async (t) => {
  const { site, kiosk } = await kioskOfOnePage(t);
  await kiosk.ready();
  await kiosk.look((page) =>
    page.evaluate(() => {
      open('about:blank', '_blank', 'noopener');
    }),
  );
  const urls = await patiently(async () => {
    const all = await kiosk.look((_, pages) => pages.map((page) => page.url()));
    return all?.length === 1 ? all : undefined;
  }, 'one page');
  assert.deepEqual(urls, [new URL(site.url).href]);
});

test('told to end, it ends with its browser; killed, its browser ends all the same', async (t) => {
  const site = await serveOne(() => wellPage);
  t.after(() => site.close());
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGKILL'])) {
    const kiosk = await startKiosk({ address: site.url });
    await kiosk.ready();
    const all = below(kiosk.program.pid);
    kiosk.program.kill(signal);
    const [code] = await once(kiosk.program, 'exit');
    assert.equal(code, signal === 'SIGTERM' ? 0 : null);
    await patiently(() => (all.some(isAlive) ? undefined : true), 'no process is left');
    await kiosk.close();
  }
});

test('one kiosk for one profile; without an address or a browser it says so and ends', async (t) => {
  const { kiosk } = await kioskOfOnePage(t);
  await kiosk.ready();
  const second = await run(kiosk.conf);
  assert.deepEqual([second.code, /is running already/.test(second.said)], [1, true], second.said);
  const none = settings({ address: '' });
  t.after(none.remove);
  const empty = await run(none.conf);
  assert.deepEqual([empty.code, /names no ADDRESS/.test(empty.said)], [2, true], empty.said);
  assert.equal((await run('/nowhere.conf')).code, 2);
});
