// Imports a package of the Open Contracting for Infrastructure Data Standard (OC4IDS) 0.9, or a
// single project of a package, as a programme. If there are several projects, each becomes an
// action. A single project becomes the programme, and its contracts become the actions; if it lists
// no contracts, the project is also the only action.
import { createDraft } from './draft.js';
import { addContractAction, addProject, addProjectAction } from './oc4ids_project.js';
import { packageMoney } from './money_report.js';
import { createReading } from './reading.js';
import { slugOf } from './text.js';
import { inAll } from './words.js';

/** @import { Context, Json, Outcome, Report, Row, Steps } from './types.js' */
/** @import { Heading } from './oc4ids_project.js' */

/** @param {Json} value */
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const maxLicence = 80; // longest licence that is shown, in characters

/**
 * Returns the package. A single project, or a list of projects, is put into a package without other
 * fields.
 *
 * @param {Json} root
 * @returns {{ projects: Json[] }}
 */
function packageOf(root) {
  if (Array.isArray(root)) return { projects: root };
  const pack = /** @type {{ projects?: Json } | null} */ (root);
  return Array.isArray(pack?.projects)
    ? /** @type {{ projects: Json[] }} */ (pack)
    : { projects: [root] };
}

/**
 * Adds the imported file as a source, to which all imported claims refer. Returns its id, publisher
 * and date.
 *
 * @param {Omit<Context, 'file'>} context
 * @param {Json} pack
 */
function addFile({ draft, read, name }, pack) {
  const publisher = read.words(read.object(pack, 'publisher'), 'name');
  const version = read.words(pack, 'version');
  const source = draft.add('sources', publisher ? `oc4ids ${publisher}` : 'oc4ids', {
    title: publisher ? inAll('import_package_of', publisher) : inAll('import_package'),
    kind: 'dataset',
    publisher: publisher ?? inAll('import_no_publisher'),
    date: read.date(pack, 'publishedDate'),
    url: read.url(pack, 'uri'),
    note: version
      ? inAll('import_file_note_version', name, version)
      : inAll('import_file_note', name),
  });
  const { id, date } = /** @type {Row} */ (source); // undefined only if the list of sources is full
  return { id, publisher, date };
}

/**
 * Returns the package's licence. A licence too long to be shown is reported; the result is then
 * undefined.
 *
 * @param {Context} context
 * @param {Json} pack
 */
function licenceOf({ read, report }, pack) {
  const licence = read.words(pack, 'license');
  if (!licence || licence.length <= maxLicence) return licence;
  report.count('import_licence_too_long');
  return undefined;
}

/**
 * Returns id and title of the programme when there are several projects.
 *
 * @param {Context} context
 * @param {{ publisher?: string }} file
 * @returns {Heading}
 */
function headingOfMany({ name }, { publisher }) {
  return {
    id: publisher ?? name.replace(/\.\w+$/, ''),
    title: publisher ? inAll('import_projects_of', publisher) : inAll('import_projects_in', name),
  };
}

/**
 * Adds all actions. Returns the programme's own fields.
 *
 * @param {Context} context
 * @param {Json[]} projects
 * @param {{ publisher?: string }} file
 * @returns {Steps<Heading>}
 */
function* addAll(context, projects, file) {
  const contracts = context.read.objects(projects[0], 'contractingProcesses');
  if (projects.length > 1 || contracts.length === 0) {
    for (const [index, project] of projects.entries()) {
      addProjectAction(context, project);
      yield index / projects.length;
    }
  }
  if (projects.length > 1) return headingOfMany(context, file);
  const { heading, about } = addProject(context, projects[0], contracts.length > 0);
  if (about) {
    for (const [index, contract] of contracts.entries()) {
      addContractAction(context, contract, about);
      yield index / contracts.length;
    }
  }
  return heading;
}

/**
 * Imports parsed JSON. Returns { draft, programme }, or { error } with the key of a message.
 *
 * @param {Json} root
 * @param {{ name: string, report: Report }} file
 * @returns {Steps<Outcome>}
 */
export function* importOc4ids(root, { name, report }) {
  const pack = packageOf(root);
  const projects = pack.projects.filter(isObject);
  if (projects.length < pack.projects.length)
    report.count('import_project_unread', undefined, pack.projects.length - projects.length);
  if (projects.length === 0) return { error: 'import_no_project' };
  const parts = { draft: createDraft(report), name, read: createReading(report), report };
  const file = addFile(parts, pack);
  const context = { ...parts, file: file.id };
  const { id, ...heading } = yield* addAll(context, projects, file);
  const licence = licenceOf(context, pack);
  reportUnused(context, pack === root ? root : projects);
  const updated = heading.updated ?? file.date;
  return {
    draft: context.draft,
    money: packageMoney(context.draft.rows, report.language),
    programme: context.draft.finish({ id: slugOf(id, 'oc4ids'), ...heading, updated, licence }),
  };
}

// Paths of fields with personal data, which are never imported.
const personal = /(^|\/)(contactPoint|people|beneficialOwners|person)(\/|$)/;
// Fields that are not reported when unused: without the other fields they mean nothing to a reader.
const identifiers = /(^|\/)(id|scheme|language|ocid)$/;

/**
 * Reports the fields below `root` that were not imported: those with personal data without their
 * paths, identifiers not at all.
 *
 * @param {Context} context
 * @param {Json} root
 */
function reportUnused({ read, report }, root) {
  for (const [path, count] of read.unused(root)) {
    if (personal.test(path)) report.count('import_personal', undefined, count);
    else if (!identifiers.test(path)) report.count('import_field_unused', path, count);
  }
}
