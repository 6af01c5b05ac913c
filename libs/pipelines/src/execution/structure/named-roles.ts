import type { PlanIntake } from '@planwright/contracts';
import { oneLine } from '@planwright/documents';
import { nameKey } from '../strategic/names.js';

interface Goal {
  stakeholder_analysis: { primary_stakeholders: readonly string[] };
}
interface Data {
  data_collection_list: readonly { responsible_parties: readonly string[] }[];
}

/** The roles that the material names as doing something, each once. */
export function namedRoles(goal: Goal, data: Data, intake: PlanIntake | null): string[] {
  const named = [
    ...goal.stakeholder_analysis.primary_stakeholders,
    ...data.data_collection_list.flatMap((item) => item.responsible_parties),
    ...(intake?.stakeholders ?? []),
  ].map(oneLine);
  const roles = new Map<string, string>();
  for (const role of named) if (role !== '' && !roles.has(nameKey(role))) roles.set(nameKey(role), role);
  return [...roles.values()];
}

const holdsWords = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);

/**
 * A role as the material names it; null for one that it does not know. "Lead engineer" for "Engineer", and the other way
 * round, is known.
 */
export function settleRole(role: string | null, roles: readonly string[]): string | null {
  const key = nameKey(role ?? '');
  if (role === null || key === '') return null;
  const same = roles.find((named) => nameKey(named) === key);
  if (same !== undefined) return same;
  const close = roles.some((named) => holdsWords(nameKey(named), key) || holdsWords(key, nameKey(named)));
  return close ? oneLine(role) : null;
}

/** For the `wording` of the tasks that name roles. */
export const ROLES = { namedRoles, settleRole, holdsWords };
