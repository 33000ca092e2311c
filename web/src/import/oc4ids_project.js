// Imports one OC4IDS project as an action or as the programme, and one contracting process as an
// action.
import { contractStatus, natures, projectStatus, sectors } from './oc4ids_codes.js';
import { addBudget, addContractMoney, addFinalValue, addFinance } from './oc4ids_money.js';
import { createOrganizations, createParties } from './oc4ids_parties.js';
import {
  addDocuments,
  addMeasures,
  addMilestones,
  addModifications,
  addPlaces,
} from './oc4ids_parts.js';
import { shorten } from './text.js';
import { byLanguage, inAll, inMain } from './words.js';

/** @import { About, Claim, Context, Json, Parties, Party, Row, Text } from './types.js' */

/**
 * The programme's own fields.
 *
 * @typedef {{ id: string, title: Text, updated?: string, summary?: Text, parties?: Party[] }}
 *   Heading
 */

/**
 * Returns { status }, or { note } (and reports it) for a status without an equivalent in the
 * programme format.
 *
 * @param {Context} context
 * @param {Json} owner
 * @param {Record<string, string>} known status by code of OC4IDS
 * @returns {{ status?: string, note?: Text }}
 */
function statusOf({ read, report }, owner, known) {
  const code = read.words(owner, 'status');
  if (!code) return {};
  if (Object.hasOwn(known, code)) return { status: known[code] };
  report.count('import_status_unused', code);
  return { note: inAll('import_status_note', code) };
}

/**
 * Returns the id of the axis of this code, added if it is new.
 *
 * @param {Context} context
 * @param {string} code
 * @param {Text} title
 */
function axis({ draft, file }, code, title) {
  return draft.once('axes', code, code, () => ({ title, claims: [{ source: file }] }))?.id;
}

/**
 * Returns the axis of the project's first sector, or of its subsector if the subsector is listed
 * too: "transport.road" for the list "transport", "transport.road". Other sectors are reported.
 *
 * @param {Context} context
 * @param {Json} project
 */
function sectorAxis(context, project) {
  const codes = context.read.codes(project, 'sector');
  if (codes.length === 0) return undefined;
  const own = codes.find((code) => code.startsWith(`${codes[0]}.`)) ?? codes[0];
  for (const code of codes)
    if (code !== own && code !== codes[0]) context.report.count('import_sector_unused', code);
  const key = sectors.get(own);
  return axis(context, own, key ? inAll(key) : own);
}

/**
 * Returns the names of the codes in all languages, joined. A code that is not in the standard
 * stays as it is.
 *
 * @param {string[]} codes
 * @param {Map<string, string>} known
 * @param {string} separator
 */
function inWords(codes, known, separator) {
  const words = codes.map((code) => {
    const key = known.get(code);
    return key ? inAll(key) : byLanguage(() => code);
  });
  return byLanguage((language) => shorten(words.map((each) => each[language]).join(separator)));
}

/**
 * Returns the axis of a contract: its nature (design, construction, supervision).
 *
 * @param {Context} context
 * @param {Json} summary
 */
function natureAxis(context, summary) {
  const codes = context.read.codes(summary, 'nature');
  if (codes.length === 0) return undefined;
  return axis(context, codes.join(' '), inWords(codes, natures, ' + '));
}

/**
 * Returns the title. If there is none, returns a substitute with the id and reports it; `untitled`
 * is the beginning of the keys of the messages for this case.
 *
 * @param {Context} context
 * @param {Json} owner
 * @param {string | undefined} id
 * @param {string} untitled
 * @returns {Text}
 */
function titleOf({ read, report }, owner, id, untitled) {
  const title = read.words(owner, 'title');
  if (title) return title;
  report.count(`${untitled}_count`);
  return id ? inAll(`${untitled}_id`, id) : inAll(untitled);
}

/**
 * Adds what every project has, whether it becomes an action or the programme: amounts, events and
 * indicators. `action`: id of the action, if the project is one.
 *
 * @param {Context} context
 * @param {Json} project
 * @param {{ action?: string, about: About }} given
 */
function addParts(context, project, { action, about }) {
  const { read } = context;
  const completion = read.object(project, 'completion');
  const date = read.date(completion, 'endDate');
  addBudget(context, project, { ...about, action });
  addFinalValue(context, completion, { ...about, action, date });
  if (date) {
    context.draft.add('events', 'fin', {
      title: inAll('import_event_end', about.title),
      date,
      action,
      description: read.words(completion, 'endDateDetails'),
      claims: [{ source: context.file }],
    });
  }
  addMilestones(context, project, action);
  addMeasures(context, project, action);
}

/**
 * Reads the project's title and participants.
 *
 * @param {Context} context
 * @param {Json} project
 * @returns {About}
 */
function aboutProject(context, project) {
  const organizations = createOrganizations(context, project);
  const parties = createParties(context, organizations);
  const id = context.read.words(project, 'id');
  const title = titleOf(context, project, id, 'import_untitled_project');
  parties.add(context.read.object(project, 'publicAuthority'), 'leader', 'publicAuthority');
  parties.addListed();
  return { title, slug: id ?? inMain(title), organizations, parties };
}

/**
 * Returns a note with the project's purpose.
 *
 * @param {Context} context
 * @param {Json} project
 */
const purposeNote = ({ read }, project) => {
  const purpose = read.words(project, 'purpose');
  return purpose && inAll('import_purpose', purpose);
};

/**
 * Joins two notes into one text.
 *
 * @param {Text | undefined} first
 * @param {Text | undefined} second
 * @returns {Text | undefined}
 */
function joined(first, second) {
  if (!first || !second) return first ?? second;
  return inAll('import_two_notes', first, second);
}

/**
 * Adds a project as an action, with the amounts, events and documents of its contracts.
 *
 * @param {Context} context
 * @param {Json} project
 */
export function addProjectAction(context, project) {
  const { draft, file, read } = context;
  const about = aboutProject(context, project);
  const { status, note } = statusOf(context, project, projectStatus);
  const row = draft.add('actions', about.slug, {
    title: about.title,
    description: read.words(project, 'description'),
    axis: sectorAxis(context, project),
    status,
    period: read.period(project, 'period'),
    places: addPlaces(context, project),
    note: joined(note, purposeNote(context, project)),
    claims: [
      { source: file, date: read.date(project, 'updated') },
      ...addDocuments(context, project),
    ],
  });
  if (!row) return;
  addParts(context, project, { action: row.id, about });
  for (const contract of read.objects(project, 'contractingProcesses'))
    addContractOf(context, contract, about, row);
  row.parties = about.parties.rows();
}

/**
 * Adds to the action `row` what a contract of its project says: amounts, suppliers, documents and
 * dates.
 *
 * @param {Context} context
 * @param {Json} contract
 * @param {About} about
 * @param {Row & { claims: Claim[] }} row
 */
function addContractOf(context, contract, about, row) {
  const { read } = context;
  const summary = read.object(contract, 'summary');
  const id = read.words(contract, 'id') ?? read.words(summary, 'ocid');
  const title =
    read.words(summary, 'title') ??
    (id ? inAll('import_untitled_contract_id', id) : inAll('import_untitled_contract'));
  addContractParties(context, summary, about.parties, 'partner');
  const own = { ...about, action: row.id, slug: id ?? about.slug, title };
  addContractMoney(context, summary, own);
  addFinance(context, summary, own);
  addMilestones(context, summary, row.id);
  addModifications(context, summary, own);
  for (const claim of addDocuments(context, summary)) row.claims.push(claim);
}

/**
 * Returns the programme's summary. It includes purpose, status and sectors, for which an action has
 * fields and a programme has none.
 *
 * @param {Context} context
 * @param {Json} project
 */
function summaryOf(context, project) {
  const { read } = context;
  const status = read.words(project, 'status');
  const sectorCodes = read.codes(project, 'sector');
  const parts = [
    read.words(project, 'description'),
    purposeNote(context, project),
    status && inAll('import_status_note', status),
    sectorCodes.length > 0 && inAll('import_sectors_note', inWords(sectorCodes, sectors, ', ')),
  ];
  /** @type {Text | undefined} */
  let all;
  for (const part of parts) if (part) all = joined(all, part);
  return all;
}

/**
 * Adds the start and the end of the project as events: a programme has no field for its period.
 *
 * @param {Context} context
 * @param {Json} project
 * @param {Text} title
 */
function addPeriodEvents({ draft, file, read }, project, title) {
  const period = read.object(project, 'period');
  for (const [name, key] of [
    ['startDate', 'import_event_period_start'],
    ['endDate', 'import_event_period_end'],
  ]) {
    const date = read.date(period, name);
    if (date)
      draft.add('events', name, { title: inAll(key, title), date, claims: [{ source: file }] });
  }
}

/**
 * Imports a single project as the programme. Returns the programme's own fields and, if the
 * project's contracts become the actions (`hasContracts`), `about`, which the contracts need. If
 * not, the project has already been added as the only action.
 *
 * @param {Context} context
 * @param {Json} project
 * @param {boolean} hasContracts
 * @returns {{ heading: Heading, about?: About }}
 */
export function addProject(context, project, hasContracts) {
  const { read } = context;
  const heading = {
    id: read.words(project, 'id') ?? context.name,
    title: read.words(project, 'title') ?? inAll('import_untitled_project'),
    updated: read.date(project, 'updated'),
  };
  if (!hasContracts)
    return { heading: { ...heading, summary: read.words(project, 'description') } };
  const about = aboutProject(context, project);
  addPlaces(context, project);
  addDocuments(context, project);
  addPeriodEvents(context, project, about.title);
  addParts(context, project, { about });
  return {
    heading: { ...heading, summary: summaryOf(context, project), parties: about.parties.rows() },
    about,
  };
}

/**
 * Adds the participants of a contract.
 *
 * @param {Context} context
 * @param {Json} summary
 * @param {Parties} parties
 * @param {string} buyer role of the procuring entity: "leader" of a contract, "partner" of a
 *   project
 */
function addContractParties({ read }, summary, parties, buyer) {
  const tender = read.object(summary, 'tender');
  parties.add(read.object(tender, 'procuringEntity'), buyer, 'procuringEntity');
  parties.add(read.object(tender, 'administrativeEntity'), 'partner', 'administrativeEntity');
  for (const supplier of read.objects(summary, 'suppliers'))
    parties.add(supplier, 'operator', 'supplier');
}

/**
 * Returns the contract's status. "closed" means completed only if a contract was signed: a tender
 * without a contract is "closed" too.
 *
 * @param {Context} context
 * @param {Json} summary
 */
function contractStatusOf(context, summary) {
  const { read } = context;
  const wasSigned =
    ['contractValue', 'finalValue'].some(
      (name) => read.at(read.object(summary, name), 'amount') !== undefined,
    ) || read.objects(summary, 'suppliers').length > 0;
  return statusOf(
    context,
    summary,
    wasSigned ? { ...contractStatus, closed: 'completed' } : contractStatus,
  );
}

/**
 * Adds a contract as an action.
 *
 * @param {Context} context
 * @param {Json} contract
 * @param {About} about
 */
export function addContractAction(context, contract, { organizations }) {
  const { draft, file, read } = context;
  const summary = read.object(contract, 'summary');
  const id = read.words(contract, 'id') ?? read.words(summary, 'ocid');
  const title = titleOf(context, summary, id, 'import_untitled_contract');
  const parties = createParties(context, organizations);
  addContractParties(context, summary, parties, 'leader');
  const reference = read.words(summary, 'externalReference');
  const { status, note } = contractStatusOf(context, summary);
  const row = draft.add('actions', id ?? inMain(title), {
    title,
    description: read.words(summary, 'description'),
    axis: natureAxis(context, summary),
    status,
    period: read.period(summary, 'contractPeriod'),
    note: joined(note, reference && inAll('import_reference', reference)),
    claims: [{ source: file }, ...addDocuments(context, summary)],
  });
  if (!row) return;
  const about = { action: row.id, slug: row.id, title, organizations, parties };
  addContractMoney(context, summary, about);
  addFinance(context, summary, about);
  addMilestones(context, summary, row.id);
  addModifications(context, summary, about);
  row.parties = parties.rows();
}
