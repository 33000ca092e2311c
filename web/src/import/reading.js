// Reads fields of parsed JSON whose structure is not known, and records which fields were used, so
// that the unused ones can be reported. An object or a list counts as used if something in it was
// used.
import { readDate, span } from './dates.js';
import { clean, maxWords, shorten, webAddress } from './text.js';

/** @import { Json, Report } from './types.js' */

/**
 * Place: path of field names to a value, its depth below the root, and whether its field was used.
 * Seen: what the search for unused fields knows: used field names per object (`used`), objects not
 * searched because they are reported in another way (`skipped`), and the paths counted so far
 * (`paths`).
 *
 * @typedef {{ path: string, isUsed: boolean, depth: number }} Place
 *
 * @typedef {object} Seen
 * @property {{ used: Set<string>, unused: Map<string, number> }} paths
 * @property {Set<Json>} skipped
 * @property {Map<Json, Set<string>>} used
 */

// Limits for files made to exhaust memory: deeper levels are not visited, further paths are counted
// together as "…".
const maxDepth = 40;
const maxPaths = 5000;

/**
 * @param {Json} value
 * @returns {value is Record<string, Json>}
 */
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * Creates the functions that read fields and record which were used. Each takes a value, which may
 * have any type, and the name of a field.
 *
 * @param {Report} report
 */
export function createReading(report) {
  /** @type {Map<Json, Set<string>>} */
  const used = new Map(); // names of the used fields, by object
  /** @type {Set<Json>} */
  const skipped = new Set(); // objects that `unused` leaves out, because they are reported in another way

  /**
   * Returns the field's value, without recording the field as used.
   *
   * @param {Json} parent
   * @param {string} name
   * @returns {Json}
   */
  const at = (parent, name) =>
    isObject(parent) && Object.hasOwn(parent, name) ? parent[name] : undefined;

  /**
   * Records the field as used.
   *
   * @param {Json} parent
   * @param {string} name
   */
  function use(parent, name) {
    const names = used.get(parent) ?? new Set();
    used.set(parent, names.add(name));
  }

  /**
   * Returns the converted field and records it as used; undefined if it has another type or
   * `convert` returns undefined.
   *
   * @template Given, T
   * @param {Json} parent
   * @param {string} name
   * @param {"string" | "number"} type
   * @param {(value: Given) => T | undefined} convert
   * @returns {T | undefined}
   */
  function take(parent, name, type, convert) {
    const value = at(parent, name);
    const result = typeof value === type ? convert(/** @type {Given} */ (value)) : undefined;
    if (result !== undefined) use(parent, name);
    return result;
  }

  /**
   * Returns the text of the field; a text that is too long is shortened and reported, as are letters
   * that the fonts do not have.
   *
   * @param {string} name
   * @param {string | undefined} text
   */
  function bounded(name, text) {
    const short = text && shorten(text, maxWords);
    if (short !== text) report.count('import_text_cut');
    if (short) report.letters(short, 'import_letters_field', { detail: name });
    return short;
  }

  /**
   * @param {Json} parent
   * @param {string} name
   */
  const words = (parent, name) =>
    take(parent, name, 'string', (text) => bounded(name, clean(text)));
  /**
   * @param {Json} parent
   * @param {string} name
   */
  const date = (parent, name) => take(parent, name, 'string', readDate);
  /**
   * @param {Json} parent
   * @param {string} name
   */
  const url = (parent, name) => take(parent, name, 'string', webAddress);
  /**
   * @param {Json} parent
   * @param {string} name
   */
  const number = (parent, name) =>
    take(parent, name, 'number', (value) => (Number.isFinite(value) ? value : undefined));

  /**
   * Returns the field's value if it is an object, or else an empty object.
   *
   * @param {Json} parent
   * @param {string} name
   * @returns {Record<string, Json>}
   */
  const object = (parent, name) => {
    const value = at(parent, name);
    return isObject(value) ? value : {};
  };
  /**
   * Returns the objects of a list; a single object counts as a list of one.
   *
   * @param {Json} parent
   * @param {string} name
   * @returns {Record<string, Json>[]}
   */
  const objects = (parent, name) => [at(parent, name)].flat().filter(isObject);

  /**
   * Reads a period of OC4IDS as "start" or "start/end". A period without a start or with the end
   * before the start is reported.
   *
   * @param {Json} parent
   * @param {string} name
   */
  function period(parent, name) {
    const dates = object(parent, name);
    const [start, end] = [date(dates, 'startDate'), date(dates, 'endDate')];
    if (start && end && !span(start, end)) report.count('import_period_reversed');
    else if (end && !start) report.count('import_period_without_start');
    return span(start, end);
  }

  /**
   * Returns the texts of a list, without duplicates.
   *
   * @param {Json} parent
   * @param {string} name
   * @returns {string[]}
   */
  function codes(parent, name) {
    const list = at(parent, name);
    const texts = Array.isArray(list)
      ? list
          .filter((code) => typeof code === 'string')
          .map((code) => bounded(name, clean(code)))
          .filter((code) => code !== undefined)
      : [];
    if (texts.length > 0) use(parent, name);
    return [...new Set(texts)];
  }

  /**
   * Returns [path, count] for each unused field below `root`. If nothing below a path was used,
   * only that path is returned.
   *
   * @param {Json} root
   */
  function unused(root) {
    /** @type {Seen['paths']} */
    const paths = { used: new Set(), unused: new Map() };
    visit(root, { path: '', isUsed: false, depth: 0 }, { paths, skipped, used });
    /** @type {Map<string, number>} */
    const short = new Map();
    for (const [path, times] of paths.unused) {
      const shown = shortest(path, paths.used);
      short.set(shown, (short.get(shown) ?? 0) + times);
    }
    return [...short];
  }

  /**
   * Excludes an object from `unused`.
   *
   * @param {Json} node
   */
  const skip = (node) => skipped.add(node);

  return { at, codes, date, number, object, objects, period, skip, unused, url, use, words };
}

/**
 * Counts the value, or everything in it, as used or unused.
 *
 * @param {Json} value
 * @param {Place} place
 * @param {Seen} seen
 */
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

/**
 * @param {Json} value
 * @param {Place} place
 * @param {Seen["paths"]} paths
 */
function count(value, { path, isUsed }, paths) {
  if (isUsed) {
    if (!paths.used.has(path)) for (const part of prefixes(path)) paths.used.add(part);
  } else if (value !== null) {
    const known = paths.unused.has(path) || paths.unused.size < maxPaths ? path : '…';
    paths.unused.set(known, (paths.unused.get(known) ?? 0) + 1);
  }
}

/**
 * Yields "a", "a/b", "a/b/c" for the path "a/b/c".
 *
 * @param {string} path
 */
function* prefixes(path) {
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1))
    yield path.slice(0, end);
  yield path;
}

/**
 * Returns the shortest beginning of the path below which nothing was used.
 *
 * @param {string} path
 * @param {Set<string>} used
 */
function shortest(path, used) {
  for (const part of prefixes(path)) if (!used.has(part)) return part;
  return path;
}
