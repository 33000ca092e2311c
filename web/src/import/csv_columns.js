// The columns of a CSV file that can be imported, with their accepted names, and the words that
// stand for codes in their cells. The first name of a column in each language is the one of the
// template and of assets/schema/README.md.
import { fold } from './text.js';

/**
 * Names of each column, by field and language.
 *
 * @type {Record<string, Record<Language, string[]>>}
 */
export const columns = {
  action: { fr: ['action', 'intitulé', 'titre', 'projet'], en: ['action', 'title', 'project'] },
  number: { fr: ['numéro'], en: ['number'] },
  axis: { fr: ['axe', 'thème'], en: ['axis', 'theme'] },
  description: { fr: ['description'], en: ['description'] },
  status: { fr: ['statut', 'avancement', 'état'], en: ['status'] },
  start: { fr: ['début', 'date de début'], en: ['start', 'start date'] },
  end: { fr: ['fin', 'date de fin'], en: ['end', 'end date'] },
  leader: { fr: ['porteur', 'porteurs', 'chef de file'], en: ['leader', 'leaders'] },
  partner: { fr: ['partenaires', 'partenaire'], en: ['partners', 'partner'] },
  funder: { fr: ['financeurs', 'financeur'], en: ['funders', 'funder'] },
  operator: { fr: ['opérateurs', 'opérateur'], en: ['operators', 'operator'] },
  place: { fr: ['lieu'], en: ['place'] },
  placeKind: { fr: ['nature du lieu'], en: ['place kind'] },
  placeCode: { fr: ['code du lieu', 'code insee'], en: ['place code'] },
  latitude: { fr: ['latitude'], en: ['latitude', 'lat'] },
  longitude: { fr: ['longitude'], en: ['longitude', 'lon', 'lng'] },
  amount: { fr: ['montant'], en: ['amount'] },
  amountKind: { fr: ['nature du montant'], en: ['amount kind'] },
  amountLabel: { fr: ['libellé du montant'], en: ['amount label'] },
  amountFrom: { fr: ['origine du montant'], en: ['amount from'] },
  qualifier: { fr: ['précision'], en: ['qualifier'] },
  scope: { fr: ['périmètre'], en: ['scope'] },
  date: { fr: ['date', 'en date de'], en: ['date', 'as of'] },
  source: { fr: ['source'], en: ['source'] },
  sourceKind: { fr: ['nature de la source'], en: ['source kind'] },
  sourceUrl: { fr: ['adresse de la source'], en: ['source address', 'source url'] },
  sourcePublisher: { fr: ['éditeur de la source'], en: ['source publisher'] },
  sourceDate: { fr: ['date de la source'], en: ['source date'] },
  quote: { fr: ['citation'], en: ['quote'] },
  note: { fr: ['note', 'remarque'], en: ['note'] },
};

/**
 * Returns the text as names and words are compared: without accents, in lower case, one space for
 * any other characters than letters, digits and "%".
 *
 * @param {string} text
 */
export const plain = (text) =>
  fold(text)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/**
 * By name of a column: its field, and the languages that use this name.
 *
 * @type {Map<string, { field: string, languages: Language[] }>}
 */
const fieldOfName = new Map();
for (const [field, names] of Object.entries(columns)) {
  for (const language of /** @type {Language[]} */ (['fr', 'en'])) {
    for (const name of names[language]) {
      const known = fieldOfName.get(plain(name));
      fieldOfName.set(plain(name), { field, languages: [...(known?.languages ?? []), language] });
    }
  }
}

/**
 * Reads the header row. `fields`: column number by field, from 0; `unknown` and `repeated`: names
 * of columns that are not used; `language`: the language of most of the names.
 *
 * @param {string[]} cells
 */
export function readHeader(cells) {
  /** @type {Map<string, number>} */
  const fields = new Map();
  /** @type {string[][]} */
  const [unknown, repeated] = [[], []];
  const votes = { fr: 0, en: 0 };
  cells.forEach((cell, position) => {
    const name = plain(cell);
    const column = fieldOfName.get(name);
    if (name === '') return;
    if (!column) unknown.push(cell.trim());
    else if (fields.has(column.field)) repeated.push(cell.trim());
    else {
      fields.set(column.field, position);
      for (const language of column.languages) votes[language] += 1;
    }
  });
  return { fields, unknown, repeated, language: votes.en > votes.fr ? 'en' : 'fr' };
}

/**
 * Turns { code: "word, word" } into a map from each word, and the code itself, to the code.
 *
 * @param {Record<string, string>} table
 * @returns {Map<string, string>}
 */
const wordsOf = (table) =>
  new Map(
    Object.entries(table).flatMap(([code, all]) =>
      [code, ...all.split(', ')].map((word) => [plain(word), code]),
    ),
  );

/**
 * By field: the code of the programme format for each word that a cell may hold.
 *
 * @type {Record<string, Map<string, string>>}
 */
export const codes = {
  status: wordsOf({
    announced: 'annoncée, annoncé, prévue, prévu, planned',
    selected: 'retenue, retenu, lauréate, lauréat, sélectionnée, sélectionné',
    signed: 'signée, signé, contractualisée, contractualisé',
    started: 'démarrée, démarré, lancée, lancé, en cours, ongoing, in progress',
    completed: 'achevée, achevé, terminée, terminé, finished, done',
  }),
  amountKind: wordsOf({
    budget: 'coût, coût total',
    aid: 'aide, aide publique, aides',
    grant: 'subvention, subventions',
    equity: 'fonds propres, capital',
    cofinancing: 'cofinancement, cofinancements, co-financing',
    fund: 'fonds',
  }),
  placeKind: wordsOf({
    site: 'lieu',
    commune: 'ville, town, city',
    territory: 'territoire',
    department: 'département',
    region: 'région',
    country: 'pays',
  }),
  sourceKind: wordsOf({
    press_article: 'article, article de presse, press article',
    press_release: 'communiqué, communiqué de presse, press release',
    official_page: 'page officielle, official page',
    organization_page: 'page d’une organisation, organization page',
    report: 'rapport, document',
    dataset: 'données, jeu de données, data',
  }),
  qualifier: wordsOf({
    exact: 'exactement',
    about: 'environ',
    nearly: 'près de',
    more_than: 'plus de, more than',
    slightly_more_than: 'un peu plus de',
    less_than: 'moins de, less than',
    at_least: 'au moins, at least',
    up_to: 'jusqu’à, up to',
    potential: 'potentiel',
    planned: 'prévu',
    target: 'objectif',
  }),
};
