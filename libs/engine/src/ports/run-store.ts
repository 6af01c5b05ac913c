import type {
  ErrorCode,
  FailureInfo,
  Gap,
  LlmDelta,
  MadeFrom,
  MergeBody,
  PlanOutcome,
  PlanStatus,
  SpeedVsDetail,
  TaskStatus,
} from '@planwright/contracts';
import type { WalkGraph } from '../graph/walk-graph.js';

export interface LoadedTask {
  task: string;
  status: TaskStatus;
  generation: number;
  /** Items given up: with one or more the task is completed, with gaps. */
  gaps: number;
  error: FailureInfo | null;
  /** A person's version holds: what the task makes waits beside it. */
  edited?: true;
  /** What it made of changed inputs waits for the person. */
  candidate?: true;
}

/**
 * Everything a run needs to begin or go on: read from Postgres, never from history. It becomes part of Temporal's
 * history, so it holds no word of a person or a model: not even the plan's title, which is made of its prompt.
 */
export interface LoadedRun {
  planId: string;
  kind: string;
  status: PlanStatus;
  graph: WalkGraph;
  tasks: LoadedTask[];
  /** The first read is still to be made. */
  wantsFirstRead: boolean;
}

export interface PlanFacts {
  planId: string;
  kind: string;
  title: string;
  prompt: string;
  intake: unknown;
  options: Record<string, unknown>;
  speed: SpeedVsDetail;
  llmModel: string | null;
  createdAt: string;
}

export interface WrittenFile {
  name: string;
  content: string;
  contentType: string;
}

/** An output as others are made of it: the version that holds, parsed. */
export interface CurrentOutput {
  output: unknown;
  version: number;
  sha256: string;
}

export interface CompletedTask {
  planId: string;
  task: string;
  generation: number;
  /** JSON text of the validated output, stored as content `output`. */
  output: string;
  /** Files in order; one whose content is exactly `output` shares its row. */
  files: WrittenFile[];
  definitionHash: string;
  author: 'model' | 'code' | 'person';
  gaps: Gap[];
  /** What it read of each need; left out where that is not known. */
  madeFrom?: MadeFrom;
}

/** What a person sent of a task's output, with the texts it may choose from; `edit` is a version of the person's own. */
export interface PersonEdit {
  take: 'edit' | MergeBody['take'];
  /** JSON text of the output; null with `mine` and `new`. */
  content: string | null;
  generation: number;
  current: { content: string; madeFrom: MadeFrom | null };
  candidate: { content: string; madeFrom: MadeFrom | null; author: CompletedTask['author'] } | null;
}

/** An edit in the inbox, and what rests on the output. */
export interface EditPlace {
  planId: string;
  task: string;
  inboxId: string;
  /** Tasks that are made again. */
  again: string[];
  /** Tasks that nothing is run for: what has an output is marked out of date, what has begun begins anew some time. */
  outdated: string[];
}

/** An edit with everything that is rendered of it. */
export interface RenderedEdit
  extends EditPlace, Pick<CompletedTask, 'output' | 'files' | 'definitionHash' | 'author'> {
  madeFrom: MadeFrom;
  /** Names of the files of a map's items that come with it; null where those that are there stay. */
  itemFiles: string[] | null;
}

export type EditOutcome =
  | { refused: ErrorCode }
  /** `changed`: the output is another than before; nothing else is made again or marked where it is not. */
  | { refused: null; version: number; changed: boolean; tasks: LoadedTask[] };

/**
 * The writer of a run's state: only activities call it. Every method is one transaction with its events, and each is
 * idempotent, since an activity may run again after a crash: what is already so is left as it is and told to nobody twice.
 */
export interface RunStore {
  loadRun(planId: string): Promise<LoadedRun | null>;
  planFacts(planId: string): Promise<PlanFacts | null>;
  planStatus(planId: string): Promise<PlanStatus | null>;
  /** The outputs of the named tasks that hold; a task without one is left out. */
  outputs(planId: string, tasks: string[]): Promise<Record<string, CurrentOutput>>;
  /**
   * pending|ready|blocked|failed|cancelled → running. `granted` is false when the task is completed in this generation.
   * `items`: how many its maps have, where that is known.
   */
  beginTask(
    planId: string,
    task: string,
    generation: number,
    items?: number | null,
  ): Promise<{ granted: boolean }>;
  /**
   * beginTask for a task that is there before its needs (those of `needs`) are completed. Nothing is begun unless
   * `granted`: `waits` while all of them are under way or completed, `stalled` while one has not begun, `gone` when the
   * task cannot begin like that any more: a need ended otherwise, the plan takes no calls, or the task has moved on.
   */
  beginAwaited(
    planId: string,
    task: string,
    generation: number,
    needs: readonly string[],
  ): Promise<'granted' | 'waits' | 'stalled' | 'gone'>;
  /** Tasks whose needs are done and that wait for a slot. */
  markReady(planId: string, tasks: string[]): Promise<void>;
  setItems(planId: string, task: string, generation: number, total: number): Promise<void>;
  completeTask(done: CompletedTask): Promise<void>;
  /** Stores the first read, which is no task: no state of the run changes. */
  completeFirstRead(done: CompletedTask & { stage: string }): Promise<void>;
  failTask(
    planId: string,
    task: string,
    generation: number,
    error: FailureInfo,
    blocked: string[],
  ): Promise<void>;
  /** Back to pending: what stopped before its end (cancelled scope, held step). */
  releaseTask(planId: string, task: string, generation: number): Promise<void>;
  /** Holds the task and the plan in `waiting` with the reasons; a gate that was answered stays answered. */
  openGate(
    planId: string,
    task: string,
    reasons: string[],
  ): Promise<{ decision: 'override' | 'stop' | null }>;
  /** Applies a stored gate answer once; the plan runs again (override). `null`: the gate waited for no answer. */
  answerGate(
    planId: string,
    task: string,
    inboxId: string,
  ): Promise<{ decision: 'override' | 'stop' | null }>;
  /** Sets tasks back to pending in the same generation (retry) with what they block. */
  reviveTasks(planId: string, tasks: string[]): Promise<LoadedTask[]>;
  /** Raises the generation of each task and sets it back to pending; `because` names the tasks it is done for. */
  raiseGeneration(planId: string, tasks: string[], because?: string[]): Promise<LoadedTask[]>;
  /** Null when the plan has no such edit. */
  personEdit(planId: string, task: string, inboxId: string): Promise<PersonEdit | null>;
  /** What an attempt at this edit was answered before; null where nothing is decided of it yet. */
  answeredEdit(edit: EditPlace): Promise<EditOutcome | null>;
  /** Whether applyEdit would take this edit, and the output `output` (JSON text) would be another than before. */
  editChanges(planId: string, task: string, inboxId: string, output: string): Promise<boolean>;
  /** Notes why what a person sent cannot be taken. */
  refuseEdit(inboxId: string, errors: { path: string; message: string }[]): Promise<void>;
  /** Applies an edit once: version, files, what is made again, and the plan that runs for it. */
  applyEdit(edit: RenderedEdit): Promise<EditOutcome>;
  setPlanStatus(
    planId: string,
    status: PlanStatus,
    details?: { outcome?: PlanOutcome; error?: FailureInfo },
  ): Promise<void>;
  /** Sets the plan cancelled and every unfinished task with it. */
  cancelPlan(planId: string): Promise<void>;
  log(planId: string, level: 'info' | 'warn' | 'error', message: string, task?: string): Promise<void>;
  /** A graph the worker knows; older ones stay for the plans that began with them. */
  publishPipeline(graph: unknown & { kind: string; graph_hash: string }): Promise<void>;
  /** Relays pieces of streaming answers, in their order; nothing is stored. */
  notifyDeltas(deltas: LlmDelta[]): Promise<void>;
}
