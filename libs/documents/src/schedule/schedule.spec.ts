import { describe, expect, it } from '@jest/globals';
import { dayNumber } from '@planwright/engine';
import { ganttSheets } from './gantt-svg.js';
import { ganttText } from './gantt-text.js';
import { machaiCsv } from './machai-csv.js';
import type { ScheduleChart } from './schedule-chart.js';
import { ganttPage, mermaidPage } from './schedule-page.js';
import { restDays, timeTicks } from './time-axis.js';

const NASTY = '</text><script>x</script> a:b; #1 "q" & %%{c}';
type Task = ScheduleChart['tasks'][number];
const task = (id: string, parent_id: string | null, changes: Partial<Task> = {}): Task => ({
  id,
  parent_id,
  name: `Task ${id}`,
  description: null,
  level: id.split('.').length,
  wbs: id,
  start: '2027-01-04',
  finish: '2027-01-08',
  duration_days: 5,
  slack_days: 0,
  critical: false,
  estimated: true,
  predecessors: [],
  ...changes,
});
const chart = (tasks: Task[], changes: Partial<ScheduleChart> = {}): ScheduleChart => ({
  project: { id: 'p', name: NASTY, description: 'A café' },
  start_date: '2027-01-04',
  finish_date: '2027-01-22',
  calendar: { working_weekdays: [1, 2, 3, 4, 5], holidays: [] },
  tasks,
  milestones: [
    { id: '1', name: 'One', date: '2027-01-08' },
    { id: 'p', name: NASTY, date: '2027-01-22' },
  ],
  cut: [],
  ...changes,
});
const SMALL = chart([
  task('1', null),
  task('1.1', '1', { name: NASTY, critical: true }),
  task('1.1.1', '1.1'),
  task('2', null, { name: 'Section of its own', start: '2027-01-11', finish: '2027-01-22' }),
]);

/** Every tag closed in order, no bare < or &: what an XML reader would accept. */
function wellFormed(svg: string): void {
  const open: string[] = [];
  expect(svg.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|#39);)/);
  for (const [, close, name, attributes = '', self] of svg.matchAll(
    /<(\/?)([a-zA-Z]+)((?: [a-zA-Z-]+="[^"<>]*")*)(\/?)>/g,
  )) {
    expect(attributes).not.toMatch(/NaN|undefined| on[a-z]+=/);
    if (close) expect(open.pop()).toBe(name);
    else if (!self) open.push(name as string);
  }
  expect(open).toEqual([]);
}

describe('ganttSheets', () => {
  it('draws well-formed SVG with names, title and description, whatever the names are', () => {
    const [svg = '', ...more] = ganttSheets(SMALL).map(({ html }) => html);
    expect(more).toEqual([]);
    wellFormed(svg);
    expect(svg).toMatch(/<title id="gantt-1-title">Schedule: &lt;\/text&gt;/);
    expect(svg).toMatch(
      /<desc id="gantt-1-desc">From 4 Jan 2027 to 22 Jan 2027, 4 lines\. On the critical path: &lt;/,
    );
    expect(svg).not.toContain('Task 1.1.1');
  });

  it('marks the critical path by stripes and outline, not by colour alone', () => {
    const [svg = ''] = ganttSheets(SMALL).map(({ html }) => html);
    // One for the task, one for the legend.
    expect(svg.match(/fill="url\(#gantt-1-stripes\)"[^>]*stroke-width="2"/g)).toHaveLength(2);
  });

  it('keeps phases together on sheets that can be printed, and leaves subtasks out where there are too many', () => {
    const phase = (n: number, count: number) => [
      task(`${n}`, null),
      ...Array.from({ length: count }, (_, i) => task(`${n}.${i + 1}`, `${n}`)),
    ];
    const sheets = ganttSheets(chart([...phase(1, 24), ...phase(2, 24), ...phase(3, 50)])).map(
      ({ html }) => html,
    );
    expect(sheets.map((svg) => svg.match(/<g><title>/g)?.length)).toEqual([25, 25, 40, 12]);
    sheets.forEach(wellFormed);
    expect(sheets[0]).not.toContain('Task 2<');
    const [many = ''] = ganttSheets(chart(Array.from({ length: 30 }, (_, n) => phase(n + 1, 10)).flat())).map(
      ({ html }) => html,
    );
    expect(many.match(/<g><title>/g)).toHaveLength(31);
  });
});

describe('the time axis', () => {
  it.each([
    ['2027-01-04', '2027-01-04', ['4 Jan\n2027']],
    ['2027-12-20', '2028-01-09', ['20 Dec\n2027', '27 Dec', '3 Jan\n2028']],
    ['2027-10-05', '2028-02-20', ['Nov\n2027', 'Dec', 'Jan\n2028', 'Feb']],
    [
      '2027-01-01',
      '2029-02-20',
      ['Jan\n2027', 'Apr', 'Jul', 'Oct', 'Jan\n2028', 'Apr', 'Jul', 'Oct', 'Jan\n2029'],
    ],
    [
      '2026-05-01',
      '2029-02-20',
      ['Jul\n2026', 'Oct', 'Jan\n2027', 'Apr', 'Jul', 'Oct', 'Jan\n2028', 'Apr', 'Jul', 'Oct', 'Jan\n2029'],
    ],
    ['2027-01-01', '2042-02-20', ['2028', '2030', '2032', '2034', '2036', '2038', '2040', '2042']],
  ])('names what keeps apart from %s to %s', (from, to, labels) => {
    expect(timeTicks(dayNumber(from), dayNumber(to)).map(({ label }) => label)).toEqual(labels);
  });

  it('never has more lines than have room, to the end of the calendar', () => {
    for (const to of ['2030-01-01', '2100-01-01', '2700-01-01', '9999-12-31'])
      expect(timeTicks(dayNumber('2027-01-01'), dayNumber(to)).length).toBeLessThanOrEqual(13);
  });

  it('knows weekends and holidays', () => {
    const monday = dayNumber('2027-01-04');
    expect(
      restDays(monday, monday + 9, { working_weekdays: [1, 2, 3, 4, 5], holidays: ['2027-01-11'] }),
    ).toEqual([[monday + 5, monday + 7]]);
  });
});

describe('ganttText', () => {
  it('has a section a phase and a bar a subtask, and nothing in a name that Mermaid would read', () => {
    const lines = ganttText(SMALL)
      .split('\n')
      .map((line) => line.trim());
    expect(lines[0]).toBe('gantt');
    expect(lines.filter((line) => line.includes(':')).map((line) => line.replace(/^[^:]*/, ''))).toEqual([
      ':crit, t2, 2027-01-04, 5d',
      ':t3, 2027-01-11, 12d',
      ':milestone, m1, 2027-01-08, 0d',
      ':milestone, m2, 2027-01-22, 0d',
    ]);
    expect(lines[4]).toContain('a#colon;b#59; #35;1');
    expect(lines.filter((line) => line.startsWith('section'))).toHaveLength(3);
  });
});

describe('machaiCsv', () => {
  it('has the eight columns, dates month first, one parent a row and no formulas', () => {
    const csv = machaiCsv({
      ...SMALL,
      project: { id: 'p', name: 'Café', description: 'Open,\nclean' },
      tasks: [
        task('1', null, { name: '=1+1' }),
        task('1.1', '1', { name: '-"x"', description: '@y', predecessors: ['0'] }),
      ],
    });
    expect(csv).toBe(
      [
        'project_key,project_name,project_description,project_start_date,project_end_date,project_progress,project_parent,originating_department',
        'p,Café,"Open,\nclean",1/4/2027,1/22/2027,0,,Planwright',
        "1,'=1+1,,1/4/2027,1/8/2027,0,p,Planwright",
        '1.1,"\'-""x""",\'@y,1/4/2027,1/8/2027,0,0,Planwright',
        '',
      ].join('\r\n'),
    );
  });
});

describe('the pages', () => {
  it('hold the drawing, the source and the dates, say what was left out, and load nothing', () => {
    const schedule = { ...SMALL, cut: [{ reason: 'A <b> closes a circle' }] };
    const source = mermaidPage(schedule);
    const drawn = ganttPage(schedule);
    expect(source).toMatch(/<pre class="mermaid source"[^>]*>gantt\n/);
    expect(drawn.match(/<tr class="level-/g)).toHaveLength(4);
    expect(drawn).toContain('<li>A &lt;b&gt; closes a circle</li>');
    for (const page of [source, drawn]) {
      expect(page).toContain('<svg ');
      expect(page.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
        /<script|<link|<img|@import|url\((?!#)|https?:\/\//,
      );
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
