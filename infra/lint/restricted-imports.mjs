// Imports that tags cannot tell apart. Flat config replaces a rule's options when a later block names it again, so
// each group of files gets its whole list here.
import { builtinModules } from 'node:module';

const NODE_BUILTINS = {
  group: ['node:*', ...builtinModules],
  message: 'This room runs in the browser or in the workflow sandbox too: no Node here.',
};
const DEEP_PATHS = {
  group: ['@planwright/*/src/*', '@planwright/*/dist/*'],
  message: 'Import a room by its entrance, not by a file inside it.',
};
const TESTING = { group: ['@planwright/testing'], message: 'Only specs use the testing room.' };
const WORKFLOW_CODE = {
  regex: '^@planwright/workflows$',
  message: 'Services talk to workflows by @planwright/workflows/api; sandbox code stays in the sandbox.',
};

const restrict = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const SPECS = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.fixture.ts'];
const PURE = [
  'libs/contracts/**',
  'libs/engine/**',
  'libs/intake/**',
  'libs/documents/**',
  'libs/pipelines/**',
  'libs/access/**',
  'workflows/src/**',
];

export const restrictedImports = [
  restrict(['**/*.ts', '**/*.tsx'], [DEEP_PATHS, TESTING], SPECS),
  restrict(['services/**/*.ts'], [DEEP_PATHS, TESTING, WORKFLOW_CODE], SPECS),
  restrict(PURE, [DEEP_PATHS, TESTING, NODE_BUILTINS], SPECS),
  {
    files: ['libs/engine/src/**', 'libs/pipelines/src/**', 'libs/documents/src/**', 'libs/intake/src/**'],
    ignores: SPECS,
    rules: {
      'no-restricted-globals': ['error', { name: 'setTimeout', message: 'No clock here.' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'No clock here: the caller gives the time.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'No clock here: the caller gives the time.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'No chance here: the caller gives a seed.',
        },
      ],
    },
  },
];
