import { describe, expect, it } from '@jest/globals';
import { renderMarkdown } from '@planwright/documents';
import type { Task } from '../../../definition/task.js';
import { askOf, contextOf, expectPlain, fileOf, HOSTILE } from '../../sample-plan.fixture.js';
import { expectUsesItsNeeds, PLANNING_INPUTS, withEveryText } from '../planning.fixture.js';
import { consolidateGovernance } from './consolidate-governance.js';
import { governancePhase1Audit } from './governance-phase1-audit.js';
import { governancePhase2Bodies } from './governance-phase2-bodies.js';
import { governancePhase3ImplPlan } from './governance-phase3-impl-plan.js';
import { governancePhase4DecisionEscalationMatrix } from './governance-phase4-decision-escalation-matrix.js';
import { governancePhase5MonitoringProgress } from './governance-phase5-monitoring-progress.js';
import { governancePhase6Extra } from './governance-phase6-extra.js';

const PARTS = [
  governancePhase1Audit,
  governancePhase2Bodies,
  governancePhase3ImplPlan,
  governancePhase4DecisionEscalationMatrix,
  governancePhase5MonitoringProgress,
  governancePhase6Extra,
] as const satisfies readonly Task[];
const cases = PARTS.map((task): [string, Task] => [task.name, task]);

const [body] = PLANNING_INPUTS.governance_phase2_bodies.internal_governance_bodies;
const [step] = PLANNING_INPUTS.governance_phase3_impl_plan.governance_implementation_plan;
const [issue] = PLANNING_INPUTS.governance_phase4_decision_escalation_matrix.decision_escalation_matrix;
const [watched] = PLANNING_INPUTS.governance_phase5_monitoring_progress.monitoring_progress;
const given = (answers: object) => contextOf(PLANNING_INPUTS, { ...answers });

describe('each part of governance', () => {
  it.each(cases)('%s uses all its needs', (_, task) => expectUsesItsNeeds(task));

  it.each(cases)('%s is told the size of the plan and to fit it', (_, task) => {
    const asked = askOf(task, Object.keys(task.steps)[0]!, contextOf(PLANNING_INPUTS));
    expect(asked.system).toContain('Fit governance to the size');
    expect(asked.user).toContain('What is known: purpose.');
    expect(asked.user).not.toContain('What is known: make_assumptions.');
  });

  it.each(cases)('%s shows hostile text as text', (name, task) => {
    const output = PLANNING_INPUTS[name as keyof typeof PLANNING_INPUTS];
    const document = fileOf(
      task,
      task.files[1]!.name,
      withEveryText<unknown>(output, () => HOSTILE),
    );
    expectPlain(document);
  });
});

describe('governance put together', () => {
  it('has each body, step, issue and check once, and no blank ones', () => {
    const bodies = governancePhase2Bodies.compose(
      given({
        bodies: {
          internal_governance_bodies: [
            { ...body, membership: ['The founder', 'the founder', ' '] },
            { ...body, name: 'OWNERS’ TABLE' },
            { ...body, name: ' ' },
          ],
        },
      }),
    ).internal_governance_bodies;
    expect(bodies.map((b) => [b.name, b.membership])).toEqual([["Owners' table", ['The founder']]]);

    const many = Array.from({ length: 60 }, (_, i) => ({ ...step, step_description: `Step ${i}` }));
    const plan = { governance_implementation_plan: [...many.slice(0, 1), ...many] };
    expect(
      governancePhase3ImplPlan
        .compose(given({ plan }))
        .governance_implementation_plan.map((s) => s.step_description),
    ).toEqual(many.slice(0, 20).map((s) => s.step_description));

    const question = {
      governance_validation_checks: [],
      tough_questions: ['When?', 'when', ''],
      summary: ' s ',
    };
    expect(governancePhase6Extra.compose(given({ question }))).toEqual({
      governance_validation_checks: [],
      tough_questions: ['When?'],
      summary: 's',
    });
  });

  it('names bodies as they were named, and leaves other roles as they are', () => {
    const misspelt = 'owners’ TABLE';
    const plan = {
      governance_implementation_plan: [
        { ...step, responsible_body_or_role: misspelt, dependencies: ['AGREE on limits', 'Papers'] },
      ],
    };
    expect(governancePhase3ImplPlan.compose(given({ plan })).governance_implementation_plan).toMatchObject([
      // No step waits for itself.
      { responsible_body_or_role: "Owners' table", dependencies: ['Papers'] },
    ]);
    const matrix = {
      decision_escalation_matrix: [
        { ...issue, escalation_level: misspelt },
        { ...issue, issue_type: 'Misconduct', escalation_level: ' The notary' },
      ],
    };
    expect(
      governancePhase4DecisionEscalationMatrix
        .compose(given({ matrix }))
        .decision_escalation_matrix.map((i) => i.escalation_level),
    ).toEqual(["Owners' table", 'The notary']);
    const monitor = { monitoring_progress: [{ ...watched, responsible_role: misspelt }] };
    expect(
      governancePhase5MonitoringProgress.compose(given({ monitor })).monitoring_progress[0]?.responsible_role,
    ).toBe("Owners' table");
  });

  it('says of a step by number which steps it waits for', () => {
    expect(
      fileOf(
        governancePhase3ImplPlan,
        '006-6-governance_phase3_impl_plan.md',
        PLANNING_INPUTS.governance_phase3_impl_plan,
      ),
    ).toContain('| step 1; Identity papers |');
  });
});

describe('governance in one document', () => {
  it('has the six parts under fixed headings, their own headings one level deeper', () => {
    const { markdown, bodies, tough_questions } = consolidateGovernance.compose(contextOf(PLANNING_INPUTS));
    const headings = markdown.match(/^#+ .*$/gm) ?? [];
    expect(headings.filter((h) => h.startsWith('## '))).toHaveLength(PARTS.length);
    expect(headings.every((h) => /^###? /.test(h))).toBe(true);
    expect(renderMarkdown(markdown)).toContain('Everything above EUR 2,000.');
    expect(bodies).toEqual([{ name: "Owners' table", decision_rights: 'Everything above EUR 2,000.' }]);
    expect(tough_questions).toEqual(['At which loss do you stop?']);
  });

  it('has something of each part in it', () => {
    const { markdown } = consolidateGovernance.compose(contextOf(PLANNING_INPUTS));
    for (const part of [
      'The roaster is a cousin.',
      'Every Monday',
      'Open the account',
      'Both agree within three days.',
      'Below 50 guests for two weeks.',
      'Nobody may dismiss the roaster.',
    ])
      expect(markdown).toContain(part);
  });
});
