// Actions and partners: search, filter, open a sheet, and find an organisation by another of its
// names.
import assert from 'node:assert/strict';
import {
  details,
  eventually,
  facts,
  follow,
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
const titleOf = (list, id) => {
  const row = list.find((one) => one.id === id);
  return plain(inLanguage(row.title ?? row.name, 'fr'));
};
const action = (id) => titleOf(programme.actions, id);
const organization = (id) => titleOf(programme.organizations, id);
const entry = (page, name) => main(page).getByRole('button', { name }).first();
const actions = '/lyon-saint-etienne/actions';
const partners = '/lyon-saint-etienne/partners';

async function actionsListed(page) {
  const said = await textOf(main(page));
  return programme.actions
    .map((one) => plain(inLanguage(one.title, 'fr')))
    .filter((title) => said.includes(title));
}
async function search(page, text) {
  const box = page.getByRole('searchbox').first();
  await box.fill(text);
  await eventually(
    () => hash(page),
    (at) => at.includes('q='),
    'the address holds the search',
  );
}

journey('every action of the programme is listed', { at: actions }, async (page) => {
  await eventually(
    () => actionsListed(page),
    (seen) => seen.length === programme.actions.length,
    'all actions are listed',
  );
});

journey(
  'typing in the search box narrows the list, whatever the accents and the case',
  { at: actions },
  async (page) => {
    await search(page, 'CYBERSECURITE');
    const seen = await eventually(
      () => actionsListed(page),
      (all) => all.length < programme.actions.length,
      'the list narrows',
    );
    assert.ok(seen.includes(action('mission-cybersecurite')));
    assert.ok(!seen.includes(action('fonds-amorcage-industriel')));
    await page.getByRole('searchbox').first().fill('');
    await eventually(
      () => actionsListed(page),
      (all) => all.length === programme.actions.length,
      'an empty search shows all again',
    );
  },
);

journey('a search that finds nothing says so', { at: actions }, async (page) => {
  await search(page, 'zzzzzz');
  await eventually(
    () => actionsListed(page),
    (all) => all.length === 0,
    'nothing is listed',
  );
  assert.match(await textOf(main(page)), words.fr.nothingFound);
});

journey(
  'an action opens its sheet: axis, partners, sources; Back closes it',
  { at: actions },
  async (page) => {
    await press(entry(page, action('fondation-mediation-industrielle')));
    await eventually(
      () => hash(page),
      (at) => at.includes('sel=action:fondation-mediation-industrielle'),
      'the address names the action',
    );
    await details(page)
      .getByRole('heading', { name: action('fondation-mediation-industrielle') })
      .first()
      .waitFor();
    const said = await textOf(details(page));
    for (const id of ['fpul', 'uimm', 'metropole-de-lyon'])
      assert.ok(said.includes(organization(id)), organization(id));
    assert.ok((await details(page).getByRole('blockquote').count()) > 0, 'a source is quoted');
    await page.goBack();
    await eventually(
      () => hash(page),
      (at) => !at.includes('sel='),
      'Back clears the selection',
    );
    await eventually(
      () =>
        details(page)
          .getByRole('heading', { name: action('fondation-mediation-industrielle') })
          .count(),
      (count) => count === 0,
      'the sheet is closed',
    );
  },
);

journey(
  'a partner named in a sheet opens its own sheet',
  { at: `${actions}?sel=action:think-tank-do-tank` },
  async (page) => {
    const name = organization('urbalyon');
    await press(details(page).getByRole('button', { name }).first());
    await eventually(
      () => hash(page),
      (at) => at.includes('sel=organization:urbalyon'),
      'the address names the partner',
    );
    await details(page).getByRole('heading', { name }).first().waitFor();
    assert.ok((await textOf(details(page))).includes(action('think-tank-do-tank')));
  },
);

journey(
  'the sheet closes by its button and by Escape',
  { at: `${actions}?sel=action:ruche-industrielle` },
  async (page) => {
    await press(details(page).getByRole('button', { name: words.fr.closeDetails }));
    await eventually(
      () => hash(page),
      (at) => !at.includes('sel='),
      'closed by its button',
    );
    await page.goBack();
    await eventually(
      () => hash(page),
      (at) => at.includes('sel='),
      'open again',
    );
    await page.keyboard.press('Escape');
    await eventually(
      () => hash(page),
      (at) => !at.includes('sel='),
      'closed by Escape',
    );
  },
);

journey('a filter by axis becomes a chip that can be removed', { at: actions }, async (page) => {
  const axis = programme.axes.find((one) => one.id === 'citoyen');
  await press(main(page).getByRole('button', { name: words.fr.filter, exact: true }));
  const choice = page.getByRole('dialog');
  await press(
    choice.getByRole('button', { name: plain(inLanguage(axis.title, 'fr')), exact: true }),
  );
  await eventually(
    () => hash(page),
    (at) => at.includes('axis=citoyen'),
    'the address names the axis',
  );
  await press(choice.getByRole('button', { name: words.fr.showResults }));
  await choice.waitFor({ state: 'detached' });
  const expected = programme.actions.filter((one) => one.axis === 'citoyen').length;
  await eventually(
    () => actionsListed(page),
    (all) => all.length === expected,
    `${expected} actions remain`,
  );
  await press(main(page).getByRole('button', { name: words.fr.removeFilter }).first());
  await eventually(
    () => hash(page),
    (at) => !at.includes('axis='),
    'the filter is gone',
  );
  await eventually(
    () => actionsListed(page),
    (all) => all.length === programme.actions.length,
    'all actions are back',
  );
});

journey('a filter holds in every view', { at: `${actions}?axis=citoyen` }, async (page) => {
  await follow(page, words.fr.views.partners);
  await eventually(
    () => hash(page),
    (at) => at.startsWith(partners) && at.includes('axis=citoyen'),
    'the filter is kept',
  );
  const said = await eventually(
    () => textOf(main(page)),
    (text) => text.includes(organization('fpul')),
    'its partners are listed',
  );
  assert.ok(!said.includes(organization('plastic-omnium')), 'others are not');
});

journey(
  'shown as a table, the actions stand in rows with their axis',
  { at: `${actions}/table` },
  async (page) => {
    const rows = main(page).getByRole('table').first().getByRole('row');
    await eventually(
      () => rows.count(),
      (count) => count === programme.actions.length + 1,
      'a row per action and one of headers',
    );
  },
);

journey('partners are grouped by kind, each with its name', { at: partners }, async (page) => {
  assert.ok((await main(page).getByRole('heading', { level: 2 }).count()) >= 3);
  const said = await textOf(main(page));
  for (const id of ['cfe-cgc', 'uimm', 'enedis', 'metropole-de-lyon', 'axelera'])
    assert.ok(said.includes(organization(id)), organization(id));
});

for (const [alias, id] of [
  ['CGC-CFFE', 'cfe-cgc'],
  ['Grand Lyon', 'metropole-de-lyon'],
  ['france travail', 'pole-emploi'],
]) {
  journey(`searching "${alias}" finds ${id}`, { at: partners }, async (page) => {
    await search(page, alias);
    const said = await eventually(
      () => textOf(main(page)),
      (text) => !text.includes(organization('hcl')),
      'the list narrows',
    );
    assert.ok(said.includes(organization(id)), said);
    await press(entry(page, organization(id)));
    await details(page)
      .getByRole('heading', { name: organization(id) })
      .first()
      .waitFor();
  });
}
