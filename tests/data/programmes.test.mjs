// Tests that the bundled programmes follow the rules of the format: references, preferred claims,
// nesting of amounts, texts in both languages with their typography. It does not test the facts
// (facts.test.mjs).

import assert from 'node:assert/strict';
import test from 'node:test';

import {
  french,
  index,
  measured,
  minimal,
  programmes,
  quotesOf,
  schema,
  walk,
} from './programme_files.mjs';
import { ruleProblems } from './schema_rules.mjs';

const all = Object.values(programmes);
const narrow = '\u202f';
const wide = '\u00a0';

// Returns the texts written for this project in a language. Quotations, aliases and addresses are
// not among them: they keep the spelling of their source.
function ownWords(programme, language) {
  const words = [];
  walk(programme, (value, path) => {
    if (typeof value !== 'string') return;
    if (
      path.endsWith(`/${language}`) ||
      /\/(title|short_title|name|full_name|label|publisher|topic|speaker)$/.test(path)
    ) {
      words.push({ text: value, path });
    }
  });
  return words;
}

test('the index begins with Lyon – Saint-Étienne and has the same titles as the files', () => {
  assert.deepEqual(
    index.programmes.map((entry) => entry.id),
    ['lyon-saint-etienne', 'territoires-d-industrie', 'grand-est', 'territoires-d-innovation'],
  );
  for (const entry of index.programmes) {
    const programme = programmes[entry.id];
    assert.equal(programme.id, entry.id);
    for (const key of ['title', 'short_title', 'summary'])
      assert.equal(french(programme[key]), entry[key].fr);
    for (const language of /** @type {Language[]} */ (['fr', 'en']))
      assert.ok(entry.short_title[language].length <= 28, entry.id);
  }
});

test('letters and accents are composed (NFC), and no character turns the direction of text', () => {
  for (const programme of [...all, minimal, index]) {
    const text = JSON.stringify(programme);
    assert.equal(text, text.normalize());
    assert.doesNotMatch(text, /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  }
});

test('every reference resolves and ids are unique within their array', () => {
  for (const programme of [...all, minimal])
    assert.deepEqual(ruleProblems(programme, schema), [], programme.id);
});

test('a broken reference and a repeated id are both found', () => {
  const broken = structuredClone(minimal);
  broken.amounts[1].part_of = 'nothing';
  broken.highlights = ['figure:budget'];
  broken.sources.push(broken.sources[0]);
  assert.equal(ruleProblems(broken, schema).length, 3);
});

test('every quotation says its language, and the documents are in French', () => {
  for (const programme of all) {
    const quotes = quotesOf(programme);
    assert.ok(quotes.length > 0, programme.id);
    for (const { quote_lang, path } of quotes)
      assert.equal(quote_lang, 'fr', `${programme.id}${path}`);
  }
});

test('a parent programme is one of the bundled programmes', () => {
  for (const programme of all)
    if (programme.parent) assert.ok(programmes[programme.parent], programme.id);
});

test('a value equals its preferred claim, and several claims have exactly one preferred', () => {
  for (const programme of all) {
    for (const item of measured(programme)) {
      const where = `${programme.id} ${item.id}`;
      const preferred =
        item.claims.length === 1 ? item.claims : item.claims.filter((claim) => claim.preferred);
      assert.equal(preferred.length, 1, where);
      assert.equal(item.value, preferred[0].value, where);
    }
  }
});

test('parts have the scope of their total and never exceed it', () => {
  for (const programme of all) {
    const amounts = new Map((programme.amounts ?? []).map((amount) => [amount.id, amount]));
    for (const total of amounts.values()) {
      const parts = [...amounts.values()].filter((amount) => amount.part_of === total.id);
      for (const part of parts) assert.equal(part.scope, total.scope, `${programme.id} ${part.id}`);
      const sum = parts.reduce((added, part) => added + (part.value ?? 0), 0);
      if (total.value !== null)
        assert.ok(sum <= total.value + 0.001, `${programme.id} ${total.id}: ${sum}`);
    }
  }
});

test('an amount that is not published has a note', () => {
  for (const programme of all) {
    for (const item of measured(programme)) {
      if (item.value === null)
        assert.ok(
          item.claims.every((claim) => claim.note),
          `${programme.id} ${item.id}`,
        );
    }
  }
});

test('every source is used and has an address or a note', () => {
  for (const programme of all) {
    const used = new Set();
    walk(programme, (value) => {
      if (value?.source) used.add(value.source);
    });
    for (const source of programme.sources) {
      assert.ok(used.has(source.id), `${programme.id} ${source.id} is never used`);
      assert.ok(
        source.url || source.note,
        `${programme.id} ${source.id} has neither address nor note`,
      );
    }
  }
});

test('every text of this project is in French and in English, and descriptions differ', () => {
  for (const programme of all) {
    walk(programme, (value, path) => {
      if (value?.fr === undefined && value?.en === undefined) return;
      assert.ok(value.fr && value.en, `${programme.id}${path}`);
      if (/\/(summary|description|explanation|note|caution)$/.test(path))
        assert.notEqual(value.fr, value.en, `${programme.id}${path}`);
    });
  }
});

test('French has its apostrophes, guillemets and no-break spaces', () => {
  const wrong = [
    /'/,
    /"/,
    / [;:!?]/,
    /[^\s\u00a0\u202f][;!?]/,
    /« /,
    / »/,
    /«[^\u202f]/,
    /[^\u202f]»/,
    /\d \d{3}(?!\d)/,
    /\d [%€]/,
    / {2}/,
  ];
  for (const programme of all) {
    for (const { text, path } of ownWords(programme, 'fr')) {
      for (const pattern of wrong)
        assert.doesNotMatch(text, pattern, `${programme.id}${path}: ${text}`);
    }
  }
  assert.ok(JSON.stringify(all).includes(narrow) && JSON.stringify(all).includes(wide));
});

test('English has curly apostrophes and no French spacing', () => {
  for (const programme of all) {
    for (const { text, path } of ownWords(programme, 'en').filter((words) =>
      words.path.endsWith('/en'),
    )) {
      assert.doesNotMatch(text, /['"«»\u202f]| [;:!?%]/, `${programme.id}${path}: ${text}`);
    }
  }
});

test('action titles have at most 60 characters', () => {
  for (const programme of all) {
    for (const action of programme.actions) {
      for (const words of [action.title.fr ?? action.title, action.title.en ?? action.title]) {
        assert.ok(words.length <= 60, `${programme.id} ${action.id}: ${words}`);
      }
    }
  }
});

test('no personal data: no e-mail address, no telephone number', () => {
  for (const programme of all) {
    walk(programme, (value, path) => {
      if (typeof value !== 'string' || path.endsWith('/url')) return;
      assert.doesNotMatch(value, /\S@\S+\.\w|\b0[1-9]([ .]?\d\d){4}\b/, `${programme.id}${path}`);
    });
  }
});

test('regions carry the counts of the two lists: 149 then 183', () => {
  const figures = programmes['territoires-d-industrie'].figures;
  const total = (series) =>
    figures
      .filter((figure) => figure.series === series)
      .reduce((sum, figure) => sum + figure.value, 0);
  assert.equal(total('territories-2018-2023'), 149);
  assert.equal(total('territories-2023-2027'), 183);
});

test('there are 24 laureates, three of them not identified, each with a total budget or a null one', () => {
  const { actions, amounts } = programmes['territoires-d-innovation'];
  assert.equal(actions.length, 24);
  assert.equal(
    actions.filter((action) => action.id.startsWith('laureat-non-identifie-')).length,
    3,
  );
  for (const action of actions)
    assert.ok(
      amounts.some((amount) => amount.id === `budget-${action.id}` && amount.to === action.id),
      action.id,
    );
});
