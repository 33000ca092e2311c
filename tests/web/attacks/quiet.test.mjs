// The policy stops nothing in normal use: all views are opened, shared and exported, and a file is
// opened, in three engines, without a violation; also in the copy in one file and in an embed.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { reach } from '../engines/engines.mjs';
import { driver_timer_ms } from '../engines/webkit.mjs';
import { eventually } from '../journeys/support.mjs';
import { dist, everywhere, standaloneWith, startHost } from '../offline/support.mjs';
import { starters } from '../faults/support.mjs';
import { drawNothing, portOf, times } from '../support.mjs';
import { given } from '../soak/given.mjs';
import { isolatePage } from '../soak/isolation.mjs';
import { giveClock } from '../soak/time.mjs';
import { visit } from '../soak/visitor.mjs';

const patience_ms = 240_000;
// The first programme has every view and every chart.
const seen = { ...given, programmes: given.programmes.slice(0, times(1, Infinity)) };
const ear = `window.complaints = [];
for (const name of ['error', 'warn']) console[name] = (...words) => complaints.push(name + ': ' + words.join(' '));
addEventListener('error', (event) => complaints.push('error: ' + event.message));
addEventListener('unhandledrejection', (event) => complaints.push('rejection: ' + event.reason));
addEventListener('securitypolicyviolation', (event) => complaints.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI));`;
const visitor = `(${drawNothing})(); (${giveClock})(16, ${driver_timer_ms}); (${isolatePage})();
window.go = () => { (${visit})({ ...${JSON.stringify(seen)}, seed: 7, count: 0 }).then((done) => { window.done = done; }, (error) => { window.done = String(error); }); };`;

for (const name of everywhere) {
  let engine, tab, host;
  before(async () => {
    [engine, host] = await Promise.all([starters[name](), startHost(dist)]);
    ({ tab } = engine);
  });
  after(async () => {
    await engine?.close();
    await host?.close();
  });

  async function everythingAt(address) {
    await tab.goto(`${address}#/lyon-saint-etienne/overview?lang=fr`);
    await reach(tab, 'ready');
    await tab.run(() => window.go());
    const done = await eventually(
      () => tab.run(() => window.done),
      Boolean,
      'everything has been done once',
      patience_ms,
    );
    assert.equal(typeof done, 'object', String(done));
    const { files, printed } = await tab.run(() => window.soak);
    assert.ok(files >= 4 && printed >= 1, `${files} files taken away, ${printed} printed`);
    assert.deepEqual(await tab.run(() => window.complaints), []);
  }

  test(`everything the app does is within its policy (${name})`, () => {
    host.inject(`${ear}\n${visitor}`);
    return everythingAt(host.url);
  });

  test(`everything the copy in one file does, from a disk, is within its policy and asks for nothing (${name})`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'trame-quiet-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'trame.html');
    writeFileSync(file, standaloneWith(`${ear}\n${visitor}`));
    await everythingAt(pathToFileURL(file).href);
    const asked = await tab.run(() =>
      performance
        .getEntriesByType('resource')
        .map((entry) => entry.name)
        .filter((url) => !/^(data|blob):/.test(url)),
    );
    assert.deepEqual(asked, []);
  });

  test(`a chart in the page of another site is within its policy (${name})`, async (t) => {
    host.inject(
      `${ear}\naddEventListener('message', ({ data }) => data === 'complaints?' && parent.postMessage({ complaints }, '*'));`,
    );
    const page = `<!doctype html><iframe src="${host.url}embed.html#/lyon-saint-etienne/budget?lang=fr" width="600" height="400"></iframe>
      <script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>`;
    const other = createServer((request, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(page),
    );
    await once(other.listen(0, '127.0.0.1'), 'listening');
    t.after(async () => {
      await tab.goto('about:blank');
      other.closeAllConnections();
      other.close();
    });
    await tab.goto(`http://127.0.0.1:${portOf(other)}/`);
    const say = (message) =>
      tab.run(
        (said) => document.querySelector('iframe').contentWindow.postMessage(said, '*'),
        message,
      );
    const heard = (check, what) =>
      eventually(
        () => tab.run(() => window.heard),
        (all) => all.some(check),
        what,
      );
    await heard(({ url }) => /budget/.test(url), 'it tells what it shows');
    await say({ trame: 'go', url: '#/grand-est/partners/network?lang=en' });
    await heard(({ url }) => /partners\/network/.test(url), 'it goes where it is asked to');
    await say('complaints?');
    await heard(({ complaints }) => complaints, 'it answers');
    assert.deepEqual(
      await tab.run(() => window.heard.find(({ complaints }) => complaints).complaints),
      [],
    );
  });
}
