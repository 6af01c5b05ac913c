import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { exportPlan } from './exports.js';
import { exportInput, hugeInput, nastyInput } from './exports.fixture.js';
import { workTree } from './work/work-tree.js';
import type { ExportInput } from './export-input.js';

interface Element {
  name: string;
  text: string;
  children: Element[];
}

/** Reads with a parser that refuses whatever is not well formed. */
function read(input: ExportInput): Element {
  const top: Element = { name: '', text: '', children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, uri }) => {
    if (uri !== 'http://schemas.microsoft.com/project') throw new Error(`${name} is in ${uri}`);
    const element = { name, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(exportPlan('mspdi', input).body as string).close();
  const [project] = top.children;
  if (!project) throw new Error('there is no root');
  return project;
}

const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => one.name === name);
const value = (element: Element | undefined, name: string): string | undefined => child(element, name)?.text;
const tasksOf = (project: Element): Element[] => child(project, 'Tasks')?.children ?? [];

/** The sequences of the schema, as far as we write them. */
const SEQUENCES: Record<string, string> = {
  Project:
    'SaveVersion UID Name Title CreationDate ScheduleFromStart StartDate FinishDate CalendarUID DefaultStartTime DefaultFinishTime MinutesPerDay MinutesPerWeek DaysPerMonth Calendars Tasks Resources Assignments',
  Calendar: 'UID Name IsBaseCalendar BaseCalendarUID WeekDays',
  WeekDay: 'DayType DayWorking WorkingTimes',
  WorkingTime: 'FromTime ToTime',
  Task: 'UID ID Name Type IsNull WBS OutlineNumber OutlineLevel Priority Start Finish Duration DurationFormat EffortDriven Estimated Milestone Summary Critical TotalSlack PercentComplete ConstraintType ConstraintDate Notes PredecessorLink',
  PredecessorLink: 'PredecessorUID Type CrossProject LinkLag LagFormat',
  Resource: 'UID ID Name Type',
  Assignment: 'UID TaskUID ResourceUID Units',
};

function outOfOrder(element: Element): string[] {
  const sequence = SEQUENCES[element.name]?.split(' ');
  const places = element.children.map(({ name }) => sequence?.indexOf(name) ?? 0);
  const wrong = places.some((place, i) => place < (places[i - 1] ?? 0) || place === -1);
  return [...(wrong ? [element.name] : []), ...element.children.flatMap(outOfOrder)];
}

describe('mspdi', () => {
  it('has tasks, links, people and a five-day week', () => {
    const project = read(exportInput());
    const tasks = tasksOf(project);
    expect(tasks).toHaveLength(11);
    const sum = tasks[5];
    expect([value(sum, 'Name'), value(sum, 'Start'), value(sum, 'Finish'), value(sum, 'Duration')]).toEqual([
      ...['=SUM(A1)', '2026-11-25T08:00:00', '2026-11-27T17:00:00', 'PT24H0M0S'],
    ]);
    expect(value(child(sum, 'PredecessorLink'), 'PredecessorUID')).toBe('4');
    expect(value(tasks[9], 'TotalSlack')).toBe('9600');
    // It waits for its phase only: without this it would move to the first day.
    expect([value(tasks[8], 'ConstraintType'), value(tasks[8], 'ConstraintDate')]).toEqual([
      '4',
      '2026-12-01T08:00:00',
    ]);
    expect([value(tasks[10], 'Milestone'), value(tasks[10], 'OutlineNumber')]).toEqual(['1', '2']);
    expect(child(project, 'Resources')?.children.map((one) => value(one, 'Name'))).toEqual([
      'Ana & Co',
      'Rui',
    ]);
    expect(child(project, 'Assignments')?.children).toHaveLength(4);
    const week = child(child(project, 'Calendars')?.children[0], 'WeekDays')?.children ?? [];
    expect(week.map((day) => value(day, 'DayWorking')).join('')).toBe('0111110');
  });

  it('works at weekends where the dates do', () => {
    const input = exportInput();
    const weekend = structuredClone(input.schedule?.tasks ?? []).map((task) => ({
      ...task,
      finish: task.start,
      duration_days: 1,
    }));
    weekend.forEach((task) =>
      Object.assign(task, { start: '2026-11-21', finish: '2026-11-22', duration_days: 2 }),
    );
    const schedule = { start_date: '2026-11-21', finish_date: '2026-11-22', tasks: weekend, milestones: [] };
    expect(value(read({ ...input, schedule }), 'MinutesPerWeek')).toBe('3360');
  });

  it('has no dates where there is no schedule', () => {
    const body = exportPlan('mspdi', exportInput({ schedule: null })).body as string;
    expect(body).not.toMatch(/<(Start|Finish|StartDate|FinishDate)>/);
    expect(body).toMatch(/<Duration>PT16H0M0S</);
  });

  it('is well formed and in the order of the schema whatever the texts are', () => {
    fc.assert(
      fc.property(nastyInput, (input) => {
        const project = read(input);
        expect(outOfOrder(project)).toEqual([]);
        const { nodes } = workTree(input);
        const tasks = tasksOf(project).slice(1, nodes.length + 1);
        expect(tasks.map((task) => value(task, 'OutlineNumber'))).toEqual(
          nodes.map(({ outline }) => outline),
        );
        const names = nodes.map(({ name }) => name);
        expect(
          tasks.map((task, i) => names[i]?.startsWith(value(task, 'Name')?.slice(0, 500) ?? '?')),
        ).toEqual(nodes.map(() => true));
      }),
      { numRuns: 25 },
    );
  });

  it('reads 10,000 items', () => {
    expect(tasksOf(read(hugeInput()))).toHaveLength(10_001);
  });
});
