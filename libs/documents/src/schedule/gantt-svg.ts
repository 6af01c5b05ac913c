import { dayNumber } from '@planwright/engine';
import { markup, type Markup } from '../html/markup.js';
import { oneLine } from '../markdown/escape.js';
import { chartRows, type ScheduleChart, shortDate } from './schedule-chart.js';
import { restDays, timeTicks } from './time-axis.js';

export type GanttInput = Pick<
  ScheduleChart,
  'start_date' | 'finish_date' | 'project' | 'tasks' | 'milestones' | 'calendar'
>;
type Row = Pick<ScheduleChart['tasks'][number], 'name' | 'level' | 'start' | 'finish' | 'critical'> & {
  milestone: string | null;
  /** Drawn as a bracket around what is in it. */
  summary: boolean;
};

// Lengths in units of the drawing; a line of text is 12 high.
const WIDTH = 960;
const NAMES = 300;
const RIGHT = 84;
const HEAD = 44;
const LINE = 22;
const FOOT = 40;
/** Lines on a sheet, so that it fits a printed page. */
const SHEET = 40;

// A page may set these; what stands behind them reads on white, on black and in print.
const INK = 'var(--ink, currentColor)';
const SOFT = 'var(--soft, currentColor)';
const FAINT = 'var(--line, #8886)';
const REST = 'var(--tint, #8882)';
const BAR = 'var(--accent, #4a79d9)';
const CRITICAL = 'var(--bad, #d2492a)';
const PAPER = 'var(--paper, #fff)';

/**
 * The schedule as SVG drawings, each a sheet that fits a printed page; phases stay together where they can. Bars for
 * subtasks, brackets for phases, diamonds where phases end. The critical path has stripes and a heavy outline as well as
 * its colour. No script, no style sheet. `id` begins the ids in them and must be unique on the page.
 */
export function ganttSheets(schedule: GanttInput, id = 'gantt'): Markup[] {
  const sheets = intoSheets(rowsOf(schedule));
  return sheets.map((rows, i) => sheet(schedule, rows, `${id}-${i + 1}`, [i + 1, sheets.length]));
}

function rowsOf(schedule: GanttInput): Row[] {
  const shown = chartRows(schedule.tasks);
  const parts = new Set(shown.map(({ parent_id }) => parent_id));
  const dates = new Map(schedule.milestones.map(({ id, date }) => [id, date]));
  const rows = shown.map((task) => ({
    ...task,
    summary: parts.has(task.id),
    milestone: dates.get(task.id) ?? null,
  }));
  const { start_date: start, finish_date: finish, project } = schedule;
  const whole: Row = {
    name: project.name,
    level: 1,
    start,
    finish,
    critical: false,
    summary: true,
    milestone: finish,
  };
  return [...rows, whole];
}

function intoSheets(rows: readonly Row[]): Row[][] {
  const phases: Row[][] = [];
  for (const row of rows) {
    const phase = phases[phases.length - 1];
    if (phase && row.level > 1 && phase.length < SHEET) phase.push(row);
    else phases.push([row]);
  }
  const sheets: Row[][] = [];
  for (const phase of phases) {
    const last = sheets[sheets.length - 1];
    if (last && last.length + phase.length <= SHEET) last.push(...phase);
    else sheets.push([...phase]);
  }
  return sheets;
}

function sheet(schedule: GanttInput, rows: readonly Row[], id: string, [n, of]: [number, number]): Markup {
  const first = dayNumber(schedule.start_date);
  const last = dayNumber(schedule.finish_date);
  const scale = (WIDTH - NAMES - RIGHT) / (last - first + 1);
  const x = (day: number): number => round(NAMES + (day - first) * scale);
  const bottom = HEAD + rows.length * LINE;
  const height = bottom + FOOT;
  const title = `Schedule: ${oneLine(schedule.project.name)}${of > 1 ? ` (${n} of ${of})` : ''}`;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="system-ui, sans-serif" font-size="12" fill="${INK}">
<title id="${id}-title">${title}</title>
<desc id="${id}-desc">${description(schedule, rows)}</desc>
<defs><pattern id="${id}-stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${CRITICAL}"/><rect width="2" height="6" fill="${PAPER}"/></pattern></defs>
${restDays(first, last, schedule.calendar).map(
  ([from, to]) =>
    markup`<rect x="${x(from)}" y="${HEAD}" width="${round(x(to + 1) - x(from))}" height="${bottom - HEAD}" fill="${REST}"/>`,
)}
${timeTicks(first, last).map(({ day, label }) => {
  const [top = '', below] = label.split('\n');
  return markup`<path d="M${x(day)} ${HEAD - 6}V${bottom}" stroke="${FAINT}"/><text x="${x(day)}" y="14" fill="${SOFT}">${top}</text>${below !== undefined && markup`<text x="${x(day)}" y="28" fill="${SOFT}">${below}</text>`}`;
})}
${rows.map((row, i) => line(row, HEAD + i * LINE, x, id))}
<path d="M0 ${bottom}H${WIDTH}" stroke="${FAINT}"/>
${legend(bottom + 22, id)}
</svg>
`;
}

function line(row: Row, y: number, x: (day: number) => number, id: string): Markup {
  const middle = y + LINE / 2;
  const from = x(dayNumber(row.start));
  const to = x(dayNumber(row.finish) + 1);
  const indent = row.level > 1 ? 16 : 0;
  const bold = row.level <= 1;
  const shown = fitting(oneLine(row.name), (NAMES - indent - 16) / (bold ? 7 : 6.4));
  return markup`<g><title>${`${oneLine(row.name)}: ${shortDate(row.start)} to ${shortDate(row.finish)}${row.critical ? ', critical path' : ''}`}</title>
<path d="M0 ${y}H${WIDTH}" stroke="${FAINT}" stroke-width="0.5"/>
<text x="${indent}" y="${middle + 4}"${bold && markup` font-weight="600"`}>${shown}</text>
${row.summary ? bracket(from, to, middle) : bar(from, to, middle, row.critical, id)}
${row.milestone !== null && markup`${diamond(to, middle)}<text x="${to + 10}" y="${middle + 4}" font-size="11" fill="${SOFT}">${shortDate(row.milestone)}</text>`}
</g>
`;
}

const bar = (from: number, to: number, middle: number, critical: boolean, id: string): Markup => {
  const box = markup`x="${from}" y="${middle - 6}" width="${round(Math.max(2, to - from))}" height="12" rx="2"`;
  return critical
    ? markup`<rect ${box} fill="url(#${id}-stripes)" stroke="${CRITICAL}" stroke-width="2"/>`
    : markup`<rect ${box} fill="${BAR}" fill-opacity="0.55" stroke="${BAR}"/>`;
};

const bracket = (from: number, to: number, middle: number): Markup =>
  markup`<path d="M${from} ${middle + 5}V${middle - 2}H${to}V${middle + 5}" fill="none" stroke="${INK}" stroke-width="2"/>`;

const diamond = (at: number, middle: number): Markup =>
  markup`<path d="M${at} ${middle - 6}L${at + 6} ${middle}L${at} ${middle + 6}L${at - 6} ${middle}Z" fill="${INK}" stroke="${PAPER}"/>`;

const legend = (y: number, id: string): Markup =>
  markup`<g font-size="11" fill="${SOFT}" aria-hidden="true">${bar(0, 24, y, false, id)}<text x="30" y="${y + 4}">Work</text>${bar(84, 108, y, true, id)}<text x="114" y="${y + 4}">Critical path (striped): a day lost here is a day lost for the plan</text>${diamond(474, y)}<text x="486" y="${y + 4}">Milestone</text></g>`;

function description({ start_date, finish_date }: GanttInput, rows: readonly Row[]): string {
  const critical = rows.filter((row) => row.critical && !row.summary).map(({ name }) => oneLine(name));
  return [
    `From ${shortDate(start_date)} to ${shortDate(finish_date)}, ${rows.length} lines.`,
    ...(critical.length > 0 ? [`On the critical path: ${critical.join('; ')}.`] : []),
  ].join(' ');
}

/** As much of a name as fits so many Latin letters; East Asian characters are twice as wide. */
function fitting(text: string, letters: number): string {
  let used = 0;
  let fits = '';
  for (const character of text) {
    used +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.test(
        character,
      )
        ? 1.9
        : 1;
    if (used > letters) return `${fits.slice(0, -1).trimEnd()}…`;
    fits += character;
  }
  return fits;
}

const round = (length: number): number => Math.round(length * 100) / 100;
