import { describe, expect, it } from '@jest/globals';
import { found } from '../findings.fixture.js';

const risk = (owner?: string | null) => ({
  risk_area: 'Law',
  risk_description: 'The permit is late.',
  owner,
});
const paths = (outputs: Record<string, unknown>) => found('unowned_risk', outputs).map(({ path }) => path);

describe('risks', () => {
  it('need somebody who answers for them', () => {
    expect(
      paths({ identify_risks: { risks: [risk('Founder'), risk(null), risk('to be determined'), risk()] } }),
    ).toEqual(['risks[1].owner', 'risks[2].owner', 'risks[3].owner']);
    expect(
      found('unowned_risk', { identify_risks: { risks: [risk(), risk(null)] } }).map(
        ({ message }) => message,
      ),
    ).toEqual(['None of the 2 risks has an owner.']);
  });

  it('of the premortem do, too', () => {
    expect(paths({ premortem: { failure_modes: [{ failure_mode_title: 'Too late', owner: '' }] } })).toEqual([
      'failure_modes[0].owner',
    ]);
  });

  it('of the project plan need an answer each', () => {
    const plan = (mitigation_plans: string[]) => ({
      project_plan: {
        risk_assessment_and_mitigation_strategies: { key_risks: ['Late', 'Dear'], mitigation_plans },
      },
    });
    expect(paths(plan(['Ask early', 'Compare offers']))).toEqual([]);
    expect(paths(plan(['Ask early', ' ']))).toEqual([
      'risk_assessment_and_mitigation_strategies.mitigation_plans',
    ]);
  });
});
