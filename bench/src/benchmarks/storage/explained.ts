import type { Stack } from '@planwright/e2e/stack';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A node of a plan as EXPLAIN (FORMAT JSON) prints it. */
export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

/** A statement with the tables that its plan reads from their first row to their last. */
export interface SequentialRead {
  text: string;
  tables: string[];
}

/** Settings reach a busy connection with its next statement. */
const SETTLE_MS = 1_000;

export function scannedTables(node: PlanNode): string[] {
  const own = node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : [];
  return [...new Set([...own, ...(node.Plans ?? []).flatMap(scannedTables)])];
}

/** The plans in a log that auto_explain wrote in JSON; the lines of each begin with a tab. */
export function sequentialReadsIn(log: string, big: readonly string[]): SequentialRead[] {
  const found = new Map<string, SequentialRead>();
  for (const [, , json = ''] of log.matchAll(/duration: [\d.]+ ms {2}plan:(\r?\n)((?:\t.*\r?\n)+)/g)) {
    const entry = JSON.parse(json) as { 'Query Text': string; Plan: PlanNode };
    const tables = scannedTables(entry.Plan).filter((table) => big.includes(table));
    const text = entry['Query Text'];
    if (tables.length > 0) found.set(`${text} ${tables.join(' ')}`, { text, tables });
  }
  return [...found.values()];
}

/** Does the work while the server tells the plan of every statement, with the values that it was given. */
export async function sequentialReadsDuring(
  stack: Stack,
  big: readonly string[],
  work: () => Promise<void>,
): Promise<SequentialRead[]> {
  const file = path.join(stack.dataDir, 'logs', 'postgres.log');
  const before = statSync(file).size;
  const explainFrom = (ms: number): Promise<void> =>
    stack.database(async (query) => {
      await query(`ALTER SYSTEM SET auto_explain.log_min_duration = ${ms}`);
      await query('SELECT pg_reload_conf()');
      await sleep(SETTLE_MS);
    });
  await explainFrom(0);
  await work();
  await explainFrom(-1);
  return sequentialReadsIn(readFileSync(file).subarray(before).toString('utf8'), big);
}
