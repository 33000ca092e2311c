// Imports one row of the table: its action, with its source, organizations, place and amount.
import { createRow } from './csv_cells.js';
import { originOf } from './csv_funder.js';
import { addAmount, askedNotes, readMoney } from './csv_money.js';
import { createNumberCells, holdsNumber } from './csv_number_cells.js';
import { createOtherRows } from './csv_other_rows.js';
import { placedCells } from './csv_placed.js';
import { createTotals } from './csv_totals.js';
import { span } from './dates.js';
import { readDegrees } from './numbers.js';
import { fold, webAddress } from './text.js';
import { inAll } from './words.js';

/** @import { Action, FoundRow, Header, Money, Row, RowContext, TableContext, TableRow, Text } from './types.js' */

const maxNumber = 100_000;
const maxCode = 20;

/**
 * Returns `addRow(cells, number, header)`, which adds one row to the draft, and `read`, which after the last
 * row returns what was read: `first`, sentences about amounts that may be counted twice, `column`, the sums of the column of amounts, `isPlaced`, whether the place of
 * each amount is certain, `joined`, the number of rows added to the action of another row, and `totals`,
 * words about the first totals. Totals, their taxes and rows without a title are reported and left out.
 *
 * @param {TableContext} table
 */
export function createRowImport(table) {
  const { draft, report } = table;
  const totals = createTotals(report);
  const isOther = createOtherRows(totals);
  const actions = createActions(draft);
  const tellNumbers = createNumberCells(report);
  let isPlaced = true;

  /** @param {FoundRow} found */
  function addAction(found) {
    const { context, title, amount } = found;
    const { row } = context;
    amount?.warnings.forEach(row.warn);
    totals.count(found);
    if (!title) return row.warn('import_row_untitled');
    const action = actions.of(context, title);
    if (action) complete(context, action, amount?.money);
    return undefined;
  }

  /**
   * Adds or reports a row.
   *
   * @param {string[]} cells
   * @param {number} number
   * @param {Header} header of the heading line above the row
   */
  function addRow(cells, number, header) {
    const { cells: placed, loose, key } = placedCells(cells, header, table.separator);
    const row = createRow(placed, number, { header, report });
    if (key) row.warn(key);
    if (loose) isPlaced = false;
    tellNumbers(row, header);
    const context = { ...table, header, row, loose };
    const found = { context, title: row.words('action'), amount: readMoney(context) };
    if (isOther(found)) return undefined;
    const total = totals.wordsOf(found);
    return total ? totals.report(row, total) : addAction(found);
  }

  /** Adds the total of a table in which no row has an amount: it is what the file says of money. */
  function addLoneTotal() {
    const total = totals.alone();
    if (!total) return;
    const context = { ...table, row: total.row };
    const claim = { source: addSource(context), date: total.row.date('date') };
    addAmount(context, undefined, { money: total.told, claim });
  }

  function read() {
    totals.finish();
    if (actions.count() > 0) addLoneTotal();
    const { column, sections, texts } = totals;
    const first = sections(report.language);
    return { first, column, isPlaced, joined: actions.joined(), totals: texts };
  }

  return { addRow, read };
}

/**
 * Creates the actions of a table. Rows are about the same action if they have the same title under
 * the same axis and the same identifier or number: the title alone does not join them, because
 * several grants may have one title.
 *
 * @param {TableContext["draft"]} draft
 */
function createActions(draft) {
  /** @type {Map<string, Action | undefined>} */
  const known = new Map(); // by identifier, axis and title
  /** @type {Set<string>} */
  const titles = new Set(); // by axis and title
  let joined = 0;

  /**
   * @param {string} title
   * @param {string} [axis]
   * @returns {Action | undefined}
   */
  function added(title, axis) {
    const [claims, parties, places] = [[], [], []];
    const row = draft.add('actions', title, { title, axis, claims, parties, places });
    return row && { row, sources: new Set(), places: new Set(), parties: new Map() };
  }

  /**
   * Returns the action of the row, added if it is new; undefined if there are too many actions.
   *
   * @param {RowContext} context
   * @param {string} title
   */
  function of({ row }, title) {
    const name = row.words('axis');
    const axis = name && draft.once('axes', fold(name), name, () => ({ title: name }))?.id;
    const id = row.words('id') ?? row.words('number');
    const own = JSON.stringify([axis, fold(title)]);
    const key = JSON.stringify([id, own]);
    const found = id === undefined ? undefined : known.get(key);
    if (found) {
      joined += 1;
      row.warn('import_row_joined');
      return found;
    }
    if (titles.has(own)) row.warn('import_row_same_title');
    titles.add(own);
    const action = added(title, axis);
    known.set(key, action);
    return action;
  }

  return { of, count: () => known.size, joined: () => joined };
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
 * Adds to the action what the row says of it.
 *
 * @param {RowContext} context
 * @param {Action} action
 * @param {Money} [money]
 */
function complete(context, action, money) {
  const { row } = context;
  const source = addSource(context);
  const quote = row.quote('quote');
  const date = row.date('date');
  const asked = askedNotes(context);
  if (asked.length > 0 && (money?.value ?? money?.absence) === undefined)
    row.warn('import_row_asked');
  addFields(context, action.row, asked);
  addParties(context, action, source);
  addPlace(context, action);
  if (money) {
    const from = originOf(context);
    addAmount(context, action.row, {
      money,
      claim: { source, date, quote },
      from: from && organization(context, from),
    });
  }
  if (action.sources.has(source)) return;
  action.sources.add(source);
  action.row.claims.push({ source, date, ...(!money && { quote }) });
}

/**
 * Sets the fields that have one value per action. If rows differ, the first value is kept and the
 * later row reported.
 *
 * @param {RowContext} context
 * @param {Row} action
 * @param {Text[]} asked notes about amounts that were asked for
 */
function addFields({ header, row }, action, asked) {
  const found = {
    number: row.value('number', wholeNumber, 'import_row_number'),
    description: row.words('description'),
    status: holdsNumber(row, header, 'status')
      ? undefined
      : row.code('status', 'import_row_status'),
    period: periodOf(row),
    note: noteOf(row, asked),
  };
  const known = /** @type {Record<string, any>} */ (action);
  for (const [field, value] of Object.entries(found)) {
    if (value !== undefined && known[field] !== undefined && !isSame(known[field], value))
      row.warn('import_row_differs');
    known[field] ??= value;
  }
}

/**
 * Returns the note of the row, or else its reference, with further notes below it.
 *
 * @param {TableRow} row
 * @param {Text[]} asked
 */
function noteOf(row, asked) {
  const reference = row.words('reference');
  const own = row.words('note') ?? (reference && inAll('import_reference', reference));
  const [first, ...others] = [...(own ? [own] : []), ...asked];
  return others.reduce((above, note) => inAll('import_two_notes', above, note), first);
}

/**
 * True if two values of a field are equal: texts, numbers, or texts in all languages.
 *
 * @param {unknown} one
 * @param {unknown} other
 */
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

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
 * Returns the roles of the organizations that each column of a row names. A beneficiary leads the
 * action, unless another column says who leads it.
 *
 * @param {RowContext} context
 * @returns {[column: string, role: string][]}
 */
const rolesOf = ({ header }) => [
  ['leader', 'leader'],
  ['beneficiary', header.fields.has('leader') ? 'partner' : 'leader'],
  ['partner', 'partner'],
  ['funder', 'funder'],
  ['granter', 'funder'],
  ['operator', 'operator'],
];

/**
 * @param {RowContext} context
 * @param {Action} action
 * @param {string} source
 */
function addParties(context, { parties, row }, source) {
  for (const [column, role] of rolesOf(context)) {
    for (const name of context.row.list(column)) {
      const id = organization(context, name);
      if (!id) continue;
      const known = parties.get(id);
      if (known && !known.roles.includes(role)) known.roles.push(role);
      if (known) continue;
      const party = { organization: id, roles: [role], claims: [{ source }] };
      parties.set(id, party);
      row.parties.push(party);
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
function addPlace({ draft, header, row }, action) {
  const name = holdsNumber(row, header, 'place') ? undefined : row.words('place');
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
  if (action.places.has(place.id)) return;
  action.places.add(place.id);
  action.row.places.push(place.id);
}
