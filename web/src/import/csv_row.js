// Imports one row of the table: its action, with its source, organizations, place and amount.
import { createRow, decimalMark } from './csv_cells.js';
import { span } from './dates.js';
import { readAmount, readDegrees } from './numbers.js';
import { fold, webAddress } from './text.js';
import { inAll } from './words.js';

/** @import { Action, Claim, Draft, Header, Money, Report, RowContext, TableRow } from './types.js' */

const roles = ['leader', 'partner', 'funder', 'operator'];
const maxNumber = 100_000;
const maxValue = 1e12;
const maxCode = 20;

/**
 * Returns `addRow(cells, number)`, which adds one row to the draft. A row without a title is
 * reported and left out.
 *
 * @param {{ draft: Draft, file: string, header: Header, report: Report, rows: string[][] }} table
 * @returns {(cells: string[], number: number) => void}
 */
export function createRowImport({ draft, file, header, report, rows }) {
  const decimal = decimalMark(rows, header);
  /** @type {Map<string, Action | undefined>} */
  const actions = new Map(); // actions added so far, by axis and title

  return (cells, number) => {
    const row = createRow(cells, number, { header, report });
    const title = row.words('action');
    if (!title) return report.row('import_row_untitled', number);
    const context = { draft, file, report, row, decimal };
    const action = actionOf(context, actions, title);
    if (action) complete(context, action, addSource(context));
    return undefined;
  };
}

/**
 * Returns the id of the source that the row names, or of the imported file's source if the row
 * names none.
 *
 * @param {RowContext} context
 * @returns {string}
 */
function addSource({ draft, file, row }) {
  const title = row.words('source');
  const url = row.value('sourceUrl', webAddress, 'import_row_url');
  const publisher = row.words('sourcePublisher');
  const date = row.date('sourceDate');
  const kind = row.code('sourceKind', 'import_row_source_kind') ?? 'report';
  const name = title ?? url;
  if (!name) return file;
  const key = JSON.stringify([title, url, date]);
  return (
    draft.once('sources', key, name, () => ({
      title: title ?? inAll('import_untitled_source'),
      kind,
      publisher: publisher ?? inAll('import_no_publisher'),
      date,
      url,
    }))?.id ?? file
  );
}

/**
 * Returns the action of the row, added if it is new. Rows with the same title under the same axis
 * are about the same action. Returns undefined if there are too many actions.
 *
 * @param {RowContext} context
 * @param {Map<string, Action | undefined>} actions
 * @param {string} title
 */
function actionOf({ draft, row }, actions, title) {
  const name = row.words('axis');
  const axis = name && draft.once('axes', fold(name), name, () => ({ title: name }))?.id;
  const key = JSON.stringify([axis, fold(title)]);
  if (!actions.has(key)) {
    /** @type {Omit<Action, 'id'>} */
    const fields = { title, axis, claims: [], parties: [], places: [] };
    actions.set(key, draft.add('actions', title, fields));
  }
  return actions.get(key);
}

/**
 * Adds to the action what the row says of it, as claims of `source` (a source's id).
 *
 * @param {RowContext} context
 * @param {Action} action
 * @param {string} source
 */
function complete(context, action, source) {
  const { row } = context;
  const quote = row.words('quote');
  const date = row.date('date');
  const hasAmount = row.words('amount') !== undefined;
  addFields(row, action);
  addParties(context, action, source);
  addPlace(context, action);
  if (hasAmount) addAmount(context, action, { source, date, quote });
  if (!action.claims.some((claim) => claim.source === source)) {
    action.claims.push({ source, date, ...(!hasAmount && { quote }) });
  }
}

/**
 * Sets the fields that have one value per action. If rows differ, the first value is kept and the
 * later row reported.
 *
 * @param {TableRow} row
 * @param {Action} action
 */
function addFields(row, action) {
  const found = {
    number: row.value('number', wholeNumber, 'import_row_number'),
    description: row.words('description'),
    status: row.code('status', 'import_row_status'),
    period: periodOf(row),
    note: row.words('note'),
  };
  const known = /** @type {Record<string, any>} */ (action);
  for (const [field, value] of Object.entries(found)) {
    if (value !== undefined && known[field] !== undefined && known[field] !== value)
      row.warn('import_row_differs');
    known[field] ??= value;
  }
}

/**
 * Returns an action's number, from 1 to `maxNumber`.
 *
 * @param {string} text
 */
function wholeNumber(text) {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= maxNumber ? number : undefined;
}

/** @param {TableRow} row */
function periodOf(row) {
  const [start, end] = [row.date('start'), row.date('end')];
  const period = span(start, end);
  if (end && !period) row.warn(start ? 'import_row_period' : 'import_row_end_only');
  return period;
}

/**
 * Returns the id of the organization of this name, added if it is new.
 *
 * @param {RowContext} context
 * @param {string} name
 */
const organization = ({ draft }, name) =>
  draft.once('organizations', fold(name), name, () => ({ name }))?.id;

/**
 * @param {RowContext} context
 * @param {Action} action
 * @param {string} source
 */
function addParties(context, action, source) {
  for (const role of roles) {
    for (const name of context.row.list(role)) {
      const id = organization(context, name);
      const known = action.parties.find((party) => party.organization === id);
      if (!id) continue;
      if (!known) action.parties.push({ organization: id, roles: [role], claims: [{ source }] });
      else if (!known.roles.includes(role)) known.roles.push(role);
    }
  }
}

/**
 * Returns the row's coordinates, in degrees. If only one of the two is usable, warns and returns
 * none.
 *
 * @param {TableRow} row
 * @returns {{ lon?: number, lat?: number }}
 */
function pointOf(row) {
  const lat = row.value('latitude', (text) => readDegrees(text, 90), 'import_row_degrees');
  const lon = row.value('longitude', (text) => readDegrees(text, 180), 'import_row_degrees');
  if ((lat === undefined) === (lon === undefined)) return lat === undefined ? {} : { lon, lat };
  row.warn('import_row_half_point');
  return {};
}

/**
 * @param {RowContext} context
 * @param {Action} action
 */
function addPlace({ draft, row }, action) {
  const name = row.words('place');
  const point = pointOf(row);
  const kind = row.code('placeKind', 'import_row_place_kind') ?? 'site';
  const code = row.value(
    'placeCode',
    (text) => (text.length <= maxCode && !text.includes('\n') ? text : undefined),
    'import_row_place_code',
  );
  if (!name) {
    if (point.lat !== undefined) row.warn('import_row_place_unnamed');
    return;
  }
  const key = JSON.stringify([fold(name), kind, code]);
  const place = draft.once('places', key, name, () => ({ name, kind, code, ...point }));
  if (!place) return;
  if (place.lat === undefined) Object.assign(place, point);
  else if (point.lat !== undefined && (point.lat !== place.lat || point.lon !== place.lon))
    row.warn('import_row_place_moved');
  if (!action.places.includes(place.id)) action.places.push(place.id);
}

/**
 * Reads the row's amount. An amount in another currency, or marked as not published, gets the value
 * null and a note. If the amount cannot be read, warns and returns undefined.
 *
 * @param {RowContext} context
 * @returns {Money | undefined}
 */
function moneyOf({ decimal, row }) {
  const text = row.words('amount') ?? '';
  const read = readAmount(fold(text), decimal);
  if (read?.unpublished) return { value: null, note: inAll('import_unpublished') };
  if (read?.foreign) {
    row.warn('import_row_currency');
    return { value: null, note: inAll('import_other_currency', text) };
  }
  if (!read || read.value > maxValue) {
    row.warn('import_row_amount');
    return undefined;
  }
  if (read.ambiguous)
    row.warn(decimal === ',' ? 'import_row_ambiguous_comma' : 'import_row_ambiguous_point');
  return { value: read.value };
}

/**
 * Adds the row's amount. If the row names no scope, all amounts of one kind share a scope: amounts
 * of different kinds may overlap (a grant may be part of a budget) and must not be added up.
 *
 * @param {RowContext} context
 * @param {Action} action
 * @param {Claim} claim
 */
function addAmount(context, action, claim) {
  const { draft, row } = context;
  const money = moneyOf(context);
  const kind = row.code('amountKind', 'import_row_amount_kind') ?? 'budget';
  if (!money) return;
  if (!row.words('amountKind')) row.warn('import_row_kind_missing');
  const scopeName = row.words('scope');
  const scope = draft.once(
    'scopes',
    scopeName ? fold(scopeName) : `kind ${kind}`,
    scopeName ?? kind,
    () => ({
      title: scopeName ?? inAll(`import_scope_kind_${kind}`),
    }),
  )?.id;
  const from = row.words('amountFrom');
  if (!scope) return;
  draft.addAmount(`${action.id} ${kind}`, {
    label: row.words('amountLabel') ?? inAll(`import_label_kind_${kind}`, action.title),
    money,
    kind,
    scope,
    to: action.id,
    ...(from && { from: organization(context, from) }),
    claim: { ...claim, qualifier: row.code('qualifier', 'import_row_qualifier') },
  });
}
