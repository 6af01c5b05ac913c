import type { Stack } from '@planwright/e2e/stack';
import type { Benchmark, Result } from '../../benchmark.js';
import { rounded } from '../../figures/rounded.js';
import { timePlans } from '../../plans/time-plans.js';
import { withStack } from '../../run/with-stack.js';
import { copyId, copyPlan } from './copy-plan.js';
import { readAll, writeSome } from './round.js';
import { sequentialReadsDuring } from './explained.js';
import { COUNTING, forgetStatements, shortened, statementTimes } from './statements.js';
import { bigTables, sequentiallyRead, tableReads, tableSizes } from './tables.js';

const PLANS_SIZED = 3;
const STORED = { plans: 2_000, whole: 10 };
const READ_ROUNDS = 3;
/** Of the provider, while statements are timed: at none, 64 calls at once would only wait for each other. */
const LATENCY_MS = 200;
const SLOWEST = 10;
const ENDED_MS = 180_000;

async function fullPlan(stack: Stack): Promise<string> {
  const [plan] = await timePlans(stack, { plans: 1, limitMs: ENDED_MS });
  return plan?.planId ?? '';
}

/** How much the tables and their indexes grow by a plan in full detail; gives the last one that was made. */
export async function measureSize(stack: Stack): Promise<{ planId: string; result: Result }> {
  // The first rows of a table take whole pages.
  await fullPlan(stack);
  const before = await tableSizes(stack);
  let planId = '';
  for (let i = 0; i < PLANS_SIZED; i++) planId = await fullPlan(stack);
  const after = await tableSizes(stack);
  const grown = [...after]
    .map(([table, bytes]) => ({ table, mb: (bytes - (before.get(table) ?? 0)) / PLANS_SIZED / 1e6 }))
    .sort((a, b) => b.mb - a.mb);
  const largest = grown.filter(({ mb }) => mb >= 0.005).map(({ table, mb }) => `${table} ${rounded(mb, 2)}`);
  return {
    planId,
    result: {
      name: 'plan_db_mb',
      value: grown.reduce((sum, { mb }) => sum + mb, 0),
      unit: 'MB',
      better: 'lower',
      detail: `tables and indexes, mean of ${PLANS_SIZED} plans in full detail: ${largest.join(', ')}`,
    },
  };
}

async function idOfCopy(stack: Stack, i: number): Promise<string> {
  const rows = await stack.database((query) => query<{ id: string }>(`SELECT ${copyId(String(i))} AS id`));
  return rows[0]?.id ?? '';
}

/** With so many copies of the plan stored: what the statements of the application cost and read. */
export async function measureQueries(
  stack: Stack,
  planId: string,
  say: (line: string) => void,
  { plans, whole } = STORED,
): Promise<Result[]> {
  await copyPlan(stack, { planId, count: plans, whole }, say);
  const before = await tableReads(stack);
  const big = bigTables(before);
  await stack.provider.behave({ latency_ms: LATENCY_MS });
  await forgetStatements(stack);
  await writeSome(stack, await idOfCopy(stack, 3));
  for (let i = 0; i < READ_ROUNDS; i++) await readAll(stack, planId);
  const times = await statementTimes(stack);
  const slowest = times.slice(0, SLOWEST);
  for (const { text, mean, most, calls } of slowest)
    say(`${rounded(mean, 2)} ms (most ${rounded(most, 2)}, ${calls} times): ${shortened(text, 160)}`);

  const scanned = sequentiallyRead(before, await tableReads(stack));
  for (const { table, scans, read } of scanned) say(`${table}: ${scans} sequential scans read ${read} rows`);
  // Apart from the times, since to tell every plan takes time of its own.
  const explained = await sequentialReadsDuring(stack, big, async () => {
    await writeSome(stack, await idOfCopy(stack, 4));
    await readAll(stack, planId);
  });
  for (const { text, tables } of explained)
    say(`reads ${tables.join(', ')} sequentially: ${shortened(text, 220)}`);

  const names = new Set([...scanned.map(({ table }) => table), ...explained.flatMap(({ tables }) => tables)]);
  const rows = before.reduce((sum, table) => sum + table.rows, 0);
  return [
    {
      name: 'slowest_query_ms',
      value: times[0]?.mean ?? NaN,
      unit: 'ms',
      better: 'lower',
      detail: `mean of the slowest of ${times.length} statements with ${plans} plans (${rounded(rows / 1e6)} million rows) stored, waits for locks included; the ten slowest: ${slowest.map(({ text, mean }) => `${rounded(mean, 1)} ${shortened(text)}`).join('; ')}`,
    },
    {
      name: 'sequential_scans',
      value: names.size,
      unit: 'tables',
      better: 'lower',
      target: 0,
      detail: `tables that grow and are read sequentially, by the database's own counts and by the plan of each of ${times.length} statements: ${[...names].join(', ') || 'none'}`,
    },
  ];
}

export const storage: Benchmark = {
  name: 'storage',
  about:
    'Size of a plan in the database; the slowest statements and sequential scans with 2,000 plans stored.',
  seconds: 240,
  run: (say) =>
    withStack(
      {
        services: ['offline-llm', 'worker', 'api', 'gateway'],
        env: { OFFLINE_LLM_LATENCY_MS: '0' },
        postgresSettings: COUNTING,
      },
      async (stack) => {
        const { planId, result } = await measureSize(stack);
        return [result, ...(await measureQueries(stack, planId, say))];
      },
    ),
};
