import { describe, expect, it } from '@jest/globals';
import { context as mapping } from '../real-runs/context.fixture.js';
import { realRuns } from '../real-runs/real-run.fixture.js';
import {
  askOf,
  contextOf,
  expectPlain,
  fileOf,
  HOSTILE,
  itemsOf,
  withIntake,
} from '../sample-plan.fixture.js';
import { INPUTS } from './assumptions.fixture.js';
import { consolidateAssumptionsMarkdown } from './consolidate-assumptions-markdown.js';
import { distillAssumptions } from './distill-assumptions.js';
import { makeAssumptions } from './make-assumptions.js';
import { reviewAssumptions } from './review-assumptions.js';

describe('assumptions', () => {
  const asked = (question: string, clarifies: number | null = null, changes: object = {}) => ({
    question,
    assumptions: `${question} yes`,
    assessments: 'Rent hangs on it.',
    confidence: 'low',
    clarifies,
    ...changes,
  });
  const made = (answers: object[], areas_to_clarify: string[] = []) =>
    makeAssumptions.compose(
      contextOf(
        INPUTS,
        { assume: { question_assumption_list: answers, claims: [] } },
        withIntake({ areas_to_clarify }),
      ),
    );

  it('begin with what the intake wants clarified, in its order; what nobody answered is said', () => {
    const output = made(
      [asked('Q1'), asked('Q2', 3), asked('Q3', 9), asked('Q4', 1), asked('Q5', 0)],
      ['Who owns it?', 'Which licence?', 'When to open?'],
    );
    expect(output.question_assumption_list.map((q) => [q.item_index, q.question, q.clarifies])).toEqual([
      [1, 'Q4', 'Who owns it?'],
      [2, 'Q2', 'When to open?'],
      [3, 'Q1', null],
      [4, 'Q3', null],
      [5, 'Q5', null],
    ]);
    expect(output.left_open).toEqual(['Which licence?']);
    expect(fileOf(makeAssumptions, '003-5-make_assumptions.md', output)).toMatch(
      /## To be clarified, not answered here\n\n- Which licence\?$/,
    );
  });

  it('are those with a question and an answer, each once, twelve at most', () => {
    const many = Array.from({ length: 14 }, (_, i) => asked(`Question ${i}`));
    const output = made([
      asked(' '),
      asked('A?', null, { assumptions: '' }),
      asked('B?'),
      asked('b'),
      ...many,
    ]);
    expect(output.question_assumption_list).toHaveLength(12);
    expect(output.question_assumption_list.map((q) => q.question).slice(0, 2)).toEqual(['B?', 'Question 0']);
    expect(makeAssumptions.output.safeParse(made([asked(' ')])).success).toBe(false);
  });

  it('go into the clean file without their numbers, and read as plain text', () => {
    const output = made([asked(HOSTILE, null, { assumptions: HOSTILE, assessments: HOSTILE })]);
    const clean = JSON.parse(fileOf(makeAssumptions, '003-4-make_assumptions.json', output)) as object[];
    expect(clean.map((q) => Object.keys(q))).toEqual([['question', 'assumptions', 'assessments']]);
    expectPlain(fileOf(makeAssumptions, '003-5-make_assumptions.md', output));
  });

  it('are made with risks, places and money in view', () => {
    const { user } = askOf(makeAssumptions, 'assume', contextOf(INPUTS));
    for (const told of ['The permit is late.', '80 square metres', 'Nothing is changed.', 'Small steps'])
      expect(user).toContain(told);
  });
});

describe('the short list', () => {
  const distilled = (...lines: string[]) =>
    distillAssumptions.compose(contextOf(INPUTS, { distill: { assumption_list: lines } })).assumption_list;

  it('has each line once, without bullets, fifteen at most', () => {
    expect(distilled('- 40 seats', '40 Seats.', ' ', '3 staff', '-5 degrees')).toEqual([
      '40 seats',
      '3 staff',
      '-5 degrees',
    ]);
    expect(distilled(...Array.from({ length: 20 }, (_, i) => `Line ${i}`))).toHaveLength(15);
  });

  it('is made of what was assumed and reads as plain text', () => {
    expect(askOf(distillAssumptions, 'distill', contextOf(INPUTS)).user).toContain('40 seats.');
    expectPlain(fileOf(distillAssumptions, '003-7-distill_assumptions.md', { assumption_list: [HOSTILE] }));
  });
});

describe('the review', () => {
  const issue = (name: string, assumption_number: number | null) => ({
    issue: name,
    explanation: 'e',
    recommendation: 'r',
    sensitivity: 's',
    assumption_number,
  });
  const reviewed = (...issues: object[]) =>
    reviewAssumptions.compose(
      contextOf(INPUTS, {
        review: {
          expert_domain: 'Restaurant opening',
          domain_specific_considerations: ['', 'a', 'b', 'c', 'd', 'e', 'f', 'g'],
          issues,
          conclusion: 'c',
        },
      }),
    );

  it('names the question that an issue is about, and none where the number was never given', () => {
    const output = reviewed(issue('Too many seats', 1), issue('No licence', null), issue('Rent', 7));
    expect(output.issues.map((i) => i.touches)).toEqual(['How many seats?', null, null]);
    expect(fileOf(reviewAssumptions, '003-9-review_assumptions.md', output)).toContain(
      '**About:** How many seats?',
    );
  });

  it('has each issue once and no more of anything than one reads', () => {
    const output = reviewed(issue(' ', 1), ...['A', 'a', 'B', 'C', 'D', 'E', 'F'].map((n) => issue(n, null)));
    expect(output.issues.map((i) => i.issue)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(output.domain_specific_considerations).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(reviewAssumptions.output.safeParse(reviewed(issue('', 1))).success).toBe(false);
  });

  it('sees what is supposed in full, in short, and what binds it; it reads as plain text', () => {
    const plan = withIntake({ hard_constraints: ['no alcohol'] });
    const { user } = askOf(reviewAssumptions, 'review', contextOf(INPUTS, {}, plan));
    for (const told of ['"40 seats."', '["40 seats"]', 'The permit decides.', 'no alcohol'])
      expect(user).toContain(told);
    const texts = { explanation: HOSTILE, recommendation: HOSTILE, sensitivity: HOSTILE, touches: HOSTILE };
    const output = {
      expert_domain: HOSTILE,
      domain_specific_considerations: [HOSTILE],
      issues: [{ issue: HOSTILE, ...texts }],
      conclusion: HOSTILE,
    };
    expectPlain(fileOf(reviewAssumptions, '003-9-review_assumptions.md', output));
  });
});

describe('the assumptions together', () => {
  const long = 'The rent is 1,800 euros a month. '.repeat(30);
  const inputs = {
    ...INPUTS,
    make_assumptions: {
      question_assumption_list: [
        {
          item_index: 1,
          question: 'Rent?',
          assumptions: long,
          assessments: HOSTILE,
          confidence: null,
          clarifies: null,
        },
      ],
      left_open: [],
    },
    review_assumptions: {
      expert_domain: 'Restaurant opening',
      domain_specific_considerations: [],
      issues: [{ issue: 'Rent', explanation: long, recommendation: 'r', sensitivity: 's', touches: null }],
      conclusion: 'c',
    },
  };
  const joined = (shorten: { item: string; answer: { markdown: string } }[]) =>
    consolidateAssumptionsMarkdown.compose(contextOf(inputs, { shorten }));
  const shortOf = (output: ReturnType<typeof joined>, key: string) =>
    output.sections.find((section) => section.key === key)?.short;

  it('shorten only what is long, each section for itself', () => {
    const context = contextOf(inputs);
    expect(itemsOf(consolidateAssumptionsMarkdown, 'shorten', context)).toEqual([
      'make_assumptions',
      'review_assumptions',
    ]);
    const { user } = askOf(consolidateAssumptionsMarkdown, 'shorten', context, 'review_assumptions');
    expect(user).toContain('Restaurant opening');
    expect(user).not.toContain('Rent?');
  });

  it('have all eight sections; what was not shortened, or to nothing, stays in full', () => {
    const output = joined([
      { item: 'make_assumptions', answer: { markdown: '# Rent\n\n- 1,800 euros' } },
      { item: 'review_assumptions', answer: { markdown: ' ' } },
    ]);
    expect(output.sections).toHaveLength(8);
    expect(output.full.match(/^# .*$/gm)).toHaveLength(8);
    expect(output.short.match(/^# .*$/gm)).toHaveLength(8);
    expect(shortOf(output, 'make_assumptions')).toBe('**Rent**\n\n- 1,800 euros');
    expect(shortOf(output, 'review_assumptions')).toContain('Restaurant opening');
  });

  it('read as plain text when nothing could be shortened', () => {
    const output = joined([]);
    expect(shortOf(output, 'make_assumptions')).toContain('1,800 euros');
    expectPlain(fileOf(consolidateAssumptionsMarkdown, '003-10-consolidate_assumptions_full.md', output));
    expectPlain(fileOf(consolidateAssumptionsMarkdown, '003-11-consolidate_assumptions_short.md', output));
  });
});

describe('plans that really ran', () => {
  const names = realRuns.length ? realRuns.map((run) => run.name) : ['(no real runs beside the project)'];
  const TASKS = [
    makeAssumptions,
    distillAssumptions,
    reviewAssumptions,
    consolidateAssumptionsMarkdown,
  ] as const;
  (realRuns.length ? it : it.skip).each(names)('%s: have our shape', (name) => {
    const run = realRuns.find((r) => r.name === name)!;
    for (const task of TASKS) {
      const parsed = task.output.safeParse(mapping[task.name]?.(run, {}));
      expect([task.name, parsed.error]).toEqual([task.name, undefined]);
    }
    const joined = mapping['consolidate_assumptions_markdown']?.(run, {});
    const { sections } = consolidateAssumptionsMarkdown.output.parse(joined);
    expect(sections.filter(({ short }) => short.length < 50)).toEqual([]);
  });
});
