import type { EditResult, ModelTestResult } from '@planwright/contracts';

/** What a person asks of a plan. Retrying all that failed is `resume`. */
export type PlanCommand =
  | { kind: 'pause' | 'resume' | 'cancel' }
  | { kind: 'retry' | 'regenerate'; task: string }
  | { kind: 'gate'; task: string; inbox_id: string };

/** What a person sent of an output, by its row of the inbox. */
export interface EditCommand {
  task: string;
  inbox_id: string;
  cascade: boolean;
}

/** The port to where plans run and models are asked. Every method throws Refusal engine_unavailable when nothing answers there. */
export interface PlanEngine {
  /** Starts the run of a plan, or finds it running. */
  start(planId: string): Promise<void>;
  /**
   * Asks and waits until it is done, for a bounded time; a run that ended or was lost is begun again for it.
   * @throws Refusal worker_unavailable when nobody takes it in time, or the refusal of the run itself.
   */
  command(planId: string, command: PlanCommand): Promise<void>;
  /**
   * Like `command`, with what the run answers; null when it has taken the edit in but is not done with it in time.
   * @param withdraw takes the edit back that nobody has taken up in time; false when it had been done by then
   * @throws Refusal worker_unavailable: it is withdrawn and never done; or the refusal of the run itself.
   */
  edit(planId: string, edit: EditCommand, withdraw: () => Promise<boolean>): Promise<EditResult | null>;
  /** Ends a run at once, without its worker; does nothing where none runs. */
  terminate(planId: string, reason: string): Promise<void>;
  /**
   * One tiny call to a model by a worker; whoever asks while one is under way is given the same result.
   * @throws Refusal worker_unavailable when nobody takes it up within two seconds.
   */
  testModel(modelId: string): Promise<ModelTestResult>;
  ping(): Promise<void>;
  close(): Promise<void>;
}
