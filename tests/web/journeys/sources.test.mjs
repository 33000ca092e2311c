// Where each figure comes from: the claims behind a figure, and the disagreements side by side.
import assert from 'node:assert/strict';
import {
  details,
  eventually,
  facts,
  hash,
  inLanguage,
  journeys,
  main,
  plain,
  press,
  textOf,
} from './support.mjs';
import { words } from './words.mjs';

const { journey } = journeys();
const programme = facts('lyon-saint-etienne');
const sourceTitle = (id, language) =>
  plain(inLanguage(programme.sources.find((one) => one.id === id).title, language));
const disagreement = (id) => programme.disagreements.find((one) => one.id === id);

for (const language of ['fr', 'en']) {
  journey(
    `a tap on the figure "200 M€" shows its source, with which words and when, in ${language}`,
    {
      at: '/lyon-saint-etienne/overview',
      language,
    },
    async (page) => {
      const figure = main(page)
        .getByRole('button', { name: language === 'fr' ? /200.M€/ : /€200.?M/ })
        .first();
      await press(figure);
      await eventually(
        () => hash(page),
        (at) => at.includes('sel=amount:budget'),
        'the address names the amount',
      );
      const said = await eventually(
        () => textOf(details(page)),
        (text) => text.includes(sourceTitle('metropole-lyon-2020-01', language)),
        'the sheet names its sources',
      );
      for (const id of ['metropole-lyon-2019-04', 'la-tribune-2019-10', 'metropole-lyon-2020-01']) {
        assert.ok(
          said.includes(sourceTitle(id, language)),
          `${sourceTitle(id, language)} in ${said}`,
        );
      }
      const dates =
        language === 'fr'
          ? [/30 avril 2019/, /8 octobre 2019/, /30 janvier 2020/]
          : [/30 April 2019/, /8 October 2019/, /30 January 2020/];
      for (const date of dates) assert.match(said, date);
      const qualifiers =
        language === 'fr'
          ? [/près de/i, /un peu plus de/i]
          : [/nearly/i, /slightly more than|a little over/i];
      for (const qualifier of qualifiers) assert.match(said, qualifier);
      assert.ok(
        (await details(page).getByRole('blockquote').count()) >= 3,
        'the sources are quoted',
      );
    },
  );
}

journey(
  'a claim leads to its document, and the document to its address',
  { at: '/lyon-saint-etienne/overview?sel=amount:budget' },
  async (page) => {
    await press(
      details(page)
        .getByRole('button', { name: sourceTitle('la-tribune-2019-10', 'fr') })
        .first(),
    );
    await eventually(
      () => hash(page),
      (at) => at.includes('sel=source:la-tribune-2019-10'),
      'the address names the document',
    );
    const link = details(page).getByRole('link', { name: words.fr.openSource });
    assert.equal(
      await link.getAttribute('href'),
      programme.sources.find((one) => one.id === 'la-tribune-2019-10').url,
    );
  },
);

for (const language of ['fr', 'en']) {
  journey(
    `17 or 18 actions: the claims stand side by side, in ${language}`,
    { at: '/lyon-saint-etienne/sources', language },
    async (page) => {
      const topic = plain(inLanguage(disagreement('nombre-d-actions').topic, language));
      const card = main(page).getByRole('region', { name: topic });
      await card.getByRole('heading', { name: topic }).waitFor();
      const said = await textOf(card);
      assert.match(said, /\b17\b/);
      assert.match(said, /\b18\b/);
    },
  );

  journey(
    `every disagreement and every source is shown, in ${language}`,
    { at: '/lyon-saint-etienne/sources', language },
    async (page) => {
      const said = await textOf(main(page));
      for (const one of programme.disagreements)
        assert.ok(said.includes(plain(inLanguage(one.topic, language))), one.id);
      for (const one of programme.sources)
        assert.ok(said.includes(plain(inLanguage(one.title, language))), one.id);
    },
  );
}

journey(
  'the national programme shows how its number of territories grew from 124 to 183',
  { at: '/territoires-d-industrie/sources' },
  async (page) => {
    const said = await textOf(main(page));
    for (const count of [124, 136, 144, 146, 148, 149, 183])
      assert.match(said, new RegExp(`\\b${count}\\b`));
  },
);
