import type { PLAN_SORTS, PlanListQuery } from '@planwright/contracts';
import type { DataSource } from 'typeorm';
import { type ColumnType, readCursor, writeCursor } from './cursor.js';
import { LISTED_PROMPT_CHARACTERS, planColumns, type PlanRow } from './plan-row.js';

/** Plans in which a person has to choose between two versions of an output. */
const MERGING = `SELECT t.plan_id FROM plan_tasks t WHERE t.candidate IS NOT NULL`;

const PROMPT = `CASE WHEN length(p.prompt) <= ${LISTED_PROMPT_CHARACTERS} THEN p.prompt
  ELSE left(p.prompt, ${LISTED_PROMPT_CHARACTERS - 1}) || '…' END`;

export interface PlanPage {
  rows: PlanRow[];
  next_cursor: string | null;
  total: number;
}

interface Order {
  /** With the id of the same table, so that one index holds both. */
  table: 'p' | 'r';
  column: string;
  type: ColumnType;
  valueOf: (row: PlanRow) => string;
}

const ORDERS: Record<(typeof PLAN_SORTS)[number], Order> = {
  created_at: {
    table: 'p',
    column: 'created_at',
    type: 'timestamptz',
    valueOf: (row) => row.created_at.toISOString(),
  },
  title: { table: 'p', column: 'title', type: 'text', valueOf: (row) => row.title },
  status: { table: 'p', column: 'status', type: 'text', valueOf: (row) => row.status },
  cost_usd: {
    table: 'r',
    column: 'spent_micros',
    type: 'bigint',
    valueOf: (row) => String(row.spent_micros),
  },
  progress_percentage: {
    table: 'r',
    column: 'progress_percentage',
    type: 'numeric',
    valueOf: (row) => String(row.progress_percentage),
  },
};

/**
 * Plans whose title or prompt has the text as it stands, in whatever letters. The index knows it where the text is one
 * piece; pieces of a longer one are in every plan that has it, and in some others.
 */
const FOUND = `WITH found AS MATERIALIZED (
  SELECT s.plan_id FROM plan_search s
  WHERE pieces_searched(s.title, s.prompt) @> pieces_sought(lower($1))
    AND (length(lower($1)) <= 3 OR strpos(s.title, lower($1)) > 0 OR strpos(s.prompt, lower($1)) > 0))`;

/** Each plan that was found is looked up by its id, whatever the database believes of how many they are. */
const PLANS_FOUND = `found CROSS JOIN LATERAL (SELECT * FROM plans WHERE plan_id = found.plan_id LIMIT 1) p`;

function conditions(query: PlanListQuery): { where: string[]; values: unknown[] } {
  const values: unknown[] = query.search ? [query.search] : [];
  const where: string[] = [];
  const add = (value: unknown, condition: (place: string) => string) => {
    if (value === undefined) return;
    values.push(value);
    where.push(condition(`$${values.length}`));
  };
  const either = query.status !== undefined && query.merge_waiting === 'too';
  add(query.status, (at) =>
    either
      ? `p.plan_id IN (SELECT plan_id FROM plans WHERE status = ANY(${at}) UNION ${MERGING})`
      : `p.status = ANY(${at})`,
  );
  add(query.kind, (at) => `p.kind = ${at}`);
  add(query.project_id, (at) => `p.project_id = ${at}`);
  add(query.tag, (at) => `p.tags @> ARRAY[${at}::text]`);
  if (query.merge_waiting && !either) where.push(`p.plan_id IN (${MERGING})`);
  if (query.archived !== 'any')
    where.push(`p.archived_at IS ${query.archived === 'true' ? 'NOT NULL' : 'NULL'}`);
  return { where, values };
}

/**
 * One page of plans by keyset: a plan that is made meanwhile moves none from one page to the next.
 * @throws Refusal invalid_query when the cursor belongs to another list.
 */
export async function listPlans(dataSource: DataSource, query: PlanListQuery): Promise<PlanPage> {
  const { table: ranked, column, type, valueOf } = ORDERS[query.sort.replace('-', '') as keyof typeof ORDERS];
  // What was found is sorted as it is, by no index.
  const table = query.search ? 'p' : ranked;
  const [found, plans] = query.search ? [FOUND, PLANS_FOUND] : ['', 'plans p'];
  const down = query.sort.startsWith('-');
  const { where, values } = conditions(query);
  const filter = where.length ? `WHERE ${where.join(' AND ')}` : '';
  const counted: { total: number }[] = await dataSource.query(
    `${found} SELECT count(*)::int AS total FROM ${plans} ${filter}`,
    values,
  );
  if (query.cursor !== undefined) {
    const { value, id: planId } = readCursor(query.cursor, query.sort, type);
    values.push(value, planId);
    const [at, id] = [`$${values.length - 1}::${type}`, `$${values.length}::uuid`];
    where.push(`(${table}.${column}, ${table}.plan_id) ${down ? '<' : '>'} (${at}, ${id})`);
  }
  const direction = down ? 'DESC' : 'ASC';
  const rows: PlanRow[] = await dataSource.query(
    `${found} SELECT ${planColumns(PROMPT)} FROM ${table === 'r' ? 'plan_ranks r JOIN plans p USING (plan_id)' : plans}
     ${where.length ? `WHERE ${where.join(' AND ')}` : ''}
     ORDER BY ${table}.${column} ${direction}, ${table}.plan_id ${direction} LIMIT ${query.limit + 1}`,
    values,
  );
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const more = rows.length > query.limit && last !== undefined;
  return {
    rows: page,
    next_cursor: more ? writeCursor({ sort: query.sort, value: valueOf(last), id: last.plan_id }) : null,
    total: counted[0]?.total ?? 0,
  };
}
