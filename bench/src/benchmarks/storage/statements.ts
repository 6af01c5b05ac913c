import type { Stack } from '@planwright/e2e/stack';

/** A statement as the database counts it; times in ms. */
export interface StatementTime {
  text: string;
  calls: number;
  mean: number;
  most: number;
}

/** What the server needs to count statements and to tell their plans, those inside of functions too. */
export const COUNTING = {
  shared_preload_libraries: 'pg_stat_statements,auto_explain',
  'auto_explain.log_format': 'json',
  'auto_explain.log_nested_statements': 'on',
  'pg_stat_statements.track': 'all',
  'pg_stat_statements.track_utility': 'off',
  'pg_stat_statements.max': '2000',
};

export async function forgetStatements(stack: Stack): Promise<void> {
  await stack.database(async (query) => {
    await query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    await query('SELECT pg_stat_statements_reset()');
  });
}

/** Every statement of the application since they were forgotten, the slowest first. */
export function statementTimes(stack: Stack): Promise<StatementTime[]> {
  return stack.database((query) =>
    query<StatementTime>(
      `SELECT query AS text, calls, mean_exec_time AS mean, max_exec_time AS most FROM pg_stat_statements
       WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
         AND query NOT LIKE '%pg\\_stat%' AND query NOT LIKE '%pg\\_class%'
       ORDER BY mean_exec_time DESC`,
    ),
  );
}

/** A statement in so many characters, for a person to know it by: what it reads last, and by what. */
export function shortened(text: string, characters = 90): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const where = line.lastIndexOf(' WHERE ');
  if (line.length <= characters || where === -1) return cut(line, characters);
  const table = [...line.slice(0, where).matchAll(/\b(?:FROM|INTO|UPDATE) (\w+)/g)].at(-1)?.[1] ?? '';
  return cut(`${line.split(' ')[0]} … ${table} …${line.slice(where)}`, characters);
}

const cut = (line: string, characters: number): string =>
  line.length > characters ? `${line.slice(0, characters - 1)}…` : line;
