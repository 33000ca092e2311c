// Reads fields of parsed JSON that may be anything, and remembers which were used, so that what was not can be told.
// Containers count as used when something in them is.
import { readDate, span } from './dates.js';
import { clean, maxWords, shorten, webAddress } from './text.js';

const maxDepth = 40;
const maxPaths = 5000;
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

export function createReading(report) {
  const used = new Map(); // object -> names of the fields used
  const skipped = new Set(); // objects of which something else is told

  const at = (parent, name) =>
    isObject(parent) && Object.hasOwn(parent, name) ? parent[name] : undefined;

  function use(parent, name) {
    if (!used.has(parent)) used.set(parent, new Set());
    used.get(parent).add(name);
  }

  // The field by `convert`, which gives undefined for what it cannot use.
  function take(parent, name, type, convert) {
    const value = at(parent, name);
    const result = typeof value === type ? convert(value) : undefined;
    if (result !== undefined) use(parent, name);
    return result;
  }

  function bounded(text) {
    const short = text && shorten(text, maxWords);
    if (short !== text) report.count('import_text_cut');
    return short;
  }

  const words = (parent, name) => take(parent, name, 'string', (text) => bounded(clean(text)));
  const date = (parent, name) => take(parent, name, 'string', readDate);
  const url = (parent, name) => take(parent, name, 'string', webAddress);
  const number = (parent, name) =>
    take(parent, name, 'number', (value) => (Number.isFinite(value) ? value : undefined));

  const object = (parent, name) => (isObject(at(parent, name)) ? at(parent, name) : {});
  const objects = (parent, name) => [at(parent, name)].flat().filter(isObject);

  // A period of OC4IDS: its start and, when known, its end.
  function period(parent, name) {
    const dates = object(parent, name);
    const [start, end] = [date(dates, 'startDate'), date(dates, 'endDate')];
    if (start && end && !span(start, end)) report.count('import_period_reversed');
    else if (end && !start) report.count('import_period_without_start');
    return span(start, end);
  }

  // The texts of a list, without doubles.
  function codes(parent, name) {
    const list = at(parent, name);
    const texts = Array.isArray(list)
      ? list
          .filter((code) => typeof code === 'string')
          .map((code) => bounded(clean(code)))
          .filter(Boolean)
      : [];
    if (texts.length > 0) use(parent, name);
    return [...new Set(texts)];
  }

  // [path, count]… of what was not used below `root`, as few paths as say it.
  function unused(root) {
    const paths = { used: new Set(), unused: new Map() };
    visit(root, { path: '', isUsed: false, depth: 0 }, { paths, skipped, used });
    const short = new Map();
    for (const [path, times] of paths.unused) {
      const shown = shortest(path, paths.used);
      short.set(shown, (short.get(shown) ?? 0) + times);
    }
    return [...short];
  }

  const skip = (node) => skipped.add(node);

  return { at, codes, date, number, object, objects, period, skip, unused, url, use, words };
}

// `place`: { path, isUsed, depth } of the value; `seen`: { paths, skipped, used }.
function visit(value, place, seen) {
  if (seen.skipped.has(value)) return;
  const depth = place.depth + 1;
  if (depth > maxDepth) count(value, place, seen.paths);
  else if (Array.isArray(value)) for (const item of value) visit(item, { ...place, depth }, seen);
  else if (isObject(value)) {
    for (const name of Object.keys(value)) {
      const path = place.path === '' ? name : `${place.path}/${name}`;
      const isUsed = seen.used.get(value)?.has(name) ?? false;
      visit(value[name], { path, isUsed, depth }, seen);
    }
  } else count(value, place, seen.paths);
}

function count(value, { path, isUsed }, paths) {
  if (isUsed) {
    if (!paths.used.has(path)) for (const part of prefixes(path)) paths.used.add(part);
  } else if (value !== null) {
    const known = paths.unused.has(path) || paths.unused.size < maxPaths ? path : '…';
    paths.unused.set(known, (paths.unused.get(known) ?? 0) + 1);
  }
}

function* prefixes(path) {
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1))
    yield path.slice(0, end);
  yield path;
}

// The part of the path below which nothing at all was used.
function shortest(path, used) {
  for (const part of prefixes(path)) if (!used.has(part)) return part;
  return path;
}
