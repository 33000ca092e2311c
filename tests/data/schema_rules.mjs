// Checks the two rules of programme.schema.json that JSON Schema cannot express: x-refersTo (an id
// must exist in another array) and x-uniqueIds (ids differ within their array). The rules are read
// from the schema, so that a new reference needs no change here. This module does not replace a
// schema validator.

/**
 * Schema: a part of the schema. Ids: the ids of a programme, by name of the list.
 *
 * @typedef {Record<string, any>} Schema
 * @typedef {Record<string, Set<string>>} Ids
 */

/**
 * Returns the schema, or what its $ref refers to if it has one.
 * @param {Schema} schema
 * @param {Schema} root
 * @returns {Schema}
 */
const resolve = (schema, root) => {
  if (!schema.$ref) return schema;
  const target = schema.$ref
    .replace('#/', '')
    .split('/')
    .reduce((/** @type {Schema} */ node, /** @type {string} */ key) => node[key], root);
  return { ...target, ...schema, $ref: undefined };
};

/**
 * Name of the array that must contain the id of a reference KIND:ID, by KIND.
 * @type {Record<string, string>}
 */
const arrayOfKind = {
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

/**
 * Returns the set of ids of each array of a programme, by name of the array.
 * @param {object} programme
 */
export function idsOf(programme) {
  /** @type {Ids} */
  const ids = {};
  for (const [array, entries] of Object.entries(programme)) {
    if (Array.isArray(entries))
      ids[array] = new Set(entries.map((entry) => entry?.id).filter(Boolean));
  }
  return ids;
}

/**
 * @param {string} value
 * @param {string} target
 * @param {Ids} ids
 */
function referenceProblem(value, target, ids) {
  if (target !== '*')
    return ids[target]?.has(value) ? null : `"${value}" is not the id of one of the ${target}`;
  const [kind, id] = value.split(':');
  return ids[arrayOfKind[kind]]?.has(id) ? null : `"${value}" names nothing in this file`;
}

/**
 * @param {any[]} entries
 * @param {string} pointer
 */
function duplicateIds(entries, pointer) {
  const seen = new Set();
  /** @type {string[]} */
  const problems = [];
  entries.forEach((entry, index) => {
    if (seen.has(entry.id)) problems.push(`${pointer}/${index}/id: "${entry.id}" is used twice`);
    seen.add(entry.id);
  });
  return problems;
}

/**
 * Returns the problems of the value itself, not of values inside it.
 * @param {any} value
 * @param {{ schema: Schema, pointer: string, ids: Ids }} given
 * @returns {string[]}
 */
function ownProblems(value, { schema, pointer, ids }) {
  const target = schema['x-refersTo'];
  if (target && typeof value === 'string') {
    const problem = referenceProblem(value, target, ids);
    return problem ? [`${pointer}: ${problem}`] : [];
  }
  return schema['x-uniqueIds'] && Array.isArray(value) ? duplicateIds(value, pointer) : [];
}

/**
 * Returns the problems of a programme as sentences. `root`: the schema.
 * @param {object} programme
 * @param {Schema} root
 */
export function ruleProblems(programme, root) {
  const ids = idsOf(programme);
  /** @type {string[]} */
  const problems = [];
  /**
   * @param {any} value
   * @param {Schema} unresolved
   * @param {string} pointer
   */
  const walk = (value, unresolved, pointer) => {
    const schema = resolve(unresolved, root);
    problems.push(...ownProblems(value, { schema, pointer, ids }));
    if (Array.isArray(value) && schema.items) {
      value.forEach((entry, index) => walk(entry, schema.items, `${pointer}/${index}`));
    } else if (value && typeof value === 'object' && schema.properties) {
      for (const [key, entry] of Object.entries(value)) {
        if (schema.properties[key]) walk(entry, schema.properties[key], `${pointer}/${key}`);
      }
    }
  };
  walk(programme, root, '');
  return problems;
}
