import type { Finding, ReportInput, ReportSection } from '@planwright/contracts';
import { markup, type Markup } from '../html/markup.js';
import { plural } from './formats.js';
import { anchor } from './notices.js';

const WORDS: Readonly<Record<Finding['severity'], { word: string; tone: string; icon: string }>> = {
  error: { word: 'to be mended', tone: 'bad', icon: '✕' },
  warning: { word: 'to be checked', tone: 'busy', icon: '!' },
  note: { word: 'to be known', tone: 'calm', icon: '·' },
};

/** What rules found in the plan, the gravest first, each with its place. */
export function findings({ findings: found, sections }: ReportInput): Markup | null {
  if (found.length === 0) return null;
  return markup`<section class="part" id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">Findings</h2>
<p>Rules looked through the plan and found ${plural(found.length, 'place')} to look at.</p>
<ul class="findings">${found.map((finding) => entry(finding, sections))}</ul>
</section>
`;
}

function entry({ severity, task, path, message, fix }: Finding, sections: readonly ReportSection[]): Markup {
  const { word, tone, icon } = WORDS[severity];
  const section = sections.find(({ id }) => id === task);
  const place = section
    ? markup`<a href="#${anchor(section)}">${section.title}</a>`
    : markup`<code>${task}</code>`;
  return markup`<li><span class="badge ${tone}"><span aria-hidden="true">${icon}</span> ${word}</span> ${message}${fix ? ` ${fix}` : ''} <small>${place}${path !== '' && markup` <code>${path}</code>`}</small></li>`;
}
