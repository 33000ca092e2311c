// An ESLint rule: a function has at most so many lines of its own. The functions that it names within itself are counted
// each for itself, as the parts of a module are; comments and empty lines do not count.

// function inner() { … } and const inner = () => …
const isNamed = (node) =>
  node.type === 'FunctionDeclaration' || node.parent.type === 'VariableDeclarator';

// describe('…', () => { … }) is a list of tests.
const isSuite = ({ parent }) =>
  parent.type === 'CallExpression' && parent.callee.name === 'describe';

// How many lines of a node hold code.
function linesOf(source, node) {
  const lines = new Set();
  for (const { loc } of source.getTokens(node)) {
    for (let line = loc.start.line; line <= loc.end.line; line += 1) lines.add(line);
  }
  return [...lines].filter((line) => source.lines[line - 1].trim() !== '').length; // but for those of a text
}

export const ownLines = {
  meta: {
    type: 'suggestion',
    schema: [{ type: 'integer' }],
    messages: { long: 'A function of {{ lines }} lines of its own; the most is {{ most }}.' },
  },
  create(context) {
    const [most] = context.options;
    const outer = []; // the functions around, each with the lines of what is named within
    return {
      ':function': () => outer.push(0),
      ':function:exit'(node) {
        const lines = linesOf(context.sourceCode, node);
        const own = lines - outer.pop();
        if (own > most && !isSuite(node))
          context.report({ node, messageId: 'long', data: { lines: own, most } });
        if (outer.length > 0 && isNamed(node)) outer[outer.length - 1] += lines;
        else if (outer.length > 0) outer[outer.length - 1] += lines - own;
      },
    };
  },
};
