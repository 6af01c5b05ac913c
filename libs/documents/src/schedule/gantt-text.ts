import { dayNumber } from '@planwright/engine';
import { mermaidText } from '../exports/formats/mermaid.js';
import { chartRows, type ScheduleChart } from './schedule-chart.js';

/** The schedule as a Mermaid Gantt chart: a section a phase, a bar a subtask, the ends of phases as milestones. */
export function ganttText(schedule: Pick<ScheduleChart, 'project' | 'tasks' | 'milestones'>): string {
  const rows = chartRows(schedule.tasks);
  const parts = new Set(rows.map(({ parent_id }) => parent_id));
  const bars = rows.flatMap((task, i) => {
    const section = task.level === 1 ? [`    section ${nameOf(task)}`] : [];
    if (parts.has(task.id)) return section;
    const days = dayNumber(task.finish) - dayNumber(task.start) + 1;
    return [
      ...section,
      `    ${nameOf(task)} :${task.critical ? 'crit, ' : ''}t${i + 1}, ${task.start}, ${days}d`,
    ];
  });
  const milestones = schedule.milestones.map(
    ({ name, date }, i) => `    ${mermaidText(name) || 'Milestone'} :milestone, m${i + 1}, ${date}, 0d`,
  );
  return `${[
    'gantt',
    `    title ${mermaidText(schedule.project.name) || 'Plan'}`,
    '    dateFormat YYYY-MM-DD',
    ...bars,
    ...(milestones.length > 0 ? ['    section Milestones', ...milestones] : []),
  ].join('\n')}\n`;
}

const nameOf = ({ wbs, name }: { wbs: string; name: string }): string => mermaidText(`${wbs} ${name}`);
