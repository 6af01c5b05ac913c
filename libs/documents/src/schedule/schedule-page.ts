import { markup, type Markup, trusted } from '../html/markup.js';
import { oneLine } from '../markdown/escape.js';
import { STYLE } from '../report/style.js';
import { ganttSheets } from './gantt-svg.js';
import { ganttText } from './gantt-text.js';
import { type ScheduleChart, shortDate } from './schedule-chart.js';

const PAGE_STYLE = `
main { max-width: 1120px; margin: 0 auto; padding: 0 24px 48px; }
.chart { overflow-x: auto; margin: 0 0 32px; }
.chart svg { display: block; max-width: none; height: auto; }
.source { max-height: 40vh; overflow: auto; white-space: pre; }
.dates td, .dates th { min-width: 0; }
.dates .level-1 th { font-weight: 600; }
.dates .level-2 th { font-weight: 400; padding-left: 20px; }
.dates .level-3 th { font-weight: 400; padding-left: 40px; color: var(--soft); }
@media print { .chart { overflow: visible; } .chart svg { max-width: 100%; } .source { max-height: none; white-space: pre-wrap; } }
`;

/** A page with the schedule as Mermaid text to take along, and drawn to be seen. Needs nothing but itself. */
export const mermaidPage = (schedule: ScheduleChart): string =>
  page(
    schedule,
    markup`<h2 id="source">For Mermaid</h2>
<pre class="mermaid source" tabindex="0" role="region" aria-labelledby="source">${ganttText(schedule)}</pre>
${chart(schedule)}`,
  );

/** A page with the schedule drawn, all dates in a table, and the dependencies that could not hold. Needs nothing but itself. */
export const ganttPage = (schedule: ScheduleChart): string =>
  page(schedule, markup`${chart(schedule)}${dates(schedule)}${leftOut(schedule)}`);

const page = (schedule: ScheduleChart, body: Markup): string => {
  const name = oneLine(schedule.project.name);
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Schedule: ${name}</title>
<style>${trusted(STYLE + PAGE_STYLE)}</style>
</head>
<body>
<header class="top">
<p class="stage">Schedule</p>
<h1>${name}</h1>
<p class="meta"><span>${shortDate(schedule.start_date)} to ${shortDate(schedule.finish_date)}</span><span>Working days only</span></p>
</header>
<main>
${body}</main>
</body>
</html>
`.html;
};

const chart = (schedule: ScheduleChart): Markup =>
  markup`<h2 id="chart">Gantt chart</h2>
<div class="chart" tabindex="0" role="region" aria-labelledby="chart">${ganttSheets(schedule)}</div>
`;

const dates = ({ tasks }: ScheduleChart): Markup =>
  markup`<h2 id="dates">Dates</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="dates"><table class="dates"><thead><tr>${[
    'Work',
    'Start',
    'Finish',
    'Days',
    'Slack',
    'Critical path',
  ].map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead><tbody>
${tasks.map(
  (task) =>
    markup`<tr class="level-${Math.min(3, task.level)}"><th scope="row">${task.wbs} ${oneLine(task.name)}</th><td>${shortDate(task.start)}</td><td>${shortDate(task.finish)}</td><td>${task.duration_days === 0 ? 'under 1' : task.duration_days}${!task.estimated && ' (assumed)'}</td><td>${task.slack_days}</td><td>${task.critical ? 'yes' : 'no'}</td></tr>
`,
)}</tbody></table></div>
`;

const leftOut = ({ cut }: ScheduleChart): Markup | null =>
  cut.length === 0
    ? null
    : markup`<h2>Dependencies left out</h2>
<ul>${cut.map(({ reason }) => markup`<li>${oneLine(reason)}</li>`)}</ul>
`;
