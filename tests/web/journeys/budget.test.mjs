// The budget: open its parts, return by the breadcrumb, see it as bars and as a table of numbers.
import assert from 'node:assert/strict';
import {
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
import { words } from './words.mjs';

const { journey } = journeys();
const { amounts } = facts('lyon-saint-etienne');
const label = (id, language = 'fr') =>
  plain(inLanguage(amounts.find((amount) => amount.id === id).label, language));
const valuesOf = (scope) =>
  amounts
    .filter((one) => one.scope === scope && typeof one.value === 'number')
    .map((one) => one.value);
const part = (page, id) =>
  main(page)
    .getByRole('button', { name: label(id) })
    .first();
const budget = (more = '') => `/lyon-saint-etienne/budget${more}`;

journey(
  'the chart has a title, a takeaway, its coverage and a table with its numbers',
  { at: budget() },
  async (page) => {
    await main(page).getByRole('heading', { level: 2 }).first().waitFor();
    assert.match(await textOf(main(page)), /%/);
    const table = main(page).getByRole('table').first();
    await table.waitFor({ state: 'attached' });
    const shown = (await rowsOf(table))
      .flat()
      .map(euros)
      .filter((value) => value !== undefined);
    for (const value of valuesOf('programme'))
      assert.ok(shown.includes(value), `${value} in ${shown}`);
  },
);

journey(
  'a part of the treemap says its name, its amount and what is not published',
  { at: budget() },
  async (page) => {
    const names = await eventually(
      () =>
        main(page)
          .getByRole('button')
          .evaluateAll((all) =>
            all.map((one) => one.getAttribute('aria-label') ?? one.textContent),
          ),
      (all) => all.some((name) => plain(name).includes(label('state-aid'))),
      'the State aid is a part',
    );
    const stateAid = plain(names.find((name) => plain(name).includes(label('state-aid'))));
    assert.match(stateAid, /22,7 M€/);
    assert.match(await textOf(main(page).getByRole('figure')), words.fr.notPublished);
  },
);

journey(
  'drilling into a part is a step of the address, and the breadcrumb leads back',
  {
    at: '/territoires-d-innovation/budget/treemap?scope=laureate-budgets',
  },
  async (page) => {
    const laureates = facts('territoires-d-innovation').amounts;
    const [whole] = laureates
      .filter(
        (one) =>
          one.scope === 'laureate-budgets' &&
          !one.part_of &&
          laureates.some((other) => other.part_of === one.id),
      )
      .sort((one, other) => other.value - one.value);
    const inside = laureates.find((one) => one.part_of === whole.id);
    const tile = (amount) =>
      main(page)
        .getByRole('figure')
        .getByRole('button', { name: plain(inLanguage(amount.label, 'fr')) })
        .first();
    await press(tile(whole));
    await eventually(
      () => hash(page),
      (at) => at.includes(`root=${whole.id}`),
      'the address names the part',
    );
    await tile(inside).waitFor();
    await press(
      page.getByRole('navigation', { name: words.fr.breadcrumb }).getByRole('button').first(),
    );
    await eventually(
      () => hash(page),
      (at) => !at.includes('root='),
      'the address is the whole again',
    );
    await tile(whole).waitFor();
    await page.goBack();
    await eventually(
      () => hash(page),
      (at) => at.includes(`root=${whole.id}`),
      'Back drills in again',
    );
    await tile(inside).waitFor();
  },
);

journey('the same numbers are seen as bars', { at: budget() }, async (page) => {
  const before = (await rowsOf(main(page).getByRole('table').first()))
    .flat()
    .map(euros)
    .filter(Boolean)
    .sort();
  await press(main(page).getByRole('button', { name: words.fr.charts.bars, exact: true }));
  await eventually(
    () => hash(page),
    (at) => at.startsWith(budget('/bars')),
    'the address names the bars',
  );
  await part(page, 'state-aid').waitFor();
  const after = await eventually(
    async () =>
      (await rowsOf(main(page).getByRole('table').first()))
        .flat()
        .map(euros)
        .filter(Boolean)
        .sort(),
    (all) => all.length > 0,
    'the bars have a table',
  );
  assert.ok(
    before.every((value) => after.includes(value)),
    `${before} in ${after}`,
  );
});

for (const language of ['fr', 'en']) {
  journey(
    `shown as a table, each published amount stands in a cell, in ${language}`,
    { at: budget(), language },
    async (page) => {
      await press(
        main(page).getByRole('button', { name: words[language].charts.table, exact: true }),
      );
      await eventually(
        () => hash(page),
        (at) => at.startsWith(budget('/table')),
        'the address names the table',
      );
      const rows = await eventually(
        () => rowsOf(main(page).getByRole('table').first()),
        (all) => all.length > 0,
        'there are rows',
      );
      for (const amount of amounts.filter((one) => one.scope === 'programme')) {
        const row = rows.find((cells) =>
          cells.some((cell) => cell.includes(label(amount.id, language))),
        );
        assert.ok(row, `a row for ${label(amount.id, language)}`);
        assert.ok(row.map(euros).includes(amount.value), `${amount.value} in ${row}`);
      }
    },
  );
}

journey(
  'amounts of different scope are never in one table',
  { at: budget('/table') },
  async (page) => {
    const text = await textOf(main(page).getByRole('table'));
    assert.ok(text.includes(label('state-aid')));
    assert.ok(
      !text.includes(label('grant-first-seven')) && !text.includes(label('fund-size')),
      text,
    );
  },
);

journey('each scope of money can be chosen by its name', { at: budget('/table') }, async (page) => {
  const scope = facts('lyon-saint-etienne').scopes.find((one) => one.id === 'fund');
  await press(main(page).getByRole('button', { name: words.fr.scope }));
  await press(
    page
      .getByRole('dialog')
      .getByRole('button', { name: plain(inLanguage(scope.title, 'fr')), exact: true }),
  );
  await eventually(
    () => hash(page),
    (at) => /scope=fund/.test(at),
    'the address names the scope',
  );
  const shown = await eventually(
    async () =>
      (await rowsOf(main(page).getByRole('table').first())).flat().map(euros).filter(Boolean),
    (all) => all.includes(80e6),
    'the fund is shown',
  );
  for (const value of valuesOf('fund')) assert.ok(shown.includes(value), `${value} in ${shown}`);
});
