// One key figure of a programme in words, as app/text writes them: value, qualifier, label, who says so.

const narrow = '\u202f'; // inside French numbers
const fixed = '\u00a0'; // before units

const lists = { action: 'actions', amount: 'amounts', figure: 'figures', indicator: 'indicators' };
const moneyUnits = [
  [1e9, 'Md€', 'bn'],
  [1e6, 'M€', 'M'],
  [1e3, 'k€', 'k'],
];

// What is claimed of an item, the preferred claim first.
export function claimsOf({ claims = [] }) {
  return [
    ...claims.filter((claim) => claim.preferred),
    ...claims.filter((claim) => !claim.preferred),
  ];
}

// `page`: { language, message(key), plain(text) }. `claims`: all of them; they and `number` are in `unit`.
export function figureOf(programme, reference, page) {
  const [kind, id] = reference.split(':');
  const item = (programme[lists[kind]] ?? []).find((candidate) => candidate.id === id);
  if (!item) throw new Error(`${programme.id}: nothing is called ${reference}`);
  const measure = kind === 'indicator' ? (item.target ?? item.actual ?? item) : item;
  const claims = claimsOf(measure);
  const [claim] = claims;
  const unit = kind === 'amount' ? 'EUR' : item.unit;
  const source = programme.sources.find((candidate) => candidate.id === claim.source);
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

function qualifierOf({ qualifier }, page) {
  return qualifier && qualifier !== 'exact' ? page.message(`code_qualifier_${qualifier}`) : '';
}

// "Métropole de Lyon · 30 janvier 2020"
export function sourceLine(source, date, page) {
  return [page.plain(source.publisher), formatDate(date, page.language)]
    .filter(Boolean)
    .join(' · ');
}

export function formatNumber(value, language, decimals = 2) {
  const text = value.toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB', {
    maximumFractionDigits: decimals,
  });
  return text.replace(/[\u00a0\u202f]/g, narrow);
}

function formatMoney(euros, language) {
  const [size, fr, en] = moneyUnits.find(([least]) => euros >= least) ?? [1, '€', ''];
  const number = formatNumber(euros / size, language, euros / size < 100 ? 2 : 1);
  return language === 'fr' ? number + fixed + fr : `€${number}${en}`;
}

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

// 2019, 2019-09, 2019-09-13 or a span of two.
export function formatDate(date, language) {
  if (!date) return '';
  return date
    .split('/')
    .map((day) => formatDay(day, language))
    .join(' – ');
}

function formatDay(date, language) {
  const [year, month, day] = date.split('-').map(Number);
  if (!month) return String(year);
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
