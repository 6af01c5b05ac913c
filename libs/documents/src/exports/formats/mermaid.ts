import { cleanLine, clip } from '../plain-text.js';
import { noticesOf } from '../notices.js';
import { calendarDays } from '../work/days.js';
import { leavesOf, phasesOf, workTree, type WorkNode, type WorkTree } from '../work/work-tree.js';
import type { ExportFormat } from '../export-format.js';
import type { ExportInput } from '../export-input.js';

/** Mermaid shows no diagram of more than 50,000 characters or 500 edges, and a diagram cannot lift that. */
const MAX_CHARACTERS = 45_000;
const MAX_ITEMS = 450;
const MAX_NAME = 120;

/**
 * A Gantt chart of the work by phase; while there is no schedule, a tree of the work. Where all of it would be more than
 * Mermaid shows, the deepest levels that fit; the title and a comment say so.
 */
export const mermaid: ExportFormat = {
  extension: 'mmd',
  contentType: 'text/vnd.mermaid; charset=utf-8',
  title: 'Gantt chart (Mermaid)',
  build: (input) => {
    const tree = workTree(input);
    const draw = input.schedule && tree.nodes.some((node) => node.scheduled) ? gantt : flowchart;
    const deepest = tree.nodes.reduce((depth, node) => Math.max(depth, node.depth), 1);
    for (let depth = deepest; depth > 1; depth -= 1) {
      const shown = draw(input, tree, cutAt(tree, depth), depth < deepest);
      if (fits(shown)) return shown.text;
    }
    let nodes = cutAt(tree, 1);
    for (;;) {
      const shown = draw(input, tree, nodes, deepest > 1 || nodes.length < tree.nodes.length);
      if (fits(shown) || nodes.length === 0) return shown.text;
      nodes = nodes.slice(0, Math.floor(nodes.length / 2));
    }
  },
};

interface Drawing {
  text: string;
  items: number;
}
const fits = ({ text, items }: Drawing): boolean => text.length <= MAX_CHARACTERS && items <= MAX_ITEMS;

const cutAt = (tree: WorkTree, depth: number): WorkNode[] => tree.nodes.filter((node) => node.depth <= depth);

/** At the beginning of a line these would be read as what they are to Mermaid. */
const KEYWORD =
  /^(?:\d{4}-|section|title|dateformat|inclusive|topaxis|axisformat|tickinterval|includes|excludes|todaymarker|week|acc|click|call|href|gantt)/i;

/** Text that Mermaid shows as it is, wherever it stands: what could end or begin anything is written as a number. */
export const mermaidText = (text: string): string =>
  clip(cleanLine(text), MAX_NAME)
    .replace(/[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}\u200D ,.()/!?+=*_’“”–—…-]/gu, (character) =>
      character === ':' ? '#colon;' : `#${character.codePointAt(0)};`,
    )
    .replace(KEYWORD, (word) => `#${word.codePointAt(0)};${word.slice(1)}`);

const comments = (input: ExportInput, tree: WorkTree, shown: number, part: boolean): string[] =>
  [
    ...(part
      ? [`Not all of it: ${shown} of ${tree.nodes.length} items, which is what Mermaid can show.`]
      : []),
    ...noticesOf(input).slice(0, 40),
  ].map((notice) => `%% ${clip(notice, 200).replace(/[{}]/g, '')}`);

const titleOf = ({ plan }: ExportInput, part: boolean): string =>
  `${mermaidText(plan.title) || 'Plan'}${plan.offline ? ' (offline provider)' : ''}${part ? ' (in part)' : ''}`;

function gantt(input: ExportInput, tree: WorkTree, nodes: WorkNode[], part: boolean): Drawing {
  const visible = new Set(nodes);
  const isBar = (node: WorkNode): boolean =>
    node.scheduled !== null && !node.children.some((child) => visible.has(child));
  const sections = phasesOf(tree).flatMap((phase) => {
    const bars = (visible.has(phase) ? within(phase, visible) : []).filter(isBar);
    return bars.length === 0 ? [] : [{ name: labelOf(phase), bars: bars.map(bar) }];
  });
  const above = tree.nodes.filter((node) => visible.has(node) && isBar(node) && sections.length === 0);
  const milestones = (input.schedule?.milestones ?? []).map(
    ({ name, date }, i) => `    ${mermaidText(name) || 'Milestone'} :milestone, m${i + 1}, ${date}, 0d`,
  );
  const lines = [
    'gantt',
    ...comments(input, tree, nodes.length, part).map((line) => `    ${line}`),
    `    title ${titleOf(input, part)}`,
    '    dateFormat YYYY-MM-DD',
    ...above.map(bar),
    ...sections.flatMap(({ name, bars }) => [`    section ${name}`, ...bars]),
    ...(milestones.length > 0 ? ['    section Milestones', ...milestones] : []),
  ];
  return { text: `${lines.join('\n')}\n`, items: 0 };
}

function within(phase: WorkNode, visible: Set<WorkNode>): WorkNode[] {
  const deepest = leavesOf(phase);
  const shown = new Set<WorkNode>();
  for (const leaf of deepest) {
    let node: WorkNode = leaf;
    while (!visible.has(node) && node.parent) node = node.parent;
    shown.add(node);
  }
  return [...shown];
}

const labelOf = (node: WorkNode): string =>
  mermaidText(`${/^\d+(\.\d+)*$/.test(node.item.wbs) ? node.item.wbs : node.outline} ${node.name}`);

function bar(node: WorkNode): string {
  const { start = '', finish = '', critical = false } = node.scheduled ?? {};
  return `    ${labelOf(node)} :${critical ? 'crit, ' : ''}t${node.number}, ${start}, ${calendarDays(start, finish)}d`;
}

function flowchart(input: ExportInput, tree: WorkTree, nodes: WorkNode[], part: boolean): Drawing {
  const lines = [
    'flowchart LR',
    ...comments(input, tree, nodes.length, part).map((line) => `    ${line}`),
    `    plan["${titleOf(input, part)}"]`,
    `    plan -.- note["${tree.nodes.length === 0 ? 'There is no work breakdown yet' : 'There is no schedule yet'}"]`,
    ...nodes.map(
      (node) =>
        `    ${node.parent ? `t${node.parent.number}` : 'plan'} --> t${node.number}["${labelOf(node)}"]`,
    ),
  ];
  return { text: `${lines.join('\n')}\n`, items: nodes.length };
}
