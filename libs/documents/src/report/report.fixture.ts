import { failureOf } from '@planwright/contracts';
import type { ReportInput, ReportSection } from '@planwright/contracts';

const tokens = (input: number, output: number) => ({ input, output, reasoning: 0, cached: 0 });

export const sectionOf = (id: string, more: Partial<ReportSection> = {}): ReportSection => ({
  id,
  title: id.replaceAll('_', ' '),
  stage: 'Analysis',
  markdown: `Text of ${id}.`,
  status: 'completed',
  missing_reason: null,
  figure: null,
  gaps: [],
  edited: false,
  ...more,
});

/** A clean, completed plan of two sections; specs change what they are about. */
export const reportInput = (
  more: Partial<ReportInput> = {},
  plan: Partial<ReportInput['plan']> = {},
): ReportInput => ({
  mode: 'final',
  generated_at: '2026-11-21T12:30:00.000Z',
  plan: {
    title: 'A zero-waste café in Lisbon',
    prompt: 'Open a zero-waste café in Lisbon.\nBudget: 80,000 euros.',
    status: 'completed',
    outcome: 'clean',
    created_at: '2026-11-21T12:15:00.000Z',
    completed_at: '2026-11-21T12:18:20.000Z',
    model: 'model-a',
    speed: 'balanced_speed_and_detail',
    offline: false,
    example: false,
    cost_usd: 0.0423,
    tokens: tokens(123456, 7890),
    calls: 14,
    error: null,
    ...plan,
  },
  sections: [
    sectionOf('purpose', {
      title: 'Purpose',
      markdown: '# Purpose\n\nA café **without waste**.\n\n## Why\n\n- a\n- b',
    }),
    sectionOf('levers', {
      title: 'Levers',
      stage: 'Strategic',
      markdown: '| Lever | Pull |\n| --- | --- |\n| Rent | low |',
    }),
  ],
  failures: [],
  findings: [],
  first_read: null,
  stages: [
    { stage: 'Analysis', calls: 9, tokens: tokens(100000, 5000), cost_usd: 0.03, duration_ms: 62_000 },
    { stage: 'Strategic', calls: 5, tokens: tokens(23456, 2890), cost_usd: 0.0123, duration_ms: null },
  ],
  models: [{ id: 'model-a', calls: 14, tokens: tokens(123456, 7890), cost_usd: 0.0423 }],
  ...more,
});

/** A plan that went wrong in every way a report must tell of. */
export const troubledInput = (): ReportInput => {
  const error = failureOf('llm_auth', {
    message: 'The provider refused the key of model-a.',
    task: 'levers',
  });
  return reportInput(
    {
      mode: 'fallback',
      sections: [
        sectionOf('purpose', { title: 'Purpose', edited: true }),
        sectionOf('premise', {
          title: 'Premise attack',
          gaps: [{ item: 'escalation', reason: 'The answer broke its form three times.' }],
        }),
        sectionOf('levers', { title: 'Levers', stage: 'Strategic', markdown: null, status: 'failed' }),
        sectionOf('scenarios', {
          title: 'Scenarios',
          stage: 'Strategic',
          markdown: null,
          status: 'blocked',
          missing_reason: 'Rests on Levers, which failed.',
        }),
        sectionOf('team', { title: 'Team', stage: 'Strategic', markdown: null, status: 'running' }),
      ],
      failures: [{ task: 'levers', title: 'Levers', stage: 'Strategic', error, blocked: ['Scenarios'] }],
    },
    { status: 'failed', outcome: 'with_failures', offline: true, completed_at: null, error },
  );
};
