// Formats a key figure of a programme as the app does (app/text): value, qualifier, label and
// source.
import { conventions, messages } from '../../assets/i18n/every_language.js';

/** @import { Page } from './prerender_page.mjs' */

/**
 * A key figure. `label`, `value`, `qualifier`: text; `number`: its value in `unit`, null if it is
 * not published or not a number; `claims`: all claims, in `unit`, the preferred one first;
 * `source`: source of the preferred claim; `claim`: that source in one line.
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

/**
 * Names of the programme's lists of items, by kind of item.
 *
 * @type {Record<string, "actions" | "amounts" | "figures" | "indicators">}
 */
const lists = { action: 'actions', amount: 'amounts', figure: 'figures', indicator: 'indicators' };
// Sizes of the units in `money_units` of a language.
const moneySizes = [1e9, 1e6, 1e3];

/**
 * Puts values into the places {0}, {1} … of a pattern.
 *
 * @param {string} pattern
 * @param {...string} values
 */
const filled = (pattern, ...values) =>
  pattern.replace(/\{(\d)\}/g, (_, place) => values[Number(place)]);

/**
 * Returns the claims, the preferred one first.
 *
 * @param {Measure} measure
 */
export function claimsOf({ claims = [] }) {
  return [
    ...claims.filter((claim) => claim.preferred),
    ...claims.filter((claim) => !claim.preferred),
  ];
}

/** @type {Record<string, string>} */
const absenceWords = {
  not_published: 'code_not_published',
  not_read: 'code_absence_not_read',
  withheld: 'code_absence_withheld',
};

/**
 * Returns why a value with these claims is missing, with the source's words for a value that was not
 * read, as app/state/labels.cpp does.
 *
 * @param {Claim | undefined} claim the preferred one, or else the first
 * @param {Page} page
 */
export function missingValue(claim, page) {
  return claim?.published_as
    ? page.message('code_absence_not_read_words', claim.published_as)
    : page.message(absenceWords[claim?.absence ?? 'not_published']);
}

/**
 * Returns the key figure. Throws if the programme has no such item.
 *
 * @param {Programme} programme
 * @param {string} reference "amount:ID", "figure:ID" …
 * @param {Page} page
 * @returns {Figure}
 */
export function figureOf(programme, reference, page) {
  const [kind, id] = reference.split(':');
  /** @type {Item[]} */
  const items = programme[lists[kind]] ?? [];
  const item = items.find((candidate) => candidate.id === id);
  if (!item) throw new Error(`${programme.id}: there is no ${reference}`);
  const measure = kind === 'indicator' ? (item.target ?? item.actual ?? item) : item;
  const claims = claimsOf(measure);
  const [claim] = claims;
  const unit = kind === 'amount' ? currencyOf(item) : item.unit;
  const source = sourceOf(programme, claim);
  const known = () => formatValue(measure.value, unit, page.language);
  const value = () => (typeof measure.value === 'number' ? known() : missingValue(claim, page));
  return {
    label: page.plain(item.label ?? item.title),
    value: kind === 'action' ? page.message(`code_status_${item.status}`) : value(),
    qualifier: qualifierOf(claim, page),
    number: measure.value ?? null,
    unit,
    source,
    claims,
    claim: sourceLine(source, claim.date ?? source.date, page),
  };
}

/**
 * Returns the source of a claim. Throws if the programme has no such source.
 *
 * @param {Programme} programme
 * @param {Claim} claim
 */
export function sourceOf(programme, claim) {
  const source = programme.sources.find((candidate) => candidate.id === claim.source);
  if (!source) throw new Error(`${programme.id}: there is no source ${claim.source}`);
  return source;
}

/**
 * Returns the qualifier as text; '' for an exact value.
 *
 * @param {Claim} claim
 * @param {Page} page
 */
function qualifierOf({ qualifier }, page) {
  return qualifier && qualifier !== 'exact' ? page.message(`code_qualifier_${qualifier}`) : '';
}

/**
 * Returns publisher and date: "Métropole de Lyon · 30 janvier 2020".
 *
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
 * Formats a number in the language, with at most `decimals` decimals.
 *
 * @param {number} value
 * @param {Language} language
 * @param {number} [decimals]
 */
export function formatNumber(value, language, decimals = 2) {
  const { decimal, group } = conventions[language];
  return value
    .toLocaleString('en-US', { maximumFractionDigits: decimals })
    .replace(/[.,]/g, (mark) => (mark === '.' ? decimal : group));
}

/**
 * Formats an amount: "17,5 M€" in French, "€17.5M" in English.
 *
 * @param {number} value
 * @param {Language} language
 * @param {string} currency
 */
function formatMoney(value, language, currency) {
  const { money, money_units: units } = conventions[language];
  const place = moneySizes.findIndex((least) => value >= least);
  const size = moneySizes[place] ?? 1;
  const number = formatNumber(value / size, language, value / size < 100 ? 2 : 1);
  const unit = units[place] ?? '';
  return filled(money, number, unit, spacedSign(currency, unit, money));
}

/** @type {Record<string, string>} */
const signs = { EUR: '€', GBP: '£' };

/**
 * Returns the sign of a currency, or its code with a space between it and the number or unit, as
 * app/text/format.cpp does.
 *
 * @param {string} currency
 * @param {string} unit
 * @param {string} pattern
 */
function spacedSign(currency, unit, pattern) {
  if (signs[currency]) return signs[currency];
  if (pattern.startsWith('{2}')) return `${currency}\u00A0`;
  return unit === '' ? currency : `\u00A0${currency}`;
}

/**
 * Returns the currency of an amount, as ISO 4217 code.
 *
 * @param {{ currency?: string }} amount
 */
export const currencyOf = ({ currency = 'EUR' }) => currency;

/**
 * Formats a value with its unit; a dash for a value that is not published.
 *
 * @param {number | null | undefined} value
 * @param {string | undefined} unit
 * @param {Language} language
 */
export function formatValue(value, unit, language) {
  if (value === null || value === undefined) return '–';
  if (unit !== undefined && /^[A-Z]{3}$/.test(unit)) return formatMoney(value, language, unit);
  if (unit === 'year') return String(value);
  const number = formatNumber(value, language);
  if (unit === 'percent') return filled(conventions[language].percent, number);
  const pattern = messages[language][`code_unit_${unit}`];
  return typeof pattern === 'string' ? filled(pattern, number) : number;
}

/**
 * Formats a date or a period.
 *
 * @param {string | undefined} date "2019", "2019-09", "2019-09-13" or two of them, with "/" between
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
  const {
    months,
    month_of_year: withoutDay,
    date: withDay,
    first_day: first,
  } = conventions[language];
  const name = months[month - 1];
  if (!day) return filled(withoutDay, name, String(year));
  return filled(withDay, day === 1 ? first : String(day), name, String(year));
}
