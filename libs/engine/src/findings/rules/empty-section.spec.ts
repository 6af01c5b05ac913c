import { describe, expect, it } from '@jest/globals';
import { found } from '../findings.fixture.js';

const empty = (outputs: Record<string, unknown>) =>
  found('empty_section', outputs).map(({ task, path, severity }) => [task, path, severity]);

describe('empty sections', () => {
  it('are lists without entries, blank texts and blank entries', () => {
    expect(
      empty({
        swot_analysis: { response_conduct: { threats: [], strengths: ['A good name', ' '] } },
        create_pitch: { pitch: 'N/A', call_to_action: 'Come.' },
      }),
    ).toEqual([
      ['swot_analysis', 'response_conduct.threats', 'warning'],
      ['swot_analysis', 'response_conduct.strengths[1]', 'note'],
      ['create_pitch', 'pitch', 'note'],
    ]);
  });

  it('are whole outputs, and errors then', () => {
    expect(empty({ premortem: { failure_modes: [], assumptions_to_kill: [''] } })).toEqual([
      ['premortem', '', 'error'],
    ]);
  });

  it('are told once where a whole list lacks the same', () => {
    const risks = ['Law', 'Money'].map((risk_area) => ({ risk_area, action: '', owner: 'Founder' }));
    const [one, ...others] = found('empty_section', { identify_risks: { risks } });
    expect(one?.message).toContain('1 more');
    expect(others).toEqual([]);
  });

  it.each([
    [
      'places that were given',
      {
        physical_locations: {
          physical_locations: [{ given: true, rationale_for_suggestion: '' }],
          location_summary: '',
        },
      },
    ],
    [
      'places that a digital plan needs none of',
      { physical_locations: { physical_locations: [], comment: 'Only a screen.' } },
    ],
    [
      'a currency that was given',
      { currency_strategy: { primary_currency: 'EUR', given: true, currency_strategy: '' } },
    ],
    [
      'outlines left out at this speed',
      {
        draft_documents_to_find: {
          documents: [
            { document_name: 'Map', no_outline: 'left_out_at_this_speed', essential_information: [] },
          ],
        },
      },
    ],
    [
      'permits where none is needed',
      {
        project_plan: {
          goal_statement: 'A walk.',
          regulatory_and_compliance_requirements: { permits_and_licenses: [] },
        },
      },
    ],
    ['fields that are null', { identify_documents: { summary: 'Two.', approval_authorities: null } }],
  ])('are not %s', (_, outputs) => {
    expect(empty(outputs)).toEqual([]);
  });
});
