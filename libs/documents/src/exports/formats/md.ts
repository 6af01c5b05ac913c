import { lexer, type Token, type Tokens } from 'marked';
import { blocks, bulletList, heading, section, table } from '../../markdown/blocks.js';
import { escapeMarkdown, oneLine } from '../../markdown/escape.js';
import { noticesOf } from '../notices.js';
import { estimateOf } from '../work/days.js';
import { workTree } from '../work/work-tree.js';
import type { ExportFormat } from '../export-format.js';
import type { ExportInput, ExportSection } from '../export-input.js';

/** The plan as one document: notices, findings, every section, work and dates, the prompt. */
export const md: ExportFormat = {
  extension: 'md',
  contentType: 'text/markdown; charset=utf-8',
  title: 'Document (Markdown)',
  build: (input) => `${documentOf(input)}\n`,
};

const documentOf = (input: ExportInput): string =>
  blocks(
    heading(1, escapeMarkdown(input.plan.title) || 'Plan'),
    bulletList(facts(input)),
    section(2, 'Please note', bulletList(noticesOf(input).map(escapeMarkdown))),
    section(2, 'Goal', escapeMarkdown(input.goal ?? '')),
    section(2, 'Findings', bulletList((input.findings ?? []).map(finding))),
    ...input.sections.map(sectionOf),
    section(2, 'Work and dates', workTable(input)),
    section(2, 'Milestones', milestones(input)),
    section(2, 'The prompt', quote(input.plan.prompt)),
  );

const facts = ({ plan, schedule, metadata }: ExportInput): string[] => [
  `Plan ${escapeMarkdown(plan.id)}, ${plan.status}${plan.outcome ? ` (${plan.outcome.replaceAll('_', ' ')})` : ''}`,
  `Made ${escapeMarkdown(plan.completed_at ?? plan.created_at)}`,
  ...(schedule ? [`From ${schedule.start_date} to ${schedule.finish_date}`] : []),
  ...Object.entries(metadata)
    .filter(([, value]) => value !== null)
    .map(
      ([key, value]) =>
        `${escapeMarkdown(key.replaceAll('_', ' '))}: ${typeof value === 'string' ? escapeMarkdown(value) : String(value)}`,
    ),
];

const finding = (found: NonNullable<ExportInput['findings']>[number]): string =>
  `**${escapeMarkdown(found.severity)}**: ${escapeMarkdown(found.message)}${found.task ? ` (${escapeMarkdown(found.task)})` : ''}`;

const sectionOf = ({ title, markdown, missing_reason, gaps }: ExportSection): string =>
  blocks(
    heading(2, escapeMarkdown(title) || 'Untitled'),
    gaps.length === 0
      ? ''
      : `**With gaps.** These items were given up after their retries:\n\n${bulletList(
          gaps.map(({ item, reason }) => `${escapeMarkdown(item)}: ${escapeMarkdown(reason)}`),
        )}`,
    markdown === null
      ? `*Missing: ${escapeMarkdown(missing_reason ?? '') || 'not made yet'}.*`
      : below(2, title, markdown),
  );

/** Headings of a section's own text go below that of the section; one that only says its title again goes. */
function below(level: number, title: string, markdown: string): string {
  const tokens = tokensOf(markdown);
  if (tokens[0]?.heading?.text.toLowerCase() === title.toLowerCase()) tokens.shift();
  const top = Math.min(...tokens.map((token) => token.heading?.depth ?? Infinity));
  return tokens
    .map(({ raw, heading: found }) =>
      found ? `${'#'.repeat(Math.min(6, found.depth - top + level + 1))} ${found.text}\n\n` : raw,
    )
    .join('');
}

function tokensOf(markdown: string): { raw: string; heading: { depth: number; text: string } | null }[] {
  try {
    return lexer(markdown).map((token) => ({
      raw: token.raw,
      heading: isHeading(token) ? { depth: token.depth, text: oneLine(token.text) } : null,
    }));
  } catch {
    // Nested too deep to read: it goes in as it is.
    return [{ raw: markdown, heading: null }];
  }
}

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';

function workTable(input: ExportInput): string {
  const tree = workTree(input);
  return table(
    ['WBS', 'Work', 'Responsible', 'Estimate', 'Start', 'Finish', 'Note'],
    tree.nodes.map((node) => {
      const { item, scheduled, children } = node;
      const leaf = children.length === 0;
      return [
        /^[\d.]+$/.test(item.wbs) ? item.wbs : node.outline,
        escapeMarkdown(node.name),
        escapeMarkdown(item.responsible ?? ''),
        leaf ? (estimateOf(node) ?? 'none given') : '',
        scheduled?.start ?? 'not yet',
        scheduled?.finish ?? 'not yet',
        [
          ...(scheduled?.critical ? ['critical path'] : []),
          ...(leaf && scheduled && !scheduled.estimated ? ['duration assumed'] : []),
        ].join(', '),
      ];
    }),
  );
}

const milestones = ({ schedule }: ExportInput): string =>
  bulletList((schedule?.milestones ?? []).map(({ name, date }) => `${date}: ${escapeMarkdown(name)}`));

const quote = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => `> ${escapeMarkdown(line)}`.trimEnd())
    .join('\n');
