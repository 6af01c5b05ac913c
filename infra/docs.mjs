// npm run docs: writes the pages that are made of the definitions.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { prepare } from './prepare.mjs';

const say = (line) => process.stdout.write(`${line}\n`);
await prepare(say);

const { pipelineReference, PIPELINES } = await import('@planwright/pipelines');
const folder = resolve(import.meta.dirname, '../docs/pipelines');
mkdirSync(folder, { recursive: true });
for (const pipeline of PIPELINES) {
  const file = join(folder, `${pipeline.kind}.md`);
  writeFileSync(file, pipelineReference(pipeline));
  say(`wrote ${file}`);
}
