import { blocks } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile, markdownFile } from '../../../definition/files.js';
import { defineTask } from '../../../definition/task.js';
import { identifyPurpose } from '../../analysis/identify-purpose.js';
import { consolidateAssumptionsMarkdown } from '../../assumptions/consolidate-assumptions-markdown.js';
import { stableId } from '../../ids/stable-id.js';
import { projectPlan } from '../../planning/project-plan.js';
import { nameKey, sameName } from '../../strategic/names.js';
import { scenariosMarkdown } from '../../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../../strategic/strategic-decisions-markdown.js';
import { intakeBlock, jsonBlock, material, SHARED_WORDING, system } from '../../wording/blocks.js';
import { assumptionsBlock, BRIEFS, decisionsBlock, goalBlock, strategyBlock } from '../../wording/briefs.js';
import { expertReview } from '../expert-review.js';
import { relatedResources } from '../related-resources.js';
import { swotAnalysis } from '../swot-analysis.js';
import { teamMarkdown } from '../team/team-markdown.js';
import { linesOf, textOrNull } from '../tidy-texts.js';
import { DocumentToCreate, DocumentToFind } from './document.js';
import {
  DOCUMENTS_MARKDOWN,
  documentsToCreateMarkdown,
  documentsToFindMarkdown,
} from './documents-markdown.js';

const RULES = {
  business: [
    'To write: what founds it and fixes its scope, roles and powers; budget and financing; applications and contracts; staffing and training; risk, safety and quality; what is told to whom; how success is measured; how it is run once it stands.',
    'To find: law and standards in force at the place; registers, maps and surveys; prices, statistics and forecasts; conditions of funders, licensors and suppliers; reports of comparable undertakings.',
    'Ten to sixteen to write and six to twelve to find, both passes together; fewer where the undertaking is small.',
  ],
  personal: [
    'To write: only what a person or a family would really put on paper: a budget, a plan by weeks, an agreement with those who live with it or help, a list to tick off, a log, what to do when it goes wrong.',
    'To find: forms and deadlines of offices, contracts and policies that exist already, records and guidance on health, prices, timetables, instructions.',
    'No charter, committee, stakeholder analysis or change procedure: nobody keeps those at home. Four to eight to write and three to seven to find, both passes together.',
  ],
  other: [
    'To write: the piece of work itself in its parts, its brief, the criteria it is judged by, the record of sources and checks.',
    'To find: originals and editions, data, rules of the game or the institution, earlier work on the same matter.',
    'No papers of a company where there is none. Four to eight to write and three to seven to find, both passes together.',
  ],
} as const;

const MOST_TO_CREATE = 24;
const MOST_TO_FIND = 16;
const MOST_STEPS = 8;

const ToCreate = DocumentToCreate.omit({ id: true });
const ToFind = DocumentToFind.omit({ id: true });

const Passes = z.object({
  documents_to_create: z.array(ToCreate).min(1).describe('first pass, those needed earliest first'),
  documents_to_find: z.array(ToFind).min(1).describe('first pass, those needed earliest first'),
  documents_to_create_part2: z
    .array(ToCreate)
    .describe(
      'second pass over what the first left out, in other areas: people, law, money and upkeep after the goal is reached, ending it; empty where nothing is missing',
    ),
  documents_to_find_part2: z.array(ToFind).describe('the same for documents to find'),
});

export const IdentifiedDocuments = z.object({
  /** Both passes of the answer together, without doubles. */
  documents_to_create: z.array(DocumentToCreate).min(1),
  documents_to_find: z.array(DocumentToFind).min(1),
});
type Output = z.infer<typeof IdentifiedDocuments>;

/** Both passes with ids, each name once in its first wording, at most `most`; `scope` keeps the two lists' ids apart. */
function merge<D extends { document_name: string }>(
  scope: string,
  most: number,
  ...passes: readonly (readonly D[])[]
): (D & { id: string })[] {
  const documents = new Map<string, D & { id: string }>();
  for (const document of passes.flat()) {
    const key = nameKey(document.document_name);
    if (!documents.has(key)) documents.set(key, { id: stableId(scope, key), ...document });
  }
  return [...documents.values()].slice(0, most);
}

/** Both lists as they were identified: not rated, not outlined yet. */
export const identifiedMarkdown = (output: Output): string =>
  blocks(
    documentsToCreateMarkdown(output.documents_to_create),
    documentsToFindMarkdown(output.documents_to_find),
  );

/** Names the documents that the project has to write and those that exist and have to be obtained. */
export const identifyDocuments = defineTask({
  name: 'identify_documents',
  title: 'Documents identified',
  stage: 'Execution',
  purpose: 'Names the documents that the project has to write and those that exist and have to be obtained.',
  wording: {
    ...SHARED_WORDING,
    ...BRIEFS,
    ...DOCUMENTS_MARKDOWN,
    RULES,
    bounds: { MOST_TO_CREATE, MOST_TO_FIND, MOST_STEPS },
    identifiedMarkdown,
    linesOf,
    merge,
    nameKey,
    sameName,
    stableId,
    textOrNull,
  },
  needs: [
    identifyPurpose,
    strategicDecisionsMarkdown,
    scenariosMarkdown,
    consolidateAssumptionsMarkdown,
    projectPlan,
    relatedResources,
    swotAnalysis,
    teamMarkdown,
    expertReview,
  ],
  steps: {
    identify: {
      kind: 'call',
      title: 'Name the documents',
      schema: Passes,
      ask: ({ plan, inputs }) => {
        const { purpose, topic } = inputs.identify_purpose;
        return {
          system: system(
            'You know which papers an undertaking lives by: those it has to write itself, and those of others that it has to get hold of.',
            ...RULES[purpose],
            'A document is there because somebody decides, signs, pays, builds or proves something by it. One name for one thing; no plan for a plan.',
            "What can be found is not written, and what only this undertaking can know is not found. Research of one's own is a document to write.",
            'The vital decisions and the objections of the experts each need a paper that settles them, unless one paper settles several.',
            'Roles are named as in <team_markdown>.',
          ),
          user: material(
            intakeBlock(plan),
            jsonBlock('identify_purpose', { topic, purpose }),
            goalBlock(inputs.project_plan, {
              dependencies: inputs.project_plan.dependencies,
              regulation: inputs.project_plan.regulatory_and_compliance_requirements,
            }),
            decisionsBlock(inputs.strategic_decisions_markdown),
            strategyBlock(inputs.scenarios_markdown),
            assumptionsBlock(
              inputs.consolidate_assumptions_markdown,
              'physical_locations',
              'currency_strategy',
              'identify_risks',
              'distill_assumptions',
            ),
            jsonBlock(
              'related_resources',
              inputs.related_resources.suggestion_list.map((project) => ({
                project: project.project_name,
                sources: project.where_to_find_more_information,
              })),
            ),
            jsonBlock('swot_analysis', {
              missing_information: inputs.swot_analysis.response_conduct.missing_information,
            }),
            jsonBlock(
              'team_markdown',
              inputs.team_markdown.roles.map(({ category }) => category),
            ),
            jsonBlock(
              'expert_review',
              inputs.expert_review.criticisms.map((criticism) => ({
                expert: criticism.expert_title,
                objections: criticism.negative_feedback_list.map(({ feedback_title }) => feedback_title),
                first: criticism.user_primary_actions,
              })),
            ),
          ),
        };
      },
    },
  },
  output: IdentifiedDocuments,
  compose: ({ plan, inputs, answers: { identify: answer } }) => {
    const roles = inputs.team_markdown.roles.map(({ category }) => category);
    const asInTeam = (name: string) => roles.find((role) => sameName(role, name)) ?? name.trim();
    return {
      documents_to_create: merge(
        `${plan.planId}/documents_to_create`,
        MOST_TO_CREATE,
        answer.documents_to_create,
        answer.documents_to_create_part2,
      ).map((document) => ({
        ...document,
        responsible_role_type: asInTeam(document.responsible_role_type),
        document_template_primary: textOrNull(document.document_template_primary),
        document_template_secondary: textOrNull(document.document_template_secondary),
        steps_to_create: linesOf(document.steps_to_create, MOST_STEPS),
        approval_authorities: textOrNull(document.approval_authorities),
      })),
      documents_to_find: merge(
        `${plan.planId}/documents_to_find`,
        MOST_TO_FIND,
        answer.documents_to_find,
        answer.documents_to_find_part2,
      ).map((document) => ({
        ...document,
        recency_requirement: textOrNull(document.recency_requirement),
        responsible_role_type: asInTeam(document.responsible_role_type),
        steps_to_find: linesOf(document.steps_to_find, MOST_STEPS),
      })),
    };
  },
  files: [
    jsonFile(
      '017-3-identified_documents_raw.json',
      'Documents as answered',
      (_: Output, { answers }) => answers['identify'] ?? null,
    ),
    markdownFile('017-4-identified_documents.md', 'Documents identified', identifiedMarkdown),
    jsonFile(
      '017-5-identified_documents_to_find.json',
      'Documents to find',
      (output: Output) => output.documents_to_find,
    ),
    jsonFile(
      '017-6-identified_documents_to_create.json',
      'Documents to write',
      (output: Output) => output.documents_to_create,
    ),
  ],
});
