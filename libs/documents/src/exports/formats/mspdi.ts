import { noticesOf } from '../notices.js';
import { cleanLine, cleanText, clip } from '../plain-text.js';
import { worksAtWeekends } from '../work/days.js';
import { workFacts } from '../work/work-facts.js';
import { workTree, type WorkNode } from '../work/work-tree.js';
import { xml, xmlFile, type Xml } from '../xml.js';
import type { ExportFormat } from '../export-format.js';
import type { ExportInput } from '../export-input.js';

const HOURS = 8;
/** Lags and slack are counted in tenths of a minute. */
const DAY_TENTHS = HOURS * 60 * 10;
const AS_SOON_AS_POSSIBLE = 0;
const START_NO_EARLIER = 4;

/**
 * MS Project's XML. Children of an element are a sequence in the schema: their order here is the schema's. Without a
 * schedule it has work and links but no dates.
 */
export const mspdi: ExportFormat = {
  extension: 'mspdi.xml',
  contentType: 'application/xml',
  title: 'MS Project (MSPDI)',
  build: (input) => xmlFile(project(input)),
};

function project(input: ExportInput): Xml {
  const { plan, schedule } = input;
  const { nodes } = workTree(input);
  const title = clip(cleanLine(plan.title, 'Plan'), 255);
  const roles = [...new Set(nodes.filter(isLeaf).map(roleOf))].filter((role) => role !== '');
  const uidOfRole = new Map(roles.map((role, i) => [role, i + 1]));
  const week = worksAtWeekends(nodes) ? 7 : 5;
  return xml(
    'Project',
    [
      xml('SaveVersion', 14),
      xml('Name', `${title}.xml`),
      xml('Title', title),
      xml('CreationDate', moment(plan.created_at)),
      xml('ScheduleFromStart', 1),
      ...(schedule
        ? [xml('StartDate', morning(schedule.start_date)), xml('FinishDate', evening(schedule.finish_date))]
        : []),
      xml('CalendarUID', 1),
      xml('DefaultStartTime', '08:00:00'),
      xml('DefaultFinishTime', '17:00:00'),
      xml('MinutesPerDay', HOURS * 60),
      xml('MinutesPerWeek', HOURS * 60 * week),
      xml('DaysPerMonth', week === 7 ? 30 : 20),
      xml('Calendars', [calendar(week)]),
      xml('Tasks', [
        projectTask(input, title),
        ...nodes.map((node) => task(node, schedule)),
        ...(schedule?.milestones ?? []).map((milestone, i) =>
          milestoneTask(milestone, nodes.length + i + 1, rootsOf(nodes) + i + 1),
        ),
      ]),
      xml(
        'Resources',
        roles.map((role, i) => resource(role, i + 1)),
      ),
      xml('Assignments', assignments(nodes, uidOfRole)),
    ],
    { xmlns: 'http://schemas.microsoft.com/project' },
  );
}

const isLeaf = (node: WorkNode): boolean => node.children.length === 0;
const roleOf = ({ item }: WorkNode): string => clip(cleanLine(item.responsible ?? ''), 255);
const rootsOf = (nodes: WorkNode[]): number => nodes.filter((node) => node.parent === null).length;
const moment = (at: string): string => new Date(at).toISOString().slice(0, 19);
const morning = (date: string): string => `${date.slice(0, 10)}T08:00:00`;
const evening = (date: string): string => `${date.slice(0, 10)}T17:00:00`;

/** Days count from Sunday as 1. */
const calendar = (week: 5 | 7): Xml =>
  xml('Calendar', [
    xml('UID', 1),
    xml('Name', 'Standard'),
    xml('IsBaseCalendar', 1),
    xml('BaseCalendarUID', -1),
    xml(
      'WeekDays',
      [1, 2, 3, 4, 5, 6, 7].map((type) => {
        const works = week === 7 || (type > 1 && type < 7);
        return xml('WeekDay', [
          xml('DayType', type),
          xml('DayWorking', works ? 1 : 0),
          ...(works
            ? [xml('WorkingTimes', [shift('08:00:00', '12:00:00'), shift('13:00:00', '17:00:00')])]
            : []),
        ]);
      }),
    ),
  ]);

const shift = (from: string, to: string): Xml =>
  xml('WorkingTime', [xml('FromTime', from), xml('ToTime', to)]);

/** Stands for the whole; the only place for what must be known of it. */
const projectTask = (input: ExportInput, title: string): Xml =>
  xml('Task', [
    xml('UID', 0),
    xml('ID', 0),
    xml('Name', title),
    xml('OutlineNumber', 0),
    xml('OutlineLevel', 0),
    xml('Summary', 1),
    xml('Notes', [...noticesOf(input), `Plan ${cleanLine(input.plan.id)}`].join('\n')),
  ]);

function task(node: WorkNode, schedule: ExportInput['schedule']): Xml {
  const { item, scheduled, needs } = node;
  const leaf = isLeaf(node);
  const days = scheduled?.duration_days ?? item.days_realistic;
  // A task that waits for nothing of its own, but for its parent or a date, would move to the start of the project.
  const held = leaf && scheduled && needs.length === 0 && scheduled.start !== schedule?.start_date;
  return xml('Task', [
    xml('UID', node.number),
    xml('ID', node.number),
    xml('Name', clip(node.name, 512)),
    xml('Type', leaf ? 0 : 1),
    xml('WBS', cleanLine(item.wbs, node.outline)),
    xml('OutlineNumber', node.outline),
    xml('OutlineLevel', node.depth),
    xml('Priority', 500),
    ...(scheduled
      ? [
          xml('Start', morning(scheduled.start)),
          xml('Finish', scheduled.duration_days === 0 ? morning(scheduled.start) : evening(scheduled.finish)),
        ]
      : []),
    ...(days === null
      ? []
      : [xml('Duration', `PT${Math.round(days * HOURS)}H0M0S`), xml('DurationFormat', 7)]),
    xml('EffortDriven', 0),
    xml('Estimated', leaf && !(scheduled?.estimated ?? item.days_realistic !== null) ? 1 : 0),
    xml('Milestone', 0),
    xml('Summary', leaf ? 0 : 1),
    ...(scheduled
      ? [xml('Critical', scheduled.critical ? 1 : 0), xml('TotalSlack', scheduled.slack_days * DAY_TENTHS)]
      : []),
    xml('PercentComplete', 0),
    xml('ConstraintType', held ? START_NO_EARLIER : AS_SOON_AS_POSSIBLE),
    ...(held ? [xml('ConstraintDate', morning(scheduled.start))] : []),
    xml(
      'Notes',
      [cleanText(item.description).trim(), ...workFacts(node), cleanLine(item.id)].filter(Boolean).join('\n'),
    ),
    ...needs.map((before) => predecessor(before.number)),
  ]);
}

/** Finish to start, without lag. */
const predecessor = (uid: number): Xml =>
  xml('PredecessorLink', [
    xml('PredecessorUID', uid),
    xml('Type', 1),
    xml('CrossProject', 0),
    xml('LinkLag', 0),
    xml('LagFormat', 7),
  ]);

const milestoneTask = (
  { id, name, date }: { id: string; name: string; date: string },
  uid: number,
  outline: number,
): Xml =>
  xml('Task', [
    xml('UID', uid),
    xml('ID', uid),
    xml('Name', clip(cleanLine(name, 'Milestone'), 512)),
    xml('Type', 0),
    xml('OutlineNumber', outline),
    xml('OutlineLevel', 1),
    xml('Start', evening(date)),
    xml('Finish', evening(date)),
    xml('Duration', 'PT0H0M0S'),
    xml('DurationFormat', 7),
    xml('Milestone', 1),
    xml('Summary', 0),
    xml('PercentComplete', 0),
    xml('ConstraintType', START_NO_EARLIER),
    xml('ConstraintDate', evening(date)),
    xml('Notes', cleanLine(id)),
  ]);

const resource = (name: string, uid: number): Xml =>
  xml('Resource', [xml('UID', uid), xml('ID', uid), xml('Name', name), xml('Type', 1)]);

const assignments = (nodes: WorkNode[], uidOfRole: Map<string, number>): Xml[] =>
  nodes
    .filter((node) => isLeaf(node) && uidOfRole.has(roleOf(node)))
    .map((node, i) =>
      xml('Assignment', [
        xml('UID', i + 1),
        xml('TaskUID', node.number),
        xml('ResourceUID', uidOfRole.get(roleOf(node)) ?? 0),
        xml('Units', 1),
      ]),
    );
