import { describe, expect, it } from '@jest/globals';
import { copyStatements, valueOf } from './copy-plan.js';
import { scannedTables, sequentialReadsIn } from './explained.js';
import { shortened } from './statements.js';
import { sequentiallyRead } from './tables.js';

describe('copies of a plan', () => {
  it('have ids of their own that fit together, earlier times, and cut texts', () => {
    expect(valueOf({ table: 'plan_files', column: 'plan_id', type: 'uuid' })).toBe('n.plan_id');
    const id = (table: string) => valueOf({ table, column: 'content_id', type: 'uuid' });
    expect(id('plan_files')).toBe(id('plan_content'));
    expect(valueOf({ table: 'plans', column: 'project_id', type: 'uuid' })).toBe('t.project_id');
    const at = valueOf({ table: 'plan_tasks', column: 'ready_at', type: 'timestamp with time zone' });
    expect(at).toContain('- make_interval');
    expect(valueOf({ table: 'llm_calls', column: 'answer', type: 'jsonb' })).toContain('left(t.answer::text');
    expect(valueOf({ table: 'plan_tasks', column: 'status', type: 'text' })).toBe('t.status');
  });

  it('take every table that has rows of a plan, also one that is new', () => {
    const columns = ['plans', 'plan_tasks', 'inbox', 'comments'].map((table) => ({
      table,
      column: 'plan_id',
      type: 'uuid',
    }));
    const tables = copyStatements(columns, 'p').map((text) => /INTO (\w+)/.exec(text)?.[1]);
    expect(tables[0]).toBe('plans');
    expect(tables).toEqual(expect.arrayContaining(['comments', 'events', 'event_counters']));
    expect(tables).not.toContain('inbox');
  });
});

describe('what was read', () => {
  it('is told of big tables only', () => {
    const before = [
      { table: 'plans', rows: 2_000, scans: 3, read: 10 },
      { table: 'events', rows: 9_000, scans: 1, read: 5 },
      { table: 'llm_limits', rows: 2, scans: 9, read: 18 },
    ];
    const after = before.map((each) => ({
      ...each,
      scans: each.scans + (each.table === 'events' ? 0 : 2),
      read: 4_010,
    }));
    expect(sequentiallyRead(before, after)).toEqual([{ table: 'plans', scans: 2, read: 4_000 }]);
  });

  it('stands in a plan at any depth', () => {
    const scan = { 'Node Type': 'Seq Scan', 'Relation Name': 'plans' };
    const tree = {
      'Node Type': 'Limit',
      Plans: [{ 'Node Type': 'Sort', Plans: [scan, scan] }, { 'Node Type': 'Index Scan' }],
    };
    expect(scannedTables(tree)).toEqual(['plans']);
  });

  it('is found in the log of the server, once a statement', () => {
    const entry = (text: string, node: string, table: string) =>
      `2026-11-21 18:00:00 UTC [7] LOG:  duration: 0.412 ms  plan:\n\t{\n\t  "Query Text": "${text}",\n\t  "Plan": {"Node Type": "${node}", "Relation Name": "${table}"}\n\t}\n`;
    const log = `${entry('one', 'Seq Scan', 'plans')}2026 LOG:  something else\n${entry('one', 'Seq Scan', 'plans')}${entry('two', 'Index Scan', 'plans')}${entry('three', 'Seq Scan', 'llm_limits')}`;
    expect(sequentialReadsIn(log, ['plans'])).toEqual([{ text: 'one', tables: ['plans'] }]);
  });

  it('is shortened to what tells statements apart', () => {
    const text = `SELECT ${'p.column, '.repeat(30)} x FROM plans p WHERE p.title ILIKE $1`;
    expect(shortened(text)).toBe('SELECT … plans … WHERE p.title ILIKE $1');
    expect(shortened('UPDATE plans SET title = $1')).toBe('UPDATE plans SET title = $1');
  });
});
