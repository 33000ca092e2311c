// The x- keywords of programme.schema.json for ajv: rules between the rows of a file, which JSON
// Schema cannot express. They are written independently of the loader's code, so that the two can
// disagree.

/** @type {Record<string, string>} */
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
/** @param {any} value */
const is_object = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
/**
 * @param {any} file
 * @param {string} list
 * @returns {any[]}
 */
const rows_of = (file, list) => (Array.isArray(file?.[list]) ? file[list].filter(is_object) : []);
/**
 * @param {any} file
 * @param {string} list
 * @param {string} id
 */
const row_named = (file, list, id) => rows_of(file, list).find((row) => row.id === id);

/**
 * @param {string} list
 * @param {string} value
 * @param {any} file
 */
function refers_to(list, value, file) {
  if (list !== '*') return row_named(file, list, value) !== undefined;
  const [kind, id] = value.split(':');
  return row_named(file, lists_of_kind[kind], id) !== undefined;
}

/** @param {any[]} rows */
function unique_ids(rows) {
  const ids = rows
    .filter(is_object)
    .map((row) => row.id)
    .filter((id) => typeof id === 'string');
  return new Set(ids).size === ids.length;
}

/** @param {string} text */
function is_calendar_date(text) {
  const days = text.split('/').map((date) => date.split('-').map(Number));
  /**
   * @param {number} year
   * @param {number} month
   */
  const last_day = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();
  /** @param {number[]} date */
  const exists = ([year, month = 1, day = 1]) => day <= last_day(year, month);
  /** @param {number[]} date */
  const first = ([year, month = 1, day = 1]) => Date.UTC(year, month - 1, day);
  /** @param {number[]} date */
  const last = ([year, month = 12, day]) => Date.UTC(year, month - 1, day ?? last_day(year, month));
  return days.every(exists) && (days.length === 1 || last(days[1]) >= first(days[0]));
}

/** @param {any} row */
function has_preferred_value(row) {
  if (!Array.isArray(row.claims) || row.claims.length === 0) return true; // reported by other rules
  const preferred =
    row.claims.length === 1
      ? row.claims
      : row.claims.filter((/** @type {Claim | null} */ claim) => claim?.preferred === true);
  return preferred.length === 1 && (preferred[0]?.value ?? null) === (row.value ?? null);
}

/**
 * @param {number} levels
 * @param {string} field
 * @param {any} row
 * @param {any} file
 */
function nests_within(levels, field, row, file) {
  const list = field === 'within' ? 'places' : 'amounts';
  let depth = 1;
  for (let at = row; at?.[field] !== undefined; at = row_named(file, list, at[field])) {
    if (++depth > levels) return false;
  }
  return true;
}

/**
 * Returns the minor number of a version: 1 of "1.1".
 *
 * @param {unknown} version
 */
const minor_of = (version) => Number(String(version).split('.')[1]);

/**
 * @param {string} name
 * @param {string | undefined} type
 * @param {(schema: any, data: any, parent: any, context: any) => boolean} validate
 * @returns {import("ajv").KeywordDefinition}
 */
const keyword = (name, type, validate) => ({
  keyword: name,
  type: /** @type {'string'} */ (type),
  errors: false,
  validate: /** @type {import('ajv').SchemaValidateFunction} */ (validate),
});

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
  keyword('x-sameCurrency', 'string', (_, total, __, { parentData, rootData }) => {
    const whole = row_named(rootData, 'amounts', total);
    return whole === undefined || (whole.currency ?? 'EUR') === (parentData.currency ?? 'EUR');
  }),
  keyword(
    'x-since',
    undefined,
    (version, _, __, { rootData }) => !(minor_of(rootData.format) < minor_of(version)),
  ),
  keyword('x-maxNesting', 'string', (levels, _, __, { parentData, parentDataProperty, rootData }) =>
    nests_within(levels, parentDataProperty, parentData, rootData),
  ),
];
