import { z } from 'zod';
import { bulletList, escapeMarkdown } from '@planwright/documents';
import { jsonFile, markdownFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { planBlocks, SHARED_WORDING, system } from '../wording/blocks.js';
import { setup } from '../setup/setup.js';

const HARM_CATEGORIES = [
  'biological_weapon',
  'chemical_weapon',
  'nuclear_or_radiological',
  'explosives',
  'conventional_weapons',
  'cyber_attack',
  'critical_infrastructure',
  'terrorism',
  'violence_against_people',
  'human_trafficking',
  'child_safety',
  'self_harm',
  'illegal_drugs',
  'fraud',
  'money_laundering',
  'identity_theft',
  'mass_surveillance',
  'discrimination',
  'election_interference',
  'disinformation',
  'unethical_human_experiment',
  'environmental_harm',
  'other',
] as const;

const Verdict = z.object({
  verdict: z.enum(['ALLOW', 'ALLOW_WITH_SAFETY_FRAMING', 'REFUSE']),
  rationale_short: z.string().describe('one or two sentences: why this verdict'),
  violation_category: z.enum(HARM_CATEGORIES).nullable().describe('null when the verdict is ALLOW'),
  violation_claim: z
    .string()
    .max(600)
    .nullable()
    .describe('what would be violated, and by which part of the request'),
  violation_capability_uplift: z
    .boolean()
    .nullable()
    .describe('would a plan make the harm materially easier to do'),
  violation_severity: z.enum(['High', 'Medium', 'Low']).nullable(),
});
type Verdict = z.infer<typeof Verdict>;

const LABELS = {
  ALLOW: 'allowed',
  ALLOW_WITH_SAFETY_FRAMING: 'allowed with care',
  REFUSE: 'refused',
} as const;

function render(output: Verdict): string {
  const facts = [
    output.violation_category && `Kind of harm: ${output.violation_category.replaceAll('_', ' ')}`,
    output.violation_severity && `Severity: ${output.violation_severity}`,
    output.violation_capability_uplift !== null &&
      `Would a plan make it easier: ${output.violation_capability_uplift ? 'yes' : 'no'}`,
    output.violation_claim && `What it touches: ${escapeMarkdown(output.violation_claim)}`,
  ].filter((fact): fact is string => Boolean(fact));
  return [
    `**Verdict:** ${LABELS[output.verdict]} (${output.verdict})`,
    escapeMarkdown(output.rationale_short),
    ...(facts.length ? [bulletList(facts)] : []),
  ].join('\n\n');
}

/** Judges whether the request is safe to plan for. A refusal holds the plan until its owner answers. */
export const redlineGate = defineTask({
  name: 'redline_gate',
  title: 'Safety gate',
  stage: 'Analysis',
  purpose:
    'Judges whether the request is safe to plan for; a refusal holds the plan until its owner answers.',
  wording: SHARED_WORDING,
  needs: [setup],
  steps: {
    verdict: {
      kind: 'call',
      title: 'Judge the request',
      schema: Verdict,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You decide whether a planning service may write an execution plan for a request.',
          'Judge what the plan would enable in the real world, not the words it uses: fiction, games, satire, research about harm and defence against it are allowed.',
          'ALLOW: ordinary work, also bold, odd, costly or unpopular work.',
          'ALLOW_WITH_SAFETY_FRAMING: lawful work near a danger, where a plan should stay with oversight, law and safety and leave out operational detail that could hurt.',
          'REFUSE: the aim itself is serious harm to people, or following the plan would make such harm materially easier.',
          'With ALLOW, set every violation field to null. Otherwise name the category that fits best, the claim in one sentence, the severity, and whether a plan would add real capability.',
        ),
        user: planBlocks({ plan, inputs }),
      }),
    },
    refusal: {
      kind: 'gate',
      title: 'Wait for the owner when refused',
      reasons: ({ answers }) => {
        const verdict = Verdict.parse(answers['verdict']);
        if (verdict.verdict !== 'REFUSE') return [];
        const reasons = [verdict.rationale_short, verdict.violation_claim].filter(
          (reason): reason is string => Boolean(reason?.trim()),
        );
        // A refusal without a word of reason still holds the plan.
        return reasons.length ? reasons : ['The safety check refused this request and gave no reason.'];
      },
    },
  },
  output: Verdict,
  compose: ({ answers }) => answers.verdict,
  files: [
    jsonFile('002-1-redline_gate.json', 'Safety verdict'),
    markdownFile('002-2-redline_gate.md', 'Safety verdict', render),
  ],
  report: { title: 'Safety', order: 820 },
});
