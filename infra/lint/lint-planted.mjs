// Lints texts as if they stood at given paths, with the project's own configuration.
// stdin: [{path, text, typed}] · stdout: [{path, findings: [{rule, message}]}]
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import ts from 'typescript';
import tseslint from 'typescript-eslint';

const root = path.resolve(import.meta.dirname, '../..');
const planted = await json(process.stdin);
const typed = planted.filter((file) => file.typed);
const plain = planted.filter((file) => !file.typed);

// Without a stored graph the boundary rule skips without a word; this stores it.
await createProjectGraphAsync({ exitOnError: true });

// Types cost most of the time: only the files whose rule needs them get a program, and one that knows nothing else.
function programOf(files) {
  const texts = new Map(files.map((file) => [path.join(root, file.path), file.text]));
  const options = { strict: true, noEmit: true, target: ts.ScriptTarget.ES2023, types: [] };
  const host = ts.createCompilerHost(options, true);
  const { readFile, fileExists } = host;
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  return ts.createProgram([...texts.keys()], options, host);
}

const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    { files: plain.map((file) => file.path), ...tseslint.configs.disableTypeChecked },
    {
      files: typed.map((file) => file.path),
      languageOptions: { parserOptions: { projectService: false, programs: [programOf(typed)] } },
    },
  ],
});

const results = [];
for (const file of planted) {
  const [result] = await eslint.lintText(file.text, { filePath: path.join(root, file.path) });
  const findings = result.messages.map(({ ruleId, message }) => ({ rule: ruleId ?? 'none', message }));
  results.push({ path: file.path, findings });
}
process.stdout.write(JSON.stringify(results));
