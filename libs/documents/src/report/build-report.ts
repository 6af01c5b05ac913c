import { markup, trusted, type Markup } from '../html/markup.js';
import { contents, sectionsOf } from './body.js';
import { count, money } from './formats.js';
import { howItWasMade, time } from './making.js';
import { findings } from './findings.js';
import { notices } from './notices.js';
import { REPORT_SCRIPT, REPORT_SCRIPT_HASH } from './report-script.js';
import { STYLE } from './style.js';
import type { ReportInput } from '@planwright/contracts';
import { badge, planState } from './states.js';

/** Nothing but the sorting of tables may run and nothing may be fetched, whatever stands in the sections. */
const POLICY = `default-src 'none'; script-src ${REPORT_SCRIPT_HASH}; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;

/**
 * The report of a plan as one HTML file that needs nothing else: it shows each section that exists, keeps the place of
 * those still to come, and says what failed, what is missing and who wrote it. Same input, same bytes.
 */
export function buildReport(input: ReportInput): string {
  const { plan } = input;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Planwright">
<title>${plan.title}${plan.offline && ' (made by the offline provider)'}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#report">Skip to the report</a>
<header class="top">
<p class="stage">${headOf(input)}</p>
<h1 lang="${input.lang ?? 'en'}">${plan.title}</h1>
<p class="meta">${facts(input)}</p>
</header>
<div class="sheet">
${contents(input)}
<main id="report" tabindex="-1">
${notices(input)}${sectionsOf(input)}${findings(input)}${howItWasMade(input)}${prompt(input)}</main>
</div>
<footer><p>Written by Planwright${plan.offline && ' with its offline provider: English only, not advice'}. Put together ${time(input.generated_at)}.</p></footer>
<script>${trusted(REPORT_SCRIPT)}</script>
</body>
</html>
`.html;
}

function facts({ plan, sections }: ReportInput): Markup {
  const there = sections.filter((section) => (section.markdown ?? section.figure) !== null).length;
  const parts: (string | Markup)[] = [
    time(plan.completed_at ?? plan.created_at),
    `${count(there)} of ${count(sections.length)} sections`,
    ...(plan.example ? ['worked example'] : [money(plan.cost_usd)]),
    ...(plan.offline ? ['offline provider'] : plan.model ? [plan.model] : []),
  ];
  return markup`${badge(planState(plan))}${parts.map((part) => markup`<span>${part}</span>`)}`;
}

const prompt = ({ plan, lang }: ReportInput): Markup =>
  markup`<section class="part" id="prompt" aria-labelledby="prompt-title">
<h2 id="prompt-title">The prompt</h2>
<blockquote class="prompt" lang="${lang ?? 'en'}">${plan.prompt}</blockquote>
</section>
`;

/** An unfinished plan is not fallen back from anything: it grows. */
function headOf({ mode, plan }: ReportInput): string {
  if (mode === 'final') return 'Plan';
  return plan.status === 'running' || plan.status === 'pending'
    ? 'Plan, being written'
    : 'Plan, fallback report';
}
