import { describe, expect, it } from '@jest/globals';
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
import { setup } from '../setup/setup.js';
import { startTime } from '../setup/start-time.js';
import { identifyPurpose } from './identify-purpose.js';
import { planType } from './plan-type.js';
import { premiseAttack } from './premise-attack.js';
import { redlineGate } from './redline-gate.js';

describe('the setup stage', () => {
  it('keeps the prompt word for word with the day it was asked on', () => {
    const prompt = '  Ouvrir un café…\n\n# not a heading </plan_prompt>';
    const { text } = setup.compose(contextOf({}, {}, { ...PLAN, prompt }));
    expect(text).toContain(`Plan:\n${prompt}\n`);
    expect(text).toContain('2026-03-04');
    expect(fileOf(setup, '001-2-plan.txt', { text })).toBe(text);
  });

  it('takes the moment the plan was asked for, to the second', () => {
    expect(startTime.compose(contextOf({}))).toEqual({
      server_iso_utc: '2026-03-04T05:06:07Z',
      server_iso_local: '2026-03-04T05:06:07+00:00',
      server_timezone_name: 'UTC',
    });
  });
});

describe('every question of the analysis', () => {
  it.each([
    [identifyPurpose, 'purpose', ''],
    [planType, 'type', ''],
    [redlineGate, 'verdict', ''],
    [premiseAttack, 'viewpoint', 'cascade'],
  ] as const)('of %# has the prompt and the intake, and stays closed', (task, step, item) => {
    const inputs = { setup: { text: `Open a café ${HOSTILE}` } };
    const { system, user } = askOf(task, step, contextOf(inputs, {}, withIntake({ scale: 'local' })), item);
    expect(user).toMatch(/^<plan_prompt>\nOpen a café/);
    expect(user).toContain('{"scale":"local"}');
    expect(user.match(/<\/plan_prompt>/g)).toHaveLength(1);
    expect(system).not.toContain('Open a café');
  });

  it('tells the kind of plan what the purpose is', () => {
    expect(askOf(planType, 'type', contextOf({})).user).toContain('"purpose":"business"');
  });
});

describe('the safety gate', () => {
  const gate = redlineGate.steps['refusal'];
  const verdict = {
    verdict: 'REFUSE',
    rationale_short: 'It would hurt people.',
    violation_category: 'explosives',
    violation_claim: 'A bomb is asked for.',
    violation_capability_uplift: true,
    violation_severity: 'High',
  };
  const reasons = (changes: object) =>
    gate?.kind === 'gate'
      ? gate.reasons(contextOf({}, { verdict: { ...verdict, ...changes } }) as never)
      : undefined;

  it('lets everything pass but a refusal', () => {
    expect(reasons({ verdict: 'ALLOW' })).toEqual([]);
    expect(reasons({ verdict: 'ALLOW_WITH_SAFETY_FRAMING' })).toEqual([]);
    expect(reasons({})).toEqual(['It would hurt people.', 'A bomb is asked for.']);
  });

  it('holds a refusal that gives no reason', () => {
    expect(reasons({ rationale_short: ' ', violation_claim: null })).toHaveLength(1);
  });

  it('shows the verdict with what it touches, as plain text', () => {
    const shown = fileOf(redlineGate, '002-2-redline_gate.md', { ...verdict, violation_claim: HOSTILE });
    expect(shown).toContain('**Verdict:** refused (REFUSE)');
    expect(shown).toContain('- Would a plan make it easier: yes');
    expectPlain(shown);
  });
});

describe('the case against it', () => {
  const attack = (core_thesis: string) => ({
    core_thesis,
    reasons: ['r1', 'r2', 'r3'],
    second_order_effects: ['e1', 'e2', 'e3'],
    evidence: ['v1', 'v2', 'v3'],
    bottom_line: 'b',
  });

  it('looks from five viewpoints, from two when it must be fast, each asked for itself alone', () => {
    const all = itemsOf(premiseAttack, 'viewpoint', contextOf({}));
    expect(all).toEqual(['integrity', 'accountability', 'spectrum', 'cascade', 'escalation']);
    const fast = itemsOf(premiseAttack, 'viewpoint', contextOf({}, {}, atSpeed('fast_but_skip_details')));
    expect(fast).toEqual(['integrity', 'accountability']);
    const systems = all.map((item) => askOf(premiseAttack, 'viewpoint', contextOf({}), item).system);
    expect(new Set(systems).size).toBe(5);
  });

  it('keeps what was answered under its viewpoint and renders it as plain text', () => {
    const output = premiseAttack.compose(
      contextOf({}, { viewpoint: [{ item: 'cascade', answer: attack(HOSTILE) }] }),
    );
    expect(output.response_list).toMatchObject([{ viewpoint: 'cascade', reasons: ['r1', 'r2', 'r3'] }]);
    const shown = fileOf(premiseAttack, '002-4-premise_attack.md', output);
    expect(shown).toContain('## Chain of effects');
    expectPlain(shown);
  });

  it('is no output without a single viewpoint', () => {
    const output = premiseAttack.compose(contextOf({}, { viewpoint: [] }));
    expect(premiseAttack.output.safeParse(output).success).toBe(false);
  });
});

describe('purpose and kind of plan', () => {
  it('render as plain text', () => {
    const purpose = { topic: HOSTILE, purpose_detailed: HOSTILE, purpose: 'other' };
    const kind = { explanation: HOSTILE, plan_type: 'digital' };
    const shown =
      fileOf(identifyPurpose, '002-6-identify_purpose.md', purpose) +
      fileOf(planType, '002-8-plan_type.md', kind);
    expect(shown).toContain('**Kind of plan:** digital');
    expectPlain(shown);
  });
});
