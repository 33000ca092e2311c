// ESLint's rules for all scripts of the project. Formatting is checked by Prettier, types by tsc.
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
  // Scripts in web/toolchain contain macros of Emscripten, which are not JavaScript.
  { ignores: ['build/', 'dist/', '**/node_modules/', 'tests/web/output/', 'web/toolchain/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: scripts, ...js.configs.recommended },
  { files: scripts, plugins: { own: { rules: { lines: ownLines } } }, rules },
  { files: ['web/src/**'], languageOptions: { globals: globals.browser } },
  {
    files: ['web/src/worker/**'],
    languageOptions: {
      // web/build/offline.mjs replaces the last two by their values.
      globals: {
        ...globals.serviceworker,
        TRAME_MANIFEST: 'readonly',
        TRAME_OFFLINE_PAGE: 'readonly',
      },
    },
  },
  { files: ['web/build/**', 'tests/**'], languageOptions: { globals: globals.node } },
  // Page tests send functions to the browser, where they run; tests/web/engines/in_page.mjs defines
  // byRole there.
  {
    files: ['tests/web/**'],
    languageOptions: { globals: { ...globals.browser, byRole: 'readonly' } },
  },
  // A test is one sequence of steps, of which most are assertions.
  { files: ['**/*.test.mjs'], rules: { 'own/lines': ['error', 60] } },
  // These files export one function that runs in a page and must contain everything it needs.
  {
    files: ['tests/web/attacks/attacker.mjs', 'tests/web/soak/visitor.mjs'],
    rules: { 'max-lines-per-function': 'off' },
  },
];
