// Describes a programme as schema.org data (JSON-LD) for search engines: page, data set, project,
// grants, organisations. Names and numbers are those of the data file; an amount that is not
// published is left out. index.html contains shorter lists than the programme's own page.
import { languages, pageFile } from './address.mjs';
import { currencyOf } from './prerender_figures.mjs';
import { isWebAddress } from './prerender_page.mjs';

/** @import { Figure } from './prerender_figures.mjs' */
/** @import { Page } from './prerender_page.mjs' */

/** @type {Record<string, string>} */
const licences = {
  'Licence Ouverte / Open Licence 2.0': 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
};
/**
 * The page that the data is for. `isOwn`: true for the programme's own page, false for index.html;
 * `file`: the page's name ('' for index.html); `address(path)`: address of a path in the site;
 * `id(kind, name)`: the "@id" of an object.
 *
 * @typedef {object} Place
 * @property {boolean} isOwn
 * @property {string} file
 * @property {(path: string) => string} address
 * @property {(kind: string, name?: string) => { '@id': string }} id
 */

// Kinds of amounts that are grants. A budget also counts as a grant if the organisation that gives
// it (`from`) is known; funds and equity are investments.
const given = ['aid', 'grant'];
/** @type {Record<string, object>} */
const unitNames = {
  percent: { unitText: '%', unitCode: 'P1' },
  square_metre: { unitText: 'm²', unitCode: 'MTK' },
};

/**
 * Returns the JSON-LD object. `file`: name of the page, '' for index.html; `address(path)`: address
 * of a path in the site.
 *
 * @param {Page} page
 * @param {{ file: string, address(path: string): string }} given
 */
export function graphOf(page, { file, address }) {
  const own = address(pageFile(page.entry.id, page.language));
  const isOwn = file !== '';
  const place = {
    isOwn,
    file,
    address,
    id: (/** @type {string} */ kind, /** @type {string} */ name = '') => ({
      '@id': `${own}#${name ? `${kind}-${name}` : kind}`,
    }),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      webPage(page, place),
      dataset(page, place),
      project(page, place),
      ...grants(page, place),
      ...organizations(page, place),
    ],
  };
}

/**
 * @param {Page} page
 * @param {Place} place
 */
function webPage(page, { file, address, id }) {
  return {
    '@type': 'WebPage',
    ...id('page'),
    'url': address(file),
    'name': page.title,
    'description': page.description,
    'inLanguage': page.language,
    'isPartOf': { '@type': 'WebSite', 'name': 'Trame', 'url': address('') },
    'mainEntity': id('dataset'),
  };
}

/**
 * @param {Page} page
 * @param {Place} place
 */
function dataset(page, { isOwn, address, id }) {
  const { programme } = page;
  return {
    '@type': 'Dataset',
    ...id('dataset'),
    'name': page.message('dataset_name', page.plain(programme.title)),
    'description': page.plain(programme.summary),
    'url': address(pageFile(page.entry.id, page.language)),
    'about': id('programme'),
    'inLanguage': languages,
    'isAccessibleForFree': true,
    ...(programme.licence && { license: licences[programme.licence] ?? programme.licence }),
    ...(programme.updated && { dateModified: programme.updated }),
    'variableMeasured': page.highlights.filter((figure) => figure.number !== null).map(measured),
    ...(isOwn && {
      citation: programme.sources
        .filter(({ url }) => isWebAddress(url))
        .map((source) => cited(page, source)),
    }),
    'distribution': {
      '@type': 'DataDownload',
      'encodingFormat': 'application/json',
      'contentUrl': address(`programmes/${page.entry.file}`),
    },
  };
}

/**
 * A key figure as a measured variable. The unit of money is the code of its currency.
 *
 * @param {Figure} figure
 */
const measured = ({ label, number, unit }) => ({
  '@type': 'PropertyValue',
  'name': label,
  'value': number,
  ...(/^[A-Z]{3}$/.test(unit ?? '') ? { unitText: unit } : unitNames[unit ?? '']),
});

/**
 * @param {Page} page
 * @param {Source} source
 */
const cited = (page, { title, url }) => ({
  '@type': 'CreativeWork',
  'name': page.plain(title),
  url,
});

/**
 * @param {Page} page
 * @param {Place} place
 */
function project(page, { id }) {
  const { programme } = page;
  /** @param {string[]} roles */
  const involved = (roles) =>
    (programme.parties ?? [])
      .filter((party) => party.roles.some((role) => roles.includes(role)))
      .map(({ organization }) => id('organization', organization));
  const [funders, leaders] = [involved(['funder']), involved(['leader'])];
  return {
    '@type': 'Project',
    ...id('programme'),
    'name': page.plain(programme.title),
    'description': page.plain(programme.summary),
    ...(funders.length > 0 && { funder: funders }),
    ...(leaders.length > 0 && { member: leaders }),
  };
}

/** @param {Programme} programme */
function grantsOf({ amounts = [] }) {
  return amounts.filter(({ kind, from }) => given.includes(kind) || (kind === 'budget' && from));
}

/**
 * @param {Page} page
 * @param {Place} place
 */
function grants(page, { id }) {
  const nodes = grantsOf(page.programme).map((amount) => ({
    '@type': 'MonetaryGrant',
    ...id('grant', amount.id),
    'name': page.plain(amount.label),
    ...(amount.value !== null && {
      amount: { '@type': 'MonetaryAmount', 'currency': currencyOf(amount), 'value': amount.value },
    }),
    ...(amount.from && { funder: id('organization', amount.from) }),
    'fundedItem': funded(page, amount, id),
  }));
  return nodes.length > 0 ? nodes : unpublished(page, id);
}

/**
 * Returns what an amount is for: an action of the programme, or the programme itself.
 *
 * @param {Page} page
 * @param {Amount} amount
 * @param {Place["id"]} id
 */
function funded(page, amount, id) {
  const action = (page.programme.actions ?? []).find((candidate) => candidate.id === amount.to);
  return action ? { '@type': 'Project', 'name': page.plain(action.title) } : id('programme');
}

/**
 * A grant without an amount, for a programme whose funders are known but whose amounts are not.
 *
 * @param {Page} page
 * @param {Place['id']} id
 */
function unpublished(page, id) {
  const funders = (page.programme.parties ?? []).filter(({ roles }) => roles.includes('funder'));
  if (funders.length === 0) return [];
  return [
    {
      '@type': 'MonetaryGrant',
      ...id('grant'),
      'name': page.plain(page.programme.amounts?.[0]?.label ?? page.programme.title),
      'funder': funders.map(({ organization }) => id('organization', organization)),
      'fundedItem': id('programme'),
    },
  ];
}

/**
 * The organisations. index.html contains only leaders and funders.
 *
 * @param {Page} page
 * @param {Place} place
 */
function organizations(page, { isOwn, id }) {
  const { programme } = page;
  const leading = (programme.parties ?? []).filter(
    ({ roles }) => roles.includes('leader') || roles.includes('funder'),
  );
  const named = new Set([
    ...leading.map(({ organization }) => organization),
    ...grantsOf(programme).map(({ from }) => from),
  ]);
  return (programme.organizations ?? [])
    .filter((organization) => isOwn || named.has(organization.id))
    .map((organization) => ({
      '@type': 'Organization',
      ...id('organization', organization.id),
      'name': page.plain(organization.name),
      ...(isOwn && organization.aliases?.length && { alternateName: organization.aliases }),
    }));
}
