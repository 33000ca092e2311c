// Tests of own_lines.mjs: a function's own lines are counted, those of named functions inside it
// are not.
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
      name: 'comments and empty lines do not count',
      options: [5],
      code: withInner('// a\n\n/**\n * b\n */\n// c'),
    },
    {
      name: 'a named function inside is counted separately',
      options: [5],
      code: withInner(`function inner() {\n${calls(3)}}`),
    },
    {
      name: 'a named arrow function inside is counted separately',
      options: [5],
      code: withInner(`const inner = () => {\n${calls(3)}};`),
    },
    {
      name: 'the function of describe has no limit',
      options: [5],
      code: `describe('it', () => {\n${calls(9)}});`,
    },
  ],
  invalid: [
    {
      name: 'one line more than allowed',
      options: [5],
      code: `function f() {\n${calls(4)}}`,
      errors: long(6),
    },
    {
      name: 'an unnamed function inside counts for both functions',
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
