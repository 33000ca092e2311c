// The readable page: complete in both languages, escaped, and with numbers as the app writes them.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { prerender } from '../../../web/build/prerender.mjs';
import { formatDate, formatValue } from '../../../web/build/prerender_figures.mjs';
import { root } from '../support.mjs';

const folders = { programmes: join(root, 'assets/programmes'), i18n: join(root, 'assets/i18n') };

test('values are written as app/text writes them', () => {
  /** @type {[value: number, unit: string, language: Language, text: string][]} */
  const expected = [
    [200e6, 'EUR', 'fr', '200\u00a0M€'],
    [22.7e6, 'EUR', 'fr', '22,7\u00a0M€'],
    [1.3e9, 'EUR', 'fr', '1,3\u00a0Md€'],
    [358000, 'EUR', 'fr', '358\u00a0k€'],
    [200e6, 'EUR', 'en', '€200M'],
    [1.3e9, 'EUR', 'en', '€1.3bn'],
    [500, 'EUR', 'en', '€500'],
    [5e6, 'GBP', 'fr', '5\u00a0M£'],
    [5e6, 'USD', 'fr', '5\u00a0M\u00a0USD'],
    [5e6, 'USD', 'en', 'USD\u00a05M'],
    [12345, 'count', 'fr', '12\u202f345'],
    [12345, 'count', 'en', '12,345'],
    [2030, 'year', 'fr', '2030'],
    [11, 'percent', 'fr', '11\u00a0%'],
    [null, 'EUR', 'fr', '–'],
    [2, 'rank', 'fr', 'n°\u00a02'],
    [2, 'rank', 'en', 'No.\u00a02'],
  ];
  for (const [value, unit, language, text] of expected)
    assert.equal(formatValue(value, unit, language), text);
});

test('dates are as precise as they are known', () => {
  /** @type {[date: string, language: Language, text: string][]} */
  const expected = [
    ['2019', 'fr', '2019'],
    ['2019-09', 'fr', 'septembre 2019'],
    ['2019-09-01', 'fr', '1er septembre 2019'],
    ['2019-09-13', 'en', '13 September 2019'],
    ['2018/2030', 'fr', '2018 – 2030'],
    [undefined, 'fr', ''],
  ];
  for (const [date, language, text] of expected) assert.equal(formatDate(date, language), text);
});

test('the readable page has one title, the summary and every key figure in each language', () => {
  const { readable } = prerender(folders);
  const programme = JSON.parse(
    readFileSync(join(folders.programmes, 'lyon-saint-etienne.json'), 'utf8'),
  );
  for (const language of ['fr', 'en']) {
    const part = readable
      .slice(readable.indexOf(`<main class="only" lang="${language}">`))
      .split('</main>')[0];
    assert.equal(part.match(/<h1>/g).length, 1);
    assert.equal(part.match(/class="value"/g).length, Math.min(programme.highlights.length, 6));
    assert.ok(part.includes(`<h1>${programme.title[language]}</h1>`));
    assert.equal(part.match(/<li class="card axis">/g).length, programme.axes.length);
    assert.doesNotMatch(part, /undefined|null|NaN|\[object/);
  }
});

test('the sentences said at run time are there in both languages, and no others', () => {
  const texts = JSON.parse(prerender(folders).texts);
  assert.deepEqual(Object.keys(texts.fr), Object.keys(texts.en));
  const source = join(root, 'web/src');
  const scripts = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(source, name), 'utf8'));
  const keys = scripts.join('').match(/(?<=['.])page_[a-z_]+/g);
  assert.ok(keys.length > 10);
  for (const key of keys) assert.ok(texts.fr[key], key);
  const ofWatchdog = readFileSync(join(source, 'start/watchdog.js'), 'utf8')
    .match(/(?<=')(no|not)_\w+(?=')/g)
    .map((key) => `page_${key}`);
  assert.deepEqual(Object.keys(texts.fr).sort(), [...new Set([...keys, ...ofWatchdog])].sort());
});

test('texts of a programme never become markup', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'trame-'));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync(folders.programmes, folder, { recursive: true });
  const path = join(folder, 'lyon-saint-etienne.json');
  const programme = JSON.parse(readFileSync(path, 'utf8'));
  const attack = '"><script>alert(1)</script>&';
  writeFileSync(
    path,
    JSON.stringify({ ...programme, title: attack, short_title: attack, summary: attack }),
  );
  const { pages, ...index } = prerender({ ...folders, programmes: folder });
  for (const { title, description, head, graph: script, readable, id } of [
    { ...index, id: 'lyon-saint-etienne' },
    ...pages,
  ]) {
    assert.equal(script.match(/<script/g).length, 1);
    const graph = JSON.parse(script.split('ld+json">')[1].split('</script>')[0])['@graph'];
    if (id === 'lyon-saint-etienne')
      assert.equal(graph.find((node) => node['@type'] === 'Project').name, attack);
    for (const html of [title, description, readable, head]) {
      assert.doesNotMatch(html, /<script/);
      assert.doesNotMatch(html.replace(/&#\d+;/g, ''), /&/);
    }
  }
});

test('sources whose address is no web address are named without a link', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'trame-'));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync(folders.programmes, folder, { recursive: true });
  const path = join(folder, 'grand-est.json');
  const programme = JSON.parse(readFileSync(path, 'utf8'));
  for (const source of programme.sources) source.url = 'javascript:alert(1)';
  writeFileSync(path, JSON.stringify(programme));
  for (const { readable, head } of prerender({ ...folders, programmes: folder }).pages.filter(
    ({ id }) => id === 'grand-est',
  )) {
    assert.doesNotMatch(readable + head, /javascript:/);
  }
});

// Returns the text as a person reads it: without markup and entities, with one kind of space.
const words = (html) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
    .replace(/\s+/g, ' ');
const readProgramme = (id) =>
  JSON.parse(readFileSync(join(folders.programmes, `${id}.json`), 'utf8'));
const inLanguage = (text, language) => (typeof text === 'string' ? text : text[language]);

test("a programme's own page names everything a reader without JavaScript would look for, in its language", () => {
  for (const { id, language, readable } of prerender(folders).pages) {
    const programme = readProgramme(id);
    const said = words(readable);
    const expect = (text, what) =>
      assert.ok(said.includes(words(inLanguage(text, language))), `${id} ${language}: ${what}`);
    expect(programme.title, 'title');
    expect(programme.summary, 'summary');
    for (const axis of programme.axes ?? []) expect(axis.title, axis.id);
    for (const action of programme.actions) {
      expect(action.title, action.id);
      if (action.description) expect(action.description, action.id);
    }
    for (const amount of programme.amounts) expect(amount.label, amount.id);
    for (const source of programme.sources) {
      expect(source.title, source.id);
      if (source.url)
        assert.ok(
          readable.includes(
            `href="${source.url.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)}"`,
          ),
          source.url,
        );
    }
    for (const party of programme.parties ?? [])
      expect(
        programme.organizations.find(({ id: it }) => it === party.organization).name,
        party.organization,
      );
    assert.doesNotMatch(readable, /undefined|null|NaN|\[object|\{0\}/);
  }
});

test('every key figure is on the page with its value, its label and every claim about it', () => {
  for (const { id, language, readable } of prerender(folders).pages) {
    const programme = readProgramme(id);
    const said = words(readable);
    for (const reference of programme.highlights) {
      const [kind, name] = reference.split(':');
      const item = programme[`${kind}s`].find((candidate) => candidate.id === name);
      const measure = item.target ?? item.actual ?? item;
      const unit = kind === 'amount' ? 'EUR' : item.unit;
      const has = (text) =>
        assert.ok(said.includes(words(text)), `${id} ${language} ${reference}: ${text}`);
      has(inLanguage(item.label ?? item.title, language));
      if (kind !== 'action') has(formatValue(measure.value, unit, language));
      for (const claim of measure.claims) {
        if (claim.value !== undefined) has(formatValue(claim.value, unit, language));
        if (claim.quote)
          has(claim.quote.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`));
      }
    }
  }
});

test('a value that was not read, is withheld or is not published has its own words', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'trame-'));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync(folders.programmes, folder, { recursive: true });
  const path = join(folder, 'grand-est.json');
  const programme = JSON.parse(readFileSync(path, 'utf8'));
  const [{ source }] = programme.amounts[0].claims;
  const reasons = {
    'Non publié': {},
    'Non divulgué': { absence: 'withheld' },
    'Publié, non lu ici : « <3> à 5 M »': { absence: 'not_read', published_as: '<3> à 5 M' },
  };
  programme.amounts = Object.values(reasons).map((claim, number) => ({
    ...programme.amounts[0],
    id: `amount-${number}`,
    label: `Montant ${number}`,
    value: null,
    claims: [{ source, value: null, ...claim }],
  }));
  programme.highlights = programme.amounts.map(({ id }) => `amount:${id}`);
  writeFileSync(path, JSON.stringify(programme));
  const { readable } = prerender({ ...folders, programmes: folder }).pages.find(
    ({ id, language }) => id === 'grand-est' && language === 'fr',
  );
  assert.doesNotMatch(readable, /<3>/);
  for (const [place, reason] of Object.keys(reasons).entries()) {
    const isSaid = (html, what) => assert.ok(words(html).includes(reason), `${what}: ${reason}`);
    const [, line] = readable.split(`<li>Montant ${place}`);
    isSaid(line.split('</li>')[0], 'amounts');
    const [card] = readable.split(`<p class="label">Montant ${place}`);
    isSaid(card.slice(card.lastIndexOf('<li class="card">')), 'key figures');
  }
  assert.equal(words(readable).split(Object.keys(reasons)[2]).length, 4, 'claims, too');
});

test('a quotation is in the language its file says, and in none where it does not say', () => {
  const copy = mkdtempSync(join(tmpdir(), 'trame-quotes-'));
  cpSync(folders.programmes, copy, { recursive: true });
  const file = join(copy, 'lyon-saint-etienne.json');
  const programme = JSON.parse(readFileSync(file, 'utf8'));
  const claims = programme.amounts.find(({ id }) => id === 'budget').claims.slice(0, 3);
  assert.ok(claims.every((claim) => claim.quote));
  claims[1].quote_lang = 'de';
  delete claims[2].quote_lang;
  writeFileSync(file, JSON.stringify(programme));
  const { pages } = prerender({ ...folders, programmes: copy });
  rmSync(copy, { recursive: true });
  for (const { id, readable } of pages) {
    const languages = new Set(
      [...readable.matchAll(/<q lang="([^"]*)">/g)].map(([, lang]) => lang),
    );
    assert.deepEqual([...languages], id === programme.id ? ['fr', 'de', ''] : ['fr'], id);
    assert.doesNotMatch(readable, /<q(?! lang=)/);
  }
});

test('from every page, links without JavaScript lead to every programme in both languages', () => {
  const { pages, ...index } = prerender(folders);
  /** @type {Map<string, { readable: string }>} */
  const all = new Map([['index.html', index]]);
  for (const page of pages) all.set(page.file, page);
  for (const start of all.keys()) {
    const seen = new Set([start]);
    for (const name of seen) {
      // `seen` grows during the loop.
      for (const [, link] of all.get(name).readable.matchAll(/<a href="([\w.-]+\.html)"/g))
        seen.add(link);
    }
    for (const { file } of pages) assert.ok(seen.has(file), `${file} from ${start}`);
    for (const name of seen) assert.ok(all.has(name), `${name} is a page`);
  }
});
