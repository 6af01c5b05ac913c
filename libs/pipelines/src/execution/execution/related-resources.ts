import { blocks, bulletList, escapeMarkdown, escapeParagraphs, section } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile, markdownFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { consolidateAssumptionsMarkdown } from '../assumptions/consolidate-assumptions-markdown.js';
import { Claim, Claims, CLAIMS_RULE, settleClaims } from '../claims/claims.js';
import { projectPlan } from '../planning/project-plan.js';
import { setup } from '../setup/setup.js';
import { nameKey } from '../strategic/names.js';
import { scenariosMarkdown } from '../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../strategic/strategic-decisions-markdown.js';
import { material, planBlocks, SHARED_WORDING, system } from '../wording/blocks.js';
import { BRIEFS, assumptionsBlock, decisionsBlock, goalBlock, strategyBlock } from '../wording/briefs.js';

const MOST_SUGGESTIONS = 4;

const Suggestion = z.object({
  item_index: z.int(),
  project_name: z
    .string()
    .describe('the name it is known by, with place and years where you are sure of them'),
  project_description: z
    .string()
    .describe('two or three sentences: who did what, at which size, and how it ended or where it stands'),
  success_metrics: z
    .array(z.string())
    .describe('one to four results it is known for; a figure only where you are sure of it'),
  risks_and_challenges_faced: z
    .array(z.string())
    .describe('one to four: what went wrong or nearly did, and what was done about it'),
  where_to_find_more_information: z
    .array(z.string())
    .describe(
      'up to three: an organisation, report, book, register or archive by name; an address only as the rules say; empty where you know none',
    ),
  actionable_steps: z
    .array(z.string())
    .describe('one to three: what to find out from it, how, and which decision of this plan it serves'),
  rationale_for_suggestion: z
    .string()
    .describe('two sentences: what it shares with this plan, and where the comparison ends'),
});

const Answer = z.object({
  suggestion_list: z
    .array(
      Suggestion.omit({ item_index: true }).extend({
        sure_that_it_exists: z
          .boolean()
          .describe('true only where you would bet on name and story; what is false is not shown'),
      }),
    )
    .describe('two to four, the most instructive first; empty where you are sure of none'),
  summary: z
    .string()
    .describe(
      'two to four sentences: what these cases together say about this plan; if none is known for sure, what kind of case to look for and where',
    ),
  // A strict schema has no defaults: the model gives every property.
  claims: z.array(Claim).describe(Claims.description ?? ''),
});

export const RelatedResources = z.object({
  suggestion_list: z.array(Suggestion),
  summary: z.string(),
  claims: Claims,
});
type Output = z.infer<typeof RelatedResources>;

// E-mail addresses, international telephone numbers and profiles of people: a model that gives one has most likely made it up.
const CONTACT = /\S@\S|\+\d[\d\s().-]{6,}\d|linkedin\.com\/in\//i;

/** Lines without those that name a contact, and with links as the plain text they stand for. */
function plainSources(lines: readonly string[]): string[] {
  return lines
    .map((line) =>
      line
        .replace(/\[([^\]]*)\]\(([^)]*)\)/g, (_, label: string, address: string) =>
          label.trim() === '' || label.trim() === address.trim() ? address.trim() : `${label}: ${address}`,
        )
        .trim(),
    )
    .filter((line) => line !== '' && !CONTACT.test(line));
}

const labelled = (label: string, items: readonly string[]): string =>
  items.length ? `**${label}**\n\n${bulletList(items.map(escapeMarkdown))}` : '';

/** What the cases together teach, then each of them; addresses are text and said to be unchecked. */
export function relatedResourcesMarkdown({ suggestion_list, summary }: Output): string {
  return blocks(
    escapeParagraphs(summary),
    suggestion_list.length
      ? 'Named from the memory of a model: names, figures and addresses are to be checked before anything rests on them.'
      : 'No comparable project is known for sure.',
    ...suggestion_list.map((s) =>
      section(
        2,
        `${s.item_index}. ${escapeMarkdown(s.project_name)}`,
        escapeParagraphs(s.project_description),
        `**Why it is comparable:** ${escapeMarkdown(s.rationale_for_suggestion)}`,
        labelled('What it reached', s.success_metrics),
        labelled('What was hard', s.risks_and_challenges_faced),
        labelled('What to do with it', s.actionable_steps),
        labelled('Where to look (to be checked)', s.where_to_find_more_information),
      ),
    ),
  );
}

/** Names finished or running projects to learn from: only those that exist for sure, never a contact. */
export const relatedResources = defineTask({
  name: 'related_resources',
  title: 'Comparable projects',
  stage: 'Execution',
  purpose: 'Names comparable projects to learn from, only those that are sure to exist, with what to check.',
  wording: {
    ...SHARED_WORDING,
    ...BRIEFS,
    CLAIMS_RULE,
    settleClaims,
    nameKey,
    MOST_SUGGESTIONS,
    CONTACT: CONTACT.source,
    plainSources,
    labelled,
    relatedResourcesMarkdown,
  },
  needs: [setup, strategicDecisionsMarkdown, scenariosMarkdown, consolidateAssumptionsMarkdown, projectPlan],
  steps: {
    suggest: {
      kind: 'call',
      title: 'Find comparable projects',
      schema: Answer,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You know what others have undertaken before, and what became of it.',
          'Choose by what is hard about this plan: the same obstacle, a like size, the same law, climate or public. A case that failed teaches as much as one that worked. For a private plan look among documented experiences of ordinary people, clubs, courses and public advice, not among companies.',
          'Name only what you are certain exists. One real case is worth more than four with an invented one among them; an empty list is a good answer.',
          'Where you are sure of the case but not of a figure, a year or an outcome, leave that out or mark it as uncertain.',
          'Sources are named, not linked. Write an address only where you are certain of it, as plain text, followed by "to be checked" in the language of the answer. Never a person to contact, an e-mail address or a telephone number.',
          CLAIMS_RULE,
        ),
        user: material(
          planBlocks({ plan, inputs }),
          decisionsBlock(inputs.strategic_decisions_markdown),
          strategyBlock(inputs.scenarios_markdown),
          assumptionsBlock(
            inputs.consolidate_assumptions_markdown,
            'purpose',
            'plan_type',
            'physical_locations',
            'identify_risks',
          ),
          goalBlock(inputs.project_plan, { tags: inputs.project_plan.tags }),
        ),
      }),
    },
  },
  output: RelatedResources,
  compose: ({ inputs, answers: { suggest } }) => {
    const named = new Set<string>();
    const kept = suggest.suggestion_list.filter(({ project_name, sure_that_it_exists: sure }) => {
      const key = nameKey(project_name);
      if (!sure || key === '' || named.has(key)) return false;
      named.add(key);
      return true;
    });
    return {
      suggestion_list: kept.slice(0, MOST_SUGGESTIONS).map((suggestion, i) => ({
        item_index: i + 1,
        project_name: suggestion.project_name.trim(),
        project_description: suggestion.project_description,
        success_metrics: suggestion.success_metrics,
        risks_and_challenges_faced: suggestion.risks_and_challenges_faced,
        where_to_find_more_information: plainSources(suggestion.where_to_find_more_information),
        actionable_steps: plainSources(suggestion.actionable_steps),
        rationale_for_suggestion: suggestion.rationale_for_suggestion,
      })),
      summary: suggest.summary,
      claims: settleClaims(suggest.claims, inputs, 'related_resources'),
    };
  },
  files: [
    jsonFile('007-1-related_resources_raw.json', 'Comparable projects'),
    markdownFile('007-8-related_resources.md', 'Comparable projects', relatedResourcesMarkdown),
  ],
  report: { title: 'Related resources', order: 500 },
});
