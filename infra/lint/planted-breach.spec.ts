import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import path from 'node:path';

const BOUNDARIES = '@nx/enforce-module-boundaries';
const IMPORTS = 'no-restricted-imports';
const NO_CLOCK = 'no-restricted-syntax';
const NO_MARKUP = 'no-restricted-syntax';
const FLOATING = '@typescript-eslint/no-floating-promises';
const EXHAUSTIVE = '@typescript-eslint/switch-exhaustiveness-check';
const NEED_TYPES = new Set([FLOATING, EXHAUSTIVE]);

const uses = (from: string) => `import * as used from '${from}';\nexport const planted = used;\n`;

/** What nobody may write, where, and the rule that says so. */
const BREACHES: [what: string, file: string, text: string, rule: string][] = [
  ['a domain room with a driver', 'libs/engine/src/planted.ts', uses('typeorm'), BOUNDARIES],
  ['a domain room with an adapter', 'libs/documents/src/planted.ts', uses('@planwright/db'), BOUNDARIES],
  ['an adapter with another adapter', 'libs/llm/src/planted.ts', uses('@planwright/db'), BOUNDARIES],
  ['an adapter with Temporal', 'libs/db/src/planted.ts', uses('@temporalio/client'), BOUNDARIES],
  ['a contract with a domain room', 'libs/contracts/src/planted.ts', uses('@planwright/engine'), BOUNDARIES],
  ['a migration with an entity', 'migrations/src/planted.ts', uses('@planwright/db'), BOUNDARIES],
  ['an activity with Nest', 'activities/src/planted.ts', uses('@nestjs/common'), BOUNDARIES],
  ['the sandbox with a client', 'workflows/src/planted.ts', uses('@temporalio/client'), BOUNDARIES],
  ['the sandbox with an adapter', 'workflows/src/planted2.ts', uses('@planwright/db'), BOUNDARIES],
  ['the page with the engine', 'web/src/planted.ts', uses('@planwright/engine'), BOUNDARIES],
  ['the page with Nest', 'web/src/planted2.ts', uses('@nestjs/common'), BOUNDARIES],
  ['a service with another service', 'services/gateway/src/planted.ts', uses('@planwright/api'), BOUNDARIES],
  ['the sandbox with Node', 'workflows/src/planted3.ts', uses('node:fs'), IMPORTS],
  ['the sandbox with the prompts', 'workflows/src/planted4.ts', uses('@planwright/pipelines'), IMPORTS],
  ['a pure room with Node', 'libs/engine/src/planted2.ts', uses('node:crypto'), IMPORTS],
  ['the edge with the model port', 'services/gateway/src/planted2.ts', uses('@planwright/llm'), IMPORTS],
  ['the edge with the prompts', 'services/api/src/planted.ts', uses('@planwright/pipelines'), IMPORTS],
  ['a service with sandbox code', 'services/api/src/planted2.ts', uses('@planwright/workflows'), IMPORTS],
  [
    'a way past an entrance',
    'services/worker/src/planted.ts',
    uses('@planwright/db/src/data-source.js'),
    IMPORTS,
  ],
  ['the testing room in production', 'activities/src/planted2.ts', uses('@planwright/testing'), IMPORTS],
  [
    'a feature with another',
    'web/src/features/plans/planted.ts',
    uses('../plan/api/command-plan.js'),
    'import-x/no-restricted-paths',
  ],
  [
    'shared with a feature',
    'web/src/shared/planted.ts',
    uses('../features/plan/api/command-plan.js'),
    'import-x/no-restricted-paths',
  ],
  [
    'a circle',
    'libs/contracts/src/states.ts',
    `import { PlanView } from './plans.js';\nexport const PlanStatus = PlanView;\n`,
    'import-x/no-cycle',
  ],
  [
    'a clock in the engine',
    'libs/engine/src/planted3.ts',
    'export const planted = () => Date.now();\n',
    NO_CLOCK,
  ],
  [
    'the day in a document',
    'libs/documents/src/planted2.ts',
    'export const planted = () => new Date();\n',
    NO_CLOCK,
  ],
  [
    'chance in a definition',
    'libs/pipelines/src/planted.ts',
    'export const planted = () => Math.random();\n',
    NO_CLOCK,
  ],
  [
    'a timer in the engine',
    'libs/engine/src/planted4.ts',
    'export const planted = () => setTimeout(() => 1, 1);\n',
    'no-restricted-globals',
  ],
  [
    'the environment',
    'services/api/src/planted3.ts',
    'export const planted = process.env.HOME;\n',
    'no-restricted-properties',
  ],
  [
    'HTML in an element of the page',
    'web/src/shared/ui/planted.tsx',
    'export const Planted = ({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />;\n',
    NO_MARKUP,
  ],
  [
    'HTML in the properties of an element',
    'web/src/features/plans/planted2.ts',
    'export const planted = (html: string) => ({ dangerouslySetInnerHTML: { __html: html } });\n',
    NO_MARKUP,
  ],
  [
    'HTML written by a script of the page',
    'web/src/app/planted.ts',
    "export const planted = (place: Element) => {\n  place.innerHTML = '<b>x</b>';\n};\n",
    NO_MARKUP,
  ],
  [
    'HTML in a frame of the page',
    'web/src/features/report/planted.tsx',
    'export const Planted = ({ html }: { html: string }) => <iframe title="x" srcDoc={html} />;\n',
    NO_MARKUP,
  ],
  [
    'a promise left alone',
    'services/api/src/planted4.ts',
    'export const planted = () => {\n  Promise.resolve(1);\n};\n',
    FLOATING,
  ],
  [
    'any',
    'services/api/src/planted5.ts',
    'export const planted = (x: any) => String(x);\n',
    '@typescript-eslint/no-explicit-any',
  ],
  [
    'a case forgotten',
    'libs/engine/src/planted5.ts',
    `export function planted(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n`,
    EXHAUSTIVE,
  ],
];

/** What the rooms are for. */
const ALLOWED: [what: string, file: string, text: string, rule?: undefined][] = [
  ['the engine with contracts', 'libs/engine/src/allowed.ts', uses('@planwright/contracts')],
  ['the sandbox with the engine', 'workflows/src/allowed.ts', uses('@planwright/engine')],
  [
    'a service with the entrance of workflows',
    'services/api/src/allowed.ts',
    uses('@planwright/workflows/api'),
  ],
  ['a service with the store', 'services/gateway/src/allowed.ts', uses('@planwright/db')],
  [
    'the worker with everything it composes',
    'services/worker/src/allowed.ts',
    uses('@planwright/activities'),
  ],
  ['activities with definitions', 'activities/src/allowed.ts', uses('@planwright/pipelines')],
  ['the page with contracts', 'web/src/allowed.ts', uses('@planwright/contracts')],
  ['a feature with shared', 'web/src/features/plans/allowed.ts', uses('../../shared/texts/en.js')],
  ['a spec with the testing room', 'libs/db/src/allowed.int.spec.ts', uses('@planwright/testing')],
  [
    'a date that is given',
    'libs/engine/src/allowed2.ts',
    'export const planted = (at: string) => new Date(at);\n',
  ],
];

interface Finding {
  rule: string;
  message: string;
}

async function lint(
  files: { path: string; text: string; typed: boolean }[],
): Promise<Map<string, Finding[]>> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'lint-planted.mjs')], {
    env: { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(JSON.stringify(files));
  const [answer, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (!answer.startsWith('[')) throw new Error(`The linter did not answer: ${complaints || answer}`);
  const results = JSON.parse(answer) as { path: string; findings: Finding[] }[];
  return new Map(results.map(({ path: file, findings }) => [file, findings]));
}

describe('the rules of the house', () => {
  let found: Map<string, Finding[]>;
  beforeAll(async () => {
    const planted = [...BREACHES, ...ALLOWED].map(([, file, content, rule]) => ({
      path: file,
      text: content,
      typed: rule !== undefined && NEED_TYPES.has(rule),
    }));
    found = await lint(planted);
  }, 240_000);

  it.each(BREACHES)('refuse %s', (_what, file, _text, rule) => {
    expect(found.get(file)?.map((finding) => finding.rule)).toContain(rule);
  });

  it.each(ALLOWED)('take %s', (_what, file) => {
    expect(found.get(file)).toEqual([]);
  });
});
