import { createHash } from 'node:crypto';
import type { PipelineGraph } from '@planwright/contracts';

export interface GraphShape {
  kind?: string;
  /** Needs by task, in graph order. */
  needs?: Record<string, readonly string[]>;
  weights?: Record<string, number>;
}

type GraphTask = PipelineGraph['tasks'][number];

/** A small published graph: one call a task, stage "One". `a → b → c` unless told otherwise. */
export function aGraph(shape: GraphShape = {}): PipelineGraph {
  const needs = shape.needs ?? { a: [], b: ['a'], c: ['b'] };
  const tasks = Object.entries(needs).map(([name, itsNeeds]): GraphTask => ({
    name,
    title: `Task ${name}`,
    stage: 'One',
    purpose: `Makes ${name}.`,
    needs: [...itsNeeds],
    steps: [{ id: 'draft', kind: 'call', title: 'Draft', calls: 1 }],
    files: [{ name: `${name}.md`, content_type: 'text/markdown', title: name }],
    weight: shape.weights?.[name] ?? 1,
    definition_hash: hash(name),
  }));
  const kind = shape.kind ?? 'execution';
  return { kind, title: 'A graph', stages: ['One'], tasks, graph_hash: hash(JSON.stringify([kind, tasks])) };
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
