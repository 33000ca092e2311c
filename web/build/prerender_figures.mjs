// One key figure of a programme in words, as app/text writes them: value, qualifier, label, who says so.

/** @import { Page } from './prerender_page.mjs' */

/**
 * `claims`: all of them; they and `number` are in `unit`. `claim`: who says so, in a line.
 *
 * @typedef {object} Figure
 * @property {string} label
 * @property {string} value
 * @property {string} qualifier
 * @property {number | null} number
 * @property {string | undefined} unit
 * @property {Source} source
 * @property {Claim[]} claims
 * @property {string} claim
 */

const narrow = '\u202f'; // inside French numbers
const fixed = '\u00a0'; // before units

/** @type {Record<string, "actions" | "amounts" | "figures" | "indicators">} */
const lists = { action: 'actions', amount: 'amounts', figure: 'figures', indicator: 'indicators' };
/** @type {[least: number, fr: string, en: string][]} */
const moneyUnits = [
  [1e9, 'Md€', 'bn'],
  [1e6, 'M€', 'M'],
  [1e3, 'k€', 'k'],
];

/**
 * What is claimed of an item, the preferred claim first.
 * @param {Measure} measure
 */
export function claimsOf({ claims = [] }) {
  return [
    ...claims.filter((claim) => claim.preferred),
    ...claims.filter((claim) => !claim.preferred),
  ];
}

/**
 * `page`: { language, message(key), plain(text) }. `claims`: all of them; they and `number` are in `unit`.
 * @param {Programme} programme
 * @param {string} reference
 * @param {Page} page
 * @returns {Figure}
 */
export function figureOf(programme, reference, page) {
  const [kind, id] = reference.split(':');
  /** @type {Item[]} */
  const items = programme[lists[kind]] ?? [];
  const item = items.find((candidate) => candidate.id === id);
  if (!item) throw new Error(`${programme.id}: nothing is called ${reference}`);
  const measure = kind === 'indicator' ? (item.target ?? item.actual ?? item) : item;
  const claims = claimsOf(measure);
  const [claim] = claims;
  const unit = kind === 'amount' ? 'EUR' : item.unit;
  const source = sourceOf(programme, claim);
  return {
    label: page.plain(item.label ?? item.title),
    value:
      kind === 'action'
        ? page.message(`code_status_${item.status}`)
        : formatValue(measure.value, unit, page.language),
    qualifier: qualifierOf(claim, page),
    number: measure.value ?? null,
    unit,
    source,
    claims,
    claim: sourceLine(source, claim.date ?? source.date, page),
  };
}

/**
 * The source that a claim names.
 * @param {Programme} programme
 * @param {Claim} claim
 */
export function sourceOf(programme, claim) {
  const source = programme.sources.find((candidate) => candidate.id === claim.source);
  if (!source) throw new Error(`${programme.id}: no source is called ${claim.source}`);
  return source;
}

/**
 * @param {Claim} claim
 * @param {Page} page
 */
function qualifierOf({ qualifier }, page) {
  return qualifier && qualifier !== 'exact' ? page.message(`code_qualifier_${qualifier}`) : '';
}

/**
 * "Métropole de Lyon · 30 janvier 2020"
 * @param {Source} source
 * @param {string | undefined} date
 * @param {Page} page
 */
export function sourceLine(source, date, page) {
  return [page.plain(source.publisher), formatDate(date, page.language)]
    .filter(Boolean)
    .join(' · ');
}

/**
 * @param {number} value
 * @param {Language} language
 * @param {number} [decimals]
 */
export function formatNumber(value, language, decimals = 2) {
  const text = value.toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB', {
    maximumFractionDigits: decimals,
  });
  return text.replace(/[\u00a0\u202f]/g, narrow);
}

/**
 * @param {number} euros
 * @param {Language} language
 */
function formatMoney(euros, language) {
  const [size, fr, en] = moneyUnits.find(([least]) => euros >= least) ?? [1, '€', ''];
  const number = formatNumber(euros / size, language, euros / size < 100 ? 2 : 1);
  return language === 'fr' ? number + fixed + fr : `€${number}${en}`;
}

/**
 * @param {number | null | undefined} value
 * @param {string | undefined} unit
 * @param {Language} language
 */
export function formatValue(value, unit, language) {
  if (value === null || value === undefined) return '–';
  if (unit === 'EUR') return formatMoney(value, language);
  if (unit === 'year') return String(value);
  const number = formatNumber(value, language);
  if (unit === 'percent') return language === 'fr' ? `${number}${fixed}%` : `${number}%`;
  if (unit === 'rank') return language === 'fr' ? `n°${fixed}${number}` : `No. ${number}`;
  if (unit === 'square_metre') return `${number}${fixed}m²`;
  return number;
}

/**
 * 2019, 2019-09, 2019-09-13 or a span of two.
 * @param {string | undefined} date
 * @param {Language} language
 */
export function formatDate(date, language) {
  if (!date) return '';
  return date
    .split('/')
    .map((day) => formatDay(day, language))
    .join(' – ');
}

/**
 * @param {string} date
 * @param {Language} language
 */
function formatDay(date, language) {
  const [year, month, day] = date.split('-').map(Number);
  if (!month) return String(year);
  /** @type {Intl.DateTimeFormatOptions} */
  const options = {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(day && { day: 'numeric' }),
  };
  const text = new Date(Date.UTC(year, month - 1, day || 1)).toLocaleDateString(
    language === 'fr' ? 'fr-FR' : 'en-GB',
    options,
  );
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}
