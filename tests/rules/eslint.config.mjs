// ESLint rules for all scripts, from the root of the project. prettier decides the format, tsc checks the types.
import js from '@eslint/js';
import globals from 'globals';
import { ownLines } from './own_lines.mjs';

const scripts = ['**/*.js', '**/*.mjs'];

const rules = {
  'array-callback-return': 'error',
  'complexity': ['error', 12],
  'eqeqeq': 'error',
  'max-depth': ['error', 4],
  'max-lines-per-function': ['error', { max: 100, skipComments: true, skipBlankLines: true }],
  'max-params': ['error', 4],
  'no-else-return': 'error',
  'no-implicit-globals': 'error',
  'no-shadow': 'error',
  'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  'no-use-before-define': ['error', { functions: false, variables: false }],
  'no-var': 'error',
  'object-shorthand': 'error',
  'own/lines': ['error', 40],
  'prefer-const': 'error',
  'prefer-template': 'error',
};

export default [
  // What Emscripten links as JavaScript holds its macros.
  { ignores: ['build/', 'dist/', '**/node_modules/', 'tests/web/output/', 'web/toolchain/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: scripts, ...js.configs.recommended },
  { files: scripts, plugins: { own: { rules: { lines: ownLines } } }, rules },
  { files: ['web/src/**'], languageOptions: { globals: globals.browser } },
  {
    files: ['web/src/worker/**'],
    languageOptions: {
      // The last two are put in by web/build/offline.mjs.
      globals: {
        ...globals.serviceworker,
        TRAME_MANIFEST: 'readonly',
        TRAME_OFFLINE_PAGE: 'readonly',
      },
    },
  },
  { files: ['web/build/**', 'tests/**'], languageOptions: { globals: globals.node } },
  // Tests hand functions to the page, which run there; byRole is put there by tests/web/engines/in_page.mjs.
  {
    files: ['tests/web/**'],
    languageOptions: { globals: { ...globals.browser, byRole: 'readonly' } },
  },
  // A test is one story from its beginning to its end, most of it what is expected.
  { files: ['**/*.test.mjs'], rules: { 'own/lines': ['error', 60] } },
  // These run in a page that has nothing else of the tests: one function with all it needs within.
  {
    files: ['tests/web/attacks/attacker.mjs', 'tests/web/soak/visitor.mjs'],
    rules: { 'max-lines-per-function': 'off' },
  },
];
