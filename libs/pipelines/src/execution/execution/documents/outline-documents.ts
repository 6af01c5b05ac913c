import type { SpeedVsDetail } from '@planwright/contracts';
import type { InputsOf, StepContext } from '../../../definition/task.js';
import { identifyPurpose } from '../../analysis/identify-purpose.js';
import { consolidateAssumptionsMarkdown } from '../../assumptions/consolidate-assumptions-markdown.js';
import { projectPlan } from '../../planning/project-plan.js';
import { scenariosMarkdown } from '../../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../../strategic/strategic-decisions-markdown.js';
import { intakeBlock, jsonBlock, material, SHARED_WORDING, system } from '../../wording/blocks.js';
import { assumptionsBlock, BRIEFS, decisionsBlock, goalBlock, strategyBlock } from '../../wording/briefs.js';
import { withinSpeed } from '../../wording/speed.js';
import { linesOf } from '../tidy-texts.js';
import { DocumentOutline, type ImpactRating } from './document.js';

// Documents to write and documents to find are outlined in the same way, by tasks of their own.

/** What both need beside the documents that were kept. */
export const OUTLINE_NEEDS = [
  identifyPurpose,
  strategicDecisionsMarkdown,
  scenariosMarkdown,
  consolidateAssumptionsMarkdown,
  projectPlan,
] as const;
type SharedInputs = InputsOf<typeof OUTLINE_NEEDS>;

const KINDS = {
  create: {
    title: 'Outline a document to write',
    role: 'You tell the author of one document of a plan what has to stand in it, before a word is written.',
    rules: [
      'Essential is what somebody will decide, sign, pay or build by: the questions it answers, the tables and figures it holds, the limits it sets. A chapter that every such document has is left out unless this plan gives it a content of its own.',
      'Ways to go on without it: a shorter version that settles only what is urgent, a form that exists, a meeting whose minutes serve.',
    ],
  },
  find: {
    title: 'Outline a document to find',
    role: 'You tell the person who looks for one document or data set what has to be read out of it, so that they know it when they see it and stop when they have it.',
    rules: [
      'Essential is what goes into this plan: the paragraph, limit, fee, deadline, figure, unit, period, area or edition. Say at which point a similar one would not do.',
      "Ways to go on without it: another source, an older edition with a margin, an enquiry at the office, a count or measurement of one's own.",
    ],
  },
} as const;
type Kind = keyof typeof KINDS;

// More than a prompt needs is left out: ids, and how the document was rated.
interface Kept {
  id: string;
  document_name: string;
  impact_rating: ImpactRating | null;
}

const BOUNDS = { balanced: 4, fast: 2 };
const MOST_LINES = 12;
const itemOf = (place: number): string => `document-${place + 1}`;

/** The items that the speed allows: the documents stand in order of importance, so the first are outlined. */
const itemsFor = (documents: readonly Kept[], speed: SpeedVsDetail): string[] =>
  withinSpeed(
    documents.map((_, place) => itemOf(place)),
    speed,
    BOUNDS,
  );

interface OutlineSource<Inputs> {
  tag: string;
  documents: (inputs: Inputs) => readonly Kept[];
  usualItems: number;
  file: `${string}{n}${string}`;
}

/** The step that outlines the kept documents of a kind side by side; `source.tag` is the task that kept them. */
export const outlineStep = <Inputs extends SharedInputs>(kind: Kind, source: OutlineSource<Inputs>) => ({
  kind: 'map' as const,
  title: KINDS[kind].title,
  schema: DocumentOutline,
  usualItems: source.usualItems,
  // Over no document there is nothing to fail.
  minDone: 1,
  file: { name: source.file, title: `${KINDS[kind].title}, as answered` },
  items: ({ plan, inputs }: StepContext<Inputs>) => itemsFor(source.documents(inputs), plan.speed),
  ask: ({ plan, inputs }: StepContext<Inputs>, item: string) => {
    const found = source.documents(inputs).find((_, place) => itemOf(place) === item);
    if (!found) throw new Error(`${source.tag} kept no ${item}`);
    const { id: _id, impact_rating: _rating, ...document } = found;
    return {
      system: system(
        KINDS[kind].role,
        ...KINDS[kind].rules,
        'Name the sums, dates, places, roles and decisions of this plan that the document touches; a line that fits any plan is left out.',
        'Worst and best case are about this document alone: what follows from it, not from the fate of the whole plan.',
      ),
      user: material(
        intakeBlock(plan),
        jsonBlock('identify_purpose', {
          topic: inputs.identify_purpose.topic,
          purpose: inputs.identify_purpose.purpose,
        }),
        goalBlock(inputs.project_plan),
        decisionsBlock(inputs.strategic_decisions_markdown),
        strategyBlock(inputs.scenarios_markdown),
        assumptionsBlock(
          inputs.consolidate_assumptions_markdown,
          'physical_locations',
          'currency_strategy',
          'distill_assumptions',
        ),
        // Last, so that the questions about all documents begin alike and a model's cache can serve them.
        jsonBlock(source.tag, document),
      ),
    };
  },
});

type Outlined = Partial<DocumentOutline> & { no_outline?: 'given_up' | 'left_out_at_this_speed' };

/** Every kept document with its outline, or with the reason why it has none. */
export function withOutlines<D extends Kept>(
  documents: readonly D[],
  speed: SpeedVsDetail,
  answers: readonly { item: string; answer: DocumentOutline }[],
): (D & Outlined)[] {
  const outlines = new Map(answers.map(({ item, answer }) => [item, answer]));
  const asked = new Set(itemsFor(documents, speed));
  return documents.map((document, place) => {
    const outline = outlines.get(itemOf(place));
    if (!outline) {
      return { ...document, no_outline: asked.has(itemOf(place)) ? 'given_up' : 'left_out_at_this_speed' };
    }
    return {
      ...document,
      essential_information: linesOf(outline.essential_information, MOST_LINES),
      risks_of_poor_quality: linesOf(outline.risks_of_poor_quality, MOST_LINES),
      worst_case_scenario: outline.worst_case_scenario.trim(),
      best_case_scenario: outline.best_case_scenario.trim(),
      fallback_alternative_approaches: linesOf(outline.fallback_alternative_approaches, MOST_LINES),
    };
  });
}

/** For the `wording` of the tasks that outline. */
export const OUTLINE_WORDING = {
  ...SHARED_WORDING,
  ...BRIEFS,
  KINDS,
  BOUNDS,
  MOST_LINES,
  itemOf,
  itemsFor,
  outlineStep,
  withOutlines,
  linesOf,
  withinSpeed,
};
