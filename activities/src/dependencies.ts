import type { ReportInput } from '@planwright/contracts';
import type { CallLedger, Llm, RunStore, TaskEnds } from '@planwright/engine';
import type { Catalogue } from '@planwright/pipelines';

/** What activities are made of: the composition root (services/worker) builds it. */
export interface ActivityDependencies {
  store: RunStore;
  ledger: CallLedger;
  llm: Llm;
  taskEnds: TaskEnds;
  catalogue: Catalogue;
  /** Unique a process: the first part of every lease's owner. */
  processId: string;
  /** How long a call is claimed without renewal; shorter than the activity's heartbeat time-out. */
  leaseMs: number;
  maxParallelSteps: number;
  /** Aborted when the process is to end: nothing is begun any more that is not asked for. */
  leaving: AbortSignal;
  /** False where the namespace refused to register Planwright's search attributes. */
  searchAttributes: boolean;
  /** Address of the page, without a slash at the end. */
  pageUrl: string;
  /**
   * After how many milliseconds a request to a model is slow, so that a second one is sent beside it; null where too
   * little is known. Null itself where nothing is asked twice.
   */
  slowAfterMs: ((modelId: string) => Promise<number | null>) | null;
  /** What a report of the plan says now. */
  reportOf(planId: string): Promise<ReportInput>;
  /** Folder for copies of a run's files; null writes none. */
  runDir: string | null;
}
