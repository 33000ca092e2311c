// Imports places, documents, milestones and metrics of an OC4IDS project or contract.
import { isReport, unitOf } from './oc4ids_codes.js';
import { fold, shorten } from './text.js';
import { inAll, inMain } from './words.js';

/** @import { About, Claim, Context, Json, Measure } from './types.js' */

/**
 * An indicator being read: forecasts give its target, metrics its actual value.
 *
 * @typedef {{ title: string, unit?: string, note?: string, target?: Measure, actual?: Measure }}
 *   Sides
 */

/**
 * True for a number between -`limit` and `limit`.
 *
 * @param {Json} value
 * @param {number} limit
 * @returns {value is number}
 */
const within = (value, limit) => typeof value === 'number' && Math.abs(value) <= limit;

/**
 * Returns [longitude, latitude] of a GeoJSON point, in degrees. Returns undefined for another
 * geometry or degrees out of range.
 *
 * @param {Context} context
 * @param {Json} location
 */
function pointOf({ read, report }, location) {
  const geometry = read.object(location, 'geometry');
  const [lon, lat] = [read.at(geometry, 'coordinates')].flat();
  if (Object.keys(geometry).length === 0) return undefined;
  if (read.words(geometry, 'type') === 'Point' && within(lon, 180) && within(lat, 90)) {
    read.use(geometry, 'coordinates');
    return [lon, lat];
  }
  report.count('import_not_a_point');
  return undefined;
}

/**
 * Returns the place's name, note and point. A place without a description is named by its address
 * or its gazetteer codes.
 *
 * @param {Context} context
 * @param {Json} location
 */
function placeOf(context, location) {
  const { read } = context;
  const address = read.object(location, 'address');
  const parts = ['streetAddress', 'postalCode', 'locality', 'region', 'countryName'].map((name) =>
    read.words(address, name),
  );
  const gazetteer = read.object(location, 'gazetteer');
  const codes = [read.words(gazetteer, 'scheme'), ...read.codes(gazetteer, 'identifiers')]
    .filter(Boolean)
    .join(' ');
  const written = parts.filter(Boolean).join(', ');
  const said = read.words(location, 'description');
  const notes = [said && written, codes].filter(Boolean).join(' – ');
  return {
    name: said ?? shorten(written || codes),
    note: shorten(notes) || undefined,
    point: pointOf(context, location),
  };
}

/**
 * Adds the project's places. Returns their ids.
 *
 * @param {Context} context
 * @param {Json} project
 * @returns {string[]}
 */
export function addPlaces(context, project) {
  const { draft, file, read, report } = context;
  const ids = read.objects(project, 'locations').map((location) => {
    const { name, note, point } = placeOf(context, location);
    if (!name) report.count('import_place_unnamed');
    const key = `${fold(name ?? '')} ${point ?? ''}`;
    return draft.once('places', key, name ?? '', () => ({
      name: name || inAll('import_untitled_place'),
      kind: 'site',
      ...(point && { lon: point[0], lat: point[1] }),
      note,
      claims: [{ source: file }],
    }))?.id;
  });
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/**
 * Adds each document of `owner` as a source. Returns a claim for each. Documents with the same
 * address, title and date are added once; without an address, two documents of the same title may
 * be different ones.
 *
 * @param {Context} context
 * @param {Json} owner
 * @returns {Claim[]}
 */
export function addDocuments(context, owner) {
  const { draft, read } = context;
  return read.objects(owner, 'documents').flatMap((document) => {
    const type = read.words(document, 'documentType');
    const title =
      read.words(document, 'title') ??
      (type ? inAll('import_untitled_document_of', type) : inAll('import_untitled_document'));
    const url = read.url(document, 'url');
    const date = read.date(document, 'datePublished');
    const fields = {
      title,
      kind: isReport(type ?? '') ? 'report' : 'official_page',
      publisher: inAll('import_no_publisher'),
      date,
      url,
      note: read.words(document, 'description'),
    };
    const name = inMain(title);
    const source = url
      ? draft.once('sources', JSON.stringify([title, url, date]), name, () => fields)
      : draft.add('sources', name, fields);
    return source
      ? [{ source: source.id, ...(type && { note: inAll('import_document_type', type) }) }]
      : [];
  });
}

/**
 * Adds milestones as events. `action`: id of the action they belong to.
 *
 * @param {Context} context
 * @param {Json} owner
 * @param {string} [action]
 */
export function addMilestones({ draft, file, read, report }, owner, action) {
  for (const milestone of read.objects(owner, 'milestones')) {
    const met = read.date(milestone, 'dateMet');
    const date = met ?? read.date(milestone, 'dueDate');
    if (!date) {
      report.count('import_event_undated');
      continue;
    }
    const title = read.words(milestone, 'title') ?? inAll('import_untitled_event');
    draft.add('events', inMain(title), {
      title,
      date,
      description: read.words(milestone, 'description'),
      action,
      claims: [{ source: file, note: inAll(met ? 'import_event_met' : 'import_event_due') }],
    });
  }
}

/**
 * Adds modifications of a contract as events.
 *
 * @param {Context} context
 * @param {Json} summary
 * @param {About} about
 */
export function addModifications({ draft, file, read, report }, summary, { action, title }) {
  for (const change of read.objects(summary, 'modifications')) {
    const date = read.date(change, 'date');
    if (!date) report.count('import_event_undated');
    else {
      draft.add('events', 'modification', {
        title: inAll('import_event_modification', title),
        date,
        action,
        description: read.words(change, 'description'),
        claims: [{ source: file, note: read.words(change, 'rationale') }],
      });
    }
  }
}

/**
 * Returns the observed number and its unit. Returns undefined if there is no usable number, or if
 * the observation has dimensions: such an observation is about a part of the whole.
 *
 * @param {Context} context
 * @param {Json} observation
 * @returns {{ value: number, unit?: string } | undefined}
 */
function measureOf({ read }, observation) {
  const money = read.object(observation, 'value');
  if (Object.keys(read.object(observation, 'dimensions')).length > 0) return undefined;
  const unit = read.object(observation, 'unit');
  const text = read.at(observation, 'measure');
  const isNumber =
    typeof text === 'number' || (typeof text === 'string' && /^\s*\d+(\.\d+)?\s*$/.test(text));
  const isEuro =
    read.at(money, 'currency') === 'EUR' && typeof read.at(money, 'amount') === 'number';
  const value = isNumber ? Number(text) : isEuro ? Number(money.amount) : NaN;
  if (!(value >= 0 && value <= 1e12)) return undefined;
  if (isNumber) read.use(observation, 'measure');
  else ['amount', 'currency'].forEach((name) => read.use(money, name));
  return { value, unit: isNumber ? (read.words(unit, 'name') ?? read.words(unit, 'id')) : 'EUR' };
}

/**
 * Returns the end of the observation's period, or else its start.
 *
 * @param {Context} context
 * @param {Json} observation
 */
const dateOf = ({ read }, observation) => {
  const dates = read.object(observation, 'period');
  return read.date(dates, 'endDate') ?? read.date(dates, 'startDate');
};

/**
 * Returns the newest observation that can be read, as { value, unit, date }. The others are counted
 * in one sentence of the report, and their fields are therefore not reported as unused.
 *
 * @param {Context} context
 * @param {Json} metric
 */
function newest(context, metric) {
  const { read, report } = context;
  const dated = read
    .objects(metric, 'observations')
    .map((observation) => ({ observation, date: dateOf(context, observation) }));
  dated.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  for (const { observation, date } of dated) {
    const measure = measureOf(context, observation);
    if (!measure) continue;
    for (const other of dated) if (other.observation !== observation) read.skip(other.observation);
    if (dated.length > 1) report.count('import_observations_left', undefined, dated.length - 1);
    return { ...measure, date };
  }
  return undefined;
}

/**
 * Reads a metric into `found`, as the target or the actual value of the indicator with its title
 * and unit.
 *
 * @param {Context} context
 * @param {Map<string, Sides>} found
 * @param {Json} metric
 * @param {"target" | "actual"} side
 */
function readMeasure(context, found, metric, side) {
  const { file, read, report } = context;
  const id = read.words(metric, 'id');
  const title = read.words(metric, 'title') ?? id;
  const measure = newest(context, metric);
  if (!title || !measure) return report.count('import_measure_unread');
  const { value, unit, date } = measure;
  const key = `${fold(title)} ${unit}`;
  const known = found.get(key) ?? { title, unit, note: read.words(metric, 'description') };
  found.set(key, known);
  known[side] ??= { value, date, claims: [{ source: file, value, date }] };
}

/**
 * Adds an indicator for each metric. The newest forecast is its target, the newest observation its
 * actual value.
 *
 * @param {Context} context
 * @param {Json} project
 * @param {string} [action]
 */
export function addMeasures(context, project, action) {
  const { draft, read } = context;
  /** @type {Map<string, Sides>} */
  const found = new Map(); // indicators by title and unit
  for (const metric of read.objects(project, 'forecasts')) {
    readMeasure(context, found, metric, 'target');
  }
  for (const metric of read.objects(project, 'metrics')) {
    readMeasure(context, found, metric, 'actual');
  }
  for (const { title, unit, ...sides } of found.values()) {
    const known = unit === 'EUR' ? 'EUR' : unit && unitOf(unit);
    draft.add('indicators', title, {
      label: unit && !known ? inAll('import_label_unit', title, unit) : title,
      unit: known,
      action,
      ...sides,
    });
  }
}
