import type { ArtefactGroup } from '@planwright/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import { keys } from './keys.js';

const natural = new Intl.Collator('en', { numeric: true });

/** Files grouped by stage, `002-2` before `002-10`. */
async function getArtefacts(planId: string, signal?: AbortSignal): Promise<ArtefactGroup[]> {
  const { items } = await bodyOf(
    api.GET('/api/plans/{id}/artefacts', { params: { path: { id: planId } }, signal }),
  );
  return items.map((group) => ({
    ...group,
    items: group.items.toSorted((a, b) => natural.compare(a.name, b.name)),
  }));
}

export const artefactsQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.artefacts(planId),
    queryFn: ({ signal }) => getArtefacts(planId, signal),
  });

export const useArtefacts = (planId: string) => useQuery(artefactsQuery(planId));

const countOf = (groups: readonly ArtefactGroup[]): number =>
  groups.reduce((sum, group) => sum + group.items.length, 0);

/** How many files the plan has, for who need not know which. */
export const useFileCount = (planId: string) => useQuery({ ...artefactsQuery(planId), select: countOf }).data;
