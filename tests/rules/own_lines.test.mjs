// A function's own lines are counted, those of the functions it names are not.
import { describe, test } from 'node:test';
import { RuleTester } from 'eslint';
import { ownLines } from './own_lines.mjs';

RuleTester.describe = describe;
RuleTester.it = test;

const calls = (count) => 'call();\n'.repeat(count);
const withInner = (inner) => `function outer() {\n${calls(3)}${inner}\n}`;
const long = (lines) => [{ messageId: 'long', data: { lines, most: 5 } }];

new RuleTester().run('own lines', ownLines, {
  valid: [
    { name: 'as many as allowed', options: [5], code: withInner('') },
    {
      name: 'comments and empty lines are none',
      options: [5],
      code: withInner('// a\n\n/**\n * b\n */\n// c'),
    },
    {
      name: 'a named function counts for itself',
      options: [5],
      code: withInner(`function inner() {\n${calls(3)}}`),
    },
    {
      name: 'and so does one with an arrow',
      options: [5],
      code: withInner(`const inner = () => {\n${calls(3)}};`),
    },
    {
      name: 'a suite is a list of tests',
      options: [5],
      code: `describe('it', () => {\n${calls(9)}});`,
    },
  ],
  invalid: [
    { name: 'one more', options: [5], code: `function f() {\n${calls(4)}}`, errors: long(6) },
    {
      name: 'what is handed on without a name counts for both',
      options: [5],
      code: withInner(`later(() => {\n${calls(2)}});`),
      errors: long(9),
    },
    {
      name: 'a named function that is too long itself',
      options: [5],
      code: withInner(`const inner = () => {\n${calls(4)}};`),
      errors: long(6),
    },
  ],
});
