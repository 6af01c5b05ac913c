import { describe, expect, it } from '@jest/globals';
import { lintStrictSchema } from '@planwright/engine';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { answerSchema, definitionText, filesOf, toGraph } from '../definition/pipeline.js';
import { executionPipeline } from './pipeline.js';
import { COMMON_RULES } from './wording/blocks.js';

const FACTS = path.resolve(import.meta.dirname, '../../../../../shared/data/execution-plan.tasks.json');

interface TaskFacts {
  name: string;
  stage: string;
  depends_on: string[];
  outputs: string[];
  llm: boolean;
}

describe('the execution pipeline', () => {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');

  it('has 61 tasks in ten stages, in an order that respects needs', () => {
    const seen = new Set<string>();
    for (const task of executionPipeline.tasks) {
      for (const need of task.needs) expect(seen).toContain(need.name);
      seen.add(task.name);
    }
    expect(seen.size).toBe(61);
    expect(new Set(executionPipeline.tasks.map((task) => task.stage)).size).toBe(10);
  });

  it('asks every answer in a schema that strict structured outputs take', () => {
    for (const task of executionPipeline.tasks) {
      for (const step of Object.values(task.steps)) {
        if (step.kind === 'gate') continue;
        expect(lintStrictSchema(answerSchema(step))).toEqual([]);
      }
    }
  });

  it('counts the rules that all prompts share for the definition of each task that asks', () => {
    for (const task of executionPipeline.tasks) {
      const asks = Object.values(task.steps).some((step) => step.kind !== 'gate');
      expect([task.name, definitionText(task).includes(JSON.stringify(COMMON_RULES))]).toEqual([
        task.name,
        asks,
      ]);
    }
  });

  it('publishes the same graph for the same definitions', () => {
    const graph = toGraph(executionPipeline, digest);
    expect(graph).toEqual(toGraph(executionPipeline, digest));
    expect(graph.graph_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(graph.tasks.find((t) => t.name === 'premise_attack')?.weight).toBe(5);
  });

  const facts = existsSync(FACTS) ? (JSON.parse(readFileSync(FACTS, 'utf8')) as TaskFacts[]) : null;
  (facts ? it : it.skip)(
    'has the names, stages, needs and files of the facts (skipped where they are not beside the project)',
    () => {
      expect(executionPipeline.tasks).toHaveLength(facts!.length);
      for (const fact of facts!) {
        const task = executionPipeline.tasks.find((t) => t.name === fact.name)!;
        expect(task.stage).toBe(fact.stage);
        expect(task.needs.map((n) => n.name).sort()).toEqual([...fact.depends_on].sort());
        expect([fact.name, filesOf(task).map((f) => f.name)]).toEqual([fact.name, fact.outputs]);
        expect(Object.values(task.steps).some((s) => s.kind !== 'gate')).toBe(fact.llm);
      }
    },
  );
});
