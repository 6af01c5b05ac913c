import { z } from 'zod';
import type { PlanContext, StepAnswers } from '../../definition/task.js';
import { stableId } from '../ids/stable-id.js';
import { nameKey } from '../strategic/names.js';

const PER_LENS = 4;
const MOST_EXPERTS = 8;
export const CONSULTED = 2;

const FoundExpert = z.object({
  title: z
    .string()
    .trim()
    .min(1)
    .describe(
      'the occupation in two to six words, as narrow as this plan needs it, with the place where it matters',
    ),
  knowledge: z.string().describe('three to five fields of knowledge, with commas'),
  why: z.string().describe('one sentence: which open question or weak spot of this plan they can settle'),
  what: z.string().describe('one sentence: what exactly they would be given to examine, and what to answer'),
  skills: z.string().describe('three to five skills, with commas'),
  search_query: z.string().describe('three to eight words that would find such a person in a search engine'),
});

export const FoundExperts = z.object({
  experts: z
    .array(FoundExpert)
    .min(1)
    .describe('four, the one whose answer could change the plan most first; no two of the same occupation'),
});

export const Expert = FoundExpert.extend({ id: z.uuid() });
export type Expert = z.infer<typeof Expert>;

const Objection = z.object({
  feedback_title: z.string().describe('the objection in three to ten words'),
  feedback_verbose: z
    .string()
    .describe(
      'three to five sentences: which passage, sum, date or choice of the plan is wrong, missing or untested, and by which rule, figure or experience of the trade',
    ),
  feedback_problem_tags: z.array(z.string()).describe('two to four single words'),
  feedback_mitigation: z
    .string()
    .describe('what to do about it, step by step: whom to ask, what to measure or read, what to bring back'),
  feedback_consequence: z
    .string()
    .describe('what happens if nobody does: days, money or people, with a range where it is assumed'),
  feedback_root_cause: z.string().describe('one sentence: why the planners did not see it'),
});

export const Objections = z.object({
  negative_feedback_list: z
    .array(Objection)
    .min(1)
    .describe('three, the gravest first, no two with the same cause'),
  user_primary_actions: z
    .array(z.string())
    .describe('three actions without which the next step would be a gamble, the first one first'),
  user_secondary_actions: z.array(z.string()).describe('two or three that can wait until those are done'),
  follow_up_consultation: z
    .string()
    .describe('one or two sentences: which results to bring to a second talk, and what is settled then'),
});

export const Criticism = Objections.extend({
  negative_feedback_list: z.array(Objection.extend({ feedback_index: z.int() })).min(1),
});

const Found = z.array(z.object({ item: z.string(), answer: FoundExperts }));

/** The experts of all lenses in turn, the most needed of each first, each occupation once. */
export function mergeExperts(planId: string, answers: StepAnswers): Expert[] {
  const found = Found.parse(answers['find']);
  const experts = new Map<string, Expert>();
  for (let place = 0; place < PER_LENS; place++) {
    for (const { answer } of found) {
      const expert = answer.experts[place];
      const key = expert && nameKey(expert.title);
      if (key && !experts.has(key))
        experts.set(key, { id: stableId(`${planId}/expert_review`, key), ...expert });
    }
  }
  return [...experts.values()].slice(0, MOST_EXPERTS);
}

/** Those who are asked, by the item that asks them. */
export function consulted(plan: PlanContext, answers: StepAnswers): Map<string, Expert> {
  const experts = mergeExperts(plan.planId, answers).slice(0, CONSULTED);
  return new Map(experts.map((expert, i) => [`expert-${i + 1}`, expert]));
}

/** For the `wording` of the task that asks them. */
export const EXPERTS_WORDING = {
  bounds: { PER_LENS, MOST_EXPERTS, CONSULTED },
  mergeExperts,
  consulted,
  nameKey,
  stableId,
};
