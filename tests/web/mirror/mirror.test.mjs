// The mirror: the app's semantic tree as HTML, found by role and name, used by pointer, keyboard and scripts.
import assert from 'node:assert/strict';
import { nextFrame, pageTests, publish, tells, told } from '../page_test.mjs';
import { edited, find, sampleTree, without } from '../sample_tree.mjs';

const pageTest = pageTests();

pageTest('every role is found by role and name', {}, async (page) => {
  const expected = [
    ['banner'],
    ['navigation', 'Vues'],
    ['main'],
    ['heading', 'Un programme'],
    ['figure', 'Le budget en surfaces'],
    ['button', 'English'],
    ['link', 'Budget'],
    ['searchbox', 'Chercher'],
    ['table', 'Les montants'],
    ['columnheader', 'Axe'],
    ['rowheader', 'Industrie'],
    ['cell', '12 M€'],
    ['list', 'Actions'],
    ['listitem'],
    ['blockquote'],
    ['paragraph'],
  ];
  for (const [role, name] of expected) {
    assert.equal(
      await page.getByRole(/** @type {any} */ (role), { name, exact: true }).count(),
      1,
      `${role} ${name ?? ''}`,
    );
  }
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Un programme');
  assert.equal(await page.getByRole('alert').textContent(), 'Un problème');
  assert.deepEqual(await page.getByRole('status').allTextContents(), ['2 résultats', '']);
});

pageTest('states are said: pressed, current page, sorting, language', {}, async (page) => {
  assert.equal(await page.getByRole('button', { pressed: true }).textContent(), 'Territoire, 8 M€');
  assert.equal(
    await page.getByRole('link', { name: 'Budget' }).getAttribute('aria-current'),
    'page',
  );
  assert.equal(
    await page.getByRole('columnheader', { name: 'Axe' }).getAttribute('aria-sort'),
    'ascending',
  );
  assert.equal(await page.getByRole('button', { name: 'English' }).getAttribute('lang'), 'en');
  const quote = page.getByRole('blockquote');
  assert.equal(await quote.getAttribute('lang'), 'fr');
  await publish(page, edited(sampleTree(), 'quote', { lang: '' }));
  assert.equal(await quote.getAttribute('lang'), '', 'not known: not that of the page either');
  await publish(page, edited(sampleTree(), 'quote', { lang: undefined }));
  assert.equal(await quote.getAttribute('lang'), null);
  await publish(
    page,
    edited(edited(sampleTree(), 'tile/b', { pressed: false }), 'nav/budget', {
      current: undefined,
    }),
  );
  assert.equal(await page.getByRole('button', { pressed: true }).count(), 0);
  assert.equal(await page.getByRole('link', { name: 'Budget' }).getAttribute('aria-current'), null);
});

pageTest('things lie where the app drew them, within their scroller', {}, async (page) => {
  const box = await page.getByRole('button', { name: 'Industrie' }).boundingBox();
  assert.deepEqual(box, { x: 112.5, y: 196.5, width: 200, height: 100 });
});

pageTest(
  'the accessibility tree holds every number of a table that is not drawn',
  {},
  async (page) => {
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const named = (role) =>
      nodes
        .filter((node) => node.role?.value === role && !node.ignored)
        .map((node) => node.name.value);
    assert.deepEqual(named('cell'), ['12 M€']);
    assert.deepEqual(named('columnheader'), ['Axe', 'Montant']);
  },
);

pageTest(
  'table parts placed one by one are still a table',
  {
    tree: ['table', 'r0', 'c0', 'c1', 'r1', 'r1c0', 'r1c1'].reduce(
      (tree, id, i) => edited(tree, id, { rect: [0, 20 * i, 80, 20] }),
      sampleTree(),
    ),
  },
  async (page) => {
    assert.equal(await page.getByRole('cell', { name: '12 M€' }).count(), 1);
    assert.equal(await page.getByRole('rowheader', { name: 'Industrie' }).count(), 1);
  },
);

pageTest(
  'a press on a mirrored button reaches the app where it was pressed, and is not told twice',
  {},
  async (page) => {
    await page.getByRole('button', { name: 'Industrie' }).click({ position: { x: 20, y: 30 } });
    const pointer = await told(page, 'pointer');
    const of = (type) => pointer.filter(([kind]) => kind === type).map(([, , x, y]) => [x, y]);
    assert.deepEqual(of(0), [[132.5, 226.5]]);
    assert.deepEqual(of(2), [[132.5, 226.5]]);
    assert.deepEqual(await told(page, 'activate'), []);
  },
);

pageTest('a press on a link does not leave the view by itself', {}, async (page) => {
  await page.getByRole('link', { name: 'Actions' }).click();
  assert.equal((await told(page, 'pointer')).filter(([type]) => type === 2).length, 1);
  assert.deepEqual(await told(page, 'activate'), []);
  assert.equal(new URL(page.url()).hash, '');
});

pageTest('a click without pointer, as assistive technology makes, activates', {}, async (page) => {
  await page
    .getByRole('button', { name: 'Industrie' })
    .evaluate((/** @type {HTMLElement} */ button) => button.click());
  await page
    .getByRole('link', { name: 'Actions' })
    .evaluate((/** @type {HTMLElement} */ link) => link.click());
  assert.deepEqual(await told(page, 'activate'), [['tile/a'], ['nav/actions']]);
  assert.equal(new URL(page.url()).hash, '');
});

pageTest('Enter on a link and Space on a button activate', {}, async (page) => {
  await page.getByRole('link', { name: 'Actions' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Industrie' }).focus();
  await page.keyboard.press('Space');
  assert.deepEqual(await told(page, 'activate'), [['nav/actions'], ['tile/a']]);
});

pageTest('a link opened elsewhere is the browser’s business', {}, async (page) => {
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Actions' }).click({ modifiers: ['Control'] });
  assert.match((await opened).url(), /#\/first\/actions$/);
  assert.deepEqual(await told(page, 'activate'), []);
  assert.equal((await told(page, 'pointer')).filter(([type]) => type === 0).length, 0);
});

pageTest('addresses from data are views or web addresses, nothing else', {}, async (page) => {
  assert.equal(await page.getByRole('link', { name: 'Piège' }).getAttribute('href'), '#');
  assert.equal(
    await page.getByRole('link', { name: 'Source' }).getAttribute('rel'),
    'noopener noreferrer',
  );
});

pageTest('focus stays on the same thing while the tree changes around it', {}, async (page) => {
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Industrie' }).focus();
  const element = await page.getByRole('button', { name: 'Industrie' }).elementHandle();
  const focused = (node) => page.evaluate((wanted) => document.activeElement === wanted, node);
  await publish(page, without(sampleTree(), 'p'));
  assert.ok(await focused(element), 'a sibling before it was removed');
  const tree = sampleTree();
  find(tree, 'tile/a').siblings.reverse();
  await publish(page, tree);
  assert.ok(await focused(element), 'it was moved');
  await publish(
    page,
    edited(sampleTree(), 'tile/a', { label: 'Industrie, 13 M€', rect: [0, 900, 10, 10] }),
  );
  assert.ok(await focused(element), 'it changed');
  assert.deepEqual((await told(page, 'focus')).at(-1), ['tile/a']);
});

pageTest('visible focus is reported, and its end', {}, async (page) => {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
  assert.deepEqual(await told(page, 'focus'), [['language'], ['search'], ['language'], ['']]);
});

pageTest('a dialog takes the focus and gives it back', {}, async (page) => {
  await page.getByRole('button', { name: 'Industrie' }).focus();
  const open = edited(sampleTree(), 'main', { inert: true });
  open.children.push({
    id: 'dialog',
    role: 'dialog',
    label: 'Filtres',
    rect: [100, 100, 300, 300],
    children: [{ id: 'close', role: 'button', label: 'Fermer', rect: [300, 100, 44, 44] }],
  });
  await publish(page, open);
  assert.ok(
    await page
      .getByRole('dialog', { name: 'Filtres' })
      .evaluate((dialog) => dialog === document.activeElement),
  );
  const behind = page.getByRole('button', { name: 'Industrie' });
  await behind.evaluate((button) => button.focus());
  assert.ok(
    await behind.evaluate((button) => button !== document.activeElement),
    'what lies behind is out of reach',
  );
  await publish(page, sampleTree());
  assert.ok(
    await page
      .getByRole('button', { name: 'Industrie' })
      .evaluate((button) => button === document.activeElement),
  );
});

pageTest('when the focused thing is gone, reading goes on at the title', {}, async (page) => {
  await page.getByRole('button', { name: 'Industrie' }).focus();
  await publish(page, without(sampleTree(), 'chart'));
  assert.ok(
    await page
      .getByRole('heading', { level: 1 })
      .evaluate((title) => title === document.activeElement),
  );
});

// The search box in the scroller, 300 px below its top, and a sheet over the lowest 250 px of the page.
function treeWithSheet() {
  const tree = without(sampleTree(), 'search');
  /** @type {MirrorNode} */
  const field = { id: 'search', role: 'searchbox', label: 'Chercher', rect: [0, 300, 300, 44] };
  find(tree, 'h1').siblings.unshift(field);
  tree.children.push({ id: 'details', role: 'complementary', rect: [0, 350, 800, 250] });
  return tree;
}

pageTest('a text field is not seen through a sheet that covers it', {}, async (page) => {
  const covered = () =>
    page.getByRole('searchbox').evaluate((field) => {
      const { clipPath } = getComputedStyle(field);
      return clipPath === 'none' ? '' : clipPath;
    });
  const scroll = (y) =>
    page.evaluate((given) => window.fake.inFrame((host) => host.scroll('content', 0, given)), y);
  await publish(page, treeWithSheet());
  assert.equal(await covered(), 'inset(0px 0px 50px)', 'it ends at 400, the sheet begins at 350');
  await scroll(30);
  assert.equal(await covered(), 'inset(0px 0px 20px)', 'in part');
  await scroll(100);
  assert.equal(await covered(), 'inset(0px)', 'it lies above the sheet');
  await page
    .locator('.scroller')
    .first()
    .evaluate((scroller) => scroller.scrollTo(0, 30));
  await tells(page, 'scrolled');
  assert.equal(await covered(), 'inset(0px 0px 20px)', 'as after the browser’s own scrolling');
  await publish(page, edited(treeWithSheet(), 'details', { rect: [500, 100, 300, 500] }));
  assert.equal(await covered(), 'inset(0px)', 'a panel beside it');
  await publish(page, without(treeWithSheet(), 'details'));
  assert.equal(await covered(), 'inset(0px)', 'no panel');
});

pageTest('the browser’s own scrolling is reported, the app’s is not echoed', {}, async (page) => {
  await page.evaluate(() => window.fake.inFrame((host) => host.scroll('content', 0, 120.5)));
  const box = await page.getByRole('button', { name: 'Industrie' }).boundingBox();
  assert.ok(Math.abs(box.y - 76) <= 1, `${box.y}`);
  // An offset outside the scroll range.
  await page.evaluate(() => window.fake.inFrame((host) => host.scroll('content', 0, 5000)));
  await page.evaluate(() => window.fake.inFrame((host) => host.scroll('content', 0, 0)));
  await nextFrame(page);
  await nextFrame(page);
  assert.deepEqual(await told(page, 'scrolled'), []);
  await page.getByRole('button', { name: 'Tout en bas' }).focus();
  const [id, , y] = await tells(page, 'scrolled');
  assert.equal(id, 'content');
  assert.ok(y > 1300 && y <= 1500, `${y}`);
});

pageTest('typing in the search box is reported, and its echo changes nothing', {}, async (page) => {
  const box = page.getByRole('searchbox', { name: 'Chercher' });
  await box.click();
  await page.keyboard.type('usi');
  assert.deepEqual(await told(page, 'input'), [
    ['search', 'u'],
    ['search', 'us'],
    ['search', 'usi'],
  ]);
  await publish(page, edited(sampleTree(), 'search', { value: 'us' }));
  assert.equal(await box.inputValue(), 'usi', 'a late echo');
  await publish(page, edited(sampleTree(), 'search', { value: 'usi' }));
  await publish(page, sampleTree());
  assert.equal(await box.inputValue(), '', 'the app cleared it');
  assert.equal(
    (await told(page, 'pointer')).filter(([type]) => type === 0).length,
    0,
    'its presses are its own',
  );
});

pageTest('a search set by the app is shown while nobody types', {}, async (page) => {
  await publish(page, edited(sampleTree(), 'search', { value: 'fonds' }));
  assert.equal(await page.getByRole('searchbox').inputValue(), 'fonds');
});

pageTest('composed letters are reported while they are composed, and kept', {}, async (page) => {
  const box = page.getByRole('searchbox');
  await box.click();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'é', selectionStart: 1, selectionEnd: 1 });
  await publish(page, edited(sampleTree(), 'search', { value: 'é' }));
  await session.send('Input.imeSetComposition', { text: 'ét', selectionStart: 2, selectionEnd: 2 });
  await session.send('Input.insertText', { text: 'éta' });
  assert.equal(await box.inputValue(), 'éta');
  assert.deepEqual((await told(page, 'input')).at(-1), ['search', 'éta']);
});

pageTest(
  'the search box is seen, and large enough that no phone zooms the page',
  {},
  async (page) => {
    const style = await page.getByRole('searchbox').evaluate((box) => {
      const { opacity, fontSize, visibility } = getComputedStyle(box);
      return { opacity, size: Number.parseFloat(fontSize), visibility };
    });
    assert.equal(style.opacity, '1');
    assert.equal(style.visibility, 'visible');
    assert.ok(style.size >= 16);
  },
);

// Firefox draws a table's caption separately: it would be visible although the table is not.
pageTest('a caption is unseen by itself', {}, async (page) => {
  assert.equal(
    await page
      .locator('#mirror caption')
      .first()
      .evaluate((caption) => getComputedStyle(caption).opacity),
    '0',
  );
});

pageTest(
  'what the browser’s translator did to a text is undone only where the text changes',
  {},
  async (page) => {
    await page.evaluate(() => {
      const title = document.querySelector('#mirror h1');
      const font = document.createElement('font');
      font.textContent = 'A programme';
      title.replaceChildren(font);
    });
    await publish(page, edited(sampleTree(), 'p', { label: 'Autre résumé.' }));
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'A programme');
    await publish(page, edited(sampleTree(), 'h1', { label: 'Un autre' }));
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Un autre');
  },
);

pageTest('a thing told twice in one tree is shown once', {}, async (page) => {
  const tree = sampleTree();
  tree.children.push({ id: 'said', role: 'status', label: 'encore' });
  await publish(page, tree);
  assert.equal(await page.getByRole('status').filter({ hasText: /\S/ }).count(), 1);
});

pageTest('no text handed to the wasm is leaked', {}, async (page) => {
  await page.getByRole('link', { name: 'Actions' }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => window.fake.sizes.size), 0);
});
