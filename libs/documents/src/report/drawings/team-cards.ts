import { z } from 'zod';
import { markup, type Markup } from '../../html/markup.js';

const Team = z.object({
  roles: z.array(
    z.object({
      id: z.number(),
      category: z.string(),
      count: z.string(),
      contract_type: z.string(),
      explanation: z.string(),
    }),
  ),
});

const CONTRACTS: Readonly<Record<string, string>> = {
  full_time_employee: 'full time',
  part_time_employee: 'part time',
  independent_contractor: 'contractor',
  agency_temp: 'agency',
};

/** A card for each role: how many, in which form, and what for. */
export function teamCards(output: unknown): Markup | null {
  const team = Team.safeParse(output);
  if (!team.success || team.data.roles.length === 0) return null;
  return markup`<ul class="cards">${team.data.roles.map(
    (role) =>
      markup`<li><p class="card-title">${role.category}</p><p class="card-facts">${[role.count, CONTRACTS[role.contract_type] ?? ''].filter(Boolean).join(' · ')}</p><p>${role.explanation}</p></li>`,
  )}</ul>`;
}
