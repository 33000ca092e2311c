// One key figure of a programme in words, as app/text writes them: value, qualifier, label, who says so.

const narrow = '\u202f';  // inside French numbers
const fixed = '\u00a0';  // before units

const lists = { amount: 'amounts', figure: 'figures', indicator: 'indicators' };
const moneyUnits = [[1e9, 'Md€', 'bn'], [1e6, 'M€', 'M'], [1e3, 'k€', 'k']];

// `page`: { language, messages, plain(text) }.
export function figureOf(programme, reference, page) {
  const [kind, id] = reference.split(':');
  const item = programme[lists[kind]].find((candidate) => candidate.id === id);
  const measure = kind === 'indicator' ? item.target ?? item.actual ?? item : item;
  const claim = measure.claims.find((candidate) => candidate.preferred) ?? measure.claims[0];
  const source = programme.sources.find((candidate) => candidate.id === claim.source);
  return {
    label: page.plain(item.label),
    value: formatValue(measure.value, kind === 'amount' ? 'EUR' : item.unit, page.language),
    qualifier: claim.qualifier && claim.qualifier !== 'exact' ? page.messages[`code_qualifier_${claim.qualifier}`] : '',
    source,
    claim: sourceLine(source, claim.date ?? source.date, page),
  };
}

// "Métropole de Lyon · 30 janvier 2020"
export function sourceLine(source, date, page) {
  return [page.plain(source.publisher), formatDate(date, page.language)].filter(Boolean).join(' · ');
}

export function formatNumber(value, language, decimals = 2) {
  const text = value.toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: decimals });
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
  if (unit === 'square_metre') return `${number}${fixed}m²`;
  return number;
}

// 2019, 2019-09, 2019-09-13 or a span of two.
export function formatDate(date, language) {
  if (!date) return '';
  return date.split('/').map((day) => formatDay(day, language)).join(' – ');
}

function formatDay(date, language) {
  const [year, month, day] = date.split('-').map(Number);
  if (!month) return String(year);
  const options = { year: 'numeric', month: 'long', timeZone: 'UTC', ...(day && { day: 'numeric' }) };
  const text = new Date(Date.UTC(year, month - 1, day || 1)).toLocaleDateString(language === 'fr' ? 'fr-FR' : 'en-GB', options);
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}
