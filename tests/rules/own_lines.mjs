// An ESLint rule: limits the number of a function's own lines. Named functions inside it are
// counted separately, as parts of a module; comments and empty lines do not count.

/**
 * @typedef {import('eslint').Rule.Node} Node
 * @typedef {import('eslint').SourceCode} SourceCode
 */

/**
 * True for function inner() { … } and const inner = () => …
 * @param {Node} node
 */
const isNamed = (node) =>
  node.type === 'FunctionDeclaration' || node.parent?.type === 'VariableDeclarator';

/**
 * True for the function of describe('…', () => { … }): a list of tests has no limit.
 * @param {Node} node
 */
const isSuite = ({ parent }) =>
  parent?.type === 'CallExpression' &&
  parent.callee.type === 'Identifier' &&
  parent.callee.name === 'describe';

/**
 * Number of lines of a node that contain code.
 * @param {SourceCode} source
 * @param {Node} node
 */
function linesOf(source, node) {
  const lines = new Set();
  for (const { loc } of source.getTokens(node)) {
    for (let line = loc.start.line; line <= loc.end.line; line += 1) lines.add(line);
  }
  // Lines inside a template literal may be empty; those are not counted.
  return [...lines].filter((line) => source.lines[line - 1].trim() !== '').length;
}

/** @type {import("eslint").Rule.RuleModule} */
export const ownLines = {
  meta: {
    type: 'suggestion',
    schema: [{ type: 'integer' }],
    messages: { long: 'A function of {{ lines }} lines of its own; the most is {{ most }}.' },
  },
  create(context) {
    const [most] = context.options;
    /** @type {number[]} */
    const outer = []; // for each enclosing function, how many lines its named functions have
    return {
      ':function'() {
        outer.push(0);
      },
      /** @param {Node} node */
      ':function:exit'(node) {
        const lines = linesOf(context.sourceCode, node);
        const own = lines - (outer.pop() ?? 0);
        if (own > most && !isSuite(node))
          context.report({ node, messageId: 'long', data: { lines: own, most } });
        if (outer.length > 0 && isNamed(node)) outer[outer.length - 1] += lines;
        else if (outer.length > 0) outer[outer.length - 1] += lines - own;
      },
    };
  },
};
