import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportPlan } from './exports.js';
import { exportInput } from './exports.fixture.js';

// Readers too large to be installed for a test (Java, or more than a gigabyte): asked where the machine has them on its
// PATH, as `pip install icalendar mpxj jpype1` and `npm install -g task-master-ai` put them there.
const runs = (program: string, args: string[]): boolean => {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const where = (there: boolean, name: string): typeof it => {
  if (!there) console.warn(`${name} is not on this machine: its reading of our export is not tested here.`);
  return there ? it : (it.skip as typeof it);
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'planwright-exports-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ICALENDAR = `
import sys, icalendar
for c in icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read()).walk('VTODO'):
    assert not c.errors, c.errors
    print(c['SUMMARY'], c.decoded('DTSTART'), c.decoded('DUE'), sep='|')
`;
const MPXJ = `
import sys, jpype, mpxj
jpype.startJVM()
from org.mpxj.reader import UniversalProjectReader
for t in UniversalProjectReader().read(sys.argv[1]).getTasks():
    print(t.getUniqueID(), t.getName(), t.getStart(), t.getFinish(), t.getDuration(), t.getOutlineLevel(), [int(str(r.getPredecessorTask().getUniqueID())) for r in t.getPredecessors()], t.getMilestone(), sep='|')
`;
const python = (program: string, file: string, body: string | Uint8Array): string[] => {
  writeFileSync(join(folder, file), body);
  return execFileSync('python3', ['-c', program, join(folder, file)], { encoding: 'utf8' })
    .trim()
    .split('\n');
};

describe('readers of others', () => {
  where(runs('python3', ['-c', 'import icalendar']), 'icalendar')('icalendar reads ics', () => {
    const lines = python(ICALENDAR, 'plan.ics', exportPlan('ics', exportInput()).body);
    expect(lines).toHaveLength(9);
    expect(lines[4]).toBe('=SUM(A1)|2026-11-25|2026-11-28');
  });

  where(runs('python3', ['-c', 'import jpype, mpxj; jpype.startJVM()']), 'MPXJ')('MPXJ reads mspdi', () => {
    const lines = python(MPXJ, 'plan.xml', exportPlan('mspdi', exportInput()).body);
    expect(lines).toHaveLength(11);
    expect(lines[5]).toBe('5|=SUM(A1)|2026-11-25T08:00|2026-11-27T17:00|3.0d|4|[4]|False');
    expect(lines[7]).toMatch(/^7\|Open\|.*\|2\|\[2\]\|False$/);
    expect(lines[10]).toMatch(/^10\|Lease: signed\|2026-11-30T17:00\|.*\|0\.0d\|1\|\[\]\|True$/);
  });

  where(runs('task-master', ['--version']), 'Task Master')(
    'Task Master lists, checks and offers the tasks',
    () => {
      const tasks = join(folder, '.taskmaster', 'tasks');
      mkdirSync(tasks, { recursive: true });
      writeFileSync(join(folder, '.taskmaster', 'state.json'), '{"currentTag":"master"}');
      writeFileSync(join(tasks, 'tasks.json'), exportPlan('tasks_json', exportInput()).body);
      const run = (command: string): string =>
        execFileSync('task-master', [command], { cwd: folder, encoding: 'utf8' });
      expect(run('validate-dependencies')).toMatch(
        /All Dependencies Are Valid[\s\S]*Tasks checked: 4[\s\S]*Subtasks checked: 2/,
      );
      expect(run('list')).toMatch(/Sign the lease/);
      expect(run('next')).toMatch(/List places|Look, at/);
    },
    60_000,
  );
});
