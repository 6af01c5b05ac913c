export const gate = {
  title: 'This plan waits for your decision',
  lead: (task: string) => `${task} found reasons not to go on. No further call is made until you decide.`,
  reasons: 'Reasons',
  noReasons: 'No reason was recorded.',
  decide: 'Decide…',
  justification: 'Your justification',
  justificationHint: 'One sentence or more (at least 10 characters). It is recorded with your decision.',
  override: 'Go on anyway',
  stop: 'Stop the plan',
  stopNote: 'Stopping cancels the plan. What was written is kept.',
} as const;
