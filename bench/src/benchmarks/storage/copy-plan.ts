import type { Stack } from '@planwright/e2e/stack';

export interface Column {
  table: string;
  column: string;
  type: string;
}

/** How the copies of a plan are made. */
export interface Copies {
  /** The plan that is copied. */
  planId: string;
  count: number;
  /** So many keep their texts whole; of the others they are cut, since 2,000 whole plans would fill a disk. */
  whole: number;
}

const KEPT_CHARACTERS = 200;
const BATCH = 50;
/** Tables with a plan's rows. Plans first: the others refer to them, and contents and calls are referred to. */
const OF_A_PLAN = [
  'plans',
  'plan_tasks',
  'plan_content',
  'plan_files',
  'llm_calls',
  'llm_interactions',
  'plan_metrics',
];
/** Rows that are no part of a plan that ended, or that are numbered by themselves. */
const NOT_COPIED = ['inbox', 'idempotency_keys'];
/** What takes the room: prompts, answers and contents. */
const LONG: Readonly<Record<string, readonly string[]>> = {
  plan_content: ['content'],
  llm_calls: ['answer'],
  llm_interactions: ['request', 'response', 'reasoning'],
};
/** Ids that name something outside the plan. */
const FOREIGN = ['project_id', 'source_plan_id'];

/** What a copy has in this column; `n` has its `plan_id` and its number `i`. */
export function valueOf({ table, column, type }: Column): string {
  const old = `t.${column}`;
  if (column === 'plan_id') return 'n.plan_id';
  if (type === 'uuid' && !FOREIGN.includes(column)) return `md5(concat(n.plan_id, ${old}))::uuid`;
  if (type.startsWith('timestamp')) return `${old} - make_interval(mins => n.i)`;
  if (LONG[table]?.includes(column)) {
    const cut =
      type === 'jsonb'
        ? `to_jsonb(left(${old}::text, ${KEPT_CHARACTERS}))`
        : `left(${old}, ${KEPT_CHARACTERS})`;
    return `CASE WHEN ${old} IS NULL OR n.i <= $whole THEN ${old} ELSE ${cut} END`;
  }
  if (table === 'plans') return PLAN_VALUES[column] ?? old;
  return old;
}

/** Lists of 2,000 plans that all look alike would say nothing of filters. */
const PLAN_VALUES: Readonly<Record<string, string>> = {
  title: `concat(t.title, ' ', n.i)`,
  prompt: `concat(t.prompt, ' Variant ', n.i, ' of it.')`,
  status: `CASE WHEN n.i % 20 = 0 THEN 'failed' WHEN n.i % 25 = 0 THEN 'cancelled' ELSE t.status END`,
  tags: `ARRAY['tag-' || n.i % 50]`,
};

/** The id of a copy, by its number, as an expression. */
export const copyId = (i: string): string => `md5('copy ' || ${i})::uuid`;

/** One statement a table: the rows of the plan under the ids of copies number $first to $last. */
export function copyStatements(columns: readonly Column[], planId: string): string[] {
  const known = new Set(columns.filter(({ column }) => column === 'plan_id').map(({ table }) => table));
  const others = [...known].filter((table) => !OF_A_PLAN.includes(table) && !NOT_COPIED.includes(table));
  const copies = `(SELECT i, ${copyId('i')} AS plan_id FROM generate_series($first, $last) AS i) AS n`;
  const ofPlan = [...OF_A_PLAN, ...others].map((table) => {
    const mine = columns.filter((each) => each.table === table);
    return `INSERT INTO ${table} (${mine.map(({ column }) => column).join(', ')})
      SELECT ${mine.map(valueOf).join(', ')} FROM ${table} t, ${copies} WHERE t.plan_id = '${planId}'`;
  });
  return [
    ...ofPlan,
    `INSERT INTO event_counters (stream, seq)
      SELECT 'plan:' || n.plan_id, t.seq FROM event_counters t, ${copies} WHERE t.stream = 'plan:${planId}'`,
    `INSERT INTO events (stream, seq, event, payload, at)
      SELECT 'plan:' || n.plan_id, t.seq, t.event, t.payload, t.at - make_interval(mins => n.i)
      FROM events t, ${copies} WHERE t.stream = 'plan:${planId}'`,
  ];
}

/** Stores copies of a plan with all its rows, as if it had been made again and again; then looks at every table once. */
export async function copyPlan(
  stack: Stack,
  { planId, count, whole }: Copies,
  say: (line: string) => void,
): Promise<void> {
  await stack.database(async (query) => {
    const columns = await query<Column>(
      `SELECT table_name AS table, column_name AS column, data_type AS type FROM information_schema.columns
       WHERE table_schema = 'public' AND is_generated = 'NEVER' ORDER BY table_name, ordinal_position`,
    );
    const statements = copyStatements(columns, planId);
    for (let first = 1; first <= count; first += BATCH) {
      const last = Math.min(count, first + BATCH - 1);
      const numbers: Record<string, number> = { first, last, whole };
      // Rows of a whole plan need no checks of what they refer to, nor any trigger.
      const batch = [
        'BEGIN',
        'SET LOCAL session_replication_role = replica',
        'SET LOCAL synchronous_commit = off',
        ...statements.map((text) =>
          text.replace(/\$(first|last|whole)/g, (_, name: string) => String(numbers[name])),
        ),
        'COMMIT',
      ];
      await query(batch.join(';\n'));
      if (last % 500 === 0) say(`${last} plans stored`);
    }
    await query('VACUUM (ANALYZE)');
  });
}
