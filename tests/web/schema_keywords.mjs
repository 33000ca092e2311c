// The x- keywords of programme.schema.json for ajv: rules between the rows of a file, which JSON Schema
// cannot express. Each is written apart from the loader's code, so that the two can disagree.

const lists_of_kind = {
  axis: 'axes',
  action: 'actions',
  organization: 'organizations',
  place: 'places',
  amount: 'amounts',
  figure: 'figures',
  indicator: 'indicators',
  event: 'events',
  source: 'sources',
  body: 'bodies',
};
const is_object = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const rows_of = (file, list) => (Array.isArray(file?.[list]) ? file[list].filter(is_object) : []);
const row_named = (file, list, id) => rows_of(file, list).find((row) => row.id === id);

function refers_to(list, value, file) {
  if (list !== '*') return row_named(file, list, value) !== undefined;
  const [kind, id] = value.split(':');
  return row_named(file, lists_of_kind[kind], id) !== undefined;
}

function unique_ids(rows) {
  const ids = rows
    .filter(is_object)
    .map((row) => row.id)
    .filter((id) => typeof id === 'string');
  return new Set(ids).size === ids.length;
}

function is_calendar_date(text) {
  const days = text.split('/').map((date) => date.split('-').map(Number));
  const last_day = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();
  const exists = ([year, month = 1, day = 1]) => day <= last_day(year, month);
  const first = ([year, month = 1, day = 1]) => Date.UTC(year, month - 1, day);
  const last = ([year, month = 12, day]) => Date.UTC(year, month - 1, day ?? last_day(year, month));
  return days.every(exists) && (days.length === 1 || last(days[1]) >= first(days[0]));
}

function has_preferred_value(row) {
  if (!Array.isArray(row.claims) || row.claims.length === 0) return true; // said by other rules
  const preferred =
    row.claims.length === 1 ? row.claims : row.claims.filter((claim) => claim?.preferred === true);
  return preferred.length === 1 && (preferred[0]?.value ?? null) === (row.value ?? null);
}

function nests_within(levels, field, row, file) {
  const list = field === 'within' ? 'places' : 'amounts';
  let depth = 1;
  for (let at = row; at?.[field] !== undefined; at = row_named(file, list, at[field])) {
    if (++depth > levels) return false;
  }
  return true;
}

const keyword = (name, type, validate) => ({ keyword: name, type, errors: false, validate });

export const keywords = [
  keyword('x-refersTo', 'string', (list, value, _, { rootData }) =>
    refers_to(list, value, rootData),
  ),
  keyword('x-uniqueIds', 'array', (_, rows) => unique_ids(rows)),
  keyword('x-calendarDate', 'string', (_, text) => is_calendar_date(text)),
  keyword(
    'x-orderedRange',
    'object',
    (_, claim) =>
      claim.value_max === undefined ||
      (typeof claim.value === 'number' && claim.value <= claim.value_max),
  ),
  keyword('x-preferredValue', 'object', (_, row) => has_preferred_value(row)),
  keyword('x-sameScope', 'string', (_, total, __, { parentData, rootData }) => {
    const scope = row_named(rootData, 'amounts', total)?.scope;
    return scope === undefined || scope === parentData.scope;
  }),
  keyword('x-maxNesting', 'string', (levels, _, __, { parentData, parentDataProperty, rootData }) =>
    nests_within(levels, parentDataProperty, parentData, rootData),
  ),
];
