import { z } from 'zod';
import type { InputsOf, StepContext } from '../../../definition/task.js';
import { identifyPurpose } from '../../analysis/identify-purpose.js';
import { consolidateAssumptionsMarkdown } from '../../assumptions/consolidate-assumptions-markdown.js';
import { projectPlan } from '../../planning/project-plan.js';
import { scenariosMarkdown } from '../../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../../strategic/strategic-decisions-markdown.js';
import { intakeBlock, jsonBlock, material, SHARED_WORDING, system } from '../../wording/blocks.js';
import { assumptionsBlock, BRIEFS, decisionsBlock, goalBlock, strategyBlock } from '../../wording/briefs.js';
import { DocumentRating, ImpactRating } from './document.js';
import { identifyDocuments } from './identify-documents.js';

// Documents to write and documents to find are rated in the same way, by tasks of their own.

export const RATING_NEEDS = [
  identifyPurpose,
  strategicDecisionsMarkdown,
  scenariosMarkdown,
  consolidateAssumptionsMarkdown,
  projectPlan,
  identifyDocuments,
] as const;

export const RatedDocuments = z.object({
  document_list: z.array(DocumentRating).describe('one entry for each document given, in their order'),
  summary: z
    .string()
    .describe('two or three sentences: which ones come first, in which order, and what can wait'),
});

const KINDS = {
  create: {
    list: 'documents_to_create',
    role: 'You decide which of its own papers an undertaking has to write first.',
    question:
      'Ask of each: what could not be begun, signed, paid or permitted in the first phase without it?',
  },
  find: {
    list: 'documents_to_find',
    role: 'You decide which papers and data of others an undertaking has to get hold of first.',
    question:
      'Ask of each: which decision of the first phase would be a guess without it, and how long does it take to come?',
  },
} as const;
type Kind = keyof typeof KINDS;

/** The step that rates the documents of a kind by what the first phase loses without them. */
export const rateStep = (kind: Kind) => ({
  kind: 'call' as const,
  title: 'Rate',
  schema: RatedDocuments,
  ask: ({ plan, inputs }: StepContext<InputsOf<typeof RATING_NEEDS>>) => ({
    system: system(
      KINDS[kind].role,
      KINDS[kind].question,
      'Critical: the first phase cannot begin, or begins unlawfully or blind. High: it can begin, but a main goal or a main risk hangs on it. Medium: it helps. Low: it can wait for a later phase.',
      'At most a third are Critical; half are usually Medium or Low. What another document in the list covers already is Medium at most.',
      'Rate every document, with its id as given.',
    ),
    user: material(
      intakeBlock(plan),
      jsonBlock('identify_purpose', {
        topic: inputs.identify_purpose.topic,
        purpose: inputs.identify_purpose.purpose,
      }),
      goalBlock(inputs.project_plan, { dependencies: inputs.project_plan.dependencies }),
      decisionsBlock(inputs.strategic_decisions_markdown),
      strategyBlock(inputs.scenarios_markdown),
      assumptionsBlock(inputs.consolidate_assumptions_markdown, 'identify_risks', 'distill_assumptions'),
      jsonBlock(
        'identify_documents',
        inputs.identify_documents[KINDS[kind].list].map(({ document_name, description }, id) => ({
          id,
          document_name,
          description,
        })),
      ),
    ),
  }),
});

const rank = (rating: ImpactRating): number => ImpactRating.options.indexOf(rating);

/**
 * The ratings of documents that exist, each once, and the documents rated Critical or High, those first that matter
 * most: at least the best rated one, and all of them where nothing was rated.
 */
export function keepRated<D>(
  documents: readonly D[],
  answer: z.infer<typeof RatedDocuments>,
): z.infer<typeof RatedDocuments> & { documents: (D & { impact_rating: ImpactRating | null })[] } {
  const ratings = new Map<number, z.infer<typeof DocumentRating>>();
  for (const rating of answer.document_list) {
    if (rating.id < documents.length && !ratings.has(rating.id)) ratings.set(rating.id, rating);
  }
  const document_list = [...ratings.values()].sort((a, b) => a.id - b.id);
  const byImpact = document_list.toSorted((a, b) => rank(a.impact_rating) - rank(b.impact_rating));
  const important = byImpact.filter(({ impact_rating }) => rank(impact_rating) <= rank('High'));
  const kept = important.length ? important : byImpact.slice(0, 1);
  return {
    document_list,
    summary: answer.summary.trim(),
    documents: kept.length
      ? kept.map(({ id, impact_rating }) => ({ ...documents[id]!, impact_rating }))
      : documents.map((document) => ({ ...document, impact_rating: null })),
  };
}

/** For the `wording` of the tasks that rate. */
export const RATING_WORDING = { ...SHARED_WORDING, ...BRIEFS, KINDS, rateStep, keepRated, rank };
