import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PIPELINES } from '../definition/catalogue.js';
import { longestChain, pipelineReference } from './pipeline-reference.js';

const DOCS = path.resolve(import.meta.dirname, '../../../../docs/pipelines');

describe('the pipeline reference', () => {
  it.each(PIPELINES.map((pipeline) => [pipeline.kind, pipeline] as const))(
    'of %s says what the definitions say (npm run docs writes it anew)',
    (kind, pipeline) => {
      const file = path.join(DOCS, `${kind}.md`);
      expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(pipelineReference(pipeline));
    },
  );

  it('counts the calls of the longest chain of an execution plan: 30', () => {
    const execution = PIPELINES.find(({ kind }) => kind === 'execution');
    expect(longestChain(execution?.tasks ?? [])).toBe(30);
  });
});
