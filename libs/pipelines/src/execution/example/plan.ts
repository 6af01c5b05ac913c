import type { PlanContext } from '../../definition/task.js';
import { BUDGET } from './fact-sheet.js';

/** The request behind the worked example, with what its prompt says filled in field by field. */
export const EXAMPLE_PLAN: PlanContext = {
  planId: '5b1f6f0a-93c2-4d57-8a1e-2f60c9d4e713',
  title: 'A library of things in Leipzig-Lindenau',
  prompt:
    "We are nine neighbours in Leipzig-Lindenau and want to open a library of things: a place where people borrow tools, camping gear, sewing machines and kitchen equipment instead of buying them. We have 38,000 EUR: 24,000 from the city's fund for neighbourhood projects, which must be spent by 31 December 2027, and 14,000 from our own members. A former bakery of 85 square metres is promised to us (rent 640 EUR a month, lease from 1 March 2027), and together we can give about 30 hours a week. We want to open in May 2027, have 300 members after the first year and pay our own way after the second. No bank loan.",
  intake: {
    title: 'A library of things in Leipzig-Lindenau',
    objective:
      'Open a place in Leipzig-Lindenau where people borrow tools, camping gear, sewing machines and kitchen equipment instead of buying them.',
    scale: 'local',
    domain: 'neighbourhood association, lending',
    budget: { amount: BUDGET, currency: 'EUR' },
    team_size: 9,
    resources: [
      "24,000 EUR from the city's fund for neighbourhood projects",
      '14,000 EUR from our own members',
      'about 30 hours a week from nine neighbours together',
      'a former bakery of 85 square metres, promised, rent 640 EUR a month, lease from 1 March 2027',
    ],
    geography: ['Former bakery of 85 square metres in Leipzig-Lindenau'],
    hard_constraints: ['The 24,000 EUR of the city must be spent by 31 December 2027', 'No bank loan'],
    success_criteria: [
      'Open in May 2027',
      '300 members after the first year',
      'Pay our own way after the second year',
    ],
    areas_to_clarify: [
      "What the city's fund may pay for, and when it pays",
      'Whether the bakery may be used as a lending shop',
      'What a membership costs',
    ],
  },
  options: {},
  speed: 'all_details_but_slow',
  createdAt: '2026-11-02T09:00:00.000Z',
};
