import { describe, expect, it } from '@jest/globals';
import { found } from '../findings.fixture.js';

const RULE = 'wbs_without_owner_or_duration';
const subtask = (id: string, responsible_role: string | null = 'Founder') => ({
  id,
  description: `Work ${id}`,
  responsible_role,
});
const level2 = (...subtasks: object[]) => ({ phases: [{ id: 'p', major_phase_title: 'Phase', subtasks }] });
const estimated = (...ids: string[]) => ({
  task_details: ids.map((task_id) => ({ task_id, days_min: 1, days_realistic: 2, days_max: 3 })),
});
const paths = (outputs: Record<string, unknown>, speed = 'all_details_but_slow') =>
  found(RULE, outputs, { speed }).map(({ path }) => path);

describe('work items', () => {
  it('without an owner are told one by one, or at once where it is all of them', () => {
    expect(
      paths({ create_wbs_level2: level2(subtask('a'), subtask('b', null), subtask('c', 'n/a')) }),
    ).toEqual(['phases[0].subtasks[1].responsible_role', 'phases[0].subtasks[2].responsible_role']);
    expect(
      found(RULE, { create_wbs_level2: level2(subtask('a', null), subtask('b', null)) }).map(
        ({ message }) => message,
      ),
    ).toEqual(['None of the 2 work items has an owner.']);
  });

  it('without a duration are told, also those given none in days', () => {
    const outputs = {
      create_wbs_level2: level2(subtask('a'), subtask('b'), subtask('c')),
      estimate_task_durations: estimated('a', 'c'),
    };
    expect(paths(outputs)).toEqual(['phases[0].subtasks[1]']);
    const none = { task_details: [{ task_id: 'a', days_min: -1, days_realistic: -1, days_max: -1 }] };
    expect(
      found(RULE, { create_wbs_level2: level2(subtask('a')), estimate_task_durations: none })[0],
    ).toMatchObject({
      severity: 'note',
      path: 'task_details[0].days_realistic',
    });
  });

  it.each(['balanced_speed_and_detail', 'fast_but_skip_details'])(
    'behind the last that is estimated are left out by design at %s',
    (speed) => {
      const create_wbs_level2 = level2(subtask('a'), subtask('b'), subtask('c'), subtask('d'));
      expect(paths({ create_wbs_level2, estimate_task_durations: estimated('a', 'b') }, speed)).toEqual([]);
      // One that was given up between two others is missing at any speed.
      expect(paths({ create_wbs_level2, estimate_task_durations: estimated('a', 'c') }, speed)).toEqual([
        'phases[0].subtasks[1]',
      ]);
    },
  );

  it('that are not there yet, or have another shape, are passed over', () => {
    expect(paths({})).toEqual([]);
    expect(paths({ create_wbs_level2: { phases: 'soon' }, estimate_task_durations: 7 })).toEqual([]);
  });
});
