import type { Tokens } from '@planwright/contracts';
import { markup, type Markup } from '../html/markup.js';
import { count, dateTime, duration, money } from './formats.js';
import type { ReportInput, ReportModel, ReportStage } from '@planwright/contracts';

const SPEEDS: Readonly<Record<string, string>> = {
  all_details_but_slow: 'All details',
  balanced_speed_and_detail: 'Balanced speed and detail',
  fast_but_skip_details: 'Fast, fewer details',
};

/** Models, cost, time and tokens, for the plan and for each stage. */
export function howItWasMade({ plan, stages, models }: ReportInput): Markup {
  if (plan.example)
    return markup`<section class="part" id="how-it-was-made" aria-labelledby="how-it-was-made-title">
<h2 id="how-it-was-made-title">How it was made</h2>
<p>This is the worked example: every answer was written beforehand, to show what a finished plan is like. Making it took no call.</p>
</section>
`;
  const facts: [string, string | Markup][] = [
    ['Started', time(plan.created_at)],
    ['Completed', plan.completed_at ? time(plan.completed_at) : 'not yet'],
    ['Time taken', taken(plan.created_at, plan.completed_at)],
    [
      'Model',
      plan.offline
        ? `${plan.model ?? 'first by priority'} (offline provider)`
        : (plan.model ?? 'first by priority'),
    ],
    ['Detail', SPEEDS[plan.speed] ?? plan.speed],
    ['Calls', count(plan.calls)],
    ['Tokens', `${count(plan.tokens.input)} read, ${count(plan.tokens.output)} written`],
    ['Cost', money(plan.cost_usd)],
  ];
  return markup`<section class="part" id="how-it-was-made" aria-labelledby="how-it-was-made-title">
<h2 id="how-it-was-made-title">How it was made</h2>
<dl class="facts">${facts.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${stages.length > 0 && stageTable(stages)}
${models.length > 0 && modelTable(models)}
</section>
`;
}

export const time = (iso: string): Markup => markup`<time datetime="${iso}">${dateTime(iso)}</time>`;

function stageTable(stages: readonly ReportStage[]): Markup {
  return figures(
    'By stage',
    ['Stage', 'Calls', 'Tokens read', 'Tokens written', 'Time', 'Cost'],
    stages.map((row) => [
      row.stage,
      ...usage(row.calls, row.tokens),
      row.duration_ms === null ? '–' : duration(row.duration_ms),
      money(row.cost_usd),
    ]),
  );
}

function modelTable(models: readonly ReportModel[]): Markup {
  return figures(
    'By model',
    ['Model', 'Calls', 'Tokens read', 'Tokens written', 'Cost'],
    models.map((row) => [row.id, ...usage(row.calls, row.tokens), money(row.cost_usd)]),
  );
}

const usage = (calls: number, tokens: Tokens): string[] => [
  count(calls),
  count(tokens.input),
  count(tokens.output),
];

const figures = (caption: string, columns: string[], rows: string[][]): Markup =>
  markup`<div class="scroll" role="group" aria-label="${caption}" tabindex="0"><table class="figures"><caption>${caption}</caption><thead><tr>${columns.map(
    (column) => markup`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ([name = '', ...cells]) =>
      markup`<tr><th scope="row">${name}</th>${cells.map((value) => markup`<td>${value}</td>`)}</tr>`,
  )}</tbody></table></div>`;

function taken(from: string, to: string | null): string {
  const ms = to === null ? Number.NaN : Date.parse(to) - Date.parse(from);
  return Number.isNaN(ms) ? '–' : duration(ms);
}
