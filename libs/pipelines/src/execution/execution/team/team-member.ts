import { z } from 'zod';

/** A role that the plan needs; each task of the team adds what it finds out. `id` counts from 1. */
export const TeamMember = z.object({
  id: z.int().min(1),
  category: z.string(),
  explanation: z.string(),
  consequences: z.string(),
  /** How many people, as a number or a range. */
  count: z.string(),
});

export const ContractType = z.enum([
  'full_time_employee',
  'part_time_employee',
  'independent_contractor',
  'agency_temp',
  'other',
]);
export type ContractType = z.infer<typeof ContractType>;

// What a later task did not say of a role stays empty: the role itself is never lost.
export const ContractedMember = TeamMember.extend({
  contract_type: ContractType,
  contract_type_justification: z.string(),
});

export const DescribedMember = ContractedMember.extend({
  typical_job_activities: z.string(),
  background_story: z.string(),
});

export const EquippedMember = DescribedMember.extend({
  equipment_needs: z.string(),
  facility_needs: z.string(),
});

/** Says of answers that are about roles which of them they are about. */
export const MemberId = z.int().describe('the id of the role in the material');

/**
 * What was answered for each member, in the members' order: the first answer for its id, undefined where there is none.
 * Answers for ids that no member has are not in it.
 */
export function forEachMember<M extends { id: number }, A extends { id: number }>(
  members: readonly M[],
  answers: readonly A[],
): { member: M; answer: A | undefined }[] {
  return members.map((member) => ({ member, answer: answers.find(({ id }) => id === member.id) }));
}
