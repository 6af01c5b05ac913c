// Imports that tags cannot tell apart. Flat config replaces a rule's options when a later block names it again, so
// each group of files gets its whole list here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';

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

const EXECUTION = {
  regex: `^(${roomsTagged('scope:execution').join('|')})(/|$)`,
  message:
    'What makes plans lives behind Temporal: start it by @planwright/workflows/api, read what it wrote.',
};

function roomsTagged(tag) {
  const root = path.resolve(import.meta.dirname, '../..');
  const { workspaces } = readJson(path.join(root, 'package.json'));
  return workspaces
    .flatMap((place) => {
      const folder = path.join(root, place.replace('/*', ''));
      return place.endsWith('/*') ? readdirSync(folder).map((name) => path.join(folder, name)) : [folder];
    })
    .map((folder) => path.join(folder, 'package.json'))
    .filter((file) => existsSync(file))
    .map(readJson)
    .filter((room) => room.nx?.tags?.includes(tag))
    .map((room) => room.name);
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

const restrict = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

/** Tests and what only they use: they may build whatever they need. */
export const SPECS = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.fixture.ts', '**/*.e2e.ts'];
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
  restrict(
    ['services/api/**/*.ts', 'services/gateway/**/*.ts', 'web/server/**/*.ts'],
    [DEEP_PATHS, TESTING, WORKFLOW_CODE, EXECUTION],
    SPECS,
  ),
  restrict(PURE, [DEEP_PATHS, TESTING, NODE_BUILTINS], SPECS),
  restrict(['workflows/src/**'], [DEEP_PATHS, TESTING, NODE_BUILTINS, EXECUTION], SPECS),
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
