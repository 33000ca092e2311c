// Small changes to a programme file, one at a time, everywhere: mistakes of people and programs.
// The list is the same on every run. It does not say which changes are valid.

/** @typedef {(parent: any, name: string) => unknown} Change */

// Values of every type, including values near the limit of a rule.
const replacements = [
  null,
  true,
  false,
  0,
  -1,
  1,
  1.5,
  1e12,
  1e12 + 1,
  181,
  -91,
  100001,
  '',
  ' ',
  '\u00a0',
  '\u200b\u200f',
  '\u3164\u2800',
  '\u{e0001}\u{e0fff}',
  '\u{1d173}',
  '\u202ex\u202c',
  'e\u0301',
  '\u0301',
  'x',
  'X',
  'a-b',
  'a--b',
  '-a',
  'é',
  'a\u0000b',
  'a\nb',
  'a\u0085b',
  'a'.repeat(81),
  '😀'.repeat(4000),
  '😀'.repeat(4001),
  '2024',
  '2024-02-29',
  '2023-02-29',
  '2024-13',
  '2024/2023',
  '2024-05/2024',
  '1.0',
  '1.1',
  '2.0',
  'EUR',
  'leader',
  'report',
  'journal',
  'nord',
  'total',
  'action:filtrage',
  'action:x',
  'https://a.example/é',
  'https://a b',
  'http://',
  [],
  [null],
  ['x'],
  ['nord', 'nord'],
  ['leader', 'leader'],
  {},
  { fr: 'x' },
  { fr: 'x', en: 'y' },
  { fr: 'x', en: '' },
  { source: 'journal' },
  [{ source: 'journal' }],
  [{ source: 'journal', preferred: true }, { source: 'rapport' }],
  [
    { source: 'journal', preferred: true },
    { source: 'rapport', preferred: true },
  ],
];

/**
 * Returns the path of every value from the root, as keys and positions.
 *
 * @param {any} value
 * @param {string[]} [path]
 * @returns {Generator<string[]>}
 */
function* places_in(value, path = []) {
  if (path.length > 0) yield path;
  if (value === null || typeof value !== 'object') return;
  for (const name of Object.keys(value)) yield* places_in(value[name], [...path, name]);
}

/**
 * @param {any} file
 * @param {string[]} path
 * @param {Change} change
 */
function changed(file, path, change) {
  const copy = structuredClone(file);
  const parent = path.slice(0, -1).reduce((at, name) => at[name], copy);
  change(parent, path[path.length - 1]);
  return copy;
}

/** @type {Change} */
const remove = (parent, name) =>
  Array.isArray(parent) ? parent.splice(Number(name), 1) : delete parent[name];
/** @type {Change} */
const repeat = (parent, name) => parent.splice(Number(name), 0, structuredClone(parent[name]));

/** @param {object} file */
export function mutations_of(file) {
  /** @type {{ what: string, file: any }[]} */
  const mutations = [];
  const tried = new Set(); // kinds of places, as "/amounts/*/value": one place of each kind gets every replacement
  /**
   * @param {string} what
   * @param {string[]} path
   * @param {Change} change
   */
  const add = (what, path, change) =>
    mutations.push({ what: `${what} /${path.join('/')}`, file: changed(file, path, change) });
  for (const path of places_in(file)) {
    const value = path.reduce((at, name) => at[name], /** @type {any} */ (file));
    add('remove', path, remove);
    if (/^\d+$/.test(path[path.length - 1])) add('repeat', path, repeat);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      add('unknown field in', path, (parent, name) => (parent[name].surprise = 1));
    }
    const sort = path.map((name) => (/^\d+$/.test(name) ? '*' : name)).join('/');
    if (tried.has(sort)) continue;
    tried.add(sort);
    for (const other of replacements) {
      const shown = JSON.stringify(other).slice(0, 60);
      add(`put ${shown} at`, path, (parent, name) => (parent[name] = structuredClone(other)));
    }
  }
  return mutations;
}

/**
 * Returns a file whose amounts or places are nested on that many levels.
 *
 * @param {"places" | "amounts"} list
 * @param {number} levels
 */
export function chain_of(list, levels) {
  const rows = Array.from({ length: levels }, (_, index) =>
    list === 'places'
      ? { id: `r${index}`, name: 'R', kind: 'site', ...(index > 0 && { within: `r${index - 1}` }) }
      : {
          id: `r${index}`,
          label: 'R',
          kind: 'aid',
          scope: 'x',
          value: 1,
          claims: [{ source: 's', value: 1 }],
          ...(index > 0 && { part_of: `r${index - 1}` }),
        },
  );
  const sources = [{ id: 's', title: 'S', kind: 'report', publisher: 'P' }];
  return {
    format: '1.0',
    id: 'p',
    title: 'P',
    sources,
    scopes: [{ id: 'x', title: 'X' }],
    [list]: rows,
  };
}
