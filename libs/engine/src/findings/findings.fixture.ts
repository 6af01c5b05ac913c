import type { Finding } from '@planwright/contracts';
import { findingsOf, type PlanContents } from './findings-of.js';

export const FULL: Omit<PlanContents, 'outputs'> = {
  createdAt: '2026-03-04T05:06:07.890Z',
  prompt: 'Open a café. Budget: €90,000.',
  intake: null,
  speed: 'all_details_but_slow',
};

/** What a rule finds in these outputs. */
export const found = (
  rule: string,
  outputs: Record<string, unknown>,
  plan: Partial<PlanContents> = {},
): Finding[] => findingsOf({ ...FULL, ...plan, outputs }).filter((finding) => finding.rule === rule);

/** Whether a rule has something to say about one text. */
export const objects = (
  rule: string,
  text: string,
  plan: Partial<PlanContents> = {},
  outputs: Record<string, unknown> = {},
): boolean => found(rule, { ...outputs, executive_summary: { timeline_and_budget: text } }, plan).length > 0;
