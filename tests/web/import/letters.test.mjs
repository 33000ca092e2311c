// Letters that the app's fonts do not have are reported with their place in the visitor's file: of the programme
// made of it, the visitor knows nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingLetters } from '../../../web/src/import/letters.js';
import { validate } from '../schema_judges.mjs';
import {
  assert_says,
  imported,
  imported_package,
  imported_rows,
  sample_package,
} from './support.mjs';

test('the letters of the fonts, and what draws nothing, are not missing', () => {
  const drawn = 'Île d’Yeu – Łódź « test » … €½²œŸ\n\t\u00a0\u202f\u200b\ufeff\u3000 e\u0301';
  assert.deepEqual(missingLetters(drawn), []);
  assert.deepEqual(missingLetters('Αθ №1 🏭 x\u0323\u0302'), [
    'Α',
    'θ',
    '№',
    '🏭',
    '\u0323',
    '\u0302',
  ]);
});

test('missing letters of a table are reported by column and rows, once for each cell', async () => {
  const { report } = await imported_rows([
    'Projet;Porteurs du projet;porteur;montant',
    ...['Nord;;A;1', 'Αθήνα;;Ελλάδα|Ω;2', 'Sud;;Ω;3', 'Est;;B;№ 5', 'Ouest;;C;6'],
  ]);
  assert_says(
    report,
    '1\u00a0cell of the column “Projet” has letters that the font does not have, drawn as “?”: Α θ ή ν α (row 3).',
    '2\u00a0cells of the column “porteur” have letters that the font does not have, drawn as “?”: Ε λ ά δ α Ω (rows 3, 4).',
    '1\u00a0cell of the column “montant” has letters that the font does not have, drawn as “?”: № (row 5).',
  );
  const { report: french } = await imported_rows(['action', 'Ω'], 'fr');
  assert_says(
    french,
    '1\u00a0cellule de la colonne «\u202faction\u202f» a des lettres que la police n’a pas, dessinées «\u202f?\u202f»\u00a0: Ω (ligne 2).',
  );
});

test('many rows and many letters are counted', async () => {
  const letter = (/** @type {number} */ index) => String.fromCodePoint(0x4e00 + index);
  const rows = Array.from({ length: 40 }, (_, index) => letter(index));
  const { report } = await imported_rows(['action', ...rows]);
  const letters = rows.slice(0, 30).join(' ');
  assert_says(
    report,
    `40\u00a0cells of the column “action” have letters that the font does not have, drawn as “?”: ${letters}… (rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11…).`,
  );
});

test('missing letters of a package are reported by field, those of a name as such', async () => {
  const { report } = await imported_package({ projects: [{ id: 'a', title: 'Αθήνα' }] });
  assert_says(
    report,
    'In the field “title”, the font does not have these letters, drawn as “?”: Α θ ή ν α.',
  );
  const { report: named } = await imported('№.csv', 'action\nA');
  assert_says(
    named,
    'In the name of the file, the font does not have these letters, drawn as “?”: №.',
  );
});

/** @param {string} text */
const missingIn = (text) => new Set(missingLetters(text));

test('no missing letter of a programme made of a table is left untold', async () => {
  const fields =
    'action axe description porteur bénéficiaire partenaires financeurs attribuant opérateurs lieu ' +
    'numéro identifiant référence source citation note périmètre devise montant statut début';
  const names = [
    ...fields.split(' '),
    ...['code du lieu', 'nature du lieu', 'libellé du montant', 'origine du montant'],
    ...['éditeur de la source', 'nature de la source', 'nature du montant', 'précision'],
  ];
  const row = names.map((_, index) => String.fromCodePoint(0x3b1 + index));
  const { programme, report } = await imported_rows([names.join(';'), row.join(';')]);
  const text = JSON.stringify(programme);
  assert.ok(missingIn(text).size > 15, text);
  for (const letter of missingIn(text))
    assert.ok(
      report.some((line) => line.includes(letter)),
      letter,
    );
  assert.match(
    validate(text, 'fr').lines.join(),
    /La police n’a pas ces lettres/,
    'the loader warns',
  );
});

/**
 * Yields copies of the value in each of which one text ends with "Ω".
 *
 * @param {any} value
 * @returns {Generator<any, void>}
 */
function* marked(value) {
  if (typeof value === 'string') yield `${value} Ω`;
  if (value === null || typeof value !== 'object') return;
  for (const [name, part] of Object.entries(value))
    for (const other of marked(part))
      yield Array.isArray(value) ? value.with(Number(name), other) : { ...value, [name]: other };
}

test('no missing letter of a programme made of a package is left untold', async () => {
  let count = 0;
  for (const pack of marked(sample_package())) {
    const { programme, report } = await imported_package(pack);
    const isThere = programme !== null && missingIn(JSON.stringify(programme)).size > 0;
    count += Number(isThere);
    if (isThere)
      assert.ok(
        report.some((line) => line.includes('Ω')),
        JSON.stringify(programme),
      );
  }
  assert.ok(count > 20, `${count}\u00a0texts`);
});
