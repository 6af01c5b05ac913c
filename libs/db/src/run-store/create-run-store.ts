import type { NewEvent } from '@planwright/contracts';
import type { RunStore } from '@planwright/engine';
import type { DataSource } from 'typeorm';
import { storableJson } from '../statements/storable.js';
import { inTransaction, type Query, statementsOn } from '../statements/transaction.js';
import { beginAwaited, beginTask, failTask, markReady, releaseTask, setItems } from './change-task.js';
import { completeFirstRead, completeTask } from './complete-task.js';
import { deltaPayloads } from './deltas.js';
import { answeredEdit, applyEdit, editChanges } from './edits/apply-edit.js';
import { personEdit } from './edits/read-edit.js';
import { refuseEdit } from './edits/settle-inbox.js';
import { answerGate, openGate } from './gates.js';
import { loadRun, outputs, planFacts, planStatus } from './load-run.js';
import { cancelPlan, setPlanStatus } from './plan-status.js';
import { raiseGeneration, reviveTasks } from './restart-tasks.js';
import { tellPlan } from './tell.js';

/** The writer of runs over Postgres. Locks are taken in one order: call, tasks by name, plan, event counter. */
export function createRunStore(dataSource: DataSource): RunStore {
  const read = statementsOn(dataSource);
  const write = <T>(work: (query: Query) => Promise<T>): Promise<T> => inTransaction(dataSource, work);
  return {
    loadRun: (planId) => loadRun(read, planId),
    planFacts: (planId) => planFacts(read, planId),
    planStatus: (planId) => planStatus(read, planId),
    outputs: (planId, tasks) => outputs(read, planId, tasks),
    beginTask: (planId, task, generation, items = null) => beginTask(read, planId, task, generation, items),
    beginAwaited: (planId, task, generation, needs) => beginAwaited(read, planId, task, generation, needs),
    markReady: (planId, tasks) => write((query) => markReady(query, planId, tasks)),
    setItems: (planId, task, generation, total) =>
      write((query) => setItems(query, planId, task, generation, total)),
    completeTask: (done) => completeTask(read, done),
    completeFirstRead: (done) => write((query) => completeFirstRead(query, done)),
    failTask: (planId, task, generation, error, blocked) =>
      write((query) => failTask(query, planId, task, generation, error, blocked)),
    releaseTask: (planId, task, generation) => write((query) => releaseTask(query, planId, task, generation)),
    openGate: (planId, task, reasons) => write((query) => openGate(query, planId, task, reasons)),
    answerGate: (planId, task, inboxId) => write((query) => answerGate(query, planId, task, inboxId)),
    reviveTasks: (planId, tasks) => write((query) => reviveTasks(query, planId, tasks)),
    raiseGeneration: (planId, tasks, because = []) =>
      write((query) => raiseGeneration(query, planId, tasks, because)),
    personEdit: (planId, task, inboxId) => personEdit(read, planId, task, inboxId),
    answeredEdit: (edit) => answeredEdit(read, edit),
    editChanges: (planId, task, inboxId, output) => editChanges(read, planId, task, inboxId, output),
    refuseEdit: (inboxId, errors) => refuseEdit(read, inboxId, errors),
    applyEdit: (edit) => write((query) => applyEdit(query, edit)),
    setPlanStatus: (planId, status, details) =>
      write((query) => setPlanStatus(query, planId, status, details)),
    cancelPlan: (planId) => write((query) => cancelPlan(query, planId)),
    async log(planId, level, message, task) {
      const line: NewEvent = {
        event: 'log_line',
        payload: { plan_id: planId, level, ...(task ? { task } : {}), message },
      };
      await write(async (query) => {
        if (!(await isNewestEvent(query, planId, line))) await tellPlan(query, planId, [line]);
      });
    },
    async publishPipeline(graph) {
      await read(
        // Later than every other of its kind, also within one millisecond: the newest is what new plans are made from.
        `INSERT INTO pipelines (graph_hash, kind, graph, published_at)
         SELECT $1, $2, $3::jsonb, greatest(clock_timestamp(), max(published_at) + interval '1 millisecond')
         FROM pipelines WHERE kind = $2
         ON CONFLICT (graph_hash) DO UPDATE SET published_at = excluded.published_at`,
        [graph.graph_hash, graph.kind, storableJson(graph)],
      );
    },
    async notifyDeltas(deltas) {
      await read(`SELECT pg_notify('planwright_deltas', piece) FROM unnest($1::text[]) AS piece`, [
        deltas.flatMap(deltaPayloads),
      ]);
    },
  };
}

/** A line that is said again right after itself comes from an activity that ran twice. */
async function isNewestEvent(query: Query, planId: string, { event, payload }: NewEvent): Promise<boolean> {
  const [newest] = await query<{ same: boolean }>(
    `SELECT event = $2 AND payload = $3::jsonb AS same FROM events
     WHERE stream = 'plan:' || $1 ORDER BY seq DESC LIMIT 1`,
    [planId, event, storableJson(payload)],
  );
  return newest?.same ?? false;
}
