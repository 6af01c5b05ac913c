import { ganttPage, machaiCsv, mermaidPage } from '@planwright/documents';
import { FIVE_DAY_WEEK, scheduleWork } from '@planwright/engine';
import { z } from 'zod';
import { defineTask } from '../../definition/task.js';
import { startTime } from '../setup/start-time.js';
import { createWbsLevel1 } from '../structure/create-wbs-level1.js';
import { estimateTaskDurations } from '../structure/estimate-task-durations.js';
import { identifyTaskDependencies } from '../structure/identify-task-dependencies.js';
import { wbsProjectLevel1AndLevel2AndLevel3 } from '../structure/wbs-project-level1-and-level2-and-level3.js';
import { MOST_DAYS, placedNodes, saidDependencies, startDate, WEIGHT } from './create-schedule-input.js';

const ScheduledTask = z.object({
  id: z.uuid(),
  /** null for phases: the project itself is no row. */
  parent_id: z.uuid().nullable(),
  name: z.string(),
  description: z.string().nullable(),
  /** 1 for phases, 2 for subtasks, 3 for pieces of work. */
  level: z.int(),
  wbs: z.string(),
  start: z.iso.date(),
  /** The last day that is worked on. */
  finish: z.iso.date(),
  /** Working days; 0 for a piece that shares the day of the next one. */
  duration_days: z.int(),
  /** Best and worst case of the estimate, where there is one. */
  days_min: z.int().nullable(),
  days_max: z.int().nullable(),
  slack_days: z.int(),
  critical: z.boolean(),
  /** False where a day was assumed for want of any estimate. */
  estimated: z.boolean(),
  delay_risks: z.string().nullable(),
  /** What it waits for: dependencies of its own, and the sibling before it where siblings are done in order. */
  predecessors: z.array(z.uuid()),
});

const Dependency = z.object({ from: z.uuid(), to: z.uuid(), reason: z.string() });

export const ScheduleOutput = z.object({
  project: z.object({ id: z.uuid(), name: z.string(), description: z.string() }),
  /** When the plan was asked for, which the start is counted from. */
  requested_at: z.string(),
  start_date: z.iso.date(),
  finish_date: z.iso.date(),
  duration_days: z.int(),
  /** ISO weekdays, 1 is Monday. Which holidays hold is not known, so none are left out. */
  calendar: z.object({ working_weekdays: z.array(z.int()), holidays: z.array(z.iso.date()) }),
  tasks: z.array(ScheduledTask),
  milestones: z.array(z.object({ id: z.uuid(), name: z.string(), date: z.iso.date() })),
  /** One chain of pieces that fixes the end, first to last. */
  critical_path: z.array(z.uuid()),
  /** Pieces that could be done side by side: each wave waits only for earlier ones. */
  waves: z.array(z.array(z.uuid())),
  /** The dependencies that the dates follow. */
  dependencies: z.array(Dependency),
  /** Dependencies that were left out because they closed a circle. */
  cut: z.array(Dependency.extend({ circle: z.array(z.uuid()) })),
});
type Output = z.infer<typeof ScheduleOutput>;

/** Computes when each piece of work is done, what the end hangs on, and which dependencies cannot hold. Asks no model. */
export const createSchedule = defineTask({
  name: 'create_schedule',
  title: 'Schedule',
  stage: 'Output',
  purpose:
    'Computes when each piece of work is done, what the end hangs on, and which dependencies cannot hold.',
  wording: {
    scheduleWork,
    placedNodes,
    startDate,
    saidDependencies,
    MOST_DAYS,
    WEIGHT,
    ganttPage,
    mermaidPage,
    machaiCsv,
  },
  needs: [
    startTime,
    createWbsLevel1,
    identifyTaskDependencies,
    estimateTaskDurations,
    wbsProjectLevel1AndLevel2AndLevel3,
  ],
  steps: {},
  output: ScheduleOutput,
  compose: ({ plan, inputs }) => {
    const root = inputs.wbs_project_level1_and_level2_and_level3.wbs_project;
    const placed = placedNodes(root);
    const estimates = new Map(inputs.estimate_task_durations.task_details.map((d) => [d.task_id, d]));
    const daysOf = (id: string): number | null => {
      const days = estimates.get(id)?.days_realistic ?? -1;
      return days < 0 ? null : Math.min(MOST_DAYS, Math.max(1, days));
    };
    const nameOf = new Map([
      [root.id, root.description],
      ...placed.map((p) => [p.node.id, p.node.description] as const),
    ]);
    const named = (ids: readonly string[]): string =>
      ids.map((id) => `“${nameOf.get(id) ?? id}”`).join(' → ');
    const schedule = scheduleWork({
      nodes: [
        { id: root.id, parentId: null, days: daysOf(root.id) },
        // Subtasks run side by side where nothing holds them back; the pieces of one are done in order.
        ...placed.map(({ node, parentId, level }) => ({
          id: node.id,
          parentId,
          days: daysOf(node.id),
          inOrder: level >= 2,
        })),
      ],
      dependencies: saidDependencies(inputs.identify_task_dependencies, new Set(nameOf.keys())),
      start: startDate(plan, inputs.start_time.server_iso_utc),
      calendar: FIVE_DAY_WEEK,
    });
    const work = new Map(schedule.work.map((w) => [w.id, w]));
    const predecessors = new Map<string, string[]>();
    for (const { from, to } of schedule.links)
      predecessors.set(to, [...new Set([...(predecessors.get(to) ?? []), from])]);

    return {
      project: {
        id: root.id,
        name: inputs.create_wbs_level1.project_title,
        description: inputs.create_wbs_level1.final_deliverable,
      },
      requested_at: inputs.start_time.server_iso_utc,
      start_date: schedule.start,
      finish_date: schedule.finish,
      duration_days: schedule.days,
      calendar: {
        working_weekdays: [...FIVE_DAY_WEEK.weekdays],
        holidays: [...FIVE_DAY_WEEK.holidays],
      },
      tasks: placed.flatMap(({ node, parentId, level, wbs }) => {
        const at = work.get(node.id);
        const estimate = estimates.get(node.id);
        if (!at) return [];
        const whole = (days: number | undefined): number | null =>
          days === undefined || days < 0 ? null : days;
        return [
          {
            id: node.id,
            parent_id: level === 1 ? null : parentId,
            name: node.description,
            description: node.extra_fields.detailed_description ?? null,
            level,
            wbs,
            start: at.start,
            finish: at.finish,
            duration_days: at.days,
            days_min: whole(estimate?.days_min),
            days_max: whole(estimate?.days_max),
            slack_days: at.slack,
            critical: at.critical,
            estimated: at.basis !== 'assumed',
            delay_risks: estimate?.delay_risks ?? null,
            predecessors: predecessors.get(node.id) ?? [],
          },
        ];
      }),
      milestones: schedule.milestones.map(({ id, date }) => ({
        id: id ?? root.id,
        name: nameOf.get(id ?? root.id) ?? '',
        date,
      })),
      critical_path: schedule.criticalPath,
      waves: schedule.waves,
      dependencies: schedule.links.flatMap(({ from, to, kind, reason = '' }) =>
        kind === 'said' ? [{ from, to, reason }] : [],
      ),
      cut: schedule.cuts.map(({ dependency: { from, to, reason = '' }, cause, circle }) => ({
        from,
        to,
        reason: [
          cause === 'circle'
            ? `${named([from, to])} closes a circle: ${named([...circle, from])}.`
            : `${named([from, to])} cannot hold, since one is part of the other or they are the same.`,
          ...(reason === '' ? [] : [`What was said for it: ${reason}`]),
        ].join(' '),
        circle,
      })),
    };
  },
  files: [
    {
      name: '026-1-schedule_gantt_mermaid.html',
      title: 'Schedule with its Mermaid text',
      contentType: 'text/html; charset=utf-8',
      render: (output: Output) => mermaidPage(output),
    },
    {
      name: '026-2-schedule_gantt_dhtmlx.html',
      title: 'Schedule with all dates',
      contentType: 'text/html; charset=utf-8',
      render: (output: Output) => ganttPage(output),
    },
    {
      name: '026-3-schedule_gantt_machai.csv',
      title: 'Schedule as a table',
      contentType: 'text/csv; charset=utf-8',
      render: (output: Output) => machaiCsv(output),
    },
  ],
  report: { title: 'Schedule', order: 150, figure: 'gantt' },
});
