import { markup, trusted, type Markup } from '../html/markup.js';
import { renderMarkdown } from '../html/sanitise.js';
import { DRAWINGS } from './drawings/index.js';
import { anchor, gapList } from './notices.js';
import type { ReportFailure, ReportInput, ReportSection } from '@planwright/contracts';
import { badge, sectionState, whyMissing } from './states.js';

/** The list of contents in reading order, with the state of what is not simply there. */
export function contents({ sections, findings }: ReportInput): Markup {
  return markup`<nav class="contents" aria-labelledby="contents-title">
<h2 id="contents-title">Contents</h2>
<ol>${sections.map(
    (section) => markup`<li><a href="#${anchor(section)}">${section.title}</a>${mark(section)}</li>`,
  )}${findings.length > 0 && markup`<li><a href="#findings">Findings</a></li>`}<li><a href="#how-it-was-made">How it was made</a></li><li><a href="#prompt">The prompt</a></li></ol>
</nav>`;
}

export function sectionsOf({ sections, lang, failures }: ReportInput): Markup {
  return markup`${sections.map((section) => sectionOf(section, lang ?? 'en', failures))}`;
}

function sectionOf(section: ReportSection, lang: string, failures: readonly ReportFailure[]): Markup {
  const id = anchor(section);
  return markup`<section class="part" id="${id}" aria-labelledby="${id}-title">
<p class="stage">${section.stage}</p>
<h2 id="${id}-title" lang="${lang}">${section.title}</h2>
${section.edited && markup`<p class="note"><span aria-hidden="true">✎</span> Edited by a person.</p>\n`}${
    section.status === 'stale' &&
    section.markdown !== null &&
    markup`<p class="note"><span aria-hidden="true">◌</span> ${whyMissing(section, failures)}</p>\n`
  }${text(section, lang, failures)}
${section.gaps.length > 0 && markup`<div class="note gaps" role="note" aria-label="Gaps in ${section.title}"><p>Given up after their retries:</p>${gapList(section)}</div>`}
</section>
`;
}

function text(section: ReportSection, lang: string, failures: readonly ReportFailure[]): Markup {
  const drawing = section.figure && DRAWINGS[section.figure.kind];
  const drawn = drawing?.draw(section.figure?.output) ?? null;
  if (section.markdown === null && !drawn)
    return markup`<p class="absent">${badge(sectionState(section))} ${whyMissing(section, failures)}</p>`;
  if (!drawing || !drawn) return prose(section, lang);
  const below = section.markdown === null || drawing.text === 'replaced' ? null : prose(section, lang);
  return markup`<div class="drawing" lang="${lang}">${drawn}</div>${
    drawing.text === 'folded' && below
      ? markup`<details class="in-full"><summary>In full</summary>${below}</details>`
      : below
  }`;
}

function prose(section: ReportSection, lang: string): Markup {
  const html = renderMarkdown(withoutTitle(section.markdown ?? '', section.title), {
    topHeading: 3,
    headingPrefix: `${anchor(section)}-`,
  });
  return markup`<div class="prose" lang="${lang}">${trusted(html)}</div>`;
}

/** A rendering that begins with the section's own title would show it twice. */
function withoutTitle(markdown: string, title: string): string {
  const first = /^\s*#{1,2} +([^\n]*)\n?/.exec(markdown);
  return first?.[1]?.trim().toLowerCase() === title.trim().toLowerCase()
    ? markdown.slice(first[0].length)
    : markdown;
}

function mark(section: ReportSection): Markup | null {
  if (
    section.status === 'completed' &&
    (section.markdown ?? section.figure) !== null &&
    section.gaps.length === 0
  )
    return null;
  return markup` ${badge(sectionState(section))}`;
}
