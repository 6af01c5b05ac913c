import type {
  ErrorCode,
  MadeFrom,
  NewEvent,
  PlanOutcome,
  PlanStatus,
  TaskStatus,
} from '@planwright/contracts';
import type { EditOutcome, EditPlace, RenderedEdit } from '@planwright/engine';
import { storableContent, storableJson } from '../../statements/storable.js';
import type { Query } from '../../statements/transaction.js';
import { leaveGates } from '../gates.js';
import { beginAnew, markOutdated, raise } from '../restart-tasks.js';
import { contentsOf } from '../complete-task.js';
import { tasksOf } from '../load-run.js';
import { tellPlan, TOLD_TASK, type ToldTask } from '../tell.js';
import { fileItems } from './file-items.js';
import { type EditPayload, type Settled, settleInbox } from './settle-inbox.js';
import { whatWasDone } from './what-was-done.js';

/**
 * Takes what a person sent of an output, once: a repeat answers as the first time did. Text, files, what is made again
 * for it, the plan that runs for that, and the events of it all are one transaction. Locks: inbox row, tasks by name, plan.
 */
export async function applyEdit(query: Query, edit: RenderedEdit): Promise<EditOutcome> {
  const { planId, task, inboxId, again, outdated } = edit;
  const [inbox] = await query<{ payload: EditPayload; result: Settled | null }>(
    `SELECT payload, result FROM inbox WHERE inbox_id = $1 AND plan_id = $2 FOR UPDATE`,
    [inboxId, planId],
  );
  if (!inbox) throw new Error(`plan ${planId} has no edit ${inboxId} in its inbox`);
  let result = inbox.result;
  if (!result) {
    const involved = [task, ...again, ...outdated];
    await query(`SELECT FROM plan_tasks WHERE plan_id = $1 AND task = ANY($2) ORDER BY task FOR UPDATE`, [
      planId,
      involved,
    ]);
    result = await take(query, edit, inbox.payload);
    await settleInbox(query, inboxId, result);
  }
  return withTasks(query, edit, result);
}

/** See RunStore: what applyEdit or refuseEdit noted. */
export async function answeredEdit(query: Query, edit: EditPlace): Promise<EditOutcome | null> {
  const [inbox] = await query<{ result: Settled | null }>(
    `SELECT result FROM inbox WHERE inbox_id = $1 AND plan_id = $2`,
    [edit.inboxId, edit.planId],
  );
  return inbox?.result ? withTasks(query, edit, inbox.result) : null;
}

/** See RunStore: nothing is locked, so it holds only while nobody else changes the task. */
export async function editChanges(
  query: Query,
  planId: string,
  task: string,
  inboxId: string,
  output: string,
): Promise<boolean> {
  const [inbox] = await query<{ payload: EditPayload }>(
    `SELECT payload FROM inbox WHERE inbox_id = $1 AND plan_id = $2`,
    [inboxId, planId],
  );
  const row = await editedRow(query, planId, task);
  if (!inbox || !row || refusalOf(row, inbox.payload)) return false;
  return row.sha256 !== storableContent(output).sha256;
}

/** The answer, with the tasks as they are by now. */
async function withTasks(
  query: Query,
  { planId, task, again, outdated }: EditPlace,
  result: Settled,
): Promise<EditOutcome> {
  if (result.refused !== null) return { refused: result.refused };
  const touched = result.changed ? [task, ...again, ...outdated] : [task];
  return { ...result, tasks: await tasksOf(query, planId, touched) };
}

/** The task before the edit. */
export interface EditedRow {
  status: TaskStatus;
  stage: string;
  generation: number;
  version: number;
  edited: boolean;
  base_version: number | null;
  candidate: number | null;
  stale_because: string[];
  sha256: string;
}

async function editedRow(query: Query, planId: string, task: string): Promise<EditedRow | undefined> {
  const [row] = await query<EditedRow>(
    `SELECT t.status, t.stage, t.generation, t.version, t.edited, t.base_version, t.candidate, t.stale_because, c.sha256
     FROM plan_tasks t JOIN plan_content c USING (plan_id, task, version)
     WHERE t.plan_id = $1 AND t.task = $2 AND c.item = '' AND c.name = 'output'`,
    [planId, task],
  );
  return row;
}

async function take(query: Query, edit: RenderedEdit, payload: EditPayload): Promise<Settled> {
  const { planId, task } = edit;
  const row = await editedRow(query, planId, task);
  const refused = refusalOf(row, payload);
  if (!row || refused) return { refused: refused ?? 'wrong_state' };
  const changed = row.sha256 !== storableContent(edit.output).sha256;
  if (!changed && payload.take === 'edit') return { refused: null, version: row.version, changed };
  const { version, told } = await writeVersion(query, edit, row);
  const edited = await settleTask(query, edit, payload, row, version);
  const raised = changed ? await raise(query, planId, edit.again, [task]) : [];
  const marked = changed ? await markOutdated(query, planId, edit.outdated, task) : [];
  const anew = changed ? await beginAnew(query, planId, edit.outdated) : [];
  const line: NewEvent = {
    event: 'log_line',
    payload: {
      plan_id: planId,
      level: 'info',
      task,
      message: whatWasDone(payload.take, version, raised.length, marked.length),
    },
  };
  const running = raised.length ? await runAgain(query, planId) : [];
  const moved = raised.length ? await leaveGates(query, planId) : await leaveNoGaps(query, planId);
  const events = [...edited, ...raised, ...marked, ...anew].map(({ event }) => event);
  await tellPlan(query, planId, [...told, line, ...events, ...running, ...moved], true);
  return { refused: null, version, changed };
}

function refusalOf(row: EditedRow | undefined, payload: EditPayload): ErrorCode | null {
  const { take: taken, version, candidate_version: candidate = row?.candidate } = payload;
  if (!row || (row.status !== 'completed' && row.status !== 'stale')) return 'wrong_state';
  if (row.version !== version) return 'stale_version';
  if (taken === 'edit') return null;
  const settles = row.status === 'stale' && row.edited;
  if (settles && candidate !== row.candidate) return 'stale_version';
  return settles && (taken === 'mine' || row.candidate !== null) ? null : 'wrong_state';
}

async function writeVersion(
  query: Query,
  edit: RenderedEdit,
  row: EditedRow,
): Promise<{ version: number; told: NewEvent[] }> {
  const { planId, task, itemFiles } = edit;
  const { generation, stage } = row;
  const [written] = await query<{ told: NewEvent[] }>(
    `SELECT write_contents($1, $2, $3, $4, $5::jsonb, $6, $7::jsonb) AS told`,
    [planId, task, generation, stage, ...contentsOf(edit)],
  );
  const ofItems = itemFiles ? await fileItems(query, { planId, task, stage, generation }, itemFiles) : [];
  // A text that was there already says now what it was last held against.
  const [newest] = await query<{ version: number }>(
    `UPDATE plan_content SET made_from = $3::jsonb WHERE plan_id = $1 AND task = $2 AND item = '' AND name = 'output'
       AND version = (SELECT max(version) FROM plan_content
                      WHERE plan_id = $1 AND task = $2 AND item = '' AND name = 'output')
     RETURNING version`,
    [planId, task, storableJson(edit.madeFrom)],
  );
  return { version: newest?.version ?? row.version, told: [...(written?.told ?? []), ...ofItems] };
}

/** A version beside which a candidate waits stays stale; another is up to date when its needs are what it was made from. */
async function settleTask(
  query: Query,
  { planId, task, madeFrom }: RenderedEdit,
  payload: EditPayload,
  row: EditedRow,
  version: number,
): Promise<ToldTask[]> {
  const keepsWaiting = payload.take === 'edit' && row.candidate !== null;
  const because = keepsWaiting ? row.stale_because : await changedNeeds(query, planId, madeFrom);
  const status = keepsWaiting || because.length > 0 ? 'stale' : 'completed';
  const base = payload.take === 'edit' ? (row.edited ? row.base_version : row.version) : row.candidate;
  const settled = await query<ToldTask>(
    `UPDATE plan_tasks t SET status = $3, version = $4, edited = $5, base_version = $6, candidate = $7,
       stale_because = $8, error = NULL
     WHERE t.plan_id = $1 AND t.task = $2 RETURNING ${TOLD_TASK}`,
    [
      planId,
      task,
      status,
      version,
      payload.take !== 'new',
      payload.take === 'new' ? null : (base ?? row.base_version),
      keepsWaiting ? row.candidate : null,
      because,
    ],
  );
  // Its files tell that there is another version; a state that stays is not told again.
  return status === row.status ? [] : settled;
}

async function changedNeeds(query: Query, planId: string, madeFrom: MadeFrom): Promise<string[]> {
  const rows = await query<{ task: string }>(
    `SELECT t.task FROM plan_tasks t JOIN plan_content c USING (plan_id, task, version)
     WHERE t.plan_id = $1 AND c.item = '' AND c.name = 'output' AND c.sha256 <> $2::jsonb -> t.task ->> 'sha256'
     ORDER BY t.position`,
    [planId, storableJson(madeFrom)],
  );
  return rows.map(({ task }) => task);
}

async function runAgain(query: Query, planId: string): Promise<NewEvent[]> {
  const status: PlanStatus = 'running';
  const moved = await query(
    `UPDATE plans SET status = $2, outcome = NULL, error = NULL, completed_at = NULL
     WHERE plan_id = $1 AND status IN ('completed', 'failed', 'cancelled') RETURNING plan_id`,
    [planId, status],
  );
  return moved.map(() => ({ event: 'plan_status', payload: { plan_id: planId, status } }));
}

/** A plan that was completed but for what a person has answered since has no gaps any more. */
async function leaveNoGaps(query: Query, planId: string): Promise<NewEvent[]> {
  const outcome: PlanOutcome = 'clean';
  const closed = await query<{ status: PlanStatus }>(
    `UPDATE plans SET outcome = $2
     WHERE plan_id = $1 AND status = 'completed' AND outcome = 'completed_with_gaps'
       AND NOT EXISTS (SELECT FROM plan_tasks
                       WHERE plan_id = $1 AND (error IS NOT NULL OR jsonb_array_length(gaps) > 0))
     RETURNING status`,
    [planId, outcome],
  );
  return closed.map(({ status }) => ({
    event: 'plan_status',
    payload: { plan_id: planId, status, outcome },
  }));
}
