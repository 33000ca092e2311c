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

  const at = (object, name) =>
    isObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;

  function use(object, name) {
    if (!used.has(object)) used.set(object, new Set());
    used.get(object).add(name);
  }

  // The field by `convert`, which gives undefined for what it cannot use.
  function take(object, name, type, convert) {
    const value = at(object, name);
    const result = typeof value === type ? convert(value) : undefined;
    if (result !== undefined) use(object, name);
    return result;
  }

  function bounded(text) {
    const short = text && shorten(text, maxWords);
    if (short !== text) report.count('import_text_cut');
    return short;
  }

  const words = (object, name) => take(object, name, 'string', (text) => bounded(clean(text)));
  const date = (object, name) => take(object, name, 'string', readDate);
  const url = (object, name) => take(object, name, 'string', webAddress);
  const number = (object, name) =>
    take(object, name, 'number', (value) => (Number.isFinite(value) ? value : undefined));

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
    visit(root, '', false, 0, { paths, skipped, used });
    const short = new Map();
    for (const [path, count] of paths.unused) {
      const shown = shortest(path, paths.used);
      short.set(shown, (short.get(shown) ?? 0) + count);
    }
    return [...short];
  }

  const skip = (object) => skipped.add(object);

  return { at, codes, date, number, object, objects, period, skip, unused, url, use, words };
}

function visit(value, path, isUsed, depth, { paths, skipped, used }) {
  if (skipped.has(value)) return;
  if (Array.isArray(value) && depth < maxDepth) {
    for (const item of value) visit(item, path, isUsed, depth + 1, { paths, skipped, used });
  } else if (isObject(value) && depth < maxDepth) {
    for (const name of Object.keys(value)) {
      const below = path === '' ? name : `${path}/${name}`;
      visit(value[name], below, used.get(value)?.has(name) ?? false, depth + 1, {
        paths,
        skipped,
        used,
      });
    }
  } else if (isUsed) {
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
