// Makes the lower part of a programme's own page, below the key figures: all claims about them, all
// amounts, actions, partners and sources, as HTML. Nothing is computed except counts.
import {
  claimsOf,
  currencyOf,
  formatDate,
  formatValue,
  missingValue,
  sourceLine,
  sourceOf,
} from './prerender_figures.mjs';
import { escapeHtml, list } from './prerender_page.mjs';

/** @import { Page } from './prerender_page.mjs' */

/**
 * Returns the sections that are not empty.
 *
 * @param {Page} page
 */
export function fullSummary(page) {
  const parts = [claims, budget, actions, partners, sources];
  return parts
    .map((part) => part(page))
    .filter(Boolean)
    .map((part) => `\n${part}`)
    .join('');
}

/**
 * A section; '' if its body is empty.
 *
 * @param {string} title
 * @param {string} body
 */
const section = (title, body) => (body ? `<h2>${title}</h2>\n${body}` : '');
/** @param {string} words */
const span = (words) => (words ? ` <span>${escapeHtml(words)}</span>` : '');
/**
 * @template {{ id: string }} Thing
 * @param {Thing[] | undefined} things
 * @param {string | undefined} id
 */
const byId = (things, id) => (things ?? []).find((thing) => thing.id === id);

/**
 * For each key figure, what each source says, with the quotation.
 *
 * @param {Page} page
 */
function claims(page) {
  const blocks = page.highlights.map(
    (figure) => `<h3>${escapeHtml(figure.label)}</h3>
${list(
  'links',
  figure.claims.map((claim) => `<li>${claimLine(page, claim, figure.unit)}</li>`),
)}`,
  );
  return section(page.say('claims_title'), blocks.join('\n'));
}

/**
 * Returns the claim's value or why it has none; nothing for a claim that is silent about the value.
 *
 * @param {Page} page
 * @param {Claim} claim
 * @param {string | undefined} unit
 */
function statedValue(page, claim, unit) {
  if (claim.absence) return missingValue(claim, page);
  if (claim.value === undefined) return '';
  const value = formatValue(claim.value, unit, page.language);
  return page.message(`code_qualified_${claim.qualifier ?? 'exact'}`, value);
}

/**
 * @param {Page} page
 * @param {Claim} claim
 * @param {string | undefined} unit
 */
function claimLine(page, claim, unit) {
  const source = sourceOf(page.programme, claim);
  const said = statedValue(page, claim, unit);
  const quote = claim.quote
    ? `<q lang="${claim.quote_lang ?? ''}">${escapeHtml(claim.quote)}</q><br>`
    : '';
  const value = said ? `<strong>${escapeHtml(said)}</strong> ` : '';
  return `${value}${quote}${page.sourceName(source)}${span(sourceLine(source, claim.date ?? source.date, page))}`;
}

/**
 * Lists the amounts by scope: amounts of different scopes must not be added up.
 *
 * @param {Page} page
 */
function budget(page) {
  const { scopes = [], amounts = [] } = page.programme;
  const blocks = scopes.map((scope) => {
    const items = amounts
      .filter((amount) => amount.scope === scope.id)
      .map((amount) => amountLine(page, amount));
    return items.length > 0
      ? `<h3>${page.text(scope.title)}</h3>\n<p>${page.text(scope.description)}</p>\n${list('links', items)}`
      : '';
  });
  return section(page.say('code_view_budget'), blocks.filter(Boolean).join('\n'));
}

/**
 * @param {Page} page
 * @param {Amount} amount
 */
function amountLine(page, amount) {
  const [main] = claimsOf(amount);
  const value =
    amount.value === null
      ? missingValue(main, page)
      : page.message(
          `code_qualified_${main.qualifier ?? 'exact'}`,
          formatValue(amount.value, currencyOf(amount), page.language),
        );
  return `<li>${page.text(amount.label)}${page.say('colon')}<strong>${escapeHtml(value)}</strong>${span(page.message(`code_amount_${amount.kind}`))}</li>`;
}

/** @param {Page} page */
function actions(page) {
  const items = (page.programme.actions ?? []).map((action) => {
    const about = [
      page.plain(byId(page.programme.axes, action.axis)?.title),
      action.status && page.message(`code_status_${action.status}`),
      formatDate(action.period, page.language),
      partiesLine(page, action),
    ]
      .filter(Boolean)
      .join(' · ');
    return `<li><strong>${page.text(action.title)}</strong>${span(about)}<p>${page.text(action.description)}</p></li>`;
  });
  return section(page.say('code_view_actions'), items.length > 0 ? list('links', items) : '');
}

/**
 * The participants of an action in one line; the role "partner" is not written.
 *
 * @param {Page} page
 * @param {Action} action
 */
function partiesLine(page, { parties = [] }) {
  const named = parties.map((party) => {
    const name = page.plain(byId(page.programme.organizations, party.organization)?.name);
    const roles = party.roles
      .filter((role) => role !== 'partner')
      .map((role) => page.message(`code_role_${role}`).toLowerCase());
    return roles.length > 0 ? page.message('role_of', name, roles.join(', ')) : name;
  });
  return named.join(', ');
}

/**
 * Lists the organisations that take part in the programme or in an action, by type, with their
 * number.
 *
 * @param {Page} page
 */
function partners(page) {
  const { programme } = page;
  const parties = [
    ...(programme.parties ?? []),
    ...(programme.actions ?? []).flatMap((action) => action.parties ?? []),
  ];
  const involved = new Set(parties.map((party) => party.organization));
  const kinds = groupByType(programme.organizations.filter(({ id }) => involved.has(id)));
  const items = [...kinds].map(
    ([type, members]) =>
      `<li>${page.say(`code_organization_${type}`)} (${members.length})${page.say('colon')}${members.map(({ name }) => page.text(name)).join(', ')}</li>`,
  );
  return section(
    `${page.say('code_view_partners')} (${involved.size})`,
    items.length > 0 ? list('links', items) : '',
  );
}

/** @param {Organization[]} organizations */
function groupByType(organizations) {
  /** @type {Map<string, Organization[]>} */
  const kinds = new Map();
  for (const organization of organizations) {
    const type = organization.type ?? 'unknown';
    kinds.set(type, [...(kinds.get(type) ?? []), organization]);
  }
  return kinds;
}

/** @param {Page} page */
function sources(page) {
  const items = (page.programme.sources ?? []).map((source) => page.source(source));
  return section(`${page.say('page_sources')} (${items.length})`, list('links', items));
}
