import nx from '@nx/eslint-plugin';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { boundaries } from './infra/lint/boundaries.mjs';
import { restrictedImports, SPECS } from './infra/lint/restricted-imports.mjs';
import { noMarkup } from './infra/lint/no-markup.mjs';
import { webZones } from './infra/lint/web-zones.mjs';

// Run it as `nx run-many -t lint`: a plain `eslint .` on a fresh checkout has no project graph and skips the boundary
// rule without a word.
export default tseslint.config(
  {
    ignores: [
      '**/dist',
      'services/worker/bundle',
      '**/node_modules',
      '.planwright',
      '.nx',
      'coverage',
      'tmp',
      '**/*.mjs',
      '**/*.generated.ts',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin, '@nx': nx, 'import-x': importX },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { disallowTypeAnnotations: false, fixStyle: 'inline-type-imports' },
      ],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only libs/config reads the environment: take the value from loadSettings().',
        },
        {
          object: 'AbortSignal',
          property: 'any',
          message:
            'Node 20 never frees a joined signal that is listened to: link an AbortController of your own.',
        },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
    settings: {
      // Without these two, import-x reads no TypeScript file and finds no circle.
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: './tsconfig.json',
          conditionNames: ['planwright-source', 'types', 'import', 'default'],
        }),
      ],
    },
  },
  ...restrictedImports,
  { files: SPECS, rules: { '@nx/enforce-module-boundaries': 'off' } },
  {
    files: ['libs/config/**', 'libs/testing/**', 'infra/**', 'e2e/**', 'web/vite.config.ts', ...SPECS],
    rules: { 'no-restricted-properties': 'off', 'no-console': 'off' },
  },
  {
    files: ['**/main.ts', 'migrations/src/run.ts', 'services/cli/**', 'services/worker/src/bundle.ts'],
    rules: { 'no-console': 'off' },
  },
  { files: ['web/src/**'], rules: { 'import-x/no-restricted-paths': ['error', webZones] } },
  {
    files: ['web/src/**/*.tsx'],
    plugins: { 'jsx-a11y': jsxA11y, 'react-hooks': reactHooks },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      ...reactHooks.configs.recommended.rules,
      // Says that the React Compiler leaves out who uses TanStack Virtual; the page is built without that compiler.
      'react-hooks/incompatible-library': 'off',
    },
  },
  { files: ['web/src/**/*.ts', 'web/src/**/*.tsx'], ignores: SPECS, rules: noMarkup },
);
