import type { StepKind } from '@planwright/contracts';

/** The part of a published graph that a workflow walks: no prompt, schema, file or purpose. */
export interface WalkStep {
  id: string;
  kind: StepKind;
  title: string;
  min_done?: number | undefined;
}

export interface WalkTask {
  name: string;
  title: string;
  stage: string;
  needs: string[];
  steps: WalkStep[];
  weight: number;
}

export interface WalkGraph {
  kind: string;
  graph_hash: string;
  stages: string[];
  tasks: WalkTask[];
  first_read?: WalkTask | undefined;
}
