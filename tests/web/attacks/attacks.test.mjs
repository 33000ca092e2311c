// A hostile script within the page, in three engines. The script runs no code that is not a file of
// the site, sends nothing to other sites, and cannot frame pages that forbid it: with the headers,
// with the meta tag alone, and in the copy in one file. The script is part of the page, because
// code that drivers evaluate is not subject to the policy.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { reach } from '../engines/engines.mjs';
import { eventually } from '../journeys/support.mjs';
import { dist, everywhere, standaloneWith, startHost } from '../offline/support.mjs';
import { starters } from '../faults/support.mjs';
import { portOf } from '../support.mjs';
import { attack } from './attacker.mjs';

// Starts a server of another origin, which answers every request as the attacker wants and records
// the requests.
async function startForeign() {
  const asked = [];
  const bodies = {
    js: ['text/javascript', "self.won?.push('code from elsewhere'); self.postMessage?.(1)"],
    css: ['text/css', ':root{--attacked:1}'],
    svg: ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'],
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    if (pathname !== '/favicon.ico') asked.push(pathname);
    const [type, body] = bodies[pathname.split('.')[1]] ?? [
      'text/html',
      `<!doctype html><title>Elsewhere</title>${searchParams.has('frame') ? `<iframe src="${searchParams.get('frame')}"></iframe>` : ''}`,
    ];
    response
      .writeHead(200, {
        'Content-Type': type,
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      })
      .end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const close = () =>
    new Promise((gone) => {
      server.close(gone);
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${portOf(server)}/`, asked, close };
}

for (const name of everywhere) {
  let engine, tab, foreign;
  before(async () => {
    [engine, foreign] = await Promise.all([starters[name](), startForeign()]);
    ({ tab } = engine);
  });
  after(async () => {
    await engine?.close();
    await foreign?.close();
  });

  const script = () =>
    `addEventListener('load', () => (${attack})(${JSON.stringify(foreign.url)}));`;

  async function assertHeld(tried) {
    foreign.asked.length = 0;
    await tried();
    await reach(tab, 'ready');
    await eventually(() => tab.run(() => window.over), Boolean, 'the attacker gives up');
    const { won, refused, types } = await tab.run(() => ({
      won: window.won,
      refused: window.refused,
      types: 'trustedTypes' in window,
    }));
    assert.deepEqual(won, []);
    assert.deepEqual(foreign.asked, [], 'nothing was sent elsewhere');
    assert.ok(refused.length > 25, `${refused.length} refusals: ${refused}`);
    if (types)
      assert.ok(
        refused.includes('markup by innerHTML'),
        'where there are trusted types, markup cannot even be made',
      );
  }

  for (const [what, options] of Object.entries({
    'the headers': {},
    'the meta tag alone': { bare: true },
  })) {
    test(`a hostile script gets nowhere under ${what} (${name})`, async (t) => {
      const host = await startHost(dist);
      t.after(async () => {
        await tab.goto('about:blank');
        await host.close();
      });
      host.inject(script(), options);
      await assertHeld(() => tab.goto(`${host.url}#/grand-est/budget?lang=fr`));
      assert.ok(
        !host.asked.some((path) => path.includes('form-sent-home')),
        'no form is sent, not even home',
      );
    });
  }

  test(`a hostile script gets nowhere in the copy in one file (${name})`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'trame-attack-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'attacked.html');
    writeFileSync(file, standaloneWith(script()));
    await assertHeld(() => tab.goto(pathToFileURL(file).href));
  });

  test(`only the embed page may be framed by another site (${name})`, async (t) => {
    const host = await startHost(dist);
    t.after(async () => {
      await tab.goto('about:blank');
      await host.close();
    });
    const started = () => host.asked.some((path) => /\/main\.\w+\.js$/.test(path));
    for (const page of ['', 'index.html', 'grand-est.html', 'licenses.html', '?embed']) {
      host.asked.length = 0;
      await tab.goto(`${foreign.url}?frame=${encodeURIComponent(host.url + page)}`);
      await eventually(() => host.asked.length, Boolean, `/${page} was asked for`);
      await eventually(
        () => tab.run(() => document.readyState),
        (state) => state === 'complete',
        'all that loads has loaded',
      );
      assert.ok(
        !host.asked.some((path) => path.startsWith('/assets/')),
        `/${page} is not shown: ${host.asked}`,
      );
    }
    await tab.goto(`${foreign.url}?frame=${encodeURIComponent(`${host.url}embed.html`)}`);
    await eventually(started, Boolean, 'the embed page runs');
  });
}
