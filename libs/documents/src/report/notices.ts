import { markup, trusted, type Markup } from '../html/markup.js';
import { renderMarkdown } from '../html/sanitise.js';
import { count, plural } from './formats.js';
import type { ReportInput, ReportSection } from '@planwright/contracts';
import { whyMissing } from './states.js';

export const anchor = (section: Pick<ReportSection, 'id'>): string =>
  `section-${section.id.replace(/[^A-Za-z0-9_-]/g, '-')}`;

/** What a reader must know before the first section: who wrote it, what is missing, failed or was given up. */
export function notices(input: ReportInput): Markup {
  return markup`${offline(input)}${firstRead(input)}${missing(input)}${failures(input)}${gaps(input)}`;
}

const notice = (tone: string, title: string, body: Markup): Markup =>
  markup`<section class="notice ${tone}" aria-label="${title}"><h2>${title}</h2>${body}</section>\n`;

function offline({ plan }: ReportInput): Markup | null {
  if (!plan.offline) return null;
  return notice(
    'offline',
    'Made by the offline provider',
    markup`<p>No language model wrote this. The offline provider fills the form of a plan with text derived from the prompt: English only, not advice. Set a key for a model and make the plan again before you act on it.</p>`,
  );
}

// It is replaced by the first section that says more than it does.
const SUMMARY = 'executive_summary';

function firstRead({ first_read: text, sections, lang }: ReportInput): Markup | null {
  const summary = sections.find(({ id }) => id === SUMMARY);
  if (!text || !summary || summary.markdown !== null) return null;
  const html = renderMarkdown(text, { topHeading: 3, headingPrefix: 'first-read-' });
  return markup`<section class="part first-read" aria-label="First read"><p class="stage">Provisional: written before the plan was worked out</p><h2>First read</h2><div class="prose" lang="${lang ?? 'en'}">${trusted(html)}</div></section>\n`;
}

function missing({ mode, sections, plan, failures: failed }: ReportInput): Markup | null {
  const absent = sections.filter((section) => section.markdown === null && section.figure === null);
  if (mode === 'final') {
    if (absent.length === 0) return null;
    return notice(
      'calm',
      `${count(sections.length - absent.length)} of ${plural(sections.length, 'section')} ${sections.length - absent.length === 1 ? 'is' : 'are'} here`,
      markup`<p>The others keep their place below and say what they wait for.</p>`,
    );
  }
  return notice(
    'calm',
    'A fallback report',
    absent.length === 0
      ? markup`<p>This was put together from what is stored, without the last step of the plan. No section is missing.</p>`
      : markup`<p>This was put together from what is stored${plan.status === 'completed' ? '' : ' so far'}. ${plural(absent.length, 'section is', 'sections are')} missing:</p><ul>${absent.map(
          (section) =>
            markup`<li><a href="#${anchor(section)}">${section.title}</a>: ${whyMissing(section, failed)}</li>`,
        )}</ul>`,
  );
}

function failures({ failures: failed, plan }: ReportInput): Markup | null {
  if (failed.length === 0 && !plan.error) return null;
  const general =
    plan.error &&
    !failed.some(({ error }) => error.code === plan.error?.code && error.message === plan.error.message)
      ? markup`<p>${plan.error.message} ${plan.error.todo}</p>`
      : null;
  return notice(
    'bad',
    failed.length === 0 ? 'What went wrong' : `${plural(failed.length, 'task')} failed`,
    markup`${general}${
      failed.length > 0 &&
      markup`<dl>${failed.map(
        ({ title, stage, error, blocked }) =>
          markup`<dt>${title} <small>${stage}</small></dt><dd><p>${error.message}${error.item ? ` (item: ${error.item})` : ''}</p><p><strong>What to do:</strong> ${error.todo}</p>${
            blocked.length > 0 && markup`<p>It held back: ${blocked.join(', ')}.</p>`
          }</dd>`,
      )}</dl>`
    }`,
  );
}

function gaps({ sections }: ReportInput): Markup | null {
  const open = sections.filter((section) => section.gaps.length > 0);
  if (open.length === 0) return null;
  const total = open.reduce((sum, section) => sum + section.gaps.length, 0);
  return notice(
    'gaps',
    `${plural(total, 'gap')}`,
    markup`<p>These items were given up after their retries; the sections they belong to stand without them.</p><ul>${open.map(
      (section) => markup`<li><a href="#${anchor(section)}">${section.title}</a>${gapList(section)}</li>`,
    )}</ul>`,
  );
}

export const gapList = ({ gaps: items }: ReportSection): Markup =>
  markup`<ul>${items.map(({ item, reason }) => markup`<li><strong>${item}</strong>: ${reason}</li>`)}</ul>`;
