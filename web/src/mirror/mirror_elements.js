// Describes each role of the semantic tree as HTML: tag, place of its label, attributes. Pure
// functions; mirror_node.js creates and updates the elements.

import { isEmbedded, wholeApp } from '../site/embed.js';

const attributesOfSearch = {
  type: 'search',
  autocomplete: 'off',
  autocorrect: 'off',
  autocapitalize: 'off',
  spellcheck: 'false',
  enterkeyhint: 'search',
};

/**
 * `named`: true if the label is an accessible name (aria-label); otherwise it is the element's text.
 *
 * @typedef {{ tag: string, named?: boolean, attributes?: Record<string, string> }} Role
 */

/** @type {Record<string, Role>} */
const roles = {
  banner: { tag: 'header', named: true },
  navigation: { tag: 'nav', named: true },
  main: { tag: 'main', named: true },
  complementary: { tag: 'aside', named: true, attributes: { tabindex: '-1' } },
  region: { tag: 'section', named: true },
  dialog: { tag: 'div', named: true, attributes: { role: 'dialog', tabindex: '-1' } },
  group: { tag: 'div', named: true },
  heading: { tag: 'h2', attributes: { tabindex: '-1' } },
  paragraph: { tag: 'p' },
  blockquote: { tag: 'blockquote' },
  list: { tag: 'ul', named: true },
  list_item: { tag: 'li' },
  link: { tag: 'a' },
  button: { tag: 'button', attributes: { type: 'button' } },
  searchbox: { tag: 'input', named: true, attributes: attributesOfSearch },
  table: { tag: 'table' },
  row: { tag: 'tr' },
  column_header: { tag: 'th', attributes: { scope: 'col' } },
  row_header: { tag: 'th', attributes: { scope: 'row' } },
  cell: { tag: 'td' },
  figure: { tag: 'div', named: true, attributes: { role: 'figure' } },
  alert: { tag: 'div', attributes: { role: 'alert' } },
  status: { tag: 'div', attributes: { 'role': 'status', 'aria-live': 'polite' } },
};

/**
 * Roles of the parts of a table. The parts are positioned one by one; without a table's layout and
 * without roles, browsers would not report them as parts of a table.
 *
 * @type {Record<string, string>}
 */
const tableRoles = {
  table: 'table',
  row: 'row',
  column_header: 'columnheader',
  row_header: 'rowheader',
  cell: 'cell',
};

/**
 * Returns a safe address of a link, because addresses come from data files: a view of this app, a
 * web address, or a file of the site; otherwise '#'.
 *
 * @param {string} [value]
 */
export function addressOf(value = '') {
  if (value.startsWith('#') || /^(https?:\/\/|schema\/[\w.]+$|[\w.-]+\.html$)/i.test(value))
    return value;
  return value.startsWith('/') ? `#${value}` : '#';
}

/** @param {MirrorNode} node */
export function describe(node) {
  const role = roles[node.role] ?? roles.group;
  const label = node.label ?? '';
  const attributes = { ...role.attributes };
  if (role.named && label) attributes['aria-label'] = label;
  if (node.role === 'group' && label) attributes.role = 'group';
  if (node.rect && tableRoles[node.role]) attributes.role = tableRoles[node.role];
  if (node.role === 'searchbox') attributes.placeholder = label;
  if (node.role === 'link') describeLink(node, attributes);
  describeState(node, attributes);
  return { tag: tagOf(node, role), text: role.named ? '' : label, attributes };
}

/**
 * @param {MirrorNode} node
 * @param {Record<string, string>} attributes
 */
function describeState(node, attributes) {
  if (node.pressed !== undefined) attributes['aria-pressed'] = String(node.pressed);
  if (node.expanded !== undefined) attributes['aria-expanded'] = String(node.expanded);
  if (node.current) attributes['aria-current'] = node.role === 'link' ? 'page' : 'true';
  if (node.inert) attributes.inert = '';
  if (node.sort) attributes['aria-sort'] = node.sort;
  // An unknown language is written as '': without the attribute the page's language would apply.
  if (node.lang !== undefined) attributes.lang = node.lang;
}

/**
 * @param {MirrorNode} node
 * @param {Role} role
 */
function tagOf(node, role) {
  return node.role === 'heading'
    ? `h${Math.min(Math.max(Number(node.level ?? 2), 1), 3)}`
    : role.tag;
}

/**
 * @param {MirrorNode} node
 * @param {Record<string, string>} attributes
 */
function describeLink(node, attributes) {
  attributes.href = addressOf(node.value);
  if (isEmbedded() && attributes.href.startsWith('#')) attributes.href = wholeApp(attributes.href);
  if (!attributes.href.startsWith('#')) {
    attributes.target = '_blank';
    attributes.rel = 'noopener noreferrer';
  }
}
