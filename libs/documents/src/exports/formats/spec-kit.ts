import { blocks, bulletList, heading, numberedList, section, table } from '../../markdown/blocks.js';
import { escapeMarkdown, escapeParagraphs } from '../../markdown/escape.js';
import { slug } from '../file-name.js';
import { noticesOf } from '../notices.js';
import { packZip, type PackedFile } from '../pack-zip.js';
import { estimateOf } from '../work/days.js';
import { leavesOf, phasesOf, workTree, type WorkNode } from '../work/work-tree.js';
import type { ExportFormat } from '../export-format.js';
import type { ExportInput } from '../export-input.js';
import { md } from './md.js';

/** A feature folder of spec-kit: the plan's phases are its user stories, the items without parts its tasks. */
export const specKit: ExportFormat = {
  extension: 'spec-kit.zip',
  contentType: 'application/zip',
  title: 'Specification (spec-kit)',
  build: (input) => packZip(input.plan, specKitFiles(input)),
};

/** The files by their paths in the project. */
export function specKitFiles(input: ExportInput): PackedFile[] {
  const folder = `specs/001-${slug(input.plan.title, 'plan', 40)}`;
  const phases = phasesOf(workTree(input));
  return [
    { path: '.specify/feature.json', content: `${JSON.stringify({ feature_directory: folder }, null, 2)}\n` },
    { path: `${folder}/spec.md`, content: spec(input, phases) },
    { path: `${folder}/plan.md`, content: plan(input, phases) },
    { path: `${folder}/tasks.md`, content: tasks(input, phases, folder) },
    { path: `${folder}/research.md`, content: md.build(input) as string },
  ];
}

const document = (...parts: string[]): string => `${blocks(...parts)}\n`;
const titleOf = ({ plan }: ExportInput): string => escapeMarkdown(plan.title) || 'Plan';
const unclear = (question: string): string => `[NEEDS CLARIFICATION: ${question}]`;
const coded = (code: string, i: number): string => `**${code}-${String(i + 1).padStart(3, '0')}**`;
const note = (input: ExportInput): string => bulletList(noticesOf(input).map(escapeMarkdown));

function spec(input: ExportInput, phases: WorkNode[]): string {
  const milestones = input.schedule?.milestones ?? [];
  const parts = phases.flatMap((phase) => (phase.children.length > 0 ? phase.children : [phase]));
  return document(
    heading(1, `Feature Specification: ${titleOf(input)}`),
    `**Created**: ${input.plan.created_at.slice(0, 10)}`,
    '**Status**: Draft',
    section(2, 'Please note', note(input)),
    section(2, 'Input', escapeParagraphs(input.plan.prompt)),
    heading(2, 'User Scenarios & Testing'),
    phases.length === 0 ? unclear('there is no work breakdown yet: which stories are there?') : '',
    ...phases.map((phase, i) => story(phase, i)),
    heading(2, 'Requirements'),
    parts.length === 0
      ? unclear('there is no work breakdown yet: what must be there?')
      : bulletList(
          parts.map((part, i) => `${coded('FR', i)}: System MUST come with: ${escapeMarkdown(part.name)}`),
        ),
    heading(2, 'Success Criteria'),
    escapeParagraphs(input.goal ?? '') || unclear('the plan names no goal: what is success?'),
    bulletList(
      milestones.map(
        ({ name, date }, i) => `${coded('SC', i)}: ${escapeMarkdown(name)} is reached by ${date}`,
      ),
    ) || unclear('the plan has no milestones yet: how is progress measured?'),
  );
}

const story = (phase: WorkNode, i: number): string =>
  blocks(
    heading(3, `User Story ${i + 1} - ${escapeMarkdown(phase.name)} (Priority: P${i + 1})`),
    escapeParagraphs(phase.item.description) || unclear('the plan describes this phase by its name only'),
    `**Why this priority**: It is phase ${i + 1} of the plan${
      phase.needs.length > 0 ? ` and needs: ${phase.needs.map((n) => escapeMarkdown(n.name)).join('; ')}` : ''
    }.`,
    `**Independent Test**: ${unclear('the plan does not say how this phase is tested on its own')}`,
    '**Acceptance Scenarios**:',
    numberedList([
      `**Given** what this phase waits for is done, **When** all tasks of ${escapeMarkdown(phase.name)} are done, **Then** the phase is finished`,
    ]),
  );

const plan = (input: ExportInput, phases: WorkNode[]): string =>
  document(
    heading(1, `Implementation Plan: ${titleOf(input)}`),
    section(2, 'Summary', escapeParagraphs(input.goal ?? '') || unclear('the plan names no goal')),
    section(2, 'Please note', note(input)),
    section(
      2,
      'Phases',
      table(
        ['Phase', 'Items', 'Start', 'Finish'],
        phases.map((phase) => [
          escapeMarkdown(phase.name),
          String(leavesOf(phase).length),
          phase.scheduled?.start ?? 'not yet scheduled',
          phase.scheduled?.finish ?? 'not yet scheduled',
        ]),
      ),
    ),
    section(
      2,
      'Team',
      bulletList(
        input.team.map(
          ({ role, description }) => `**${escapeMarkdown(role)}**: ${escapeMarkdown(description)}`,
        ),
      ),
    ),
    section(2, 'Risks', bulletList(input.risks.map(risk))),
    section(
      2,
      'Project Structure',
      'Each task writes its result to its own file under `work/`. Everything the plan says is in `research.md`.',
    ),
  );

const risk = ({ title, description, likelihood, impact, action }: ExportInput['risks'][number]): string =>
  [
    `**${escapeMarkdown(title)}** (likelihood ${escapeMarkdown(likelihood ?? '') || 'not said'}, impact ${escapeMarkdown(impact ?? '') || 'not said'}): ${escapeMarkdown(description)}`,
    `Action: ${escapeMarkdown(action ?? '') || 'none is planned'}`,
  ].join('. ');

function tasks(input: ExportInput, phases: WorkNode[], folder: string): string {
  const leaves = phases.flatMap(leavesOf);
  const ids = new Map(leaves.map((leaf, i) => [leaf, `T${String(i + 1).padStart(3, '0')}`]));
  const none = 'The plan has no tasks of this kind: its own phases follow.';
  return document(
    heading(1, `Tasks: ${titleOf(input)}`),
    `**Input**: Design documents from \`/${folder}/\`\n**Prerequisites**: plan.md, spec.md`,
    section(2, 'Please note', note(input)),
    section(2, 'Phase 1: Setup (Shared Infrastructure)', `**Purpose**: ${none}`),
    section(
      2,
      'Phase 2: Foundational (Blocking Prerequisites)',
      `**Purpose**: ${none}`,
      '**Checkpoint**: Nothing to wait for.',
    ),
    ...phases.map((phase, i) => storyTasks(phase, i, ids)),
    section(2, 'Dependencies & Execution Order', order(phases)),
    section(
      2,
      'Implementation Strategy',
      'Phases in their order; tasks marked [P] wait for nothing and may be done side by side. A task that names others waits for them.',
    ),
  );
}

const storyTasks = (phase: WorkNode, i: number, ids: Map<WorkNode, string>): string =>
  blocks(
    heading(
      2,
      `Phase ${i + 3}: User Story ${i + 1} - ${escapeMarkdown(phase.name)} (Priority: P${i + 1})${i === 0 ? ' 🎯 MVP' : ''}`,
    ),
    `**Goal**: ${escapeMarkdown(phase.item.description) || escapeMarkdown(phase.name)}`,
    `**Independent Test**: ${unclear('the plan does not say how this phase is tested on its own')}`,
    heading(3, `Implementation for User Story ${i + 1}`),
    leavesOf(phase)
      .map((leaf) => taskLine(leaf, i + 1, phase, ids))
      .join('\n'),
    `**Checkpoint**: User Story ${i + 1} is done.`,
  );

function taskLine(leaf: WorkNode, story: number, phase: WorkNode, ids: Map<WorkNode, string>): string {
  const { waits, free } = neededBy(leaf, phase);
  const named = [...new Set(waits)]
    .sort((a, b) => a.number - b.number)
    .flatMap((before) => ids.get(before) ?? []);
  const id = ids.get(leaf) ?? '';
  const file = `work/${id.toLowerCase()}-${slug(leaf.name, 'task', 40)}.md`;
  const estimate = estimateOf(leaf) ?? 'no estimate';
  return `- [ ] ${id}${free ? ' [P]' : ''} [US${story}] ${escapeMarkdown(leaf.name)}, ${estimate}, in ${file}${
    named.length === 0 ? '' : ` (depends on ${named.join(', ')})`
  }`;
}

/** Items that an item waits for; what it waits for as a part of its phase is said of the phases, but it is not free. */
function neededBy(leaf: WorkNode, phase: WorkNode): { waits: WorkNode[]; free: boolean } {
  const waits: WorkNode[] = [];
  let free = true;
  let inside = true;
  for (let at: WorkNode | null = leaf; at; at = at.parent) {
    if (at.needs.length > 0) free = false;
    if (inside && (at === leaf || at !== phase)) waits.push(...at.needs.flatMap(leavesOf));
    if (at === phase) inside = false;
  }
  return { waits, free };
}

const order = (phases: WorkNode[]): string =>
  bulletList(
    phases.map((phase, i) => {
      const before = phase.needs.map((need) => escapeMarkdown(need.name));
      return `User Story ${i + 1} ${before.length === 0 ? 'waits for no other as a whole' : `waits for: ${before.join('; ')}`}`;
    }),
  ) || 'There is no work breakdown yet.';
