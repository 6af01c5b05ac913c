import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { documents as mapping } from '../real-runs/documents.fixture.js';
import { RealRun, realRuns } from '../real-runs/real-run.fixture.js';
import {
  askOf,
  atSpeed,
  contextOf,
  expectPlain,
  fileOf,
  HOSTILE,
  itemsOf,
  PLAN,
  withIntake,
} from '../sample-plan.fixture.js';
import { DataCollection, dataCollection } from './data-collection.js';
import { ExpertReview, expertReview } from './expert-review.js';
import { REVIEW_INPUTS } from './review-inputs.fixture.js';

const ifThere = realRuns.length
  ? it.each(realRuns.map(({ name }) => name))
  : it.skip.each(['(no real runs beside the project)']);

const expert = (title: string) => ({
  title,
  knowledge: `${title} knows`,
  why: `${title} why`,
  what: `${title} what`,
  skills: `${title} skills`,
  search_query: `${title} search`,
});
const lens = (item: string, ...titles: string[]) => ({ item, answer: { experts: titles.map(expert) } });

const criticism = (text: string) => ({
  negative_feedback_list: Array.from({ length: 7 }, () => ({
    feedback_title: text,
    feedback_verbose: text,
    feedback_problem_tags: [text, ' '],
    feedback_mitigation: text,
    feedback_consequence: text,
    feedback_root_cause: text,
  })),
  user_primary_actions: [text, ''],
  user_secondary_actions: [text],
  follow_up_consultation: text,
});

describe('the experts', () => {
  const found = [
    lens('subject', 'Baker', 'Roaster', 'Waiter', 'Cook', 'Fifth of four'),
    lens('surroundings', 'Food Inspector', '"baker."', 'Landlord'),
  ];
  const context = (answers: Record<string, unknown>, plan = PLAN) => contextOf(REVIEW_INPUTS, answers, plan);

  it('are looked for through both lenses at once, through one where it has to be fast', () => {
    expect(itemsOf(expertReview, 'find', context({}))).toEqual(['subject', 'surroundings']);
    expect(itemsOf(expertReview, 'find', context({}, atSpeed('fast_but_skip_details')))).toEqual(['subject']);
  });

  it.each(['all_details_but_slow', 'fast_but_skip_details'] as const)(
    'of both lenses are heard, two of them, also at the speed %s',
    (speed) => {
      const asked = context({ find: found }, atSpeed(speed));
      expect(itemsOf(expertReview, 'criticise', asked)).toEqual(['expert-1', 'expert-2']);
      expect(askOf(expertReview, 'criticise', asked, 'expert-1').user).toContain('"title":"Baker"');
      expect(askOf(expertReview, 'criticise', asked, 'expert-2').user).toContain('"title":"Food Inspector"');
    },
  );

  it('are each there once, in turn, with the same ids every time', () => {
    const compose = () =>
      expertReview.compose(
        context({ find: found, criticise: [{ item: 'expert-1', answer: criticism('x') }] }),
      ) as z.infer<typeof ExpertReview>;
    const { experts } = ExpertReview.parse(compose());
    expect(experts.map(({ title }) => title)).toEqual([
      'Baker',
      'Food Inspector',
      'Roaster',
      'Waiter',
      'Landlord',
      'Cook',
    ]);
    expect(new Set(experts.map(({ id }) => id)).size).toBe(6);
    expect(compose().experts).toEqual(experts);
  });

  it('are heard alone where only one was found, and nobody is where an item names nobody', () => {
    const answers = { find: [lens('subject', 'Baker')] };
    expect(itemsOf(expertReview, 'criticise', context(answers))).toEqual(['expert-1']);
    const criticise = [
      { item: 'expert-1', answer: criticism('x') },
      { item: 'expert-2', answer: criticism('y') },
    ];
    const { criticisms } = expertReview.compose(context({ ...answers, criticise })) as z.infer<
      typeof ExpertReview
    >;
    expect(criticisms.map(({ expert_title }) => expert_title)).toEqual(['Baker']);
    expect(criticisms[0]?.negative_feedback_list.map((f) => f.feedback_index)).toEqual([1, 2, 3, 4, 5]);
    expect(criticisms[0]?.user_primary_actions).toEqual(['x']);
  });

  it('show whose criticism was given up, and hostile text as it was written', () => {
    const output = expertReview.compose(
      context({ find: found, criticise: [{ item: 'expert-2', answer: criticism(HOSTILE) }] }),
    );
    const shown = fileOf(expertReview, '016-2-expert_criticism.md', output);
    expect(shown).toMatch(/## Baker\n\nThis criticism is not there: given up/);
    expectPlain(shown);
    expect(shown.match(/^# /m)).toBeNull();
    const hostile = expertReview.compose(
      context({
        find: [lens('subject', HOSTILE)],
        criticise: [{ item: 'expert-1', answer: criticism('x') }],
      }),
    );
    expectPlain(fileOf(expertReview, '016-2-expert_criticism.md', hostile));
  });
});

const item = (title: string, changes: object = {}) => ({
  title,
  data_to_collect: [title],
  simulation_steps: [title],
  expert_validation_steps: [title],
  rationale: title,
  responsible_parties: ['kitchen lead', '"Kitchen Lead"', 'City office', ' '],
  assumptions: [
    { assumption: 'small', sensitivity_score: 'low' },
    { assumption: ' ', sensitivity_score: 'high' },
    { assumption: title, sensitivity_score: 'high' },
  ],
  smart_validation_objective: title,
  notes: [title],
  ...changes,
});

describe('the data to collect', () => {
  const compose = (...data_collection_list: object[]) =>
    DataCollection.parse(
      dataCollection.compose(
        contextOf(REVIEW_INPUTS, { collect: { data_collection_list, summary: 'Rent first.' } }),
      ),
    );

  it('are asked for with what the experts object to, without whole documents', () => {
    const { user } = askOf(
      dataCollection,
      'collect',
      contextOf(REVIEW_INPUTS, {}, withIntake({ domain: 'food' })),
    );
    for (const text of [
      'No extraction',
      'Kitchen without bins',
      'missing',
      'short-identify_risks',
      '"domain":"food"',
    ])
      expect(user).toContain(text);
    expect(user).not.toContain('whole-text');
    expect(user).not.toContain('short-purpose');
  });

  it('are numbered and cut to size, with the roles of the team and what hangs most on it first', () => {
    const { data_collection_list: list } = compose(...Array.from({ length: 12 }, (_, i) => item(`Gap ${i}`)));
    expect(list.map(({ item_index }) => item_index)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(list[0]?.responsible_parties).toEqual(['Kitchen Lead', 'City office']);
    expect(list[0]?.assumptions).toEqual([
      { item_index: 1, assumption: 'Gap 0', sensitivity_score: 'high' },
      { item_index: 2, assumption: 'small', sensitivity_score: 'low' },
    ]);
  });

  it('say where nobody is responsible, and show hostile text as it was written', () => {
    const shown = fileOf(
      dataCollection,
      '017-2-data_collection.md',
      compose(item(HOSTILE, { responsible_parties: [] })),
    );
    expect(shown).toContain('| nobody yet |');
    expectPlain(shown);
  });
});

describe('plans that really ran', () => {
  ifThere('%s: experts and data have our shape', (name) => {
    const run = new RealRun(name);
    for (const task of [expertReview, dataCollection])
      expect([task.name, task.output.safeParse(mapping[task.name]?.(run, {})).error]).toEqual([
        task.name,
        undefined,
      ]);
  });
});
