import { describe, expect, it } from '@jest/globals';
import { SpeedVsDetail } from '@planwright/contracts';
import { renderMarkdown } from '@planwright/documents';
import type { Task } from '../../definition/task.js';
import { output as realOutputs } from '../real-runs/output.fixture.js';
import { realRuns } from '../real-runs/real-run.fixture.js';
import {
  askOf,
  atSpeed,
  contextOf,
  expectPlain,
  fileOf,
  HOSTILE,
  itemsOf,
  withIntake,
} from '../sample-plan.fixture.js';
import { convertPitchToMarkdown } from './convert-pitch-to-markdown.js';
import { createPitch } from './create-pitch.js';
import { executiveSummary } from './executive-summary.js';
import { LATE_INPUTS } from './output.fixture.js';
import { premortem } from './premortem.js';
import { Round } from './premortem-rounds.js';
import { questionsAndAnswers } from './questions-and-answers.js';
import { readableMarkdown } from './readable-markdown.js';
import { reviewPlan } from './review-plan.js';

const TASKS: Task[] = [
  createPitch,
  convertPitchToMarkdown,
  reviewPlan,
  executiveSummary,
  questionsAndAnswers,
  premortem,
];
const late = (answers: Record<string, unknown> = {}, plan = atSpeed('all_details_but_slow')) =>
  contextOf(LATE_INPUTS, answers, plan);

const requestsOf = (task: Task, context = late()): string[] =>
  Object.entries(task.steps).flatMap(([id, step]) =>
    step.kind === 'map'
      ? itemsOf(task, id, context).map((item) => askOf(task, id, context, item).user)
      : [askOf(task, id, context).user],
  );

describe('the requests of the last tasks', () => {
  it.each(SpeedVsDetail.options)('have something of every need, at speed %s', (speed) => {
    for (const task of TASKS) {
      const asked = requestsOf(task, late({}, atSpeed(speed))).join('\n');
      for (const need of task.needs)
        expect([task.name, need.name, asked.split(need.name).length > 2]).toEqual([
          task.name,
          need.name,
          true,
        ]);
    }
  });

  it('leave out what their task does not use, and say what was filled in', () => {
    const filled = withIntake({ risk_tolerance: 'low' });
    for (const task of TASKS) {
      for (const asked of requestsOf(task, late({}, filled))) {
        expect(asked).not.toMatch(/LEFT OUT|MIDDLE|LONG STORY|SECOND/);
        expect(asked).toContain('"risk_tolerance":"low"');
      }
    }
  });

  it('stay short however much the earlier tasks wrote', () => {
    const long = Array.from({ length: 40 }, (_, i) => `${i} ${'and so on '.repeat(100)}`);
    const [experts] = LATE_INPUTS.expert_review.criticisms;
    const [data] = LATE_INPUTS.data_collection.data_collection_list;
    const wordy = contextOf({
      ...LATE_INPUTS,
      convert_pitch_to_markdown: { response_content: '', markdown: long.join('\n\n') },
      swot_analysis: {
        response_conduct: {
          strengths: long,
          weaknesses: long,
          opportunities: long,
          threats: long,
          missing_information: long,
        },
      },
      expert_review: {
        criticisms: long.map((expert_title) => ({ ...experts, expert_title: expert_title[0] })),
      },
      data_collection: { data_collection_list: long.map(() => data) },
    });
    for (const task of [reviewPlan, executiveSummary, questionsAndAnswers, premortem])
      for (const asked of requestsOf(task, wordy)) expect(asked.length).toBeLessThan(8000);
  });
});

describe('the pitch', () => {
  const whole = Object.fromEntries(
    Object.keys((createPitch.output as unknown as { shape: object }).shape).map((field) => [field, field]),
  );

  it('keeps at most eight claims, each with the name of a task as its source', () => {
    const claim = { text: '90,000 euros', kind: 'fact', source: 'project_plan' };
    const { claims } = createPitch.compose(
      late({
        pitch: {
          ...whole,
          claims: [claim, { ...claim, source: 'my own idea' }, ...Array<unknown>(9).fill(claim)],
        },
      }),
    );
    expect(claims).toHaveLength(8);
    expect(claims.map(({ source }) => source).slice(0, 2)).toEqual(['project_plan', 'create_pitch']);
  });

  it.each([
    ['```markdown\n# A\n\ntext\n```', '## A\n\ntext'],
    ['# A\n### B\n#### C', '## A\n#### B\n##### C'],
    ['## A\n\ntext', '## A\n\ntext'],
    ['Title\n===\ntext', '## Title\ntext'],
    ['# A\n```sh\n# a comment\n```', '## A\n```sh\n# a comment\n```'],
    ['a <b onclick="x">b</b><!-- c --> <scr<script>ipt>d', 'a b d'],
    ['1 < 2 <img src=x', '1 < 2 &lt;img src=x'],
    ['<p></p>', ''],
  ])('as Markdown of a model: %j becomes %j', (written, expected) => {
    expect(readableMarkdown(written)).toBe(expected);
  });

  it('is asked for again where no text is left, and keeps what was written beside what is shown', () => {
    const step = convertPitchToMarkdown.steps['lay_out'];
    if (step?.kind !== 'call') throw new Error('no call');
    expect(step.schema.safeParse({ markdown: '<p></p>' }).success).toBe(false);
    const made = convertPitchToMarkdown.compose(late({ lay_out: { markdown: '# Bins\n<i>full</i>' } }));
    expect(made).toEqual({ response_content: '# Bins\n<i>full</i>', markdown: '## Bins\nfull' });
  });
});

describe('the review', () => {
  const points = (...headlines: string[]) => ({
    points: headlines.map((headline) => ({ headline, detail: `About ${headline}.` })),
  });

  it('asks sixteen questions, eight or three, each told what the others look at', () => {
    const asked = (speed: SpeedVsDetail) => itemsOf(reviewPlan, 'question', late({}, atSpeed(speed)));
    expect(SpeedVsDetail.options.map((speed) => [speed, new Set(asked(speed)).size])).toEqual(
      expect.arrayContaining([
        ['all_details_but_slow', 16],
        ['balanced_speed_and_detail', 8],
        ['fast_but_skip_details', 3],
      ]),
    );
    const { system } = askOf(reviewPlan, 'question', late(), 'money');
    expect(system).toContain('afterwards: leave that to them');
    expect(system).not.toMatch(/look at .*\bmoney\b.*: leave/);
  });

  it('keeps the order of the questions, three findings each, no doubles, and names what got no answer', () => {
    const plan = atSpeed('fast_but_skip_details');
    const made = reviewPlan.compose(
      late(
        {
          question: [
            { item: 'outside_view', answer: points('One', 'one!', ' ', 'Two', 'Three', 'Four') },
            { item: 'weak_points', answer: points('Thin\nmargin') },
          ],
        },
        plan,
      ),
    );
    expect(made.question_answers_list.map(({ title, answers }) => [title, answers])).toEqual([
      ['Weak points', ['Thin margin\nAbout Thin margin.']],
      ['Outside view', ['One\nAbout One.', 'Two\nAbout Two.', 'Three\nAbout Three.']],
    ]);
    expect(made.given_up).toEqual(['Promise and work']);
    expect(fileOf(reviewPlan, '024-2-review_plan.md', made)).toMatch(/given up[^]*- Promise and work/);
  });

  it('shows hostile findings as they were written', () => {
    const answers = [`${HOSTILE}\n${HOSTILE}`];
    expectPlain(
      fileOf(reviewPlan, '024-2-review_plan.md', {
        question_answers_list: [{ title: HOSTILE, question: '', answers }],
        given_up: [HOSTILE],
      }).replaceAll('**', ''),
    );
  });
});

describe('the executive summary', () => {
  const summary = {
    audience_tailoring: 'The bank.',
    focus_and_context: 'Bins are full.',
    purpose_and_goals: 'Open by May.',
    key_deliverables_and_outcomes: '- A room by March\n2. A bar by April\n\n• Guests by May',
    timeline_and_budget: '90,000 euros.',
    risks_and_mitigations: '1,500 euros of rent may rise – fix it for five years',
    action_orientation: 'By 1 April: sign.',
    overall_takeaway: 'Go ahead if the lease holds.',
    feedback: 'Footfall is not known.',
    claims: [{ text: 'May 2026', kind: 'assumption', source: 'project_plan' }],
  };
  const file = (changes: object) =>
    fileOf(executiveSummary, '025-2-executive_summary.md', { ...summary, ...changes });

  it('begins with the answer, has lists where there are lines, and says what it rests on', () => {
    const text = file({});
    expect(text).toMatch(/^\*\*Go ahead if the lease holds\.\*\*/);
    expect(text).toContain('- A room by March\n- A bar by April\n- Guests by May');
    expect(text).toContain('## Risks and answers\n\n1,500 euros of rent may rise');
    expect(text).toContain('| May 2026 | assumed | project_plan |');
    expect(text).not.toMatch(/^# /m);
  });

  it('leaves out what is not there and shows hostile text as it was written', () => {
    const text = file({ claims: [], feedback: ' ', overall_takeaway: '', focus_and_context: HOSTILE });
    expect(text).toMatch(/^## Why/);
    expect(text).not.toMatch(/What this rests on|Still missing/);
    expectPlain(text.replaceAll('**', ''));
  });
});

describe('questions and answers', () => {
  const pair = (question: string, answer = `${question} is explained here.`) => ({
    question,
    answer,
    rationale: 'r',
  });
  const composed = (lens: [string, ReturnType<typeof pair>[]][]) =>
    questionsAndAnswers.compose(
      late({
        lens: lens.map(([item, question_answer_pairs]) => ({
          item,
          answer: { question_answer_pairs, summary: `${item}.` },
        })),
      }),
    );
  const same = 'Who carries the loss if the café has to close within the first year of its lease?';
  const answer = 'The owner with her savings up to 20,000 euros, then the bank, then the landlord.';

  it('merges both rounds: five of each, none twice, counted through', () => {
    const made = composed([
      ['doubts', [pair(same.toUpperCase(), `${answer} Nobody else.`), pair('Who is harmed?')]],
      ['terms', [pair(same, answer), pair(' '), ...['b', 'c', 'd', 'e', 'f'].map((one) => pair(one))]],
    ]);
    expect(made.question_answer_pairs.map(({ item_index, question }) => [item_index, question])).toEqual(
      [same, 'b', 'c', 'd', 'e', 'Who is harmed?'].map((question, i) => [i + 1, question]),
    );
    expect(made.summary).toBe('terms.\n\ndoubts.');
    expect(made.given_up).toEqual([]);
  });

  it('keeps questions that are alike but about different things, and says which round is missing', () => {
    const made = composed([
      [
        'terms',
        [
          pair(
            'What does CCDR mean in the context of this plan?',
            'The regional body that grants the permit.',
          ),
          pair('What does AICC mean in the context of this plan?', 'A guild whose courses train baristas.'),
        ],
      ],
    ]);
    expect(made.question_answer_pairs).toHaveLength(2);
    expect(made.given_up).toEqual(['Risks and controversies']);
  });

  it('has a page of its own in which nothing of the text is markup', () => {
    const html = fileOf(questionsAndAnswers, '027-3-questions_and_answers.html', {
      question_answer_pairs: [
        { item_index: 1, question: HOSTILE, answer: `a\n\n${HOSTILE}`, rationale: `"${HOSTILE}` },
      ],
      summary: HOSTILE,
      given_up: [HOSTILE],
    });
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    const tags = [...html.matchAll(/<(\/?)([a-z][a-z0-9]*)/g)].filter(([, , tag]) => tag !== 'meta');
    const open: string[] = [];
    for (const [, closing, tag = ''] of tags) {
      if (closing) expect(open.pop()).toBe(tag);
      else open.push(tag);
    }
    expect(open).toEqual([]);
    expect(new Set(tags.map(([, , tag]) => tag))).toEqual(
      new Set([
        'html',
        'head',
        'title',
        'style',
        'body',
        'main',
        'h1',
        'div',
        'p',
        'details',
        'summary',
        'small',
      ]),
    );
    expectPlain(
      fileOf(questionsAndAnswers, '027-2-questions_and_answers.md', {
        question_answer_pairs: [{ item_index: 1, question: HOSTILE, answer: HOSTILE, rationale: HOSTILE }],
        summary: '',
        given_up: [],
      }).replaceAll('**', ''),
    );
  });
});

describe('the premortem', () => {
  const assumption = (assumption_id: string, statement: string) => ({
    assumption_id,
    statement,
    test_now: 't',
    falsifier: `${statement} is wrong`,
  });
  const mode = (root_cause_assumption_id: string, failure_mode_title: string, changes: object = {}) => ({
    root_cause_assumption_id,
    failure_mode_archetype: 'Market/Human',
    failure_mode_title,
    risk_analysis: 'It failed.',
    early_warning_signs: ['Sign', ' '],
    owner: ' ',
    likelihood_5: 4,
    impact_5: 9,
    tripwires: [],
    playbook: null,
    stop_rule: 'Stop.',
    ...changes,
  });
  const composed = (side: [string, object][], plan = atSpeed('all_details_but_slow')) =>
    premortem.compose(late({ side: side.map(([item, answer]) => ({ item, answer })) }, plan));

  it('looks from three sides at once, or once for a failure of each kind', () => {
    const items = (speed: SpeedVsDetail) => itemsOf(premortem, 'side', late({}, atSpeed(speed)));
    expect(items('all_details_but_slow')).toHaveLength(3);
    expect(items('balanced_speed_and_detail')).toHaveLength(3);
    const [only = '', ...none] = items('fast_but_skip_details');
    expect(none).toEqual([]);
    expect(askOf(premortem, 'side', late(), only).system).toContain('One failure of each kind: Process');
    const made = composed(
      [
        [
          only,
          { assumptions_to_kill: [assumption('A1', 'Rent holds')], failure_modes: [mode('A1', 'Rent')] },
        ],
      ],
      atSpeed('fast_but_skip_details'),
    );
    expect(made.failure_modes[0]?.failure_mode_archetype).toBe('Market/Human');
  });

  it('counts ids through all rounds, keeps what two rounds share once, and drops what rests on nothing known', () => {
    const made = composed([
      [
        'Technical/Logistical',
        {
          assumptions_to_kill: [
            assumption('A1', 'Rent stays at 1,500 euros'),
            assumption('A2', 'Ovens arrive'),
          ],
          failure_modes: [mode('A9', 'Lost'), mode('a1: rent', 'Rent again'), mode('A2', 'Cold')],
        },
      ],
      [
        'Process/Financial',
        {
          assumptions_to_kill: [
            assumption('A1', 'Spare'),
            assumption('A2', 'Spare too, something else'),
            assumption('A3', 'Rent stays at 1,500 euros!'),
            assumption('A4', 'The bank lends'),
          ],
          failure_modes: [mode('A4', 'No loan'), mode('A03', 'Rent'), mode('A4', ' ')],
        },
      ],
    ]);
    expect(made.assumptions_to_kill.map((one) => [one.assumption_id, one.statement])).toEqual([
      ['A1', 'Spare'],
      ['A2', 'Rent stays at 1,500 euros!'],
      ['A3', 'The bank lends'],
      ['A4', 'Ovens arrive'],
    ]);
    expect(
      made.failure_modes.map((one) => [
        one.failure_mode_index,
        one.failure_mode_title,
        one.root_cause_assumption_id,
        one.failure_mode_archetype,
      ]),
    ).toEqual([
      [1, 'No loan', 'A3', 'Process/Financial'],
      [2, 'Rent', 'A2', 'Process/Financial'],
      [3, 'Rent again', 'A2', 'Technical/Logistical'],
      [4, 'Cold', 'A4', 'Technical/Logistical'],
    ]);
    expect(made.given_up).toEqual(['Market/Human']);
    expect(made.failure_modes[0]).toMatchObject({
      owner: null,
      impact_5: null,
      tripwires: null,
      early_warning_signs: ['Sign'],
    });
    expect(premortem.output.safeParse(made).success).toBe(true);
  });

  it('is asked again where no failure rests on an assumption of its own', () => {
    const round = { assumptions_to_kill: [assumption('A1', 'x')], failure_modes: [mode('A2', 'y')] };
    expect(Round.safeParse(round).success).toBe(false);
  });

  it('shows the gravest failure first and hostile text as it was written', () => {
    const rated = (failure_mode_index: number, impact_5: number | null) => ({
      ...mode('A1', HOSTILE, { failure_mode_index, impact_5, owner: HOSTILE, stop_rule: null }),
      risk_analysis: HOSTILE,
    });
    const text = fileOf(premortem, '028-2-premortem.md', {
      assumptions_to_kill: [assumption('A1', HOSTILE)],
      failure_modes: [rated(1, null), rated(2, 2), rated(3, 5)],
      given_up: [],
    });
    expect(text.match(/^\| F\d/gm)).toEqual(['| F3', '| F2', '| F1']);
    expectPlain(text.replaceAll('**', ''));
  });
});

const ifThere = realRuns.length
  ? it.each(realRuns.map((run) => [run.name, run] as const))
  : it.skip.each([['(no real runs beside the project)', null] as const]);

describe('plans that really ran', () => {
  ifThere('%s: outputs have our shapes and can be read', (_, run) => {
    for (const task of TASKS) {
      const parsed = task.output.safeParse(realOutputs[task.name]?.(run!, {}));
      expect([task.name, parsed.error]).toEqual([task.name, undefined]);
      for (const { name } of task.files.filter((file) => file.name.endsWith('.md'))) {
        const text = fileOf(task, name, parsed.data);
        expect(renderMarkdown(text).length).toBeGreaterThan(1000);
        // Bold words that a text before or after them keeps from closing would show their marks.
        if (task !== convertPitchToMarkdown) expect(renderMarkdown(text)).not.toContain('**');
      }
    }
  });
});
