import { describe, expect, it } from '@jest/globals';
import { outputsOf } from '../real-runs/all.fixture.js';
import { type Json, list, type RealRun, realRuns } from '../real-runs/real-run.fixture.js';
import { atSpeed, contextOf, fileOf, HOSTILE, withIntake } from '../sample-plan.fixture.js';
import { createSchedule, ScheduleOutput } from './create-schedule.js';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const node = (n: number, description: string, ...task_children: unknown[]) => ({
  id: id(n),
  description,
  extra_fields: { detailed_description: `About ${description}` },
  task_children,
});
const estimate = (n: number, days_realistic: number) => ({
  task_id: id(n),
  delay_risks: 'Rain.',
  mitigation_strategy: 'A tent.',
  days_min: 1,
  days_max: 9,
  days_realistic,
});
const waits = (dependent: number, ...on: [number, string?][]) => ({
  dependent_task_id: id(dependent),
  depends_on_task_id_list: on.map(([n]) => id(n)),
  depends_on_task_explanation_list: on.flatMap(([, why]) => (why === undefined ? [] : [why])),
});
const inputs = (changes: Record<string, unknown> = {}) => ({
  start_time: { server_iso_utc: '2026-03-06T22:00:00Z', server_iso_local: '', server_timezone_name: 'UTC' },
  create_wbs_level1: { id: id(0), project_title: 'Café', final_deliverable: 'An open café' },
  identify_task_dependencies: { task_dependency_details: [waits(2, [1, 'No room, no oven.'])] },
  estimate_task_durations: { task_details: [estimate(11, 4), estimate(12, -1), estimate(21, 2)] },
  wbs_project_level1_and_level2_and_level3: {
    wbs_project: node(
      0,
      'Café',
      node(1, 'Room', node(11, 'Lease', node(111, 'Look'), node(112, 'Sign')), node(12, 'Paint')),
      node(2, 'Kitchen', node(21, 'Oven')),
    ),
  },
  ...changes,
});
const made = (changes: Record<string, unknown> = {}, plan = atSpeed('all_details_but_slow')) =>
  ScheduleOutput.parse(createSchedule.compose(contextOf(inputs(changes), {}, plan)));

describe('create_schedule', () => {
  it('starts on the working day after the request and follows the dependencies', () => {
    const schedule = made();
    // The request came on a Friday.
    expect([schedule.start_date, schedule.finish_date, schedule.duration_days]).toEqual([
      '2026-03-09',
      '2026-03-16',
      6,
    ]);
    expect(
      schedule.tasks.map((t) => [
        t.wbs,
        t.name,
        t.level,
        t.start.slice(8),
        t.finish.slice(8),
        t.slack_days,
        t.estimated,
      ]),
    ).toEqual([
      ['1', 'Room', 1, '09', '12', 0, false],
      ['1.1', 'Lease', 2, '09', '12', 0, true],
      ['1.1.1', 'Look', 3, '09', '10', 0, true],
      ['1.1.2', 'Sign', 3, '11', '12', 0, true],
      ['1.2', 'Paint', 2, '09', '09', 3, false],
      ['2', 'Kitchen', 1, '13', '16', 0, true],
      ['2.1', 'Oven', 2, '13', '16', 0, true],
    ]);
    expect(schedule.critical_path).toEqual([id(111), id(112), id(21)]);
    expect(schedule.tasks.find((t) => t.name === 'Kitchen')?.predecessors).toEqual([id(1)]);
    expect(schedule.milestones.map((m) => [m.name, m.date])).toEqual([
      ['Room', '2026-03-12'],
      ['Kitchen', '2026-03-16'],
      ['Café', '2026-03-16'],
    ]);
  });

  it('starts when a person said, unless that lies behind or beyond all reason', () => {
    const from = (start: string) => made({}, withIntake({ timeline: { start } })).start_date;
    expect(from('2026-06-06')).toBe('2026-06-08');
    expect(from('2026-01-01')).toBe('2026-03-09');
    expect(from('9999-12-30')).toBe('2026-03-09');
  });

  it('says which dependencies it left out and what they contradict', () => {
    const { cut, dependencies } = made({
      identify_task_dependencies: {
        task_dependency_details: [
          waits(2, [1, 'First the room.']),
          waits(12, [21, 'Steam spoils paint.'], [999, 'Nobody knows.']),
          waits(11, [1]),
        ],
      },
    });
    expect(cut.map((c) => c.reason)).toEqual([
      '“Room” → “Lease” cannot hold, since one is part of the other or they are the same.',
      '“Oven” → “Paint” closes a circle: “Oven” → “Paint” → “Room” → “Kitchen” → “Oven”. What was said for it: Steam spoils paint.',
    ]);
    expect(dependencies).toEqual([{ from: id(1), to: id(2), reason: 'First the room.' }]);
  });

  it('survives ids that come twice, estimates out of all bounds, an unreadable time and a plan without phases', () => {
    const twice = node(0, 'Café', node(1, 'Room'), node(1, 'Room again'), node(0, 'Itself'));
    const schedule = made({
      start_time: { server_iso_utc: 'soon', server_iso_local: '', server_timezone_name: '' },
      estimate_task_durations: { task_details: [estimate(1, 1e9)] },
      wbs_project_level1_and_level2_and_level3: { wbs_project: twice },
    });
    expect(schedule.tasks.map((t) => [t.name, t.duration_days])).toEqual([['Room', 7800]]);
    expect(schedule.start_date).toBe('2026-03-05');
    const empty = made({ wbs_project_level1_and_level2_and_level3: { wbs_project: node(0, 'Café') } });
    for (const { name } of createSchedule.files)
      expect(fileOf(createSchedule, name, empty)).toContain('Café');
  });

  it('writes three files that hold nothing a page would run', () => {
    const schedule = made({
      wbs_project_level1_and_level2_and_level3: {
        wbs_project: node(0, HOSTILE, node(1, HOSTILE, node(2, '=1+1'))),
      },
    });
    for (const { name, contentType } of createSchedule.files) {
      const text = fileOf(createSchedule, name, schedule);
      if (contentType.startsWith('text/html')) expect(text).not.toMatch(/<(script|link|img|a )|src=|href=/);
      else expect(text).toContain(",'=1+1,");
    }
  });
});

const ifThere = realRuns.length ? it.each(realRuns.map((run) => run.name)) : it.skip.each(['(none)']);

/** The days of one thing after the other, read from the raw files: subtasks by their estimates, else a day a piece. */
function waterfallDays(run: RealRun): number {
  const details = run.json('022-2-task_durations.json') as unknown as {
    task_id: string;
    days_realistic: number;
  }[];
  const days = new Map(details.map((d) => [d.task_id, d.days_realistic]));
  const root = run.json('023-3-wbs_project_level1_and_level2_and_level3.json')['wbs_project'] ?? {};
  const total = (node: Json): number => {
    const own = days.get(node['id'] as unknown as string) ?? -1;
    const below = list(node['task_children']).reduce((sum, child) => sum + total(child), 0);
    const hasOwnBelow = list(node['task_children']).some(
      (child) => (days.get(child['id'] as unknown as string) ?? -1) > 0,
    );
    if (hasOwnBelow) return below;
    return own > 0 ? own : Math.max(1, below);
  };
  return total(root);
}

describe('schedules of plans that really ran (skipped where they are not beside the project)', () => {
  ifThere('%s: never longer than one thing after the other', (name) => {
    const run = realRuns.find((r) => r.name === name)!;
    const schedule = ScheduleOutput.parse(
      createSchedule.compose(contextOf(outputsOf(run), {}, { ...atSpeed('all_details_but_slow') })),
    );
    expect(schedule.duration_days).toBeLessThanOrEqual(waterfallDays(run));
    // Nor does it end later than the schedule that was made there, which works on weekends too.
    const there = run.text('026-3-schedule_gantt_machai.csv').match(/,(\d+)\/(\d+)\/(\d+),0,/g)?.[0] ?? '';
    const [, month = '', day = '', year = ''] = /(\d+)\/(\d+)\/(\d+)/.exec(there) ?? [];
    expect(schedule.finish_date <= `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).toBe(true);
    expect(schedule.cut.every((c) => c.reason !== '')).toBe(true);
    for (const file of createSchedule.files)
      expect(fileOf(createSchedule, file.name, schedule).length).toBeGreaterThan(1000);
  });
});
