// Places, documents, milestones and measures of an OC4IDS project or contract.
import { isReport, unitOf } from './oc4ids_codes.js';
import { fold, shorten } from './text.js';
import { both, inFrench } from './words.js';

/** @import { About, Claim, Context, Json, Measure } from './types.js' */

/** @typedef {{ title: string, unit?: string, note?: string, target?: Measure, actual?: Measure }} Sides */

/**
 * @param {Json} value
 * @param {number} limit
 * @returns {value is number}
 */
const within = (value, limit) => typeof value === 'number' && Math.abs(value) <= limit;

/**
 * [longitude, latitude] of a GeoJSON point; undefined for another shape or a place that is not on Earth.
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
 * The ids of the project's places.
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
      name: name || both('import_untitled_place'),
      kind: 'site',
      ...(point && { lon: point[0], lat: point[1] }),
      note,
      claims: [{ source: file }],
    }))?.id;
  });
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/**
 * The claims of whoever has these documents: each is a further source. Without an address, two of the same title may
 * be two documents.
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
      (type ? both('import_untitled_document_of', type) : both('import_untitled_document'));
    const url = read.url(document, 'url');
    const date = read.date(document, 'datePublished');
    const fields = {
      title,
      kind: isReport(type ?? '') ? 'report' : 'official_page',
      publisher: both('import_no_publisher'),
      date,
      url,
      note: read.words(document, 'description'),
    };
    const name = inFrench(title);
    const source = url
      ? draft.once('sources', JSON.stringify([title, url, date]), name, () => fields)
      : draft.add('sources', name, fields);
    return source
      ? [{ source: source.id, ...(type && { note: both('import_document_type', type) }) }]
      : [];
  });
}

/**
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
    const title = read.words(milestone, 'title') ?? both('import_untitled_event');
    draft.add('events', inFrench(title), {
      title,
      date,
      description: read.words(milestone, 'description'),
      action,
      claims: [{ source: file, note: both(met ? 'import_event_met' : 'import_event_due') }],
    });
  }
}

/**
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
        title: both('import_event_modification', title),
        date,
        action,
        description: read.words(change, 'description'),
        claims: [{ source: file, note: read.words(change, 'rationale') }],
      });
    }
  }
}

/**
 * A number as published, with the unit it is in; undefined when there is none that is usable.
 * @param {Context} context
 * @param {Json} observation
 * @returns {{ value: number, unit?: string } | undefined}
 */
function measureOf({ read }, observation) {
  const money = read.object(observation, 'value');
  if (Object.keys(read.object(observation, 'dimensions')).length > 0) return undefined; // a part of the whole only
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
 * @param {Context} context
 * @param {Json} observation
 */
const dateOf = ({ read }, observation) => {
  const dates = read.object(observation, 'period');
  return read.date(dates, 'endDate') ?? read.date(dates, 'startDate');
};

/**
 * The newest of the observations that can be read, as { value, unit, date }.
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
 * Adds to `found` what a metric says, as the "target" or the "actual" side of an indicator.
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
 * An indicator for each metric: the last forecast is its target, the last observation its actual value.
 * @param {Context} context
 * @param {Json} project
 * @param {string} [action]
 */
export function addMeasures(context, project, action) {
  const { draft, read } = context;
  /** @type {Map<string, Sides>} */
  const found = new Map(); // title and unit -> what is known
  for (const metric of read.objects(project, 'forecasts')) {
    readMeasure(context, found, metric, 'target');
  }
  for (const metric of read.objects(project, 'metrics')) {
    readMeasure(context, found, metric, 'actual');
  }
  for (const { title, unit, ...sides } of found.values()) {
    const known = unit === 'EUR' ? 'EUR' : unit && unitOf(unit);
    draft.add('indicators', title, {
      label: unit && !known ? both('import_label_unit', title, unit) : title,
      unit: known,
      action,
      ...sides,
    });
  }
}
