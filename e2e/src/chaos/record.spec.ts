import { describe, expect, it } from '@jest/globals';
import { withTables } from './record.js';

const trial = {
  name: 'kills',
  command: 'npm run chaos -- kills',
  at: '2026-11-21T12:00:00.000Z',
  commit: 'abc1234',
  machine: '2 cores',
  seed: 1,
  waves: 1,
  minutes: 8,
  plans: 20,
  completed: 20,
  told_why: 0,
  resumed: 0,
  faults: { kill: 100 },
  faults_under_way: 100,
  calls: 1_200,
  asked_again: 40,
  longest_recovery_ms: 14_040,
  problems: [],
  rss_mb: null,
  left_out: null,
};
const page = 'before\n<!-- begin: written by npm run chaos -->\nold\n<!-- end -->\nafter\n';

describe('the tables of the page', () => {
  it('take the place of the old ones, and leave what people wrote', () => {
    const written = withTables(page, [trial]);
    expect(written).toMatch(/^before\n<!-- begin/);
    expect(written).toMatch(/<!-- end -->\nafter\n$/);
    expect(written).not.toContain('old');
    expect(written).toMatch(/completed, with nothing missing +\| 20 /);
    expect(written).toMatch(/longest wait of such a call, s +\| 14.0 /);
    expect(written).toMatch(/`kill` \| 100 /);
    expect(withTables(written, [trial])).toBe(written);
  });

  it('are not written to a page that has lost its marks', () => {
    expect(() => withTables('nothing', [trial])).toThrow('has lost its marks');
  });
});
