// Imports the organizations of an OC4IDS project and their roles. Names of people, addresses and
// telephone numbers are never read.
import { roles as rolesOf } from './oc4ids_codes.js';
import { fold } from './text.js';
import { inAll } from './words.js';

/** @import { Context, Json, Organizations, Party, Row } from './types.js' */

/**
 * Reads the project's list of parties. Their ids ("1", "GB-COH-123") are valid within the project
 * only; between projects, organizations are recognised by their names.
 *
 * @param {Context} context
 * @param {Json} project
 */
export function createOrganizations({ draft, file, read, report }, project) {
  /** @type {Map<string | undefined, Json>} */
  const listed = new Map(); // the project's parties, by their id in the project
  const parties = read.objects(project, 'parties');
  for (const party of parties) {
    const id = read.words(party, 'id');
    if (id !== undefined) listed.set(id, party);
  }

  /**
   * Returns the fields of an organization's row.
   *
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
      ...(code && { note: inAll('import_identifier', code) }),
      claims: [{ source: file }],
    };
  }

  /**
   * Returns the row of an organization, added if it is new; undefined if it has no name.
   *
   * @param {object} reference a party, or an object with the id or the name of one
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
 * Collects the participants of one action or of the programme. `add` adds one role of an
 * organization, `addListed` the roles in the project's list of parties; `rows` returns the
 * participants.
 *
 * @param {Context} context
 * @param {Organizations} organizations
 */
export function createParties({ file, read, report }, organizations) {
  /** @type {Map<string, { roles: Set<string>, codes: Set<string> }>} */
  const found = new Map(); // participants by the organization's id; `codes`: roles as published

  /**
   * @param {object} reference
   * @param {string} role of the programme format
   * @param {string} code role or field name of OC4IDS, for the claim's note
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
      claims: [{ source: file, note: inAll('import_roles', [...codes].join(', ')) }],
    }));
  }

  return { add, addListed, rows };
}
