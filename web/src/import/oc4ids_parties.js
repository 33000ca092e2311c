// The organizations of an OC4IDS project and what they do in it. Its people, addresses and telephone numbers are
// never read.
import { roles as rolesOf } from './oc4ids_codes.js';
import { fold } from './text.js';
import { both } from './words.js';

/** @import { Context, Json, Organizations, Party, Row } from './types.js' */

/**
 * The project's own ids ("1", "GB-COH-123") name organizations only inside it.
 * @param {Context} context
 * @param {Json} project
 */
export function createOrganizations({ draft, file, read, report }, project) {
  /** @type {Map<string | undefined, Json>} */
  const listed = new Map();
  const parties = read.objects(project, 'parties');
  for (const party of parties) {
    const id = read.words(party, 'id');
    if (id !== undefined) listed.set(id, party);
  }

  /**
   * @param {Json} party
   * @param {string} name
   */
  function describe(party, name) {
    const identifier = read.object(party, 'identifier');
    const legal = read.words(identifier, 'legalName');
    const code = [read.words(identifier, 'scheme'), read.words(identifier, 'id')]
      .filter(Boolean)
      .join(' ');
    return {
      name,
      ...(legal && fold(legal) !== fold(name) && { full_name: legal }),
      ...(code && { note: both('import_identifier', code) }),
      claims: [{ source: file }],
    };
  }

  /**
   * The row of an organization as a party or a reference names it; undefined when it has no name.
   * @param {object} reference
   * @returns {Row | undefined}
   */
  function organization(reference) {
    const id = read.words(reference, 'id');
    const party = listed.get(id) ?? reference;
    const ownName = read.words(reference, 'name');
    const name =
      read.words(party, 'name') ??
      ownName ??
      read.words(read.object(party, 'identifier'), 'legalName');
    if (name) return draft.once('organizations', fold(name), name, () => describe(party, name));
    if (Object.keys(reference).length > 0) report.count('import_organization_unnamed');
    return undefined;
  }

  return { organization, parties };
}

/**
 * Who takes part in one action or in the programme.
 * @param {Context} context
 * @param {Organizations} organizations
 */
export function createParties({ file, read, report }, organizations) {
  /** @type {Map<string, { roles: Set<string>, codes: Set<string> }>} */
  const found = new Map(); // id -> { roles, codes as published }

  /**
   * `role`: ours; `code`: as OC4IDS says it.
   * @param {object} reference
   * @param {string} role
   * @param {string} code
   */
  function add(reference, role, code) {
    const row = organizations.organization(reference);
    if (!row) return;
    const known = found.get(row.id) ?? { roles: new Set(), codes: new Set() };
    found.set(row.id, known);
    known.roles.add(role);
    known.codes.add(code);
  }

  function addListed() {
    for (const party of organizations.parties) {
      const codes = read.codes(party, 'roles');
      for (const code of codes) {
        if (Object.hasOwn(rolesOf, code)) add(party, rolesOf[code], code);
        else report.count('import_role_unused', code);
      }
    }
  }

  /** @returns {Party[]} */
  function rows() {
    return [...found].map(([organization, { roles, codes }]) => ({
      organization,
      roles: [...roles],
      claims: [{ source: file, note: both('import_roles', [...codes].join(', ')) }],
    }));
  }

  return { add, addListed, rows };
}
