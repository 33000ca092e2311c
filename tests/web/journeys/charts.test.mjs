// The other charts: shares of a total, how a sum was made, a calendar, partners, a map of counts,
// two programmes on one scale.
import assert from 'node:assert/strict';
import {
  details,
  euros,
  eventually,
  facts,
  hash,
  inLanguage,
  journeys,
  main,
  plain,
  press,
  rowsOf,
  textOf,
} from './support.mjs';

const { journey } = journeys();
const lyon = facts('lyon-saint-etienne');
const amount = (id) => lyon.amounts.find((one) => one.id === id);
const named = (thing) => plain(inLanguage(thing, 'fr'));
const figure = (page) => main(page).getByRole('figure');
const takeaway = (page) => textOf(main(page));

journey(
  'bars become shares of the published total, and the table says the same',
  { at: '/lyon-saint-etienne/budget/bars' },
  async (page) => {
    await press(main(page).getByRole('button', { name: 'Parts du total', exact: true }));
    await eventually(
      () => hash(page),
      (at) => at.includes('unit=share'),
      'the address says shares',
    );
    const share = Math.round((amount('state-aid').value / amount('budget').value) * 100);
    const rows = await eventually(
      () => rowsOf(main(page).getByRole('table').first()),
      (all) => all.flat().some((cell) => cell === '100 %'),
      'the total is all of it',
    );
    const row = rows.find((cells) => cells.includes(named(amount('state-aid').label)));
    assert.ok(row?.includes(`${share} %`), `${share} % in ${row}`);
    await page.goBack();
    await eventually(
      () => hash(page),
      (at) => !at.includes('unit='),
      'Back shows amounts',
    );
  },
);

journey(
  'a total shows the rows it was made from, and they add up',
  { at: '/lyon-saint-etienne/budget/treemap?scope=fund' },
  async (page) => {
    await press(main(page).getByRole('button', { name: 'Comment ce total est-il calculé ?' }));
    const parts = lyon.amounts.filter((one) => one.part_of === 'fund-size');
    const sum = parts.reduce((total, one) => total + (one.value ?? 0), 0);
    const rows = details(page).getByRole('list').first().getByRole('button');
    const names = await eventually(
      async () =>
        (
          await rows.evaluateAll((all) =>
            all.map((one) => one.getAttribute('aria-label') ?? one.textContent),
          )
        ).map(plain),
      (all) => all.length >= parts.length,
      'each part has its row',
    );
    for (const one of parts)
      assert.ok(
        names.some((name) => name.includes(named(one.label))),
        `${named(one.label)} in ${names}`,
      );
    const said = await textOf(details(page));
    const result = said.match(/Somme calculée[^:]*: ([\d ]+ €)/);
    assert.equal(euros(result?.[1] ?? ''), sum, said);
  },
);

journey(
  'the calendar names every dated action with its date as published',
  { at: '/lyon-saint-etienne/actions/timeline' },
  async (page) => {
    const bars = () =>
      figure(page)
        .getByRole('button')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent));
    const dated = lyon.actions.filter((one) => one.period);
    const names = (await eventually(bars, (all) => all.length > 0, 'there are bars')).map(plain);
    for (const one of dated)
      assert.ok(
        names.some((name) => name.startsWith(named(one.title))),
        `${named(one.title)} in ${names}`,
      );
    assert.ok(names.some((name) => /\d{4}/.test(name)));
  },
);

journey(
  'a partner of the network opens with what it does',
  { at: '/lyon-saint-etienne/partners/network' },
  async (page) => {
    const node = figure(page)
      .getByRole('button', { name: /^Métropole de Lyon/ })
      .first();
    await node.waitFor();
    await press(node);
    await details(page).getByRole('heading', { name: 'Métropole de Lyon' }).first().waitFor();
    await eventually(
      () => hash(page),
      (at) => at.includes('sel=organization:'),
      'the address names the partner',
    );
  },
);

journey(
  'the map counts territories in one period and in the other',
  { at: '/territoires-d-industrie/map' },
  async (page) => {
    const periods = main(page).getByRole('button', { name: /^20\d\d.20\d\d$/ });
    await eventually(
      () => periods.count(),
      (count) => count >= 2,
      'two periods',
    );
    const before = await takeaway(page);
    const pressed = await periods.evaluateAll((all) =>
      all.findIndex((one) => one.getAttribute('aria-pressed') === 'true'),
    );
    await press(periods.nth(pressed === 0 ? 1 : 0));
    await eventually(
      () => hash(page),
      (at) => at.includes('scope='),
      'the address names the period',
    );
    await eventually(
      () => takeaway(page),
      (text) => text !== before,
      'other counts are told',
    );
    assert.match(await takeaway(page), /MapSVG/, 'the map says whose it is');
  },
);

journey(
  'two programmes stand side by side, and another one can be chosen',
  { at: '/lyon-saint-etienne/compare' },
  async (page) => {
    const other = facts('territoires-d-industrie');
    await press(main(page).getByRole('button', { name: named(other.short_title), exact: true }));
    await eventually(
      () => hash(page),
      (at) => at.includes('with=territoires-d-industrie'),
      'the address names the other one',
    );
    const programmes = await eventually(
      async () =>
        new Set((await rowsOf(main(page).getByRole('table').first())).map((cells) => cells[1])),
      (all) => all.size === 2,
      'rows of both',
    );
    assert.ok(programmes.has(named(other.short_title)));
    assert.match(await takeaway(page), /même périmètre/);
  },
);

journey(
  'the calendar is magnified, and shown whole again',
  { at: '/lyon-saint-etienne/actions/timeline' },
  async (page) => {
    await press(main(page).getByRole('button', { name: 'Agrandir le graphique' }));
    await eventually(
      () => hash(page),
      (at) => /[?&]k=/.test(at),
      'the address says how far',
    );
    await press(main(page).getByRole('button', { name: 'Tout voir' }));
    await eventually(
      () => hash(page),
      (at) => !/[?&]k=/.test(at),
      'all of it again',
    );
  },
);
