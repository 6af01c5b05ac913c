// Lints texts as if they stood at given paths, with the project's own configuration.
// stdin: [{path, text}] · stdout: [{path, findings: [{rule, message}]}]
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import path from 'node:path';
import { json } from 'node:stream/consumers';

const root = path.resolve(import.meta.dirname, '../..');
const planted = await json(process.stdin);

// Without a stored graph the boundary rule skips without a word; this stores it.
await createProjectGraphAsync({ exitOnError: true });

const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: {
        projectService: {
          // None of the files is there, so no project of TypeScript's has them.
          allowDefaultProject: planted.map((file) => file.path),
          maximumDefaultProjectFileMatchCount_THIS_WILL_SLOW_DOWN_LINTING: planted.length,
          defaultProject: 'tsconfig.json',
        },
      },
    },
  },
});

const results = [];
for (const file of planted) {
  const [result] = await eslint.lintText(file.text, { filePath: path.join(root, file.path) });
  const findings = result.messages.map(({ ruleId, message }) => ({ rule: ruleId ?? 'none', message }));
  results.push({ path: file.path, findings });
}
process.stdout.write(JSON.stringify(results));
