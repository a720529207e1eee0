import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist*/', '.astro/', 'node_modules/', 'test-results/'] },
  ...ts.configs.strict,
  ...astro.configs['flat/recommended'],
  {
    files: ['**/*.ts'],
    extends: [...ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Nothing here declares an enum, and asking takes as long as a tenth of all other rules.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "MemberExpression[property.name='not'] > CallExpression.object[callee.name='expect'] > ChainExpression",
          message: 'What is not there is not anything else either: expect what it is, or that it is there, first.',
        },
        {
          selector:
            'MemberExpression[property.name=/^toBe(?:Undefined|Falsy)$/] > CallExpression.object[callee.name="expect"] > ChainExpression',
          message: 'Of what is not there nothing is defined: expect first that it is there.',
        },
        {
          selector:
            'CallExpression[callee.object.callee.name="expect"][callee.object.arguments.0.type="ChainExpression"] > ChainExpression.arguments',
          message: 'Two things that are not there are equal: name one of them.',
        },
        {
          selector:
            'ForOfStatement:has(.body CallExpression[callee.name="expect"]):not([right.type="ArrayExpression"], [right.expression.type="ArrayExpression"], [right.name=/^[A-Z_]+$/], [right.callee.name="filled"])',
          message: 'Over an empty list nothing is asserted: go through `filled(list)`.',
        },
        {
          selector:
            'CallExpression[callee.name="expect"] CallExpression[callee.property.name="every"][callee.object.callee.name!="filled"]',
          message: 'Every one of an empty list is anything: ask `filled(list).every(…)`.',
        },
      ],
    },
  },
);
