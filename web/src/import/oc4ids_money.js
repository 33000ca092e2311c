// Imports the amounts of an OC4IDS project. Only euros become values: an amount in another currency
// gets a note and no value, and is never converted. Amounts that may overlap get different scopes,
// so that they are never added up.
import { shorten } from './text.js';
import { inAll } from './words.js';

/** @import { About, Context, Fields, Json, Money, Reading, Row } from './types.js' */

/**
 * Scope: what an amount covers, as the end of a message key (import_scope_…) and the numbers in
 * that message. Wanted: the fields of an amount to add; `wanted` is the text from which its id is
 * made.
 *
 * @typedef {[name: string, ...args: number[]]} Scope
 * @typedef {Omit<Fields, 'scope' | 'date'> & { scope: Scope, date?: string, wanted: string }}
 *   Wanted
 */

const maxValue = 1e12; // larger amounts are treated as errors

/**
 * Reads an amount: euros, or null and a note for another currency. Returns undefined if no amount
 * is published or the amount is out of range.
 *
 * @param {Context} context
 * @param {Json} owner object that holds the amount, in its field `name`
 * @param {string} name
 * @returns {Money | undefined}
 */
function readMoney({ read, report }, owner, name) {
  const money = read.object(owner, name);
  const amount = read.number(money, 'amount');
  const currency = read.words(money, 'currency');
  if (amount === undefined) return undefined;
  if (amount < 0 || amount > maxValue) {
    report.count('import_amount_out_of_range');
    return undefined;
  }
  if (currency?.toUpperCase() === 'EUR') return { value: amount };
  report.count(currency ? 'import_currency' : 'import_currency_unknown', currency);
  return {
    value: null,
    note: inAll(currency ? 'import_not_in_euros' : 'import_no_currency', amount, currency),
  };
}

/**
 * Returns the id of the scope, added if it is new.
 *
 * @param {Context} context
 * @param {Scope} scope
 */
function scopeOf({ draft }, [name, ...args]) {
  const key = [name, ...args].join(' ');
  return draft.once('scopes', key, key, () => ({ title: inAll(`import_scope_${name}`, ...args) }))
    ?.id;
}

/**
 * Adds the amount in `owner[name]`. Returns its row; undefined if no amount is published there.
 *
 * @param {Context} context
 * @param {[owner: Json, name: string]} place
 * @param {Wanted} given
 */
function addMoney(context, [owner, name], { scope, date, wanted, kind = 'budget', ...fields }) {
  const money = readMoney(context, owner, name);
  if (!money) return undefined;
  return context.draft.addAmount(wanted, {
    ...fields,
    kind,
    scope: scopeOf(context, scope),
    money,
    claim: { source: context.file, date },
  });
}

/**
 * Adds the project's budget, its breakdowns and its finance.
 *
 * @param {Context} context
 * @param {Json} project
 * @param {About} about
 */
export function addBudget(context, project, about) {
  const { read } = context;
  const budget = read.object(project, 'budget');
  const total = addMoney(context, [budget, 'amount'], {
    scope: ['budgets'],
    date: read.date(budget, 'approvalDate'),
    to: about.action,
    wanted: `budget ${about.slug}`,
    label: inAll('import_label_budget', about.title),
  });
  /** @type {[group: Json, parts: Json[]][]} */
  const groups = read
    .objects(budget, 'budgetBreakdowns')
    .map((group) => [group, read.objects(group, 'budgetBreakdown')]);
  const flat = read.objects(budget, 'budgetBreakdown'); // form of the breakdown before OC4IDS 0.9.4
  if (flat.length > 0) groups.unshift([{}, flat]);
  groups.forEach((group, index) => addBreakdown(context, group, { ...about, total, index }));
  addFinance(context, budget, about);
}

/**
 * Adds one breakdown of the budget. A budget may be broken down in several ways: the parts of the
 * first breakdown are parts of the total; each further breakdown gets a scope of its own, as it
 * would count the same money again.
 *
 * @param {Context} context
 * @param {[group: Json, parts: Json[]]} group
 * @param {About & { total?: Row, index: number }} about
 */
function addBreakdown(
  context,
  [group, parts],
  { total, index, action, slug, title, organizations, parties },
) {
  const { read } = context;
  /** @type {Scope} */
  const scope = index === 0 ? ['budgets'] : ['breakdown', index + 1];
  const name = read.words(group, 'description');
  for (const part of parts) {
    const source = read.object(part, 'sourceParty');
    const words = [name, read.words(part, 'description')].filter(Boolean).join(' – ');
    addMoney(context, [part, 'amount'], {
      scope,
      wanted: `budget ${slug} ${words}`,
      date: read.date(part, 'approvalDate'),
      to: action,
      period: read.period(part, 'period'),
      label: shorten(words) || inAll('import_label_budget_part', title),
      from: organizations.organization(source)?.id,
      ...(index === 0 && total && { part_of: total.id }),
    });
    parties.add(source, 'funder', 'sourceParty');
  }
}

/**
 * Returns the kind of amount for a financing: grant, equity, or co-financing for anything else.
 *
 * @param {Reading} read
 * @param {Json} finance
 */
function financeKind(read, finance) {
  const type = read.words(finance, 'type') ?? '';
  const classes = read.codes(finance, 'assetClass');
  if (type === 'grant') return 'grant';
  return type.startsWith('shares') || (type === '' && classes.includes('equity'))
    ? 'equity'
    : 'cofinancing';
}

/**
 * Adds loans, bonds, grants and shares. They finance the budget and are not additional to it: they
 * get a scope of their own.
 *
 * @param {Context} context
 * @param {Json} owner
 * @param {About} about
 */
export function addFinance(context, owner, { action, slug, title, organizations, parties }) {
  const { read } = context;
  for (const finance of read.objects(owner, 'finance')) {
    const party = read.object(finance, 'financingParty');
    const name = read.words(finance, 'title') ?? read.words(finance, 'source') ?? title;
    const type = read.words(finance, 'type');
    addMoney(context, [finance, 'value'], {
      scope: ['finance'],
      kind: financeKind(read, finance),
      wanted: `financement ${slug}`,
      to: action,
      label: type
        ? inAll('import_label_finance_type', name, type)
        : inAll('import_label_finance', name),
      from: organizations.organization(party)?.id,
      period: read.period(finance, 'period'),
      note: read.words(finance, 'description'),
    });
    parties.add(party, 'funder', 'financingParty');
  }
}

/**
 * Adds the estimated, the signed and the final cost of a contract, each in a scope of its own: they
 * are never added up.
 *
 * @param {Context} context
 * @param {Json} summary
 * @param {About} about
 */
export function addContractMoney(context, summary, { action, slug, title }) {
  const { read } = context;
  const tender = read.object(summary, 'tender');
  /**
   * @param {[owner: Json, name: string]} place
   * @param {string} scope
   * @param {string} [date]
   */
  const add = (place, scope, date) =>
    addMoney(context, place, {
      scope: [scope],
      wanted: `${scope} ${slug}`,
      to: action,
      label: inAll(`import_label_${scope}`, title),
      date,
    });
  add([tender, 'costEstimate'], 'estimates', read.date(tender, 'datePublished'));
  add([summary, 'contractValue'], 'contracts');
  add([summary, 'finalValue'], 'final_contracts');
}

/**
 * Adds the final cost of a project, at its completion.
 *
 * @param {Context} context
 * @param {Json} completion
 * @param {About & { date?: string }} about
 */
export function addFinalValue(context, completion, { action, slug, title, date }) {
  addMoney(context, [completion, 'finalValue'], {
    scope: ['final_projects'],
    wanted: `final ${slug}`,
    to: action,
    label: inAll('import_label_final_projects', title),
    date,
  });
}
