// Three speeds (docs/architecture.md): *.spec.ts needs nothing, *.int.spec.ts a real Postgres and Temporal,
// e2e/*.e2e.ts the whole started stack. `npm test` picks with --selectProjects.
import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));
delete swc.$schema;

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['planwright-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { ...swc, swcrc: false, sourceMaps: 'inline' }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.planwright/', '<rootDir>/tmp/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};

const integrationSetup = {
  globalSetup: '<rootDir>/libs/testing/src/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/src/global-teardown.mjs',
};

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, '\\.int\\.spec\\.ts$'],
    },
    { ...shared, ...integrationSetup, displayName: 'integration', testMatch: ['**/*.int.spec.ts'] },
    { ...shared, displayName: 'e2e', testMatch: ['<rootDir>/e2e/**/*.e2e.ts'] },
  ],
  testSequencer: '<rootDir>/infra/longest-first.mjs',
  coverageDirectory: '<rootDir>/coverage',
  // Counters in the code, not V8's own: those cost more than all the tests (every suite walks the whole heap twice).
  coverageProvider: 'babel',
  coverageReporters: ['text'],
  // Texts of the worked example and of tests are data: to count their lines takes long and tells nothing.
  coveragePathIgnorePatterns: ['/node_modules/', '/example/answers/', '\\.fixture\\.ts$'],
  testTimeout: 30000,
};
