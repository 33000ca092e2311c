// The copy in one file, opened from a disk: everything works, there are no requests, and the policy
// stops nothing.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { startChromium } from '../engines/chromium.mjs';
import { click, countOf, hashOf, reach } from '../engines/engines.mjs';
import { startFirefox } from '../engines/firefox.mjs';
import { startWebkit } from '../engines/webkit.mjs';
import { eventually, facts, plain, programmes, views } from '../journeys/support.mjs';
import { inState, launch, root } from '../support.mjs';
import { buildOf, dist, everywhere, standaloneWith } from './support.mjs';

const starters = { chromium: startChromium, firefox: startFirefox, webkit: startWebkit };
const file = `${dist}trame-standalone.html`;
const html = readFileSync(file, 'utf8');
const policyOf = (text) => text.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];
const sumOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const withoutScripts = html.replace(/<script[^]*?<\/script>/g, '');
const executable = [
  ...html.matchAll(/<script(?: data-wait="\d+" id="guard")?>([^]*?)<\/script>/g),
].map(([, script]) => script);

test('it has at most 2 MB', () => {
  assert.ok(Buffer.byteLength(html) <= 2 * 2 ** 20, `${Buffer.byteLength(html)} bytes`);
});

test('every script is classic, inline and known to the policy by its sum, and so is the style', () => {
  const kinds = [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes.trim());
  for (const kind of kinds)
    assert.match(
      kind,
      /^$|^data-wait="\d+" id="guard"$|^type="(application\/(json|octet-stream))" id="[\w:./-]+"$/,
    );
  const sources = Object.fromEntries(
    policyOf(html)
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
  );
  assert.equal(executable.length, 3);
  assert.deepEqual(sources['script-src'], [...executable.map(sumOf), "'wasm-unsafe-eval'"]);
  assert.deepEqual(
    sources['style-src'],
    [...withoutScripts.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style]) => sumOf(style)),
  );
  assert.deepEqual([sources['default-src'], sources['connect-src']], [["'none'"], undefined]);
});

test('nothing in it leads to a file beside it', () => {
  const addresses = [...withoutScripts.matchAll(/ (?:src|href)="([^"]*)"/g)].map(
    ([, address]) => address,
  );
  for (const address of addresses) assert.match(address, /^(https?:|data:|#)/, address);
});

test('it is of the same build as the site and holds the same programmes, byte for byte', () => {
  assert.equal(JSON.parse(html.match(/id="config">(.*?)<\/script>/)[1]).build, buildOf(dist));
  for (const id of programmes) {
    const [, text] = html.match(new RegExp(`id="file:${id}\\.json">([^]*?)</script>`));
    assert.deepEqual(JSON.parse(text), facts(id));
  }
});

test('what the app opens beside a site’s page is in it, byte for byte', () => {
  for (const name of ['schema/minimal.json', 'schema/template.csv', 'schema/README.txt']) {
    const [, type, text] = html.match(
      new RegExp(`type="application/([\\w-]+)" id="file:${name}">([^]*?)</script>`),
    );
    const bytes =
      type === 'json' ? Buffer.from(text.replaceAll('\\u003c', '<')) : Buffer.from(text, 'base64');
    assert.ok(bytes.equals(readFileSync(dist + name)), name);
  }
});

test('the words of both languages are in it, byte for byte', () => {
  for (const language of ['fr', 'en']) {
    const [, text] = html.match(
      new RegExp(`type="application/octet-stream" id="file:words:${language}">([^]*?)</script>`),
    );
    const name = readdirSync(`${dist}assets`).find((one) =>
      new RegExp(`^words-${language}\\.\\w+\\.txt$`).test(one),
    );
    assert.ok(Buffer.from(text, 'base64').equals(readFileSync(`${dist}assets/${name}`)), language);
  }
});

test('the licences of what it is made of are in it', () => {
  for (const name of ['Dear ImGui', 'Inter', 'lean-qr', 'musl'])
    assert.ok(html.includes(`>${name}<`), name);
});

// Returns the copy in one file with an additional script, which the policy allows and which records
// the browser's errors.
function withEar() {
  const ear = `window.complaints = [];
    addEventListener('securitypolicyviolation', (event) => complaints.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
    addEventListener('error', (event) => complaints.push('error: ' + event.message));
    addEventListener('unhandledrejection', (event) => complaints.push('rejection: ' + event.reason));
    console.error = (...words) => complaints.push('console: ' + words.join(' '));
    window.printed = 0; window.print = () => { window.printed += 1; };`;
  return standaloneWith(ear);
}

test('opening it and all its views asks for nothing at all (chromium)', async (t) => {
  const browser = await launch();
  t.after(() => browser.close());
  const page = await browser.newPage({ locale: 'fr-FR' });
  const [asked, complaints] = [[], []];
  page.on('request', (request) => asked.push(request.url()));
  page.on(
    'console',
    (message) =>
      ['error', 'warning'].includes(message.type()) &&
      !message.text().startsWith('[.WebGL') &&
      complaints.push(message.text()),
  );
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(file).href);
  await inState(page, 'ready');
  for (const view of views) {
    await page.evaluate((name) => {
      location.hash = `#/territoires-d-industrie/${name}`;
    }, view);
    await page.locator(`html[data-view=${view}][data-state=ready]`).waitFor({ state: 'attached' });
  }
  assert.deepEqual(asked, [pathToFileURL(file).href]);
  assert.deepEqual(complaints, []);
});

for (const name of everywhere) {
  const folder = mkdtempSync(join(tmpdir(), 'trame-standalone-'));
  const address = pathToFileURL(join(folder, 'trame-standalone.html')).href;
  let engine;

  before(async () => {
    writeFileSync(join(folder, 'trame-standalone.html'), withEar());
    engine = await starters[name]();
  });
  after(async () => {
    await engine?.close();
    rmSync(folder, { recursive: true });
  });

  // Runs `body(tab)` when the page is ready; then checks that there was no request and no error.
  const opened = (what, at, body = async (_) => {}) =>
    test(`${what} (${name})`, { timeout: 300_000 }, async () => {
      const { tab } = engine;
      await tab.goto('about:blank');
      await tab.goto(address + at);
      await reach(tab, 'ready');
      await body(tab);
      assert.deepEqual(await tab.run(() => window.complaints), []);
      const asked = await tab.run(() =>
        performance
          .getEntriesByType('resource')
          .map((entry) => entry.name)
          .filter((url) => !/^(data|blob):/.test(url)),
      );
      assert.deepEqual(asked, []);
    });
  const headings = (tab) =>
    tab.run(() =>
      byRole('heading')
        .map((heading) => heading.textContent)
        .join('\n'),
    );
  const go = (tab, hash) =>
    tab.run((to) => {
      location.hash = to;
    }, hash);

  for (const id of programmes) {
    opened(
      `from a disk, ${id} opens with each of its views`,
      `#/${id}/overview?lang=fr`,
      async (tab) => {
        assert.equal(await tab.run(() => document.documentElement.dataset.build), buildOf(dist));
        for (const view of views) {
          await go(tab, `#/${id}/${view}?lang=fr`);
          await eventually(
            () =>
              tab.run(() =>
                [
                  document.documentElement.dataset.view,
                  document.documentElement.dataset.state,
                ].join(),
              ),
            (now) => now === `${view},ready`,
            view,
          );
        }
        assert.ok(plain(await tab.run(() => document.title)).includes('Trame'));
      },
    );
  }

  opened(
    'from a disk, the language is changed and the page follows',
    '#/lyon-saint-etienne/budget?lang=fr',
    async (tab) => {
      const french = await headings(tab);
      await go(tab, '#/lyon-saint-etienne/budget?lang=en');
      await eventually(
        () => tab.run(() => document.documentElement.lang),
        (lang) => lang === 'en',
        'it speaks English',
      );
      await eventually(
        () => headings(tab),
        (english) => english && english !== french,
        'its headings too',
      );
    },
  );

  opened('from a disk, the map has its places', '#/grand-est/map?lang=fr', async (tab) => {
    await eventually(
      () => countOf(tab, 'button'),
      (count) => count > 5,
      'things to press',
    );
    await eventually(
      () => countOf(tab, 'alert'),
      (count) => count === 0,
      'nothing is missing',
    );
  });

  opened(
    'from a disk, the share sheet has its code, and the view is printed',
    '#/lyon-saint-etienne/budget/sankey?lang=fr',
    async (tab) => {
      await click(tab, 'button', '^Partager$');
      await eventually(
        () => countOf(tab, 'figure'),
        (count) => count > 0,
        'the code is drawn',
      );
      await click(tab, 'button', '^Imprimer$');
      await eventually(
        () => tab.run(() => window.printed),
        (count) => count === 1,
        'the printer is asked',
      );
      assert.ok(
        await tab.run(
          () =>
            /** @type {HTMLImageElement} */ (document.querySelector('#paper img')).naturalWidth > 0,
        ),
      );
      await tab.run(() => dispatchEvent(new Event('afterprint')));
    },
  );

  opened(
    'from a disk, a table of the visitor’s own is read',
    '#/lyon-saint-etienne/overview?lang=fr',
    async (tab) => {
      await tab.run(
        (given) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([given], 'mes-actions.csv'));
          for (const type of ['dragenter', 'dragover', 'drop']) {
            document.body.dispatchEvent(
              new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
            );
          }
        },
        readFileSync(`${root}assets/schema/template.csv`, 'utf8'),
      );
      await eventually(
        () => hashOf(tab),
        (hash) => /^\/file\b/.test(hash),
        'it is open',
      );
    },
  );

  test(`from a disk, a file named by the address is refused with a way out (${name})`, async () => {
    await engine.tab.goto('about:blank');
    await engine.tab.goto(`${address}?src=data/mine.json#/file/overview?lang=fr`);
    await eventually(
      () =>
        engine.tab.run(() =>
          byRole('alert')
            .map((alert) => alert.textContent)
            .join(),
        ),
      (said) => /ouvrez-le ici/.test(said),
      'why, and what to do',
    );
    assert.deepEqual(await engine.tab.run(() => window.complaints), []);
  });
}
