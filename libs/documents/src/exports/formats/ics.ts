import { cleanLine, cleanText } from '../plain-text.js';
import { noticesOf } from '../notices.js';
import { addDays } from '../work/days.js';
import { workFacts } from '../work/work-facts.js';
import { workTree, type WorkNode } from '../work/work-tree.js';
import type { ExportFormat } from '../export-format.js';
import type { ExportInput } from '../export-input.js';

/** To-dos for the work with parents and dependencies, all-day events for milestones (RFC 5545, 7986 and 9253). */
export const ics: ExportFormat = {
  extension: 'ics',
  contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
  title: 'Calendar (iCalendar)',
  build: (input) => calendar(input).map(fold).join('\r\n') + '\r\n',
};

function calendar(input: ExportInput): string[] {
  const { plan, schedule } = input;
  const stamp = `DTSTAMP:${new Date(plan.completed_at ?? plan.created_at).toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const title = textOf(cleanLine(plan.title, 'Plan'));
  const notices = textOf(noticesOf(input).join('\n'));
  const { nodes } = workTree(input);
  const milestones = schedule?.milestones ?? [];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Planwright//Planwright 1.0//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${title}`,
    `X-WR-CALNAME:${title}`,
    ...(notices === '' ? [] : [`DESCRIPTION:${notices}`, `X-WR-CALDESC:${notices}`]),
    ...nodes.flatMap((node) => todo(node, stamp)),
    ...milestones.flatMap((milestone) => event(milestone, stamp)),
    // A calendar must hold something.
    ...(nodes.length + milestones.length === 0 ? journal(input, stamp, notices) : []),
    'END:VCALENDAR',
  ];
}

function todo(node: WorkNode, stamp: string): string[] {
  const { item, scheduled, parent, needs } = node;
  return [
    'BEGIN:VTODO',
    `UID:${uid(item.id)}`,
    stamp,
    `SUMMARY:${textOf(node.name)}`,
    `DESCRIPTION:${textOf([cleanText(item.description).trim(), ...workFacts(node)].filter(Boolean).join('\n'))}`,
    // Work is due before the day after its last one.
    ...(scheduled
      ? [`DTSTART;VALUE=DATE:${day(scheduled.start)}`, `DUE;VALUE=DATE:${day(addDays(scheduled.finish, 1))}`]
      : []),
    'STATUS:NEEDS-ACTION',
    'PERCENT-COMPLETE:0',
    `PRIORITY:${scheduled?.critical ? 1 : 5}`,
    ...(scheduled?.critical ? ['CATEGORIES:critical-path'] : []),
    ...(parent ? [`RELATED-TO;RELTYPE=PARENT:${uid(parent.item.id)}`] : []),
    ...needs.map((before) => `RELATED-TO;RELTYPE=DEPENDS-ON:${uid(before.item.id)}`),
    'END:VTODO',
  ];
}

const event = ({ id, name, date }: { id: string; name: string; date: string }, stamp: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid(`milestone-${id}`)}`,
  stamp,
  `SUMMARY:${textOf(cleanLine(`Milestone: ${name}`))}`,
  `DTSTART;VALUE=DATE:${day(date)}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

const journal = ({ plan }: ExportInput, stamp: string, notices: string): string[] => [
  'BEGIN:VJOURNAL',
  `UID:${uid(`plan-${plan.id}`)}`,
  stamp,
  `SUMMARY:${textOf(cleanLine(plan.title, 'Plan'))}`,
  `DESCRIPTION:${notices}`,
  'END:VJOURNAL',
];

const uid = (id: string): string => `${textOf(cleanLine(id))}@planwright`;
const day = (date: string): string => date.slice(0, 10).replaceAll('-', '');

const textOf = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', ' ');

const bytesOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** Lines of at most 75 octets of UTF-8, cut between characters; what follows begins with a blank. */
function fold(line: string): string {
  let [folded, length] = ['', 0];
  for (const character of line) {
    const bytes = bytesOf(character);
    if (length + bytes > 75) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += bytes;
  }
  return folded;
}
