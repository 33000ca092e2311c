// Imports the amounts of an OC4IDS project, each in its own currency: nothing is converted. Amounts
// that may overlap or differ in currency get different scopes, so that they are never added up.
import { readCurrency } from './currencies.js';
import { noteBeside } from './money_note.js';
import { clean, fold, shorten } from './text.js';
import { inAll } from './words.js';

/** @import { About, Context, Fields, Json, Money, Reading, Row } from './types.js' */

/**
 * Scope: what an amount covers, as the end of a message key (import_scope_…) and the numbers in
 * that message. Wanted: the fields of an amount to add; `wanted` is the text from which its id is
 * made; `total` the amount that it may be a part of.
 *
 * @typedef {[name: string, ...args: number[]]} Scope
 * @typedef {Omit<Fields, 'scope' | 'date'> & { scope: Scope, date?: string, wanted: string,
 *   total?: Row }} Wanted
 */

const maxValue = 1e12; // larger amounts are treated as errors
const maxPublished = 200; // longest words of an amount that are kept, in characters

/**
 * Returns an amount whose value or currency cannot be read, with its words; undefined if there are
 * none.
 *
 * @param {Context} context
 * @param {Json} money
 * @returns {Money | undefined}
 */
function unread({ read, report }, money) {
  const [first, ...beside] = ['amount', 'currency'].flatMap((name) => {
    const value = read.at(money, name);
    const text = typeof value === 'string' || typeof value === 'number' ? clean(String(value)) : '';
    if (text) read.use(money, name);
    return text || [];
  });
  if (first === undefined || read.at(money, 'amount') === undefined) return undefined;
  const published_as = shorten(first.replace(/\s+/g, ' '), maxPublished);
  report.count('import_amount_unread');
  const letters = [published_as, ...beside].join(' ');
  report.letters(letters, 'import_letters_field', { detail: 'amount' });
  return { value: null, absence: 'not_read', published_as, note: noteBeside(beside) };
}

/**
 * Reads an amount and its currency. Returns undefined if no amount is published.
 *
 * @param {Context} context
 * @param {Json} owner object that holds the amount, in its field `name`
 * @param {string} name
 * @returns {Money | undefined}
 */
function readMoney(context, owner, name) {
  const { read } = context;
  const money = read.object(owner, name);
  const value = read.number(money, 'amount');
  const [currency, ...others] = readCurrency(fold(read.words(money, 'currency') ?? '')) ?? [];
  const isUsable = value !== undefined && value >= 0 && value <= maxValue;
  if (!isUsable || !currency || others.length > 0) return unread(context, money);
  return currency === 'EUR' ? { value } : { value, currency };
}

/**
 * Returns the id of the scope, added if it is new.
 *
 * @param {Context} context
 * @param {Scope} scope
 * @param {string} [currency]
 */
function scopeOf({ draft }, [name, ...args], currency) {
  const key = [name, ...args].join(' ');
  const title = () => inAll(`import_scope_${name}`, ...args);
  return draft.scope(key, key, { title, currency });
}

/**
 * Adds the amount in `owner[name]`. Returns its row; undefined if no amount is published there. An
 * amount is part of the `total` if both are in one scope, which has one currency.
 *
 * @param {Context} context
 * @param {[owner: Json, name: string]} place
 * @param {Wanted} given
 */
function addMoney(context, [owner, name], given) {
  const { scope: wantedScope, date, wanted, kind = 'budget', total, ...fields } = given;
  const money = readMoney(context, owner, name);
  const scope = money && scopeOf(context, wantedScope, money.currency);
  if (!money || !scope) return undefined;
  return context.draft.addAmount(wanted, {
    ...fields,
    ...(total?.scope === scope && { part_of: total.id }),
    kind,
    scope,
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
      total,
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
