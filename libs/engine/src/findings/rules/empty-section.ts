import type { Finding } from '@planwright/contracts';
import { readOutput } from '../reading/outputs.js';
import { tasksInOrder } from '../reading/texts.js';
import type { Rule } from '../reading/plan-reading.js';

// What a plan cannot do without. Of other lists nobody can tell whether they should hold something.
const MUST_HOLD: ReadonlySet<string> = new Set([
  'answers',
  'assumption_list',
  'assumptions_to_kill',
  'audit_procedures',
  'characterized_levers',
  'corruption_list',
  'criticisms',
  'data_collection_list',
  'data_to_collect',
  'decision_escalation_matrix',
  'decisions',
  'documents',
  'documents_to_create',
  'documents_to_find',
  'essential_information',
  'experts',
  'failure_modes',
  'governance_implementation_plan',
  'internal_governance_bodies',
  'issues',
  'key_risks',
  'levers',
  'monitoring_progress',
  'opportunities',
  'options',
  'phases',
  'physical_locations',
  'primary_stakeholders',
  'question_answer_pairs',
  'question_answers_list',
  'question_assumption_list',
  'recommendations',
  'requirements_for_the_physical_locations',
  'resources_needed',
  'resources_required',
  'responsibilities',
  'risks',
  'scenarios',
  'strategic_objectives',
  'strengths',
  'subtasks',
  'suggestion_list',
  'task_details',
  'team_members',
  'threats',
  'tough_questions',
  'weaknesses',
]);

// Texts that code leaves out on purpose, or that only some entries have. Owners and roles have a rule of their own.
const MAY_BE_EMPTY: ReadonlySet<string> = new Set([
  'claims',
  'comment',
  'question',
  'consideration',
  'rationale_for_suggestion',
  'depends_on_task_explanation_list',
  'reason',
  'document_template_primary',
  'document_template_secondary',
  'metadata',
  'responsible_role',
  'owner',
  'touches',
  'clarifies',
  'physical_location_broad',
  'physical_location_detailed',
  'physical_location_specific',
  'violation_claim',
  'mitigation_plans',
  'approval_authorities',
  'search_query',
  'extra_fields',
  'notes',
]);

interface Empty {
  path: string;
  key: string;
  kind: 'text' | 'list' | 'item';
}

const isBlank = (value: unknown): boolean =>
  typeof value === 'string' && /^(?:[\s\p{P}]*|n\/?a\.?)$/iu.test(value.trim());

function emptiesIn(value: unknown, path: string, key: string): Empty[] {
  if (Array.isArray(value)) {
    if (value.length === 0) return MUST_HOLD.has(key) ? [{ path, key, kind: 'list' }] : [];
    return value.flatMap((one, i) => {
      const at = `${path}[${i}]`;
      return isBlank(one) ? [{ path: at, key, kind: 'item' as const }] : emptiesIn(one, at, key);
    });
  }
  if (isBlank(value)) return [{ path, key, kind: 'text' }];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  // An outline that was left out says so; what a person gave has none of the reasons that a suggestion has.
  if (
    entries.some(
      ([name, one]) => (name === 'no_outline' && one != null) || (name === 'given' && one === true),
    )
  )
    return [];
  return entries.flatMap(([name, one]) =>
    MAY_BE_EMPTY.has(name) ? [] : emptiesIn(one, path === '' ? name : `${path}.${name}`, name),
  );
}

const saysNothing = (value: unknown): boolean => {
  if (value === null || value === undefined || isBlank(value)) return true;
  if (typeof value !== 'object') return false;
  return Object.values(value).every(saysNothing);
};

/** Places and money that a person gave, or that the plan has no need of, are not explained. */
function isSettledElsewhere(task: string, outputs: Readonly<Record<string, unknown>>): boolean {
  const output = outputs[task];
  if (task === 'physical_locations') {
    const { comment, physical_locations: places } = (output ?? {}) as {
      comment?: unknown;
      physical_locations?: unknown;
    };
    const given =
      Array.isArray(places) &&
      places.some((place: unknown) => (place as { given?: unknown } | null)?.given === true);
    return given || (typeof comment === 'string' && comment.trim() !== '');
  }
  if (task !== 'currency_strategy') return false;
  return (
    (output as { given?: unknown } | null)?.given === true ||
    readOutput(outputs, task)?.money_involved === false
  );
}

const named = (key: string): string => key.replaceAll('_', ' ');
const pattern = (path: string): string => path.replace(/\[\d+\]/g, '[]');

/** Sections that are there and hold nothing. What lacks the same field in one list is told in one finding. */
export const emptySection: Rule = ({ outputs }) =>
  tasksInOrder(outputs).flatMap((task): Omit<Finding, 'rule'>[] => {
    const output = outputs[task];
    if (isSettledElsewhere(task, outputs)) return [];
    if (saysNothing(output))
      return [
        {
          severity: 'error',
          task,
          path: '',
          message: 'This part of the plan holds nothing at all.',
          fix: 'Run the task again.',
        },
      ];
    const groups = new Map<string, Empty[]>();
    for (const empty of emptiesIn(output, '', '')) {
      const group = pattern(empty.path);
      groups.set(group, [...(groups.get(group) ?? []), empty]);
    }
    return [...groups.values()].flatMap(([first, ...others]) => {
      if (!first) return [];
      const what = {
        text: `"${named(first.key)}" is empty`,
        list: `The list "${named(first.key)}" has no entry`,
        item: `An entry of "${named(first.key)}" is blank`,
      }[first.kind];
      const also = others.length > 0 ? `, here and in ${others.length} more places like it` : '';
      return [
        {
          severity: first.kind === 'list' ? ('warning' as const) : ('note' as const),
          task,
          path: first.path,
          message: `${what}${also}.`,
          fix: 'Fill it in, or run the task again.',
        },
      ];
    });
  });
