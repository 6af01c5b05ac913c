import { describe, expect, it } from '@jest/globals';
import { found, objects } from '../findings.fixture.js';

const RULE = 'contradiction';
const prompt =
  'An escape room with 4 rooms for an age range 15-21. Phase 1 builds, Phase 2 opens, Phase 3 grows.';
const wrong = (text: string) => objects(RULE, text, { prompt });

describe('contradictions', () => {
  it.each([
    'The set is spread across 6 rooms.',
    'The money is split into five phases.',
    'The target audience is aged 25-40.',
  ])('are found: %s', (text) => {
    expect(wrong(text)).toBe(true);
  });

  it.each([
    'The set is spread across four rooms.',
    'Two rooms are tested first.',
    'The manager tries it with three rooms.',
    'It may expand to a total of 9 rooms.',
    'The money is split into three phases.',
    'The target audience is aged 15-21.',
    'Cleaners aged 25-40 are easiest to hire.',
  ])('are none: %s', (text) => {
    expect(wrong(text)).toBe(false);
  });

  it('are claims that say the same with other figures', () => {
    const claims = (text: string) => ({ claims: [{ text, kind: 'assumption', source: 'setup' }] });
    const outputs = (a: string, b: string) => ({ make_assumptions: claims(a), project_plan: claims(b) });
    expect(found(RULE, outputs('the hall holds 400 guests', 'hall holds 550 guests'))[0]).toMatchObject({
      task: 'project_plan',
      path: 'claims[0].text',
    });
    expect(found(RULE, outputs('the hall holds 400 guests', 'hall holds 400 guests'))).toEqual([]);
    expect(found(RULE, outputs('the hall holds 400 guests', 'the yard holds 550 guests'))).toEqual([]);
  });

  it('are parts of the budget with other sums', () => {
    const outputs = (second: string) => ({
      distill_assumptions: { assumption_list: ['Marketing: €9,000, rent: €20,000.'] },
      executive_summary: { timeline_and_budget: `It goes to marketing (${second}) and rent (€20,000).` },
    });
    expect(found(RULE, outputs('€12,000'))).toHaveLength(1);
    expect(found(RULE, outputs('€9K'))).toEqual([]);
  });

  it('are limits and names of bodies that are not theirs', () => {
    const bodies = {
      internal_governance_bodies: [
        { name: 'Project Office (PO)', responsibilities: [], decision_rights: 'Up to €5,000.' },
        { name: 'Founders Board', responsibilities: [], decision_rights: 'All else.' },
      ],
    };
    const paths = (issue_type: string, escalation_level: string) =>
      found(RULE, {
        governance_phase2_bodies: bodies,
        governance_phase4_decision_escalation_matrix: {
          decision_escalation_matrix: [{ issue_type, escalation_level }],
        },
      }).map(({ path }) => path.split('.')[1]);
    expect(paths('Spending beyond PO authority (€5,000)', 'Founders Board')).toEqual([]);
    expect(paths('Spending beyond PO authority (€8,000)', 'Founders Board')).toEqual(['issue_type']);
    expect(paths('A quarrel', 'Audit Committee')).toEqual(['escalation_level']);
    expect(paths('A quarrel', 'The mayor')).toEqual([]);
  });

  it('are slips in names, but not plurals or other names', () => {
    const named = (...owners: string[]) =>
      found(RULE, { identify_risks: { risks: owners.map((owner) => ({ risk_area: 'Law', owner })) } });
    expect(named('Site Superintendent', 'Site Superintendant')).toHaveLength(1);
    expect(named('Site Manager', 'Site Managers', 'Sales Manager')).toEqual([]);
  });

  it('are teams of another size than was given', () => {
    expect(objects(RULE, 'A team of 12 people does it.', { intake: { team_size: 5 } })).toBe(true);
    expect(objects(RULE, 'A team of five does it.', { intake: { team_size: 5 } })).toBe(false);
  });
});
