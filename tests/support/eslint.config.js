/**
 * Lint rules for the whole checkout. Run from the top level: `eslint -c tests/support/eslint.config.js .`
 * (with -c, ESLint resolves every pattern below against the working directory).
 */
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Parser settings of every file that the type checker also sees. */
const typed = { projectService: true, tsconfigRootDir: root, extraFileExtensions: ['.svelte'] };

export default defineConfig(
  {
    ignores: [
      '**/node_modules/',
      'dist/',
      'coverage/',
      'test-results/',
      'playwright-report/',
      '.cache/',
      '.svelte-check/',
      'geo/schema/',
      'public/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: typed,
    },
    rules: {
      // The type checker already knows which names exist, types included.
      'no-undef': 'off',
      eqeqeq: 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Numbers in template strings are what labels and messages are made of.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { ...typed, parser: ts.parser } },
    rules: {
      // Data is never markup: the record comes from many hands, and text is text.
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      // Links lead to sources on other sites and to fragments of this page; there is no router to resolve them.
      'svelte/no-navigation-without-resolve': 'off',
      // A Map filled and emptied within one $derived is no state; what is state lives in src/state.
      'svelte/prefer-svelte-reactivity': 'off',
      // The parser does not infer the event of an inline handler, which svelte-check does.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      // Props are declared with `let` where one of them is bindable.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  { files: ['src/**'], rules: { 'no-console': 'error' } },
  {
    // Matchers such as expect.any() and expect.objectContaining() are typed `any`.
    files: ['tests/**'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-return': 'off' },
  },
  {
    // Plain scripts are outside tsconfig.json, so rules that need types cannot read them.
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    extends: [ts.configs.disableTypeChecked],
  },
);
