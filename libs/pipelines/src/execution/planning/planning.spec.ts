import { describe, expect, it } from '@jest/globals';
import { planning } from '../real-runs/planning.fixture.js';
import type { Json } from '../real-runs/real-run.fixture.js';
import { realRuns } from '../real-runs/real-run.fixture.js';
import { askOf, contextOf, expectPlain, fileOf, HOSTILE, PLAN, withIntake } from '../sample-plan.fixture.js';
import { consolidateGovernance } from './governance/consolidate-governance.js';
import { expectUsesItsNeeds, PLANNING_INPUTS, withEveryText } from './planning.fixture.js';
import { preProjectAssessment } from './pre-project-assessment.js';
import { projectPlan, projectPlanMarkdown } from './project-plan.js';

const { pre_project_assessment: assessment, project_plan: definition } = PLANNING_INPUTS;

describe('the assessment before the start', () => {
  it('gives each expert every point once, numbered from 1', () => {
    const bad = structuredClone(assessment);
    bad.expert1.feedback_item_list.push(...structuredClone(bad.expert1.feedback_item_list));
    bad.expert1.feedback_item_list.unshift({
      feedback_index: 9,
      feedback_title: ' ',
      feedback_description: '',
    });
    const { expert1 } = preProjectAssessment.compose(contextOf(PLANNING_INPUTS, { assess: bad }));
    expect(expert1.feedback_item_list.map((i) => [i.feedback_index, i.feedback_title])).toEqual([
      [1, 'Get the lease checked'],
      [2, 'Ask the health office'],
    ]);
  });

  it('has a file in which what both experts want stands once', () => {
    const file = JSON.parse(
      fileOf(preProjectAssessment, '004-2-pre_project_assessment.json', assessment),
    ) as Json;
    expect(file).toEqual({
      go_no_go_recommendation: 'Go on conditions.',
      combined_summary: 'The lease first.',
      feedback: ['Get the lease checked', 'Ask the health office', 'Count the reserve'].map((title) => ({
        title,
        description: expect.stringContaining(title),
      })),
    });
  });

  it('uses all its needs, and what was filled in beside the prompt', () => {
    expectUsesItsNeeds(preProjectAssessment);
    const intake = withIntake({ budget: { amount: 90_000, currency: 'EUR', flexibility: 'fixed' } });
    const context = contextOf(PLANNING_INPUTS, {}, intake);
    expect(askOf(preProjectAssessment, 'assess', context).user).toContain('"flexibility":"fixed"');
    expect(askOf(preProjectAssessment, 'assess', contextOf(PLANNING_INPUTS)).user).not.toContain('<intake>');
  });
});

describe('the project plan', () => {
  const composed = (changes: object) =>
    projectPlan.compose(contextOf(PLANNING_INPUTS, { define: { ...definition, ...changes } }));

  it('uses all its needs', () => expectUsesItsNeeds(projectPlan));

  it('drops blanks and doubles and cuts lists to size', () => {
    const plan = composed({
      dependencies: ['The lease is signed.', ' the lease is signed', ''],
      resources_required: Array.from({ length: 40 }, (_, i) => `Thing ${i}`),
    });
    expect(plan.dependencies).toEqual(['The lease is signed.']);
    expect(plan.resources_required).toHaveLength(10);
  });

  it('keeps each risk with its own answer when risks are cut', () => {
    const risks = (key_risks: string[], mitigation_plans: string[]) =>
      composed({
        risk_assessment_and_mitigation_strategies: { key_risks, diverse_risks: [], mitigation_plans },
      });
    const paired = risks(['Late', 'late!', 'Empty'], ['Apply early', 'Wait', 'Apply early']);
    expect(paired.risk_assessment_and_mitigation_strategies).toMatchObject({
      key_risks: ['Late', 'Empty'],
      mitigation_plans: ['Apply early', 'Apply early'],
    });
    expect(projectPlanMarkdown(paired)).toContain('| Empty | Apply early |');

    const loose = projectPlanMarkdown(risks(['Late', 'Empty'], ['Apply early']));
    expect(loose).not.toContain('| Late |');
    expect(loose).toContain('**What is done about them**\n\n- Apply early');
  });

  it('names the task of each claim', () => {
    const claim = (source: string) => ({ text: 'EUR 90,000', kind: 'fact', source });
    const { claims } = composed({
      claims: ['plan_prompt', 'pre_project_assessment', 'a dream'].map(claim),
    });
    expect(claims.map((c) => c.source)).toEqual(['setup', 'pre_project_assessment', 'project_plan']);
  });

  it('leaves out of the document what there is nothing to say about, and shows hostile text as text', () => {
    const empty = {
      permits_and_licenses: [],
      compliance_standards: [],
      regulatory_bodies: [],
      compliance_actions: [],
    };
    expect(projectPlanMarkdown(composed({ regulatory_and_compliance_requirements: empty }))).not.toContain(
      'Permits',
    );
    expectPlain(projectPlanMarkdown(withEveryText(definition as never, () => HOSTILE)));
  });
});

describe('plans that really ran', () => {
  (realRuns.length
    ? it.each(realRuns.map((run) => [run.name, run] as const))
    : it.skip.each([['none', null]]))(
    '%s: the stage Planning has our shapes (skipped where no real runs are beside the project)',
    (_, run) => {
      const tasks = [
        consolidateGovernance,
        projectPlan,
        ...projectPlan.needs,
        ...consolidateGovernance.needs,
      ];
      const outputs: Record<string, Json> = {};
      for (const [name, map] of Object.entries(planning)) {
        const task = tasks.find((t) => t.name === name)!;
        outputs[name] = map(run!, outputs) as Json;
        const read = task.output.safeParse(outputs[name]);
        expect([name, read.error]).toEqual([name, undefined]);
        for (const file of task.files)
          expect(fileOf(task, file.name, read.data).length).toBeGreaterThan(PLAN.title.length);
      }
    },
  );
});
