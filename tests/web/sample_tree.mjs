// A semantic tree as the app publishes it, with every role once, and small edits of it.
/** @type {MirrorNode} */
const tree = {
  id: 'root',
  role: 'group',
  children: [
    {
      id: 'header',
      role: 'banner',
      children: [
        { id: 'language', role: 'button', label: 'English', lang: 'en', rect: [700, 0, 44, 44] },
        { id: 'search', role: 'searchbox', label: 'Chercher', rect: [200, 6, 300, 44] },
      ],
    },
    {
      id: 'nav',
      role: 'navigation',
      label: 'Vues',
      children: [
        {
          id: 'nav/budget',
          role: 'link',
          label: 'Budget',
          value: '#/first/budget',
          rect: [0, 100, 88, 72],
          current: true,
        },
        {
          id: 'nav/actions',
          role: 'link',
          label: 'Actions',
          value: '#/first/actions',
          rect: [0, 172, 88, 72],
        },
      ],
    },
    {
      id: 'main',
      role: 'main',
      children: [
        {
          id: 'content',
          role: 'group',
          rect: [88, 56, 600, 500],
          scroll: [600, 2000, 0, 0],
          children: [
            {
              id: 'h1',
              role: 'heading',
              level: '1',
              label: 'Un programme',
              rect: [24, 24, 500, 30],
            },
            { id: 'p', role: 'paragraph', label: 'Son résumé.', rect: [24, 60, 500, 60] },
            {
              id: 'chart',
              role: 'figure',
              label: 'Le budget en surfaces',
              rect: [24, 140, 500, 300],
              children: [
                {
                  id: 'tile/a',
                  role: 'button',
                  label: 'Industrie, 12 M€',
                  pressed: false,
                  rect: [24.5, 140.5, 200, 100],
                },
                {
                  id: 'tile/b',
                  role: 'button',
                  label: 'Territoire, 8 M€',
                  pressed: true,
                  rect: [230, 140, 200, 100],
                },
              ],
            },
            {
              id: 'table',
              role: 'table',
              label: 'Les montants',
              children: [
                {
                  id: 'r0',
                  role: 'row',
                  children: [
                    { id: 'c0', role: 'column_header', label: 'Axe', sort: 'ascending' },
                    { id: 'c1', role: 'column_header', label: 'Montant' },
                  ],
                },
                {
                  id: 'r1',
                  role: 'row',
                  children: [
                    { id: 'r1c0', role: 'row_header', label: 'Industrie' },
                    { id: 'r1c1', role: 'cell', label: '12 M€' },
                  ],
                },
              ],
            },
            {
              id: 'list',
              role: 'list',
              label: 'Actions',
              children: [
                {
                  id: 'item',
                  role: 'list_item',
                  children: [
                    { id: 'far', role: 'button', label: 'Tout en bas', rect: [24, 1900, 200, 44] },
                  ],
                },
              ],
            },
            {
              id: 'quote',
              role: 'blockquote',
              label: 'Mot pour mot',
              lang: 'fr',
              rect: [24, 1000, 300, 40],
            },
            {
              id: 'source',
              role: 'link',
              label: 'Source',
              value: 'https://example.org/page',
              rect: [24, 1100, 100, 44],
            },
            {
              id: 'evil',
              role: 'link',
              label: 'Piège',
              value: 'javascript:alert(1)',
              rect: [24, 1200, 100, 44],
            },
          ],
        },
      ],
    },
    { id: 'said', role: 'status', label: '2 résultats' },
    { id: 'wrong', role: 'alert', label: 'Un problème' },
  ],
};

/** @returns {MirrorNode} */
export const sampleTree = () => structuredClone(tree);

/**
 * Returns the node of this id in a tree, and the list that contains it.
 *
 * @param {MirrorNode} root
 * @param {string} id
 * @returns {{ node: MirrorNode, siblings: MirrorNode[] } | null}
 */
export function find(root, id) {
  for (const child of root.children ?? []) {
    if (child.id === id) return { node: child, siblings: root.children ?? [] };
    const found = find(child, id);
    if (found) return found;
  }
  return null;
}

/**
 * @param {MirrorNode} root
 * @param {string} id
 */
function there(root, id) {
  const found = find(root, id);
  if (!found) throw new Error(`the tree has no ${id}`);
  return found;
}

/**
 * @param {MirrorNode} root
 * @param {string} id
 * @param {Partial<MirrorNode>} changes
 */
export function edited(root, id, changes) {
  Object.assign(there(root, id).node, changes);
  return root;
}

/**
 * @param {MirrorNode} root
 * @param {string} id
 */
export function without(root, id) {
  const { node, siblings } = there(root, id);
  siblings.splice(siblings.indexOf(node), 1);
  return root;
}
